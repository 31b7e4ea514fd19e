// @vitest-environment happy-dom
/** What the debrief holds of promises, gaps and complaints beyond their words. */
import { newAttendee } from '@shared/domain/call'
import type { AnyRecord } from '@shared/domain/records'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { CallPage } from '../../../../renderer/features/call/CallPage'
import {
  aCall,
  aColleague,
  aCommitment,
  aComplaint,
  aDeal,
  aDebrief,
  aGap,
  aMe,
  aNeed,
  anExposure,
  aPerson,
  aProspect,
  making,
} from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  choose,
  click,
  expectAccessible,
  field,
  fill,
  leaveField,
  paneDrawn,
  press,
  region,
  saved,
  screen,
  showScreen,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const now = '2026-11-20T14:10:00.000Z'
const start = '2026-11-20T13:30:00.000Z'
const [me, tom, helen] = [aMe(), aColleague(), aPerson()]
const need = aNeed()
const prospect = aProspect({ needs: [need] })
const [told, untold, unlinked] = [
  aGap({ title: 'Told gap' }),
  aGap({ title: 'Untold gap' }),
  aGap({ title: 'Unlinked gap' }),
]
const call = aCall({
  start,
  prospectId: prospect.id,
  attendees: [newAttendee({ personId: helen.id }, making.newId)],
})
const deal = aDeal({
  prospectId: prospect.id,
  decisionDate: '2026-12-18',
  exposures: [
    anExposure({ gapId: told.id, needId: need.id, told: { at: start, callId: call.id, personIds: [] } }),
    anExposure({ gapId: untold.id, needId: need.id }),
  ],
})
const ofDeal = { callId: call.id, prospectId: prospect.id, dealId: deal.id }
const commitment = aCommitment({ ...ofDeal, words: 'Maybe we will look into it' })
const world: readonly AnyRecord[] = [
  ...[me, tom, helen, prospect, told, untold, unlinked, deal],
  { ...call, dealId: deal.id },
  commitment,
  aDebrief({ callId: call.id }),
]
const next = aCall({ title: 'The next one', start: '2026-11-27T13:30:00.000Z', ...ofDeal })

const open = async (more: readonly AnyRecord[] = []) => {
  const view = { kind: 'call', id: call.id, tab: 'debrief' } as const
  const main = await showScreen(<CallPage callId={call.id} tab="debrief" />, {
    records: [...world, ...more],
    now,
    view,
  })
  await paneDrawn('next')
  return main
}

describe('a commitment', () => {
  it('that is vague is asked about, and a wording is offered that nobody is given unasked', async () => {
    const main = await open()
    const ours = field('Our wording of commitment 1')
    expect(ours.value).toBe('We will look into it [what they can see or count]: [who], by [date].')
    expect(region('Commitments').getByText(/“maybe”.*What will they have in hand.*Who does it/)).toBeDefined()
    expect(main.onDisk('commitment', commitment.id).ourWording).toBeUndefined()
    await fill(ours, 'A drill on your data')
    await saved()
    expect(main.onDisk('commitment', commitment.id)).toMatchObject({
      words: 'Maybe we will look into it',
      ourWording: 'A drill on your data',
    })
    expect(screen.queryByRole('button', { name: 'Use this wording' })).toBeNull()
    await expectAccessible()
  })

  it('goes one stage on with its evidence, and one back', async () => {
    const main = await open()
    await click(button('Mark documented'))
    await fill(field('What shows that commitment 1 was documented'), 'Minutes of 20 Nov')
    await leaveField()
    await saved()
    expect(main.onDisk('commitment', commitment.id).stages[1]).toEqual({
      stage: 'documented',
      at: now,
      evidence: 'Minutes of 20 Nov',
    })
    await click(button('Take back “documented”'))
    await saved()
    expect(main.onDisk('commitment', commitment.id).stages).toHaveLength(1)
    await act(() => state().undo())
    await saved()
    expect(main.onDisk('commitment', commitment.id).stages[1]?.evidence).toBe('Minutes of 20 Nov')
  })

  it('leads to its scope on the deal', async () => {
    await open()
    await click(button('Scope and sign-off'))
    expect(state().view).toEqual({ kind: 'deal', id: deal.id, part: 'commitments' })
  })
})

describe('a gap', () => {
  it('that was told says how early, and takes whose verdict it was', async () => {
    const main = await open()
    expect(region('Gaps told').getByText(/told 14:30, 28 days before the decision/)).toBeDefined()
    await fill(field('What they said to Told gap'), 'Fourteen days is fine.')
    await leaveField()
    await choose(/Who said it of Told gap/, 'Helen Brandt')
    await saved()
    expect(main.onDisk('deal', deal.id).exposures[0]?.verdict).toEqual({
      is: 'unsure',
      on: '2026-11-20',
      words: 'Fourteen days is fine.',
      personId: helen.id,
    })
  })

  it('that was not told goes into the next call with one press', async () => {
    const main = await open([next])
    await click(button('Tell Untold gap in the next call'))
    await saved()
    expect(main.onDisk('deal', deal.id).exposures[1]).toMatchObject({
      plannedCallId: next.id,
      plannedOn: '2026-11-20',
    })
    expect(region('Gaps told').getByText('Planned for The next one.')).toBeDefined()
  })

  it('is added by G, from the library, for a need of theirs', async () => {
    const main = await open()
    await press('g')
    await press('Unlinked')
    await press('{ArrowDown}{Enter}')
    await saved()
    expect(main.onDisk('deal', deal.id).exposures[2]).toMatchObject({
      gapId: unlinked.id,
      needId: need.id,
      told: { at: start, callId: call.id },
    })
  })
})

describe('a complaint', () => {
  const complaint = aComplaint({ ...ofDeal, words: 'You promised it.' })

  it('has no offer before they have asked, unless it is said that the offer came first', async () => {
    const main = await open([complaint])
    expect(screen.queryByRole('textbox', { name: /What we offer/ })).toBeNull()
    await click(button('We offered before they asked'))
    expect(region('Complaints').getByText('offer before their ask')).toBeDefined()
    await fill(field(/What we offer/), 'Our notes')
    await saved()
    expect(main.onDisk('complaint', complaint.id)).toMatchObject({ offer: 'Our notes', offerFirst: true })
    await expectAccessible()
  })

  it('shows the offer once their ask is written', async () => {
    const main = await open([complaint])
    await fill(field(/What they ask for/), 'Say it on the first day.')
    await fill(field(/What we offer/), 'Our notes')
    await saved()
    const written = main.onDisk('complaint', complaint.id)
    expect(written).toMatchObject({ theirAsk: 'Say it on the first day.', offer: 'Our notes' })
    expect(written.offerFirst).toBeUndefined()
  })

  it('is added by X', async () => {
    await open()
    await press('x')
    expect(document.activeElement).toBe(field('Complaint 1'))
  })
})
