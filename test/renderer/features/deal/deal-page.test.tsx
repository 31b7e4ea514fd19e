// @vitest-environment happy-dom

import { newCriterion } from '@shared/domain/poc'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { DealPage } from '../../../../renderer/features/deal/DealPage'
import type { DealPart } from '../../../../renderer/state/view'
import {
  aCall,
  aColleague,
  aDeal,
  aGap,
  aMe,
  aNeed,
  anEffort,
  anExposure,
  aPerson,
  aPoc,
  aProspect,
  aQuestion,
  making,
} from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  button,
  click,
  expectAccessible,
  field,
  fill,
  leaveField,
  press,
  region,
  saved,
  screen,
  showScreen,
  within,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const need = aNeed({ words: 'Nobody knew.', quoted: true })
const prospect = aProspect({ rev: 1, needs: [need] })
const helen = aPerson({ rev: 1, affiliations: [{ form: 'prospect', prospectId: prospect.id, title: 'CFO' }] })
const tom = aColleague({ rev: 1 })
const me = aMe({ rev: 1 })
const gap = aGap({ rev: 1 })
const deal = aDeal({
  rev: 1,
  prospectId: prospect.id,
  sizeBand: 'medium',
  exposures: [anExposure({ gapId: gap.id, needId: need.id })],
})
const call = aCall({ rev: 1, prospectId: prospect.id, dealId: deal.id, title: 'Whole-room proof' })
const records = [prospect, helen, tom, me, gap, deal, call]

const show = (part?: DealPart, more: Parameters<typeof showScreen>[1] = {}) =>
  showScreen(<DealPage dealId={deal.id} part={part} />, { records, ...more })

describe('the page of a deal', () => {
  it('keeps what we say it costs, beside the price form', async () => {
    const main = await showScreen(<DealPage dealId={deal.id} />, {
      records: [prospect, helen, tom, me, gap, deal],
      view: { kind: 'deal', id: deal.id },
    })
    await fill(field('What we say it costs'), 'By machine, a year at a time')
    await leaveField()
    await saved()
    expect(main.onDisk('deal', deal.id).priceAnswer).toBe('By machine, a year at a time')
  })

  it('keeps what is typed, and is accessible', async () => {
    const main = await show()
    await expectAccessible()
    await fill(field('Name'), 'Vault for Leiden')
    await fill(field('Value'), '86000')
    await leaveField()
    await saved()
    expect(main.onDisk('deal', deal.id)).toMatchObject({
      name: 'Vault for Leiden',
      value: { amount: 86_000, currency: 'EUR' },
    })
  })

  it('moves a milestone by Alt and an arrow, and the focus stays with it', async () => {
    const main = await show()
    const name = field('Name of Proof')
    name.focus()
    await press('{Alt>}{ArrowDown}{/Alt}')
    await saved()
    const names = main.onDisk('deal', deal.id).milestones.map(one => one.name)
    expect(names.slice(3)).toEqual(['Business case', 'Proof', 'Signed'])
    expect(document.activeElement).toBe(field('Name of Proof'))
  })

  it('dates a milestone when it is reached, and opens it again', async () => {
    const main = await show()
    const box = screen.getByRole('checkbox', { name: 'Contact reached' })
    await click(box)
    await saved()
    expect(main.onDisk('deal', deal.id).milestones[0]?.reachedOn).toBe('2026-11-19')
    await click(box)
    await saved()
    expect(main.onDisk('deal', deal.id).milestones[0]?.reachedOn).toBeUndefined()
  })

  it('adds a competitor with the day, and takes it away with a way back', async () => {
    const main = await show()
    await fill(field('Add a competitor'), 'Tapewise')
    await press('{Enter}')
    await fill(field('Who named Tapewise'), 'Marcus')
    await saved()
    expect(main.onDisk('deal', deal.id).competitors).toMatchObject([
      { name: 'Tapewise', source: 'Marcus', on: '2026-11-19' },
    ])
    await click(button('Remove Tapewise'))
    await saved()
    expect(main.onDisk('deal', deal.id).competitors).toEqual([])
    expect(state().toasts.at(-1)).toMatchObject({ text: 'Tapewise removed', stepId: expect.any(String) })
  })

  it('says of each gap how far it has been told', async () => {
    await show()
    expect(region('Gaps').getByText('not told')).toBeTruthy()
    expect(region('Gaps').getByText(/^Touches N\d+\. Found/)).toBeTruthy()
  })

  it('offers the review by a proof-of-concept call, and not before', async () => {
    await show()
    expect(screen.queryByText(/things to settle early/)).toBeNull()
    await show(undefined, { records: [...records, aCall({ rev: 1, dealId: deal.id, callKind: 'closing' })] })
    expect(screen.getByText(/things to settle early/)).toBeTruthy()
  })
})

describe('the effort of a deal', () => {
  const spent = (id: string, minutes: number) => anEffort({ rev: 1, dealId: deal.id, minutes, note: id })

  it('shows no line to walk away at before there is anything to compare with', async () => {
    await show(undefined, { records: [...records, spent('a', 90)] })
    expect(region('Effort').getByText('spent').nextSibling?.textContent).toBe('1.5 h')
    expect(region('Effort').queryByText(/walk away/)).toBeNull()
  })

  it('takes the user’s own figure and says that it is theirs', async () => {
    await show(undefined, { records: [...records, spent('a', 90)] })
    await fill(field('A medium deal usually takes'), '32')
    await leaveField()
    expect(state().settings.effortFigures).toEqual([{ band: 'medium', hours: 32 }])
    expect(region('Effort').getByText(/^Your own figure for medium deals: 32 h\./)).toBeTruthy()
    expect(region('Effort').getByText('walk away at 48 h')).toBeTruthy()
    expect(region('Effort').getByText('46.5 h')).toBeTruthy()
  })

  it('sets it against five won deals of the size, with their number', async () => {
    const won = Array.from({ length: 5 }, (_, at) => {
      const one = aDeal({
        rev: 1,
        sizeBand: 'medium',
        outcome: { is: 'won', on: '2026-10-01' },
        name: `${at}`,
      })
      return [one, anEffort({ rev: 1, dealId: one.id, minutes: (at + 1) * 600 })]
    })
    await show(undefined, { records: [...records, ...won.flat(), spent('a', 90)] })
    expect(region('Effort').getByText(/^Median of 5 won medium deals: 30 h/)).toBeTruthy()
    expect(screen.queryByLabelText('A medium deal usually takes')).toBeNull()
  })

  it('lets an entry be corrected, which is then by hand, and refuses what it cannot read', async () => {
    const entry = anEffort({ rev: 1, dealId: deal.id, minutes: 90, byItself: true, on: '2026-11-18' })
    const main = await show('effort', { records: [...records, entry] })
    const long = field(/^How long, 1 h 30 min/)
    await fill(long, 'soon')
    await leaveField()
    expect(screen.getByText('Type it as 90, 1:30 or 1h 30m.')).toBeTruthy()
    await fill(long, '45')
    await leaveField()
    await saved()
    expect(main.onDisk('effort', entry.id)).toMatchObject({ minutes: 45, byItself: false })
    await expectAccessible()
  })
})

describe('the engagement review', () => {
  it('counts what is unknown, and takes an answer with the day', async () => {
    const main = await show('review')
    await expectAccessible()
    expect(screen.getByText(/^11 of 11 unknown/)).toBeTruthy()
    await fill(field('Scope: answer'), 'Roermond only')
    await saved()
    expect(screen.getByText(/^10 of 11 unknown/)).toBeTruthy()
    expect(main.onDisk('deal', deal.id).review).toEqual([
      { topic: 'scope', answer: 'Roermond only', on: '2026-11-19' },
    ])
  })

  it('makes an open one a question of the next call, once', async () => {
    const main = await show('review')
    await click(button('Ask about partners in the next call'))
    await saved()
    const [entry] = main.onDisk('deal', deal.id).review ?? []
    expect(entry?.topic).toBe('partners')
    expect(main.onDisk('question', entry?.questionId ?? '')).toMatchObject({
      ...{ state: 'to-ask', askIn: call.id, prospectId: prospect.id },
    })
    expect(screen.queryByRole('button', { name: 'Ask about partners in the next call' })).toBeNull()
    expect(screen.getByText('to be asked in “Whole-room proof”')).toBeTruthy()
  })

  it('offers what they answered, to be taken', async () => {
    const question = aQuestion({ rev: 1, state: 'answered', answer: 'Only us' })
    const asked = { ...deal, review: [{ topic: 'partners', questionId: question.id }] } as const
    const main = await show('review', { records: [...records.filter(one => one !== deal), asked, question] })
    await click(button('They said: Only us. Take it'))
    await saved()
    expect(main.onDisk('deal', deal.id).review?.[0]).toMatchObject({ answer: 'Only us' })
  })
})

describe('a proof of concept', () => {
  it('is warned of while it has no criteria, and takes them by Enter', async () => {
    const poc = aPoc({ rev: 1, dealId: deal.id })
    const main = await show('poc', { records: [...records, poc] })
    expect(screen.getByText(/^It has no criteria/)).toBeTruthy()
    await fill(field('Add a criterion'), 'Restored in an hour')
    await press('{Enter}')
    await saved()
    expect(screen.queryByText(/^It has no criteria/)).toBeNull()
    expect(main.onDisk('poc', poc.id).criteria).toMatchObject([{ text: 'Restored in an hour' }])
    await expectAccessible()
  })

  it('has its weekly checks from start to end, and says how late one is', async () => {
    const poc = aPoc({ rev: 1, dealId: deal.id, startsOn: '2026-11-09', endsOn: '2026-11-27' })
    const main = await show('poc', { records: [...records, poc] })
    expect(region('Weekly check').getByText('3 days late')).toBeTruthy()
    await fill(field('Check of 16 Nov'), 'One of two met')
    await saved()
    expect(main.onDisk('poc', poc.id).weeklyChecks).toEqual([
      { on: '2026-11-19', note: 'One of two met', dueOn: '2026-11-16' },
    ])
    expect(region('Weekly check').getByText('done 19 Nov')).toBeTruthy()
  })

  it('is one of several, each opened by its name', async () => {
    const one = aPoc({ rev: 1, dealId: deal.id, name: 'Two weeks', createdAt: '2026-11-01T09:00:00.000Z' })
    const other = aPoc({ rev: 1, dealId: deal.id, name: 'Again' })
    await show('poc', { records: [...records, one, other] })
    expect(field('Name').value).toBe('Again')
    await click(screen.getByRole('radio', { name: 'Two weeks' }))
    expect(field('Name').value).toBe('Two weeks')
  })

  it('is signed off on a page that is copied as Markdown', async () => {
    const criterion = newCriterion({ text: 'Restored in an hour', needId: need.id }, making)
    const poc = aPoc({ rev: 1, dealId: deal.id, criteria: [criterion] })
    const main = await show('poc', { records: [...records, poc] })
    const page = within(screen.getByRole('article', { name: 'Sign-off' }))
    expect(page.getByText('Restored in an hour')).toBeTruthy()
    await click(region('Sign-off, as it would leave').getByRole('button', { name: 'Copy' }))
    expect(main.inputsOf('copyText').at(-1)).toMatchObject({
      text: expect.stringContaining('“Nobody knew.”'),
    })
  })
})
