// @vitest-environment happy-dom

import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Environments } from '../../../../renderer/features/environment/Environments'
import { aCall, anEnvironment, aProspect, testNow } from '../../../helpers/builders'
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
} from '../../../helpers/screen-stand'

afterEach(cleanup)

const demoA = anEnvironment({ rev: 1, name: 'Demo A', passwordItem: 'Demo A, admin' })
const prospect = aProspect()
const first = aCall({ prospectId: prospect.id, environmentIds: [demoA.id] })
const second = aCall({
  title: 'Follow-up',
  start: '2026-11-19T14:10:00.000Z',
  environmentIds: [demoA.id],
})
const show = (records = [demoA, prospect, first, second]) =>
  showScreen(<Environments openId={demoA.id} />, { records })

describe('an environment', () => {
  it('is verified now by one key, and its names go to the clipboard by key', async () => {
    const main = await show()
    await press('{Control>}{Shift>}y{/Shift}{/Control}')
    await press('{Control>}{Shift>}p{/Shift}{/Control}')
    await saved()
    expect(main.onDisk('environment', demoA.id).lastVerifiedAt).toBe(testNow)
    expect(main.copied.map(({ text }) => text)).toEqual(['Demo A, admin'])
  })

  it('refuses what looks like a secret in every text, and keeps what was there', async () => {
    const main = await show()
    for (const name of ['Item in the password manager', 'User name', 'How it is reset', 'Do not touch']) {
      await fill(field(name), 'Sommer2024!')
      await leaveField()
      expect(screen.getAllByText(/^This looks like a password, so it was not kept\./).length).toBeGreaterThan(
        0,
      )
    }
    await saved()
    expect(JSON.stringify([...main.disk.values()])).not.toContain('Sommer')
    expect(main.onDisk('environment', demoA.id).passwordItem).toBe('Demo A, admin')
  })

  it('is booked by the calls that use it, and says which do not fit', async () => {
    await show()
    const bookings = region('Bookings')
    expect(bookings.getByText('Thu 19 Nov, 14:30 to 15:00')).toBeDefined()
    expect(bookings.getByRole('button', { name: 'Corvane Packaging: Whole-room proof' })).toBeDefined()
    expect(bookings.getByText(/A reset does not fit in between: 28 min needed, 10 there\./)).toBeDefined()
  })

  it('takes a booking by hand', async () => {
    const main = await show([demoA])
    await click(button('Add a booking'))
    await fill(field('Who or why'), 'Support')
    await leaveField()
    await saved()
    expect(main.onDisk('environment', demoA.id).bookings).toMatchObject([
      { from: '2026-11-19T13:00:00.000Z', to: '2026-11-19T14:00:00.000Z', note: 'Support' },
    ])
    await expectAccessible()
  })
})

it('says what an empty list is for', async () => {
  await showScreen(<Environments />)
  expect(screen.getByText(/Never a password\.$/)).toBeDefined()
})
