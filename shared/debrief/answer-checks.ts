/** An answer before it leaves: does it begin with what was asked (R12), is it short (R13), is what it claims proved (P28). */

import { knownFact } from '../advisor/finding'
import { answerLengthRule, answerStartRule } from '../advisor/questions'
import { type RuleSettings, thresholdsOf } from '../advisor/settings'
import { unprovenClaim } from '../answer/short-form'
import type { Answer } from '../domain/answer'
import type { Question } from '../domain/question'

export interface AnswerCheck {
  readonly rule: 'R12' | 'R13' | 'proof'
  /** What is to be looked at, in a few words. */
  readonly words: string
  readonly why: string
}

/** Nothing to say: a good answer, or none. `proved` is the answer of the library that stands behind it. */
export function answerChecks(
  question: Question,
  proved: Pick<Answer, 'proofIds' | 'proof'> | undefined,
  settings: RuleSettings,
): readonly AnswerCheck[] {
  const answer = question.answer?.trim() ?? ''
  if (answer === '') return []
  const given = { questions: [{ question, answer, isElsewhere: false }], kind: knownFact('Call', 'this one') }
  const thresholds = thresholdsOf(settings)
  const [start] = settings.off.includes('R12') ? [] : answerStartRule(given, thresholds)
  const [length] = settings.off.includes('R13') ? [] : answerLengthRule(given, thresholds)
  const claim = unprovenClaim({ short: answer, form: 'question', proofIds: [], ...proved })
  return [
    ...(start ? [{ rule: 'R12' as const, words: 'starts elsewhere', why: start.why }] : []),
    ...(length ? [{ rule: 'R13' as const, words: lengthWords(length.facts), why: length.why }] : []),
    ...(claim === undefined
      ? []
      : [{ rule: 'proof' as const, words: `“${claim}” has no proof`, why: whyProof }]),
  ]
}

const whyProof = 'Technical people check. An answer of the library with a proof behind it carries the claim.'

const lengthWords = (
  facts: readonly { readonly label: string; readonly value?: string | undefined }[],
): string => `${facts.find(({ label }) => label === 'Words')?.value ?? 'too many'} words`
