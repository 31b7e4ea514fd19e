// @vitest-environment happy-dom
import { AppError } from '@shared/errors'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aGap } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import { act, button, click, expectAccessible, press, screen, within } from '../../../helpers/screen-stand'
import { showFiles } from './files-stand'

afterEach(cleanup)
beforeEach(() => window.sessionStorage.clear())

const backups = () => [
  { id: 'a.zip', at: '2026-11-19T11:20:00.000Z', reason: 'daily', bytes: 3_120_000, records: 1_204 } as const,
]
const show = (answers = {}, opening = {}) =>
  showFiles('folder', {
    answers: { listBackups: backups, chooseFolder: () => '/home/mira/Sync/Presnap', ...answers },
    opening: { counts: { call: 1_200, gap: 4 }, ...opening },
  })
const tab = () => within(screen.getByRole('tabpanel', { name: 'Folder' }))

describe('the folder', () => {
  it('is named with what it holds and when it was last backed up', async () => {
    const main = await show()
    expect(screen.getByText('/home/mira/Documents/Presnap')).toBeDefined()
    expect(tab().getByText(/^1,204 records/).textContent).toBe('1,204 recordsCalls 1,200, Gaps 4')
    expect(tab().getByText(/Today, 12:20, 3.1 MB/)).toBeDefined()
    await click(button('Show in folder'))
    expect(main.inputsOf('showWorkspace')).toHaveLength(1)
    await expectAccessible()
  })

  it('leads to the backups, and the tabs to the rest', async () => {
    await show()
    await click(button('Backups'))
    expect(state().view).toEqual({ kind: 'files', tab: 'backups' })
    await press('{Tab}')
    await click(screen.getByRole('tab', { name: 'Trash' }))
    expect(state().view).toEqual({ kind: 'files', tab: 'trash' })
  })

  it('says when there is no backup yet', async () => {
    await show({ listBackups: () => [] })
    expect(tab().getByText('None yet')).toBeDefined()
  })

  it('moves after it has said what will happen and named both folders', async () => {
    const main = await show()
    expect(tab().getByText(/^Everything is copied there and compared file by file/)).toBeDefined()
    await click(button('Move…'))
    expect(main.inputsOf('chooseFolder')).toEqual([{ purpose: 'move' }])
    const asked = within(screen.getByRole('region', { name: 'Move to another folder' }))
    expect(asked.getByText('/home/mira/Sync/Presnap')).toBeDefined()
    expect(asked.getByText('/home/mira/Documents/Presnap')).toBeDefined()
    await expectAccessible()
    expect(main.inputsOf('moveWorkspace')).toEqual([])
    await click(button('Copy and work there'))
    expect(main.inputsOf('moveWorkspace')).toEqual([{ folder: '/home/mira/Sync/Presnap' }])
    expect(state().moved).toEqual({ from: '/home/mira/Documents/Presnap', to: '/home/mira/Sync/Presnap' })
  })

  it('stays when the choice is left', async () => {
    const main = await show({ chooseFolder: () => null })
    await click(button('Move…'))
    expect(screen.queryByRole('region', { name: 'Move to another folder' })).toBeNull()
    expect(main.inputsOf('moveWorkspace')).toEqual([])
  })

  it('stays when the copy fails or is stopped, and says so', async () => {
    const moveWorkspace = () => {
      throw new AppError('disk-full', 'The disk there is full.')
    }
    await show({ moveWorkspace })
    await click(button('Move…'))
    await click(button('Copy and work there'))
    expect(tab().getByText(/^The disk there is full. Presnap works in the folder it had/)).toBeDefined()
    expect([state().moved, window.sessionStorage.length]).toEqual([null, 0])
    expect(button('Move…')).toBeDefined()
  })

  it('opens another one, after what is pending has been written', async () => {
    const main = await show()
    const gap = aGap()
    await act(() => state().put([gap]))
    await click(button('Open…'))
    await click(button('Open it'))
    const names = main.asked.map(({ name }) => name)
    expect(main.inputsOf('openFolder')).toEqual([{ folder: '/home/mira/Sync/Presnap' }])
    expect(names.filter(name => /^(saveRecords|openFolder)$/.test(name))).toEqual([
      'saveRecords',
      'openFolder',
    ])
  })

  it('is not changed while a long piece of work goes on', async () => {
    await show()
    await act(() => state().takeTask({ name: 'backup', done: 1, total: 9, canCancel: true }))
    for (const name of ['Move…', 'Open…']) expect(button(name).hasAttribute('disabled')).toBe(true)
  })

  it('that is away offers to try again or to open another, and nothing that needs it', async () => {
    const workspace = { kind: 'missing', folder: '/media/stick', why: 'The folder is not there.' } as const
    const main = await show({}, { workspace })
    expect(tab().getByText('The folder is not there.')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Move…' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Show in folder' })).toBeNull()
    await expectAccessible()
    const before = main.inputsOf('openWorkspace').length
    await click(button('Try again'))
    expect(main.inputsOf('openWorkspace')).toHaveLength(before + 1)
    expect(button('Open…').hasAttribute('disabled')).toBe(false)
  })

  it('that takes no changes says why', async () => {
    const why = 'Another Presnap on this computer has been writing here since 09:12.'
    await show({}, { workspace: { kind: 'read-only', folder: '/w', empty: false, why } })
    expect(tab().getByText(why)).toBeDefined()
    expect(button('Try again')).toBeDefined()
  })
})
