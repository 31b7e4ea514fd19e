// @vitest-environment happy-dom
import { AppError } from '@shared/errors'
import type { BackupContents, BackupInfo } from '@shared/safety'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  press,
  region,
  screen,
  settled,
  within,
} from '../../../helpers/screen-stand'
import { showFiles } from './files-stand'

afterEach(cleanup)

const backup = (over: Partial<BackupInfo> = {}): BackupInfo => ({
  ...{ id: 'a.zip', at: '2026-11-19T11:20:00.000Z', reason: 'daily', bytes: 3_120_000, records: 1_204 },
  ...over,
})
const older = backup({ id: 'b.zip', at: '2026-11-12T08:10:00.000Z', reason: 'before-import', records: 1 })
const contents = (over: Partial<BackupContents> = {}): BackupContents => ({
  ...{ info: older, counts: { call: 40, gap: 7 }, changed: 12, missing: 3, newer: 4, unreadable: 0 },
  examples: [{ kind: 'call', title: 'Whole-room proof', how: 'changed' }],
  ...over,
})
const undone = { step: { id: 's', label: 'Restore' }, records: [], kept: 0 }
const back = { ...undone, standing: { undo: undone.step, redo: null } }

const answers = {
  listBackups: () => [backup(), older],
  readBackup: () => contents(),
  restoreBackup: () => back,
}
const rows = () => within(screen.getByRole('grid', { name: 'Backups' })).getAllByRole('row')
const show = (over: object = {}, rest: object = {}) =>
  showFiles('backups', { answers: { ...answers, ...over }, ...rest })
const isOff = (name: string) => button(name).hasAttribute('disabled')

describe('the backups', () => {
  it('are listed newest first with day, reason, records and size', async () => {
    await show()
    expect(rows().map(row => row.textContent)).toEqual([
      'Today, 12:20Daily1,204 records3.1 MB',
      'Thu 12 Nov, 09:10Before an import1 record3.1 MB',
    ])
    await expectAccessible()
  })

  it('say what one holds and would change before anything is changed', async () => {
    const main = await show()
    rows()[0]?.focus()
    await press('{ArrowDown}{Enter}')
    expect(main.inputsOf('readBackup')).toEqual([{ backupId: 'b.zip' }])
    const effect = region('What restoring it would change')
    expect(effect.getAllByRole('listitem').map(item => item.textContent)).toEqual([
      '12 go back to what they were then',
      '3 come back',
      '4 made since go to the trash',
      'CallWhole-room proofchanged',
      'and 18 more',
    ])
    expect(
      region('What it holds')
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['Calls40', 'Gaps7'])
    expect(main.inputsOf('restoreBackup')).toEqual([])
    await expectAccessible()
  })

  it('are restored on one press; that can be undone, and says so', async () => {
    const main = await show({}, { open: 'b.zip' })
    expect(screen.getByText('What you have now is backed up first, and it can be undone.')).toBeDefined()
    await press('{Control>}{Enter}{/Control}')
    expect(main.inputsOf('restoreBackup')).toEqual([{ backupId: 'b.zip' }])
    expect(state().toasts.at(-1)?.text).toBe(
      'The backup of Thu 12 Nov, 09:10 is restored: 19 records changed.',
    )
    // What it would change now is another thing, so it is read again.
    expect(main.inputsOf('readBackup')).toHaveLength(2)
  })

  it('that differ in nothing cannot be restored', async () => {
    await show(
      { readBackup: () => contents({ changed: 0, missing: 0, newer: 0, examples: [] }) },
      { open: 'b.zip' },
    )
    expect(screen.getByText(/your work is as this backup holds it/)).toBeDefined()
    expect(isOff('Restore this backup')).toBe(true)
  })

  it('with files that cannot be read say that these are left out', async () => {
    await show({ readBackup: () => contents({ unreadable: 2 }) }, { open: 'b.zip' })
    expect(screen.getByText(/^2 files in it cannot be read and are left out/)).toBeDefined()
  })

  it('stay unrestored while another long piece of work goes on', async () => {
    await show({}, { open: 'b.zip' })
    expect(isOff('Restore this backup')).toBe(false)
    await act(() => state().takeTask({ name: 'move', done: 1, total: 9, canCancel: true }))
    expect([isOff('Restore this backup'), isOff('Back up now')]).toEqual([true, true])
  })

  it('are only looked at in a folder that takes no changes', async () => {
    const workspace = { kind: 'read-only', folder: '/w', empty: false, why: 'Held elsewhere.' } as const
    await show({}, { open: 'b.zip', opening: { workspace } })
    expect(isOff('Restore this backup')).toBe(true)
    expect(screen.getByText('Nothing can be changed in this folder now.')).toBeDefined()
  })

  it('say why a restore failed, and what stands', async () => {
    const restoreBackup = () => {
      throw new AppError('refused', 'Stopped. Everything is as it was before.')
    }
    await show({ restoreBackup }, { open: 'b.zip' })
    await click(button(/^Restore this backup/))
    expect(screen.getByText('Stopped. Everything is as it was before.')).toBeDefined()
    expect(isOff('Restore this backup')).toBe(false)
    expect(state().toasts).toEqual([])
  })

  it('that cannot be read say so, and the others can be opened', async () => {
    let isDamaged = true
    const readBackup = () => {
      if (isDamaged) throw new AppError('damaged', 'Its file is cut short.')
      return contents()
    }
    await show({ readBackup }, { open: 'a.zip' })
    expect(screen.getByRole('alert').textContent).toContain('Its file is cut short. Nothing was changed.')
    isDamaged = false
    await click(button('Try again'))
    expect(region('What it holds')).toBeDefined()
  })

  it('are made on demand, and the list is read again', async () => {
    const made: BackupInfo[] = []
    const main = await show({
      listBackups: () => made,
      backUpNow: () => {
        made.push(backup({ records: 2 }))
        return backup({ records: 2 })
      },
    })
    expect(screen.getByText('No backups yet')).toBeDefined()
    await expectAccessible()
    await click(button('Back up now'))
    expect(main.inputsOf('backUpNow')).toHaveLength(1)
    expect(rows()).toHaveLength(1)
    expect(state().toasts.at(-1)?.text).toBe('Backed up: 2 records.')
  })

  it('that could not be made say why', async () => {
    const main = await show()
    main.fail('backUpNow', 'disk-full', 'The disk is full. Your files are as they were.')
    await click(button('Back up now'))
    expect(state().toasts.at(-1)).toMatchObject({
      tone: 'danger',
      text: expect.stringContaining('disk is full'),
    })
    expect(isOff('Back up now')).toBe(false)
  })

  it('are shown in their folder', async () => {
    const main = await show()
    await click(button('Show in folder'))
    expect(main.inputsOf('showBackups')).toHaveLength(1)
  })

  it('say why they could not be listed', async () => {
    const listBackups = () => {
      throw new AppError('not-allowed', 'Presnap may not read there.')
    }
    await show({ listBackups })
    expect(screen.getByRole('alert').textContent).toContain('Presnap may not read there.')
  })

  it('are made from anywhere by the palette', async () => {
    const main = await show()
    const { runCommand } = await import('../../../../renderer/app/use-commands')
    await act(() => void runCommand('app.back-up-now'))
    await settled()
    expect(main.inputsOf('backUpNow')).toHaveLength(1)
  })
})
