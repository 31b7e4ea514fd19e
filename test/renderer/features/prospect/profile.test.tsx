// @vitest-environment happy-dom

import { newQuestion } from '@shared/domain/question'
import type { AnyRecord } from '@shared/domain/records'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ProspectPage } from '../../../../renderer/features/prospect/ProspectPage'
import {
  aCall,
  aCommitment,
  aDeal,
  aDebrief,
  aFact,
  aGap,
  anExposure,
  aPart,
  aPerson,
  aProspect,
  aQuestion,
  making,
} from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  choose,
  click,
  expectAccessible,
  field,
  fill,
  leaveField,
  press,
  region,
  saved,
  screen,
  settled,
  showScreen,
  within,
  write,
} from '../../../helpers/screen-stand'

afterEach(cleanup)
const old = aFact({ on: '2026-05-12', value: '240' })
const call = (o = {}) => aCall({ prospectId: prospect.id, ...o })
const prospect = aProspect({ rev: 1, facts: [old] })
const show = (records: readonly AnyRecord[] = [], settings = {}) =>
  showScreen(<ProspectPage prospectId={prospect.id} />, { records: [prospect, ...records], settings })
const facts = (main: Awaited<ReturnType<typeof show>>) => main.onDisk('prospect', prospect.id).facts
const questions = (main: Awaited<ReturnType<typeof show>>) =>
  [...main.disk.values()].flatMap(one =>
    one.kind === 'question' && one.deletedAt === undefined ? [one] : [],
  )

/** A line of the profile by its term. */
const line = (term: string) =>
  screen.getByText(term, { selector: '[data-row] > span' }).closest('button') as HTMLButtonElement
const undo = () => act(() => state().undo())

describe('a fact', () => {
  it('that is old asks for a check; Space on its line says that it still holds, and undo takes that back', async () => {
    const main = await show()
    expect(screen.getByText('Older than 90 days.')).toBeDefined()
    await expectAccessible()
    line('People').focus()
    await press(' ')
    expect(screen.queryByText('Older than 90 days.')).toBeNull()
    await saved()
    expect(facts(main)).toMatchObject([{ on: '2026-11-19', value: '240', confidence: 'told' }])
    await undo()
    await saved()
    expect(facts(main)).toMatchObject([{ on: '2026-05-12' }])
  })

  it('is corrected with its source, day and how we know', async () => {
    const main = await show()
    await click(line('People'))
    await fill(field('People'), '260')
    await fill(field('Source'), 'Their own page')
    await choose(/How we know/, 'seen by us')
    await leaveField()
    await saved()
    expect(facts(main)).toMatchObject([{ value: '260', source: 'Their own page', confidence: 'observed' }])
    expect(line('People').textContent).toContain('seen by us, Their own page')
  })

  it('that was missing is there as soon as it is typed', async () => {
    const main = await show()
    await click(line('Industry'))
    await write('Pharmaceutical')
    await write(' packaging')
    await saved()
    expect(facts(main)).toMatchObject([
      {},
      { topic: 'industry', value: 'Pharmaceutical packaging', on: '2026-11-19' },
    ])
  })

  it('that is measured stands against what is needed', async () => {
    const main = await show()
    await click(line('IT maturity'))
    await write('ticket queue')
    await click(
      within(screen.getByRole('radiogroup', { name: 'IT maturity, now' })).getByRole('radio', { name: '2' }),
    )
    await click(
      within(screen.getByRole('radiogroup', { name: 'IT maturity, needed' })).getByRole('radio', {
        name: '4',
      }),
    )
    await saved()
    expect(facts(main)[1]).toMatchObject({ value: 'ticket queue', level: 2, needed: 4 })
    expect(screen.getByRole('img', { name: 'IT maturity 2 of 5, needs 4' })).toBeDefined()
  })

  it('is no opinion: those stand apart, and fill no line', async () => {
    const opinion = aFact({ topic: 'industry', confidence: 'opinion', value: 'Really a printer' })
    await showScreen(<ProspectPage prospectId={prospect.id} />, {
      records: [{ ...prospect, facts: [opinion] }],
    })
    expect(within(screen.getByRole('list', { name: 'Opinions' })).getByText('Really a printer')).toBeDefined()
    expect(line('Industry').textContent).toContain('not known yet')
  })
})

describe('what is not known', () => {
  it('becomes a question of the next call by one key, shows where it is asked, and is taken back by undo', async () => {
    const next = call()
    const main = await show([next])
    line('Industry').focus()
    await press('q')
    expect(line('Industry').textContent).toContain('To ask in Whole-room proof, 19 Nov')
    await saved()
    expect(questions(main)).toMatchObject([{ state: 'to-ask', askIn: next.id, about: { topic: 'industry' } }])
    await press('q')
    await saved()
    expect(questions(main)).toHaveLength(1)
    await act(() => state().undo())
    await settled()
    expect(line('Industry').textContent).toContain('not known yet')
  })

  it('waits for a call where none is planned', async () => {
    const main = await show()
    line('Industry').focus()
    await press('q')
    expect(line('Industry').textContent).toContain('To ask in the next call')
    expect(questions(main)).toMatchObject([{ askIn: undefined }])
  })

  it('is asked no more once it is known', async () => {
    const question = newQuestion(
      { words: 'Which?', state: 'to-ask', prospectId: prospect.id, about: { topic: 'industry' } },
      making,
    )
    const main = await show([question])
    await click(line('Industry'))
    await write('Packaging')
    await saved()
    expect(main.onDisk('question', question.id).state).toBe('answered')
    expect(facts(main)[1]).toMatchObject({ topic: 'industry', value: 'Packaging' })
  })

  it('leaves the letter alone while something is typed', async () => {
    await show([call()])
    await click(line('Industry'))
    await press('q')
    expect(field('Industry').value).toBe('q')
  })
})

describe('the rest of the page', () => {
  it('says what is owed to them, the late first, and what was promised and not shown', async () => {
    const at = call({ status: 'held', start: '2026-11-12T09:00:00.000Z' })
    const late = aQuestion({
      prospectId: prospect.id,
      callId: at.id,
      state: 'owed',
      dueOn: '2026-11-18',
      words: 'Which ports?',
    })
    const done = aQuestion({
      prospectId: prospect.id,
      callId: at.id,
      state: 'answered',
      words: 'Who reads it?',
    })
    await show([at, done, late])
    const rows = within(screen.getByRole('list', { name: 'Owed to them' })).getAllByRole('button')
    expect(rows.map(row => row.textContent)).toEqual(['Which ports?1 d late'])
    await click(rows[0] as HTMLElement)
    expect(state().view).toEqual({ kind: 'call', id: at.id, tab: 'debrief' })
  })

  it('takes a promise on to its next stage, until it is shown', async () => {
    const promise = aCommitment({ prospectId: prospect.id, words: 'A drill', dueOn: '2026-11-18' })
    const main = await show([promise])
    const list = within(screen.getByRole('list', { name: 'Owed to them' }))
    expect(list.getByText('1 d late')).toBeDefined()
    await click(list.getByRole('button', { name: 'Mark documented: A drill' }))
    await click(list.getByRole('button', { name: 'Mark shown: A drill' }))
    expect(screen.getByText('Nothing. Every question is answered.')).toBeDefined()
    await saved()
    expect(main.onDisk('commitment', promise.id).stages.map(({ stage }) => stage)).toEqual([
      'said',
      'documented',
      'shown',
    ])
  })

  it('says how far each gap has been told', async () => {
    const gap = aGap()
    const states = [
      [{}, 'not told'],
      [{ told: { at: '2026-11-12T10:00:00.000Z', personIds: [] } }, 'told, no verdict'],
      [{ verdict: { is: 'lives' as const, on: '2026-11-12' } }, 'deal killer? no'],
    ] as const
    for (const [fields, words] of states) {
      await show([
        gap,
        aDeal({ prospectId: prospect.id, exposures: [anExposure({ gapId: gap.id, ...fields })] }),
      ])
      expect(region('Gaps').getByText(words)).toBeDefined()
    }
  })

  it('tells the progress of the deal in words as well', async () => {
    const deal = aDeal({ prospectId: prospect.id })
    const goal = { text: 'It', milestoneId: deal.milestones[1]?.id }
    const held = call({ title: 'First talk', status: 'held', start: '2026-11-02T09:00:00.000Z', goal })
    await show([deal, held, aDebrief({ callId: held.id, outcome: 'goal-reached' })])
    expect(
      screen.getByRole('img', { name: 'Progress: 1 call, 1 goal reached. Now at Need agreed' }),
    ).toBeDefined()
    await click(region('Progress').getByRole('button', { name: 'As a table' }))
    const cells = within(screen.getByRole('table', { name: 'Progress call by call' })).getAllByRole('cell')
    expect(cells.map(cell => cell.textContent)).toEqual([
      ...['2 Nov', 'goal reached', 'Contact', 'Need agreed', 'no dated next step with a name'],
    ])
    await expectAccessible()
  })

  it('begins a call with this company by key', async () => {
    const main = await show()
    await press('{Control>}n{/Control}')
    expect([...main.disk.values()].at(-1)).toMatchObject({ kind: 'call', prospectId: prospect.id })
    expect(state().view.kind).toBe('call')
  })

  it('shows who was burnt before only when that is switched on, and keeps it meanwhile', async () => {
    const burnt = {
      ...prospect,
      burnHistory: [{ id: making.newId() as never, what: 'Nine days of silence' }],
    }
    const page = <ProspectPage prospectId={prospect.id} />
    const main = await showScreen(page, { records: [burnt] })
    expect(screen.queryByText('Burnt before')).toBeNull()
    await fill(field('Name'), 'Corvane')
    await saved()
    expect(main.onDisk('prospect', prospect.id).burnHistory).toHaveLength(1)
    await showScreen(page, { records: [burnt], settings: { burnHistory: true } as never })
    expect(field('What happened, 1').value).toBe('Nine days of silence')
  })
})

describe('people of a company', () => {
  const at = (name: string, o = {}) =>
    aPerson({ name, affiliations: [{ form: 'prospect', prospectId: prospect.id, title: 'Head' }], ...o })

  it('stand on the map where attitude and say are known, in the list where not; each opens', async () => {
    const [helen, marcus] = [at('Helen Brandt', { stance: 'neutral', say: 5 }), at('Marcus Oyelaran')]
    await show([helen, marcus])
    expect(
      within(screen.getByRole('list', { name: 'People on the map' })).getAllByRole('button'),
    ).toHaveLength(1)
    expect(screen.getByRole('table', { name: 'Who decides what, and how they stand' })).toBeDefined()
    await expectAccessible()
    await click(within(screen.getByRole('list', { name: 'People' })).getByRole('button', { name: /Marcus/ }))
    expect(state().view).toEqual({ kind: 'person', id: marcus.id })
  })

  it('are all listed by name when there are many, a guessed part as a suggestion', async () => {
    const crowd = Array.from({ length: 25 }, (_, n) =>
      at(`Person ${n}`, { stance: 'for', suggestedParts: [aPart('end-user')] }),
    )
    await show(crowd)
    const rows = within(screen.getByRole('list', { name: 'People' })).getAllByRole('button')
    expect(rows).toHaveLength(25)
    expect(rows[0]?.textContent).toContain('suggested')
    expect(
      within(screen.getByRole('list', { name: 'People on the map' })).getAllByRole('button'),
    ).toHaveLength(25)
  })

  it('are counted with those not to contact', async () => {
    const paul = at('Paul Kessler')
    const rule = {
      id: making.newId() as never,
      form: 'contact' as const,
      text: 'Not Paul',
      spoken: true,
      personId: paul.id,
    }
    for (const [until, words] of [
      ['2026-11-20', '1, one not to contact'],
      ['2026-11-19', '1'],
    ] as const) {
      await showScreen(<ProspectPage prospectId={prospect.id} />, {
        records: [{ ...prospect, houseRules: [{ ...rule, until }] }, paul],
      })
      expect(region('People').getByText(words)).toBeDefined()
    }
  })
})
