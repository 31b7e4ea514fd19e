// @vitest-environment happy-dom

import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { HouseRulesPanel } from '../../../renderer/parts/house-rules/HouseRulesPanel'
import { useRecord } from '../../../renderer/state/selectors'
import { aHouseRule, aPerson, aProspect } from '../../helpers/builders'
import { state } from '../../helpers/fresh-store'
import {
  act,
  button,
  choose,
  click,
  expectAccessible,
  field,
  fill,
  leaveField,
  saved,
  screen,
  showScreen,
  within,
} from '../../helpers/screen-stand'

afterEach(cleanup)
const paul = aPerson({ name: 'Paul Kessler' })
const prospect = aProspect({ rev: 1, houseRules: [aHouseRule({ text: 'Not before eight' })] })

function Stand() {
  return <HouseRulesPanel prospect={useRecord('prospect', prospect.id)} people={[paul]} />
}
async function edit() {
  const main = await showScreen(<Stand />, { records: [prospect, paul] })
  await act(() => state().loadRecords([{ kind: 'prospect', id: prospect.id }]))
  await click(button('Edit the house rules'))
  return { main, rule: () => main.onDisk('prospect', prospect.id).houseRules[0] }
}

describe('house rules', () => {
  it('of closed hours take times in any common way, the weekdays and the zone', async () => {
    const { rule } = await edit()
    await choose(/Kind of house rule 1/, 'Hours')
    await click(button('Say which hours'))
    await fill(field('Closed from'), '6')
    await leaveField()
    await fill(field('Closed to'), '0830')
    await leaveField()
    await click(button('Wed'))
    await saved()
    expect(rule()).toMatchObject({
      form: 'hours',
      hours: { from: '06:00', to: '08:30', zone: 'Europe/Berlin', weekdays: [1, 2, 4, 5] },
    })
    await expectAccessible()
    await click(button('Done editing the house rules'))
    expect(
      within(screen.getByRole('listitem')).getByText(/Mon, Tue, Thu, Fri 06:00 to 08:30, Berlin/),
    ).toBeDefined()
  })

  it('refuse what is no time, and say so', async () => {
    const { rule } = await edit()
    await choose(/Kind of house rule 1/, 'Hours')
    await click(button('Say which hours'))
    await fill(field('Closed from'), 'noon')
    await leaveField()
    await saved()
    expect(screen.getByText('A time such as 06:30')).toBeDefined()
    expect(rule()?.hours?.from).toBe('12:00')
  })

  it('of whom not to contact name the person and until when', async () => {
    const { rule } = await edit()
    await choose(/Kind of house rule 1/, 'Who not to contact')
    await choose(/Who, in house rule 1/, 'Paul Kessler')
    await saved()
    expect(rule()).toMatchObject({ form: 'contact', personId: paul.id })
  })
})
