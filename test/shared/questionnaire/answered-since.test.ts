import type { Answer } from '@shared/domain/answer'
import type { Question } from '@shared/domain/question'
import type { QuestionnaireLine } from '@shared/domain/questionnaire'
import { summarize } from '@shared/domain/summary'
import {
  answeredSince,
  answerSince,
  countAnsweredSince,
  fillable,
  fillLine,
  fillLines,
} from '@shared/questionnaire/answered-since'
import { progressWords, skipLine, writeLine } from '@shared/questionnaire/questionnaire-changes'
import { describe, expect, it } from 'vitest'
import { anAnswer, aQuestion, aQuestionnaire, testNow } from '../../helpers/builders'

const answer = anAnswer({ question: 'Who mows the lawn?', short: 'We do.', long: 'We do, on Fridays.' })
const told = aQuestion({ words: 'Who mows?', state: 'answered', answer: 'Sheep do.', answeredAt: testNow })
const find =
  (...records: readonly (Answer | Question)[]) =>
  (id: string) =>
    records.find(one => one.id === id)
const owed = (question: Question, over: Partial<QuestionnaireLine> = {}): QuestionnaireLine => ({
  ...{ row: 0, state: 'owed', questionId: question.id },
  ...over,
})

describe('what answered a row since', () => {
  it.each([
    ['what they were told', {}, [], { text: 'Sheep do.', from: 'question', at: testNow }],
    ['nothing while it is a draft', { state: 'owed' }, [], undefined],
    ['nothing where it was answered without words', { answer: ' ' }, [], undefined],
    [
      'the library, told or not',
      { state: 'owed', answer: undefined, answerId: answer.id },
      [answer],
      { text: 'We do, on Fridays.', from: 'library', at: undefined, answerId: answer.id },
    ],
    [
      'what they were told before what the library says',
      { answerId: answer.id },
      [answer],
      { text: 'Sheep do.', from: 'question' },
    ],
    [
      'nothing of an answer without words',
      { state: 'owed', answerId: answer.id },
      [{ ...answer, short: ' ', long: '' }],
      undefined,
    ],
    [
      'nothing of an answer in the trash',
      { state: 'owed', answerId: answer.id },
      [{ ...answer, deletedAt: testNow }],
      undefined,
    ],
    ['nothing of a question in the trash', { deletedAt: testNow }, [], undefined],
  ] as const)('is %s', (_, over, others, expected) => {
    const question = { ...told, ...over } as Question
    const since = answerSince(owed(question), find(question, ...(others as readonly Answer[])))
    if (expected === undefined) expect(since).toBeUndefined()
    else expect(since).toMatchObject({ row: 0, ...expected })
  })

  it('is nothing new where the row says so already, and is again when the answer changes', () => {
    const line = owed(told, { state: 'answered', text: 'Sheep do.' })
    expect(answerSince(line, find(told))).toBeUndefined()
    expect(answerSince(line, find({ ...told, answer: 'Goats do.' }))).toMatchObject({ text: 'Goats do.' })
  })
})

describe('filling', () => {
  const other = aQuestion({
    words: 'And who pays?',
    state: 'answered',
    answer: 'You do.',
    answeredAt: testNow,
  })
  const theirs = aQuestionnaire({
    table: [['Who mows?'], ['Who pays?'], ['Why?']],
    lines: [owed(told), owed(other, { row: 1 }), { row: 2, state: 'open' }],
  })
  const lookup = find(told, other)

  it('fills the empty rows and says where from; what was typed is never overwritten', () => {
    const typed = writeLine(theirs, 1, 'Ask Tom.')
    const all = answeredSince(typed, lookup)
    expect(all.map(({ row }) => row)).toEqual([0, 1])
    expect(fillable(typed, all).map(({ row }) => row)).toEqual([0])
    const filled = fillLines(typed, all)
    expect(filled.lines).toMatchObject([
      { row: 0, state: 'answered', text: 'Sheep do.', filledFrom: 'question', filledAt: testNow },
      { row: 1, state: 'answered', text: 'Ask Tom.' },
      { row: 2, state: 'open' },
    ])
    expect(fillLines(filled, answeredSince(filled, lookup))).toBe(filled)
    const [, mine] = all
    if (mine === undefined) throw new Error('nothing to take')
    expect(fillLine(filled, mine).lines[1]).toMatchObject({ text: 'You do.', filledFrom: 'question' })
  })

  it('follows an answer that was changed, until the row is written by hand', () => {
    const filled = fillLines(theirs, answeredSince(theirs, lookup))
    const changed = answeredSince(filled, find({ ...told, answer: 'Goats do.' }, other))
    expect(fillLines(filled, changed).lines[0]?.text).toBe('Goats do.')
    const own = writeLine(filled, 0, 'Sheep do, mostly.')
    expect(own.lines[0]?.filledFrom).toBeUndefined()
    expect(fillLines(own, answeredSince(own, lookup))).toBe(own)
  })

  it('leaves a skipped row alone', () => {
    const skipped = skipLine(theirs, 0)
    expect(fillable(skipped, answeredSince(skipped, lookup)).map(({ row }) => row)).toEqual([1])
  })

  it('owes a row again when its words are taken out, and when it is taken up again', () => {
    expect(progressWords(writeLine(writeLine(theirs, 0, 'x'), 0, ''))).toContain('2 owed, 1 open')
    expect(skipLine(skipLine(theirs, 0), 0).lines[0]?.state).toBe('owed')
  })

  it('is counted from the lists', () => {
    const questions = new Map(
      [told, { ...other, state: 'owed' as const }].map(one => [one.id as string, summarize(one)]),
    )
    const summary = summarize(theirs)
    expect(countAnsweredSince(summary as never, questions as never)).toBe(1)
  })
})
