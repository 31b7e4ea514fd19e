// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Gaps } from '../../../../renderer/features/gap/Gaps'
import { aDeal, aGap, aMe, aNeed, anExposure, aProspect } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  choose,
  click,
  expectAccessible,
  field,
  fill,
  press,
  region,
  saved,
  screen,
  settled,
  showScreen,
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const lock = aGap({ title: 'Lock', product: 'Vault', productVersion: '2', lastCheckedOn: '2026-11-10' })
const server = aGap({ title: 'Server', product: 'Agent', proof: undefined, lastCheckedOn: '2026-02-10' })
const tape = aGap({ title: 'Tape', product: 'Vault', productVersion: '10', status: 'planned' })
const library = [lock, server, tape]
const rows = () => screen.getAllByRole('row').map(one => one.textContent ?? '')
const names = () => rows().map(one => /Lock|Server|Tape|Agent \d|Vault \d/.exec(one)?.[0])

describe('the register of gaps', () => {
  it('says of each where it stands, whether it is ready to tell, and when it was checked', async () => {
    await showScreen(<Gaps />, { records: library })
    expect(rows()).toEqual([
      'LockVault 2 · checked Tue 10 Novready to tell',
      'ServerAgent · checked Tue 10 Febnot ready to tell',
      'TapeVault 10 · never checkedplannedready to tell',
    ])
    const faded = [...document.querySelectorAll('[data-stale]')].map(one => one.textContent?.slice(0, 4))
    expect(faded).toEqual(['Serv', 'Tape'])
    await expectAccessible()
  })

  it('is narrowed by product, and by its versions', async () => {
    await showScreen(<Gaps />, { records: library })
    await choose(/Product filter$/, 'Vault')
    expect(names()).toEqual(['Lock', 'Tape'])
    await choose(/Version filter$/, '10')
    expect(names()).toEqual(['Tape'])
  })

  it('is narrowed by status, and by letters besides', async () => {
    await showScreen(<Gaps />, { records: library })
    await choose(/Status filter$/, 'Planned')
    expect(names()).toEqual(['Tape'])
    await fill(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Filter gaps' }), 'lock')
    expect(screen.getByText('Nothing has these letters.')).toBeDefined()
  })

  it('stands in groups, whose headings no key stops at', async () => {
    await showScreen(<Gaps />, { records: library })
    await choose(/Groups$/, 'By product')
    expect(names()).toEqual(['Agent 1', 'Server', 'Vault 2', 'Lock', 'Tape'])
    await act(() => screen.getAllByRole('row')[1]?.focus())
    await press('{ArrowDown}')
    expect(document.activeElement?.textContent).toContain('Lock')
    await expectAccessible()
  })

  it('checks one after the other with Space where the longest unchecked lead, with undo', async () => {
    const main = await showScreen(<Gaps />, { records: library })
    await choose(/Order$/, 'Longest unchecked')
    expect(names()).toEqual(['Tape', 'Server', 'Lock'])
    await act(() => screen.getAllByRole('row')[0]?.focus())
    await press(' {ArrowDown} ')
    await saved()
    expect([tape, server].map(one => main.onDisk('gap', one.id).lastCheckedOn)).toEqual([
      '2026-11-19',
      '2026-11-19',
    ])
    expect(names()).toEqual(['Tape', 'Server', 'Lock'])
    expect(document.querySelector('[data-stale]')).toBeNull()
    expect(state().view.kind).toBe('today')
    await act(() => state().undo())
    expect(main.onDisk('gap', server.id).lastCheckedOn).toBe('2026-02-10')
  })

  it('holds thousands', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => aGap({ title: `Gap ${at}`, product: `P${at % 7}` }))
    await showScreen(<Gaps />, { records: many })
    await choose(/Groups$/, 'By product')
    expect(document.querySelectorAll('[role=row]').length).toBeLessThan(200)
  })
})

describe('the page of a gap', () => {
  const need = aNeed({ words: 'Nobody may delete a backup' })
  const prospect = aProspect({ needs: [need] })
  const told = { at: '2026-11-12T10:00:00.000Z', personIds: [] }
  const exposure = anExposure({ gapId: lock.id, needId: need.id, foundOn: '2026-11-02', told })
  const deal = aDeal({ prospectId: prospect.id, exposures: [exposure] })
  const other = aDeal({ exposures: [anExposure({ gapId: tape.id })] })
  const show = () => showScreen(<Gaps openId={lock.id} />, { records: [...library, prospect, deal, other] })
  const of = 'Lock at Corvane Packaging N1'

  it('lists the deals it touches with each state and its day', async () => {
    await show()
    await settled()
    const deals = region('Deals it touches')
    expect(deals.getAllByRole('heading', { level: 3 })).toHaveLength(1)
    const steps = deals.getByRole('list', { name: `How far ${of} has come` })
    expect([...steps.children].map(one => one.textContent)).toEqual([
      'found Mon 2 Nov, done',
      'planned, not yet',
      'told Thu 12 Nov, done',
      'verdict, due now',
      'resolved, not yet',
    ])
    await expectAccessible()
  })

  it('takes their verdict with their words, of today, and undo takes it back', async () => {
    const main = await show()
    await settled()
    const asked = screen.getByRole('radiogroup', { name: `Is ${of} a deal killer?` })
    expect(asked.querySelector('[aria-checked=true]')).toBeNull()
    await click(screen.getByRole('radio', { name: 'No' }))
    await fill(field(`What they said to ${of}`), 'We keep 14 days anyway')
    await saved()
    const verdict = { is: 'lives', on: '2026-11-19', words: 'We keep 14 days anyway' }
    expect(main.onDisk('deal', deal.id).exposures[0]?.verdict).toEqual(verdict)
    await act(() => state().undo())
    await act(() => state().undo())
    expect(main.onDisk('deal', deal.id).exposures[0]?.verdict).toBeUndefined()
  })

  it('puts its days right, and takes one back with its day', async () => {
    const main = await show()
    await settled()
    await click(button(`Change the dates of ${of}`))
    const dates = region(`Dates of ${of}`)
    const day = (name: string) => dates.getByLabelText<HTMLInputElement>(name)
    await fill(day('Resolved'), '2026-11-18')
    await press('{Enter}')
    await fill(day('Found'), '2026-11-01')
    await press('{Enter}')
    await saved()
    expect(main.onDisk('deal', deal.id).exposures[0]).toMatchObject({
      foundOn: '2026-11-01',
      resolvedOn: '2026-11-18',
    })
    await act(() => day('Told').focus())
    day('Told').select()
    await press('{Backspace}{Enter}')
  })

  it('prints today, workaround and date together', async () => {
    await show()
    const print = screen.getByLabelText('In print')
    expect(print.textContent).toBe(
      'TodayIt does: Keeps it until its date. It does not: Shorten a lock once set.WorkaroundStart with 14 days in the pilotDateno date yet',
    )
  })

  it('warns while the wording hides the no, and is quiet once the no is heard', async () => {
    await show()
    const advice = () => screen.queryByText(/nothing that cannot be done/)
    expect(advice()).toBeNull()
    await fill(field('Workaround'), 'You can just start with 14 days')
    expect(advice()?.textContent).toContain('“can” and “just”')
    await fill(field('Workaround'), 'You cannot shorten it; you can start with 14 days')
    expect(advice()).toBeNull()
  })

  it('asks for a check, and one press gives it', async () => {
    const main = await showScreen(<Gaps openId={server.id} />, {
      records: [...library, aMe({ name: 'Mira Vogel' })],
    })
    await click(button('Checked today'))
    await saved()
    expect(main.onDisk('gap', server.id)).toMatchObject({
      lastCheckedOn: '2026-11-19',
      checkedBy: 'Mira Vogel',
    })
    expect(screen.queryByRole('button', { name: 'Checked today' })).toBeNull()
    expect(screen.getByText('by Mira Vogel')).toBeDefined()
    expect(screen.getByRole('row', { name: /Server/ }).textContent).toContain(
      'checked Thu 19 Nov by Mira Vogel',
    )
  })
})
