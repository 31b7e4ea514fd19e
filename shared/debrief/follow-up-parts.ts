/** What stands in the sections of a follow-up: questions with their answers, promises, gaps, and the lines of a template. */
import type { Commitment } from '../domain/commitment'
import type { Gap } from '../domain/gap'
import type { Question } from '../domain/question'
import { isBlank } from '../output/clean'
import { open, paragraph } from '../output/facts'
import type { Block, DraftBlock } from '../output/sheet'
import type { FollowUpFacts } from './mail-facts'
import type { LineForm } from './mail-template'
import type { MailLanguage, MailWords } from './mail-words'
import { nextWorkingDay } from './working-days'

export interface Writing {
  readonly facts: FollowUpFacts
  readonly words: MailWords
  readonly language: MailLanguage
  /** To our own salesperson, who is not who asked. */
  readonly isOurs: boolean
}

const day = ({ facts, language }: Writing, on: string): string => facts.dayWords(on, language, 'short')

export function questionBlock(questions: readonly Question[], writing: Writing): DraftBlock {
  const rows = questions.map(question => ({
    words: question.words.trim() || '…',
    reply: replyTo(question, writing),
  }))
  return open({ form: 'asked', rows }, { kind: 'question' })
}

/** Answered, or dated: one of the two is always there. */
function replyTo(question: Question, writing: Writing): string {
  const { facts, words, isOurs } = writing
  const answer = question.answer?.trim() ?? ''
  if (answer !== '') return answer
  if (question.state === 'answered-live') return words.answeredLive
  if (question.state === 'answered') return words.answered
  const owner = facts.colleagues.find(colleague => colleague.id === question.ownerId)
  const name = owner === undefined || owner.id === facts.me?.id ? undefined : owner.name
  const due = day(writing, question.dueOn ?? nextWorkingDay(facts.today))
  if (isOurs) return words.owedBy(name, due)
  return name === undefined ? words.answerBy(due) : words.colleagueAnswersBy(name, due)
}

export function promiseBlock(commitments: readonly Commitment[], writing: Writing): DraftBlock {
  const items = commitments.map(({ words, dueOn }) => {
    const said = words.trim().replace(/\s+/g, ' ')
    const due = dueOn === undefined ? '' : ` ${writing.words.by(day(writing, dueOn))}`
    return `${/[.!?]$/.test(said) ? said : `${said}.`}${due}`
  })
  return open({ form: 'list', look: 'dots', items }, { kind: 'commitment' })
}

export function gapBlock(gaps: readonly Gap[], writing: Writing): DraftBlock {
  const { words } = writing
  const rows = gaps.map(gap => {
    const instead = [gap.workaround, gap.plainAnswer].find(one => !isBlank(one))?.trim()
    return [
      todayWords(gap, words),
      instead ?? words.laterBy(day(writing, nextWorkingDay(writing.facts.today))),
      dateWords(gap, writing),
    ].map(cell => cell.replace(/\s+/g, ' '))
  })
  return open({ form: 'table', columns: [...words.columns], rows }, { kind: 'gap' })
}

function todayWords(gap: Gap, words: MailWords): string {
  const [does, doesNot] = [gap.does, gap.doesNot].map(part => part.trim().replace(/[.;]+$/, ''))
  const parts = [does && words.does(does), doesNot && words.doesNot(doesNot)].filter(Boolean)
  return parts.length === 0 ? gap.title : parts.join(' ')
}

function dateWords(gap: Gap, writing: Writing): string {
  if (gap.status === 'will-not-fix') return writing.words.notPlanned
  return gap.fixOn === undefined ? writing.words.noDate : day(writing, gap.fixOn)
}

/** A line of a template, filled in. */
export interface Line {
  readonly form: LineForm
  readonly text: string
}

/** Lines of one paragraph of a template: a list where they are one, else a paragraph of as many lines. */
export function blocksOf(lines: readonly Line[]): readonly DraftBlock[] {
  const from = { kind: 'template' }
  const blocks: Block[] = []
  for (const { form, text } of lines) {
    const last = blocks.at(-1)
    if (form === 'heading') blocks.push({ form: 'heading', text })
    else if (form === 'item' && last?.form === 'list') last.items.push(text)
    else if (form === 'item') blocks.push({ form: 'list', look: 'dots', items: [text] })
    else if (last?.form === 'paragraph') last.text += `\n${text}`
    else blocks.push(paragraph(text))
  }
  return blocks.map(block => open(block, from))
}
