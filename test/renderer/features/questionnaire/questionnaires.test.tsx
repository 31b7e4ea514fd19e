// @vitest-environment happy-dom

import type { Questionnaire } from '@shared/domain/questionnaire'
import { guessColumns } from '@shared/questionnaire/guess-columns'
import { withColumns } from '@shared/questionnaire/questionnaire-changes'
import { act, cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Questionnaires } from '../../../../renderer/features/questionnaire/Questionnaires'
import { aCall, anAnswer, aProspect, aQuestion, aQuestionnaire, testNow } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  button,
  choose,
  click,
  expectAccessible,
  field,
  fill,
  press,
  saved,
  screen,
  settled,
  showScreen,
  write,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const sso = anAnswer({
  question: 'Do you support single sign-on?',
  short: 'Yes.',
  long: 'Yes, with your own provider.',
  lastCheckedOn: '2026-01-03',
})
const price = anAnswer({ question: 'What does it cost?', short: 'By machine and month.' })
const table = [
  ['No', 'Question', 'Answer'],
  ['1', 'Can we use Okta to log in?', ''],
  ['2', 'What is the licence fee?', ''],
  ['3', 'Who mows the lawn?', ''],
]
const theirs = withColumns(aQuestionnaire({ table, name: 'Corvane security', rev: 1 }), guessColumns(table))

const show = async (over: Partial<Questionnaire> = {}, more: readonly ReturnType<typeof aCall>[] = []) => {
  const main = await showScreen(<Questionnaires openId={theirs.id} />, {
    records: [{ ...theirs, ...over }, sso, price, ...more],
  })
  await settled()
  await act(() => screen.getByRole('row', { name: /Okta/ }).focus())
  return main
}
const lines = (main: { onDisk(kind: 'questionnaire', id: string): Questionnaire }) =>
  main.onDisk('questionnaire', theirs.id).lines

describe('a questionnaire', () => {
  it('is filled by keyboard: take, next, write, skip', async () => {
    const main = await show()
    await expectAccessible()
    expect(screen.getByText('3 questions: 0 answered, 3 open')).toBeDefined()
    await press('1{Enter}')
    expect(document.activeElement?.getAttribute('aria-label')).toContain('licence fee')
    await press('e')
    expect(document.activeElement).toBe(field('Answer that goes out'))
    await write('On request.')
    await press('{Control>}{Enter}{/Control}')
    expect(screen.getByRole('region', { name: 'Who mows the lawn?' })).toBeDefined()
    await act(() => screen.getByRole('row', { name: /lawn/ }).focus())
    await press('s')
    await saved()
    expect(lines(main)).toMatchObject([
      { row: 1, state: 'answered', answerId: sso.id, text: 'Yes, with your own provider.' },
      { row: 2, state: 'answered', text: 'On request.' },
      { row: 3, state: 'skipped' },
    ])
    expect(screen.getByText('3 questions: 2 answered, 1 skipped, 0 open')).toBeDefined()
  })

  it('says how old a suggestion is and how sure', async () => {
    await show()
    expect(screen.getByText('checked: 11 months').dataset.warn).toBeDefined()
    await click(button(`Take ${sso.question}`))
    expect(field('Answer that goes out').value).toBe('Yes, with your own provider.')
  })

  it('owes an answer on the call that is chosen, and asks for the call first', async () => {
    const prospect = aProspect({ name: 'Corvane' })
    const call = aCall({ title: 'Review', start: '2026-11-20T09:00:00.000Z', prospectId: prospect.id })
    const main = await show({}, [call])
    await press('q')
    expect(document.activeElement).toBe(field('Owed on'))
    await press('Review')
    await click(screen.getByRole('option', { name: /Review/ }))
    await act(() => screen.getByRole('row', { name: /Okta/ }).focus())
    await press('q')
    await saved()
    const [line] = lines(main)
    expect(line).toMatchObject({ state: 'owed' })
    expect(main.onDisk('question', line?.questionId ?? '')).toMatchObject({
      words: 'Can we use Okta to log in?',
      state: 'owed',
      callId: call.id,
      dueOn: '2026-11-20',
    })
  })

  it('fills by one key what was answered since, never what was typed, and undo takes it back', async () => {
    const lawn = aQuestion({
      words: 'Who mows the lawn?',
      state: 'answered',
      answer: 'Sheep.',
      answeredAt: testNow,
    })
    const fee = aQuestion({ words: 'The fee?', state: 'owed', answerId: price.id })
    const okta = aQuestion({
      words: 'Okta?',
      state: 'answered',
      answer: 'Yes, since May.',
      answeredAt: testNow,
    })
    const owed = theirs.lines.map((line, at) => ({
      ...line,
      state: at === 0 ? ('answered' as const) : ('owed' as const),
      questionId: [okta, fee, lawn][at]?.id,
      ...(at === 0 && { text: 'My own words.' }),
    }))
    const main = await showScreen(<Questionnaires openId={theirs.id} />, {
      records: [{ ...theirs, lines: owed }, sso, price, lawn, fee, okta],
    })
    await settled()
    await act(() => screen.getByRole('row', { name: /Okta/ }).focus())
    expect(screen.getByText('2 rows have been answered since.')).toBeDefined()
    expect(button('Take it instead')).toBeDefined()
    await expectAccessible()
    await press('f')
    await saved()
    expect(lines(main)).toMatchObject([
      { text: 'My own words.' },
      { state: 'answered', text: 'By machine and month.', filledFrom: 'library', answerId: price.id },
      { state: 'answered', text: 'Sheep.', filledFrom: 'question' },
    ])
    expect(screen.queryByText(/answered since\.$/)).toBeNull()
    await click(screen.getByRole('row', { name: /lawn/ }))
    expect(screen.getByText('Filled in: as they were told, answered 19 Nov.')).toBeDefined()
    expect(state().toasts.at(-1)).toMatchObject({ stepId: expect.any(String) })
    await act(() => state().undo())
    expect(lines(main)[2]).toMatchObject({ state: 'owed' })
    expect(lines(main)[2]?.text).toBeUndefined()
  })

  it('is understood anew when another column is chosen', async () => {
    const main = await show()
    await choose(/Questions are in$/, 'A: No')
    await saved()
    expect(main.onDisk('questionnaire', theirs.id).questionColumn).toBe(0)
  })

  it('leaves as a table that can be pasted, and as CSV', async () => {
    const main = await show()
    await press('1')
    await click(button('Copy the table'))
    expect(main.copied.at(-1)?.text).toBe(
      'No\tQuestion\tAnswer\r\n1\tCan we use Okta to log in?\tYes, with your own provider.\r\n2\tWhat is the licence fee?\t\r\n3\tWho mows the lawn?\t\r\n',
    )
    await click(button('Save as CSV'))
    expect(main.inputsOf('saveTable')[0]?.text).toContain('"Yes, with your own provider."')
  })

  it('goes back into the workbook it came from', async () => {
    const main = await show({ source: { form: 'xlsx', path: '/q.xlsx', sheet: 'One', delimiter: '\t' } })
    await press('1')
    await click(button('Fill the workbook'))
    expect(main.inputsOf('fillWorkbook')[0]).toMatchObject({
      path: '/q.xlsx',
      sheet: 'One',
      cells: [{ row: 1, column: 2, text: 'Yes, with your own provider.' }],
      expected: [{ row: 1, column: 1 }, { row: 2 }, { row: 3 }],
    })
  })
})

describe('the questionnaires', () => {
  it('begin with a paste', async () => {
    const main = await showScreen(<Questionnaires />, { records: [sso] })
    await expectAccessible()
    await fill(field('Paste their questions'), 'Do you support SSO?\nWhat does it cost, and for whom?')
    await press('{Control>}{Enter}{/Control}')
    await saved()
    const { view } = state()
    const made = main.onDisk('questionnaire', 'id' in view ? view.id : '')
    expect(made.lines.map(({ row }) => row)).toEqual([0, 1])
    expect(made.table).toEqual([['Do you support SSO?'], ['What does it cost, and for whom?']])
  })

  it('begin with a file that was chosen, read by main', async () => {
    const read = {
      kind: 'table',
      form: 'xlsx',
      delimiter: '\t',
      sheets: [{ name: 'Q', rows: table }],
      notices: [],
    } as const
    const main = await showScreen(<Questionnaires />, {
      records: [sso],
      answers: { chooseTable: () => '/home/mira/Security review.xlsx', readTable: () => read },
    })
    await click(button('Choose a file'))
    await saved()
    const made = [...main.disk.values()].find(one => one.kind === 'questionnaire')
    expect(made).toMatchObject({
      name: 'Security review',
      source: { form: 'xlsx', path: '/home/mira/Security review.xlsx', sheet: 'Q' },
    })
  })

  it('say why a file was refused, and make nothing', async () => {
    const main = await showScreen(<Questionnaires />, {
      answers: { chooseTable: () => '/a.xls', readTable: () => ({ kind: 'refused', message: 'Too old.' }) },
    })
    await click(button('Choose a file'))
    expect(state().toasts[0]?.text).toBe('Too old. Nothing was changed.')
    expect(main.disk.size).toBe(0)
  })

  it('are listed with what is open', async () => {
    await showScreen(<Questionnaires />, { records: [theirs] })
    expect(screen.getByRole('row', { name: 'Corvane security' }).textContent).toContain('3 open')
    await click(screen.getByRole('row', { name: 'Corvane security' }))
    expect(state().view).toEqual({ kind: 'questionnaire', id: theirs.id })
  })

  it('say in the list how many owed rows were answered since', async () => {
    const done = aQuestion({ words: 'Okta?', state: 'answered', answer: 'Yes.' })
    const owed = theirs.lines.map((line, at) =>
      at > 0 ? line : { ...line, state: 'owed' as const, questionId: done.id },
    )
    await showScreen(<Questionnaires />, { records: [{ ...theirs, lines: owed }, done] })
    expect(screen.getByRole('row', { name: 'Corvane security' }).textContent).toContain(
      '1 answered since, 2 open',
    )
  })
})
