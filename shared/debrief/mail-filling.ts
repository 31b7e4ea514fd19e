/** What a template's placeholders stand for in one mail. */
import type { Commitment } from '../domain/commitment'
import type { Gap } from '../domain/gap'
import { isBlank as isBlankText } from '../output/clean'
import { open, paragraph } from '../output/facts'
import type { DraftBlock, Letter } from '../output/sheet'
import { isBlank } from './close'
import { gapBlock, promiseBlock, questionBlock, type Writing } from './follow-up-parts'
import { type FollowUpFacts, type MailTemplate, type MailTo, questionsTo } from './mail-facts'
import type { MailSection } from './mail-template'
import { type MailLanguage, mailWords } from './mail-words'

export interface Filling {
  readonly to: Letter['to']
  readonly isAlone: boolean
  /** The subject where the template has none. */
  readonly subject: string
  /** What this mail has to hold, in the order it is added where the template forgot it. */
  readonly sections: readonly MailSection[]
  readonly has: (name: MailSection) => boolean
  /** Within a line; undefined for what is not known. */
  readonly within: (name: string) => string | undefined
  readonly write: (
    name: MailSection,
    title: string | undefined,
  ) => { readonly id: string; readonly title: string | undefined; readonly blocks: readonly DraftBlock[] }
}

interface Recipient {
  readonly id: string
  readonly name: string
  readonly address: string
}

export function fillingOf(
  facts: FollowUpFacts,
  template: MailTemplate,
  to: MailTo,
  language: MailLanguage,
): Filling {
  const words = mailWords[language]
  const isAlone = to.kind === 'alone'
  const isOurs = template.audience === 'salesperson' && !isAlone
  const writing: Writing = { facts, words, language, isOurs }
  const recipients = recipientsOf(facts, to, isOurs)
  const names = recipients.map(({ name }) => name)
  const heldOn = facts.dayWords(facts.heldOn, language, 'long')
  const questions = questionsTo(facts, to)
  const promises: readonly Commitment[] = isAlone ? [] : facts.commitments.filter(one => !isBlank(one))
  const gaps: readonly Gap[] = isAlone ? [] : facts.gaps
  const nextStep = isAlone ? '' : oneLine(facts.nextStep)
  const personal = personalLines(facts, recipients, isAlone)
  const thanks = isOurs ? words.ownThanks : words.thanks(heldOn)
  const has = (name: MailSection): boolean =>
    ({
      questions: questions.length > 0,
      promises: promises.length > 0,
      gaps: gaps.length > 0,
      'next step': nextStep !== '',
      'personal line': personal.length > 0,
      thanks: true,
    })[name]
  const subject = isAlone ? words.subjectAlone(questions.length) : words.subject(questions.length, heldOn)
  const listed = {
    questions: () => questionBlock(questions, writing),
    promises: () => promiseBlock(promises, writing),
    gaps: () => gapBlock(gaps, writing),
  }
  const from = { kind: 'template' }
  return {
    to: recipients.map(({ name, address }) => ({ name, address })),
    isAlone,
    subject,
    sections: (['thanks', 'personal line', 'questions', 'promises', 'gaps', 'next step'] as const).filter(
      has,
    ),
    has,
    within: name => {
      const own = isOurs ? ownFact(facts, words.outcomes, name) : undefined
      const known: Readonly<Record<string, string | undefined>> = {
        greeting: words.greeting(names),
        names: words.greeting(names).replace(/^\S+(?: Tag)? ?|,$/g, ''),
        day: heldOn,
        company: facts.company,
        'my name': facts.me?.name,
        subject,
        thanks,
        'next step': nextStep,
        'personal line': personal.join(' '),
      }
      const value = oneLine(own ?? known[name])
      return value === '' ? undefined : value
    },
    write: (name, title) => {
      if (name === 'questions' || name === 'promises' || name === 'gaps')
        return { id: name, title: title ?? words.titles[name], blocks: [listed[name]()] }
      if (name === 'next step')
        return {
          id: 'next-step',
          title: title ?? words.titles[name],
          blocks: [open(paragraph(nextStep), from)],
        }
      const texts = name === 'thanks' ? [thanks] : personal
      return { id: 'prose', title, blocks: texts.map(text => open(paragraph(text), from)) }
    },
  }
}

/** Theirs who were there, or our salesperson, or the one person who asked alone. */
function recipientsOf(
  { people, salesperson }: FollowUpFacts,
  to: MailTo,
  isOurs: boolean,
): readonly Recipient[] {
  const those = isOurs
    ? [salesperson].filter(one => one !== undefined)
    : people.filter(({ id }) => to.kind === 'all' || id === to.personId)
  return those.map(({ id, name, emails }) => ({ id, name: oneLine(name), address: emails[0]?.trim() ?? '' }))
}

/** With the name before it where several will read it. */
function personalLines(
  { personalLine, lines }: FollowUpFacts,
  recipients: readonly Recipient[],
  isAlone: boolean,
): readonly string[] {
  const own = recipients.flatMap(({ id, name }) => {
    const text = oneLine(lines.find(one => one.forId === id)?.text)
    if (text === '') return []
    return [recipients.length === 1 ? text : `${name}: ${text}`]
  })
  const all = oneLine(personalLine)
  return all === '' || isAlone ? own : [all, ...own]
}

function ownFact(
  { own }: FollowUpFacts,
  outcomes: Readonly<Record<FollowUpFacts['own']['outcome'], string>>,
  name: string,
): string | undefined {
  if (name === 'outcome') return outcomes[own.outcome]
  if (name === 'goal') return own.goal
  return name === 'their words' ? own.theirWords : undefined
}

const oneLine = (text: string | undefined): string =>
  isBlankText(text) ? '' : (text ?? '').trim().replace(/\s+/g, ' ')
