// @vitest-environment happy-dom
import { AppError } from '@shared/errors'
import type { PersonReport } from '@shared/safety'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { aPerson, aProspect } from '../../../helpers/builders'
import {
  button,
  click,
  expectAccessible,
  field,
  fill,
  press,
  region,
  screen,
  settled,
  within,
} from '../../../helpers/screen-stand'
import { showFiles } from './files-stand'

afterEach(cleanup)

const helen = aPerson({ name: 'Helen Brandt' })
const marcus = aPerson({ name: 'Marcus Oyelaran', emails: ['marcus@corvane.example'] })
const prospect = aProspect({ name: 'Corvane Packaging' })
const report: PersonReport = {
  ...{ personId: helen.id, name: 'Helen Brandt', versions: 52, backups: 3 },
  records: [
    { kind: 'person', id: helen.id, title: 'Helen Brandt', places: ['name', 'emails'] },
    { kind: 'call', id: 'c', title: 'Whole-room proof', places: ['attendees', 'notes: “Helen said yes”'] },
  ],
  other: ['1 file in quarantine'],
  remains: ['Copies of the folder on other disks'],
}
const removal = { records: 2, versions: 52, backups: 3, remains: ['Copies of the folder on other disks'] }
const answers = {
  findPerson: () => report,
  exportPerson: () => '/home/mira/helen-brandt.json',
  forgetPerson: () => removal,
}
const records = [helen, marcus, prospect]
const show = (over = {}, rest = {}) =>
  showFiles('person', { records, answers: { ...answers, ...over }, ...rest })
const rows = () => within(screen.getByRole('grid', { name: 'People' })).getAllByRole('row')

describe('a person’s data', () => {
  it('is found by name, company or address', async () => {
    await show()
    expect(rows()).toHaveLength(2)
    await fill(field('Find a person'), 'marcus@')
    await settled()
    expect(rows().map(row => row.textContent)).toEqual([expect.stringContaining('Marcus Oyelaran')])
    await fill(field('Find a person'), 'nobody')
    await settled()
    expect(screen.getByText('Nobody has these letters.')).toBeDefined()
    await expectAccessible()
  })

  it('is shown whole before anything is removed: records by kind, versions, backups, what is out of reach', async () => {
    const main = await show()
    rows()[0]?.focus()
    await press('{Enter}')
    expect(main.inputsOf('findPerson')).toEqual([{ personId: helen.id }])
    expect(screen.getByText('In 2 records, 52 earlier versions and 3 backups.')).toBeDefined()
    expect(region('Records').getByText('attendees · notes: “Helen said yes”')).toBeDefined()
    expect(region('Besides').getByText('1 file in quarantine')).toBeDefined()
    expect(region('What remains').getByText('Copies of the folder on other disks')).toBeDefined()
    await expectAccessible()
  })

  it('is exported, and the file is named', async () => {
    await show({}, { open: helen.id })
    await click(button('Export…'))
    expect(screen.getByText('/home/mira/helen-brandt.json')).toBeDefined()
  })

  it('is not exported when the dialog is left', async () => {
    await show({ exportPerson: () => null }, { open: helen.id })
    await click(button('Export…'))
    expect(screen.queryByText(/^Exported to/)).toBeNull()
    expect(button('Export…')).toBeDefined()
  })

  it('is removed after one question, which rests on keeping it', async () => {
    const main = await show({}, { open: helen.id })
    await click(button('Remove everything…'))
    const question = within(screen.getByRole('alertdialog', { name: 'Remove Helen Brandt everywhere?' }))
    expect(document.activeElement).toBe(question.getByRole('button', { name: 'Keep it' }))
    await expectAccessible()
    await press('{Enter}')
    expect(main.inputsOf('forgetPerson')).toEqual([])
    await click(button('Remove everything…'))
    await click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Remove everything' }))
    expect(main.inputsOf('forgetPerson')).toEqual([{ personId: helen.id, alsoTheirWords: false }])
    expect(screen.getByText('From 2 records, 52 earlier versions and 3 backups.')).toBeDefined()
    expect(region('What remains').getByText('Copies of the folder on other disks')).toBeDefined()
    await expectAccessible()
  })

  it('is removed with what they said when that is ticked', async () => {
    const main = await show({}, { open: helen.id })
    await click(button('Remove everything…'))
    const question = within(screen.getByRole('alertdialog'))
    await click(question.getByRole('checkbox', { name: /Also what they said/ }))
    await click(question.getByRole('button', { name: 'Remove everything' }))
    expect(main.inputsOf('forgetPerson')).toEqual([{ personId: helen.id, alsoTheirWords: true }])
  })

  it('that could not be removed says so, and the report still stands', async () => {
    const forgetPerson = () => {
      throw new AppError('disk-full', 'Stopped. 1 record is done; press again to go on.')
    }
    await show({ forgetPerson }, { open: helen.id })
    await click(button('Remove everything…'))
    await click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Remove everything' }))
    expect(screen.getByText('Stopped. 1 record is done; press again to go on.')).toBeDefined()
    expect(button('Remove everything…').hasAttribute('disabled')).toBe(false)
  })

  it('that could not be looked for says why, and can be tried again', async () => {
    const findPerson = () => {
      throw new AppError('damaged', 'One backup cannot be read.')
    }
    await show({ findPerson }, { open: helen.id })
    expect(screen.getByRole('alert').textContent).toContain('One backup cannot be read.')
    expect(button('Try again')).toBeDefined()
  })

  it('cannot be removed in a folder that takes no changes', async () => {
    const workspace = { kind: 'read-only', folder: '/w', empty: false, why: 'Held elsewhere.' } as const
    await show({}, { open: helen.id, opening: { workspace } })
    expect(button('Remove everything…').hasAttribute('disabled')).toBe(true)
    expect(button('Export…').hasAttribute('disabled')).toBe(false)
  })

  it('is of nobody in an empty workspace', async () => {
    await show({}, { records: [] })
    expect(screen.getByText('Nobody is known yet')).toBeDefined()
  })
})
