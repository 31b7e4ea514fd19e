// @vitest-environment happy-dom
import type { CutOrGo } from '@shared/domain/cut-or-go'
import type { Deal } from '@shared/domain/deal'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { DealPage } from '../../../../renderer/features/deal/DealPage'
import { Today } from '../../../../renderer/features/today/Today'
import { aDeal, aMe, anEffort, aProspect, testNow } from '../../../helpers/builders'
import type { FakeBridge } from '../../../helpers/fake-bridge'
import { state } from '../../../helpers/fresh-store'
import { testId } from '../../../helpers/ids'
import {
  button,
  click,
  expectAccessible,
  field,
  fill,
  region,
  saved,
  screen,
  settled,
  showScreen,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const prospect = aProspect()
const me = aMe()
const plain = aDeal({ name: 'Vault', prospectId: prospect.id, sizeBand: 'medium', people: [] })
const spent = (deal: Deal, hours: number) =>
  anEffort({ dealId: deal.id, callId: undefined, minutes: hours * 60 })
const settings = { effortFigures: [{ band: 'medium', hours: 30 }] }
const decided: CutOrGo = {
  id: testId(1) as CutOrGo['id'],
  ...{ on: '2026-11-10', is: 'go-on', hours: 45, share: 1.5, reason: 'It fits.' },
}
const show = (hours: number, fields: Partial<Deal> = {}) => {
  const deal = { ...plain, ...fields }
  const records = [prospect, me, deal, spent(deal, hours)]
  return showScreen(<DealPage dealId={deal.id} part="effort" />, { records, settings, now: testNow })
}
const form = () => screen.queryByRole('region', { name: 'Go on, or stop?' })
const onDisk = (main: FakeBridge) => main.onDisk('deal', plain.id)
const choice = (name: RegExp) => click(screen.getByRole('radio', { name }))

describe('hours over the line', () => {
  it.each([
    [23.9, undefined],
    [24, /^24 h is 80 % of your own figure of 30 h; only 0 won to compare/],
    [30, /^30 h is 100 % of your own figure/],
    [44.9, /^44.9 h is 150 % of your own figure/],
  ])('of %d: %s', async (hours, words) => {
    await show(hours)
    if (words === undefined) expect(screen.queryByText(/% of your own figure/)).toBeNull()
    else expect(screen.getByText(words)).toBeDefined()
    expect(form()).toBeNull()
  })

  it('ask at 150 % whether to go on, with the facts, and press nothing', async () => {
    await show(45)
    expect(form()).not.toBeNull()
    expect(region('It fits').getByText('We know who signs').textContent).toBe(
      'No: We know who signsnobody named',
    )
    expect(screen.getByRole('heading', { name: /It drags 3 of 5/ })).toBeDefined()
    expect(button('Keep the decision').hasAttribute('disabled')).toBe(true)
    await expectAccessible()
  })

  it('"mend one thing" names it, dates it, and makes a task of it', async () => {
    const main = await show(45)
    await choice(/^Mend one thing/)
    expect(field('The one thing').value).toBe('Find out who signs')
    await fill(field('Because'), 'They are slow.')
    await click(button('Keep the decision'))
    await saved()
    const [kept] = onDisk(main).cutOrGo ?? []
    expect(kept).toMatchObject({
      is: 'mend',
      hours: 45,
      share: 1.5,
      reason: 'They are slow.',
      on: '2026-11-19',
    })
    const task = [...main.disk.values()].find(one => one.kind === 'task')
    expect(task).toMatchObject({
      title: 'Find out who signs',
      due: '2026-11-26T12:00:00.000Z',
      ownerId: me.id,
    })
    expect(form()).toBeNull()
    expect(state().toasts.at(-1)).toMatchObject({ stepId: expect.any(String) })
  })

  it('"stop" ends the deal, and one undo brings all of it back', async () => {
    const main = await show(45)
    await choice(/^Stop/)
    await click(button('Keep the decision'))
    await saved()
    expect(onDisk(main).outcome).toMatchObject({ is: 'stopped', on: '2026-11-19' })
    await state().undo()
    await settled()
    await saved()
    expect([onDisk(main).outcome, onDisk(main).cutOrGo ?? []]).toEqual([undefined, []])
  })

  it('decided are not asked again; when the deal has ended, it is asked whether that was right', async () => {
    await show(50, { cutOrGo: [decided] })
    expect(form()).toBeNull()
    expect(screen.queryByText(/^You decided/)).toBeNull()
    const main = await show(50, { cutOrGo: [decided], outcome: { is: 'lost', on: '2026-11-18' } })
    expect(
      screen.getByText('You decided to go on at 45 h on 10 Nov: lost on 18 Nov, 5 h after.'),
    ).toBeDefined()
    await click(screen.getByRole('radio', { name: 'No' }))
    await saved()
    expect(onDisk(main).cutOrGo).toEqual([{ ...decided, lookedBack: { on: '2026-11-19', is: 'wrong' } }])
  })
})

describe('Today', () => {
  const today = (hours: number, fields: Partial<Deal> = {}) => {
    const deal = { ...plain, ...fields }
    return showScreen(<Today />, { records: [prospect, me, deal, spent(deal, hours)], settings })
  }
  const line = () => screen.queryByRole('region', { name: 'Hours to look at' })

  it('says quietly that a deal waits for a decision, and leads there', async () => {
    await today(45)
    await expect.poll(line).not.toBeNull()
    expect(line()?.textContent).toContain('45 h, 150 % of your own figure. Go on, or stop?')
    await click(region('Hours to look at').getByRole('button'))
    expect(state().view).toMatchObject({ kind: 'deal', id: plain.id, part: 'effort' })
  })

  it('says nothing below the line', async () => {
    const main = await today(44.9)
    await expect.poll(() => main.inputsOf('readDealsToDecide').length).toBeGreaterThan(0)
    await settled()
    expect(line()).toBeNull()
  })
})
