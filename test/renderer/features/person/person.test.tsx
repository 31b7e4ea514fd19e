// @vitest-environment happy-dom

import type { AnyRecord } from '@shared/domain/records'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PersonPage } from '../../../../renderer/features/person/PersonPage'
import { aCall, aDeal, aNeed, anAttendee, aPart, aPerson, aProspect } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  field,
  fill,
  press,
  saved,
  screen,
  showScreen,
  within,
  write,
} from '../../../helpers/screen-stand'

afterEach(cleanup)
const company = aProspect({ rev: 1 })
const other = aProspect({ rev: 1, name: 'Dunmore Freight' })
const deal = aDeal({ rev: 1, prospectId: company.id })
const helen = aPerson({
  ...{ rev: 1, stake: 'A seat on the board', dignity: true },
  affiliations: [{ form: 'prospect', prospectId: company.id, title: 'Finance Director' }],
  zone: 'Europe/London',
  suggestedParts: [aPart('signs', { basis: 'suggested' })],
  level: { value: 1, basis: 'suggested' },
})
const show = (records: readonly AnyRecord[] = [], settings = {}) =>
  showScreen(<PersonPage personId={helen.id} />, {
    records: [helen, company, other, deal, ...records],
    settings,
    view: { kind: 'person', id: helen.id },
  })

describe('the page of a person', () => {
  it('says who they are, where, and what the clock shows there now', async () => {
    await show()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Helen Brandt')
    expect(screen.getByText('Finance Director at Corvane Packaging. 12:48 in London now')).toBeDefined()
    await expectAccessible()
  })

  it('confirms what the title suggests by one key: the part in the deal and the level', async () => {
    const main = await show()
    await press('{Enter}')
    await saved()
    expect(main.onDisk('person', helen.id).level).toEqual({ value: 1, basis: 'confirmed' })
    expect(main.onDisk('deal', deal.id).people).toMatchObject([
      { personId: helen.id, parts: [{ part: 'signs', basis: 'confirmed' }] },
    ])
    expect(screen.queryByText(/Suggested by the title/)).toBeNull()
  })

  it('keeps several parts per deal', async () => {
    const main = await show()
    await click(button('champion'))
    await saved()
    expect(main.onDisk('deal', deal.id).people[0]?.parts.map(({ part }) => part)).toEqual([
      'signs',
      'champion',
    ])
  })

  it('has a card of what to listen for, and counts what is known', async () => {
    const main = await show()
    expect(screen.getByText('0 of 5 known')).toBeDefined()
    await fill(field('Support and roll-out worries'), 'Nine days without an answer')
    await saved()
    expect(main.onDisk('person', helen.id).approachCard).toEqual({
      supportWorries: 'Nine days without an answer',
    })
    expect(screen.getByText('1 of 5 known')).toBeDefined()
  })

  it('records a move, keeps the history, and takes it back', async () => {
    const main = await show()
    await click(button('Moved to another'))
    await write('Dunmore')
    await click(screen.getByRole('option', { name: 'Dunmore Freight' }))
    await fill(field('New title'), 'CFO')
    await click(button('Move'))
    await saved()
    expect(main.onDisk('person', helen.id).affiliations).toMatchObject([
      { prospectId: company.id, to: '2026-11-19' },
      { prospectId: other.id, title: 'CFO', from: '2026-11-19' },
    ])
    const places = within(screen.getByRole('list', { name: 'Companies' })).getAllByRole('listitem')
    expect(places.map(place => place.textContent)).toEqual([
      'Dunmore FreightCFO · since 19 Nov 2026',
      'Corvane PackagingFinance Director · until 19 Nov 2026',
    ])
    await act(() => state().undo())
    await saved()
    expect(main.onDisk('person', helen.id).affiliations).toHaveLength(1)
  })

  it('stands with a partner or an auditor as well, which is edited and taken back', async () => {
    const main = await show()
    await click(button('Partner or auditor'))
    await write('Harrow Audit')
    await click(screen.getByRole('radio', { name: 'Auditor' }))
    await fill(field('Title at Harrow Audit'), 'Lead auditor')
    await click(button('Done'))
    await saved()
    expect(main.onDisk('person', helen.id).affiliations).toMatchObject([
      { form: 'auditor', company: 'Harrow Audit', title: 'Lead auditor' },
      { prospectId: company.id },
    ])
    expect(screen.getByText('Lead auditor · auditor · now')).toBeDefined()
    expect(screen.getByText(/Finance Director at Corvane Packaging/)).toBeDefined()
    await expectAccessible()
    await click(button('Edit Harrow Audit'))
    await click(button('Remove'))
    await act(() => state().undo())
    await saved()
    expect(main.onDisk('person', helen.id).affiliations).toHaveLength(2)
  })

  it('shows what they said they need and the calls they were in', async () => {
    const need = aNeed({ words: 'Tell me what that costs.', personId: helen.id })
    const call = aCall({ prospectId: company.id, attendees: [anAttendee({ personId: helen.id })] })
    await show([{ ...company, needs: [need] }, call])
    expect(screen.getByText('“Tell me what that costs.”')).toBeDefined()
    await click(button(/^Whole-room proof/))
    expect(state().view).toEqual({ kind: 'call', id: call.id, tab: 'prepare' })
  })

  it.each([
    [{}, false, false],
    [{ stakes: true }, true, false],
    [{ dignityFlags: true }, false, true],
  ])('with %o shows stake: %s, dignity: %s; what is hidden is kept', async (settings, stake, dignity) => {
    const main = await show([], settings)
    expect(screen.queryByLabelText('What is at stake for them') !== null).toBe(stake)
    expect(screen.queryByRole('switch', { name: /Never put on the spot/ }) !== null).toBe(dignity)
    await fill(field('Language'), 'en')
    await saved()
    expect(main.onDisk('person', helen.id)).toMatchObject({ stake: helen.stake, dignity: true })
  })

  it('has a history and goes to the trash, with the way back to the company', async () => {
    const main = await show()
    expect(button('History')).toBeDefined()
    await click(button('Move to the trash'))
    expect(state().view).toEqual({ kind: 'prospect', id: company.id })
    await saved()
    expect(main.disk.get(helen.id)?.deletedAt).toBeDefined()
  })
})
