/** R11 to R13 (P29, "customer focus"): what they asked is answered, in its first sentence, and briefly. */
import type { AskedQuestion } from './asked'
import type { CallFacts } from './facts'
import { type FactUsed, type Finding, findingOf, knownFact } from './finding'
import { nameOf } from './room'
import type { Rule } from './rule'
import type { Thresholds } from './settings'
import { isFilled, keyWordsOf, keyWordsShared, listed, sayDay, shortened } from './words'

const longestQuote = 60

/** Up to so many are findings of their own; more share one. */
const mostApart = 2
const mostNamed = 5

/**
 * R11: an open question of theirs for which neither an answer nor a step of the plan stands ready. What is owed has
 * its owner and its day, and is looked after by Today.
 */
export const unansweredRule: Rule = (facts, thresholds) => {
  const open = facts.questions.filter(
    ({ question, answer, isElsewhere, atStep }) =>
      question.state === 'open' && answer === undefined && !isElsewhere && atStep === undefined,
  )
  return open.length > mostApart
    ? [severalUnanswered(open, facts, thresholds)]
    : open.map(asked => unanswered(asked, facts, thresholds))
}

const whyUnanswered =
  'They asked for one thing. A call that shows everything else tells them that nobody listened.'

function unanswered(asked: AskedQuestion, facts: CallFacts, { mendQuestionMinutes }: Thresholds): Finding {
  const { question } = asked
  return findingOf('R11', {
    severity: 'gate',
    title: `Not answered: "${shortened(question.words, longestQuote)}"`,
    why: whyUnanswered,
    facts: [facts.kind, ...whoAsked(asked, facts)],
    missing: ['an answer, or the step that gives it'],
    minutesToMend: mendQuestionMinutes,
    target: { kind: 'question', questionId: question.id },
  })
}

function severalUnanswered(
  open: readonly AskedQuestion[],
  { kind }: CallFacts,
  { mendQuestionMinutes }: Thresholds,
): Finding {
  return findingOf('R11', {
    severity: 'gate',
    title: `${open.length} questions of theirs are not answered`,
    why: whyUnanswered,
    facts: [
      kind,
      ...open
        .slice(0, mostNamed)
        .map(({ question }) => knownFact('They asked', shortened(question.words, longestQuote))),
    ],
    missing: ['an answer to each, or the step that gives it'],
    minutesToMend: mendQuestionMinutes * open.length,
    target: { kind: 'questions' },
  })
}

function whoAsked({ question }: AskedQuestion, { people }: CallFacts): readonly FactUsed[] {
  const person = people.find(({ personId }) => personId === question.personId)
  const on = question.askedAt?.slice(0, 10)
  const who = person === undefined ? 'Somebody of theirs' : nameOf(person)
  return [knownFact('Asked by', on === undefined ? who : `${who}, ${sayDay(on)}`, { on })]
}

/** The first sentence of a text: up to its mark, or to the end of the line. */
export function firstSentence(text: string): string {
  const line = text.trim().split(/\r?\n/u)[0] ?? ''
  return /^.*?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line
}

export const countWords = (text: string): number => text.split(/\s+/u).filter(isFilled).length

/** All that the rules on answers read of a call: the debrief asks them too. */
export type AnswersGiven = Pick<CallFacts, 'questions' | 'kind'>

/** R12: the first sentence of an answer speaks of nothing the question asked. Short answers such as "Yes." open it. */
export const answerStartRule = (
  { questions, kind }: AnswersGiven,
  { mendAnswerStartMinutes }: Thresholds,
): readonly Finding[] =>
  questions.flatMap(({ question, answer }) => {
    const asked = keyWordsOf(question.words)
    if (answer === undefined || asked.length === 0 || answersAtOnce(asked, answer)) return []
    return [
      findingOf('R12', {
        severity: 'warn',
        title: `The answer to "${shortened(question.words, longestQuote)}" starts elsewhere`,
        why: 'The first sentence is what they read. It should speak of what they asked, in their words.',
        facts: [
          kind,
          knownFact('They asked about', listed(asked.slice(0, 5))),
          knownFact('The answer starts', shortened(firstSentence(answer), longestQuote)),
        ],
        missing: [],
        minutesToMend: mendAnswerStartMinutes,
        target: { kind: 'question', questionId: question.id },
      }),
    ]
  })

function answersAtOnce(asked: readonly string[], answer: string): boolean {
  const first = firstSentence(answer)
  if (/^(yes|no|not yet|ja|nein|nee|oui|non)\b/iu.test(first.trim())) return true
  return keyWordsShared(asked, first).length > 0
}

/** R13: an answer of more than 120 words. */
export const answerLengthRule = (
  { questions, kind }: AnswersGiven,
  { mostAnswerWords, mendAnswerLengthMinutes }: Thresholds,
): readonly Finding[] =>
  questions.flatMap(({ question, answer }) => {
    const words = answer === undefined ? 0 : countWords(answer)
    if (words <= mostAnswerWords) return []
    return [
      findingOf('R13', {
        severity: 'info',
        title: `The answer to "${shortened(question.words, longestQuote)}" has ${words} words`,
        why: 'A long text that was ready before they asked is not read. Say it short, and offer the rest.',
        facts: [kind, knownFact('Words', String(words)), knownFact('Enough', String(mostAnswerWords))],
        missing: [],
        minutesToMend: mendAnswerLengthMinutes,
        target: { kind: 'question', questionId: question.id },
      }),
    ]
  })
