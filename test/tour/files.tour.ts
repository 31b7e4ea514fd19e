/** "Your files": each tab, with what it shows on a good day and on a bad one. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyRecord } from '@shared/domain/records'
import { expect, type Folders } from '../helpers/launch-app'
import { button, type FilesTab, filesTab, heading, openFiles } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { backups, conflict, contents, gap, problems, sample, withTrash } from './files-scene'
import { type Tour, test } from './pictures'
import { answer, hold, refuse, tell } from './staged'

const now = '2026-11-19T13:48+01:00'

async function foldersWith(records: readonly AnyRecord[]): Promise<Folders> {
  const folder = join(tmpdir(), 'presnap-tour-files')
  rmSync(folder, { recursive: true, force: true })
  const folders = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(folders.workspace, records)
  return folders
}

async function openTab({ page }: Tour, name: FilesTab): Promise<void> {
  await filesTab(page, name).click()
  await expect(filesTab(page, name)).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tabpanel').getByRole('status').filter({ hasText: 'Reading' })).toHaveCount(0)
}

const ready = { kind: 'ready', folder: '/home/mira/Documents/Presnap', empty: false } as const
const nothing = { workspace: ready, problems: [], problemCount: 0 } as const

test('the folder and the backups', async ({ start }) => {
  const tour = await start({ now, on: await foldersWith(sample) })
  const { page } = tour
  await openFiles(page)
  await tour.picture('files-folder')
  await answer(tour, { chooseFolder: '/home/mira/Sync/Work/Customer calls/Presnap' })
  await button(page, 'Move…').click()
  await expect(button(page, 'Copy and work there')).toBeFocused()
  await tour.picture('files-folder-move')
  await hold(tour, 'moveWorkspace')
  await button(page, 'Copy and work there').click()
  await tell(tour, 'taskChanged', { task: { name: 'move', done: 420, total: 1_204, canCancel: true } })
  await tour.picture('files-folder-moving')
  await tell(tour, 'taskChanged', { task: null })
  await answer(tour, { listBackups: [] })
  await openTab(tour, 'Backups')
  await tour.picture('files-backups-none')
  await answer(tour, { listBackups: backups, readBackup: contents })
  await openTab(tour, 'Folder')
  await openTab(tour, 'Backups')
  await tour.picture('files-backups')
  await page.getByRole('grid', { name: 'Backups' }).getByRole('row').nth(3).click()
  await expect(page.getByRole('region', { name: 'What it holds' })).toBeVisible()
  await tour.picture('files-backup')
  await refuse(tour, ['readBackup'], 'Its file is cut short.')
  await page.getByRole('grid', { name: 'Backups' }).getByRole('row').nth(4).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await tour.picture('files-backup-failed')
})

test('the trash', async ({ start }) => {
  const tour = await start({ now, on: await foldersWith(withTrash) })
  const { page } = tour
  await openFiles(page)
  await openTab(tour, 'Trash')
  await page.getByRole('grid', { name: 'Trash' }).getByRole('row').nth(1).click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await tour.picture('files-trash')
  await button(page, /for good…/).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await tour.picture('files-trash-empty-it')
  await page.keyboard.press('Escape')
  await answer(tour, { listTrash: [] })
  await openTab(tour, 'Folder')
  await openTab(tour, 'Trash')
  await tour.picture('files-trash-none')
})

test('problems, and how they are told elsewhere', async ({ start }) => {
  const tour = await start({ now, on: await foldersWith(sample) })
  const { page } = tour
  const theirs = { ...gap, title: `${gap.title}, not even by us`, note: 'Legal asked for this on 2 October.' }
  await answer(tour, { listProblems: problems, readProblem: { problem: conflict, ours: gap, theirs } })
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('Corvane')
  await tell(tour, 'workspaceChanged', { ...nothing, problems, problemCount: problems.length })
  await expect(button(page, /^Look at all/)).toBeVisible()
  await tour.picture('today-with-problems')
  await button(page, /^Look at all/).click()
  await expect(heading(page, gap.title)).toBeVisible()
  await tour.picture('files-problems-conflict')
  await page.getByRole('row', { name: /4 records are gone/ }).click()
  await tour.picture('files-problems-group')
  await answer(tour, { listProblems: [] })
  await tell(tour, 'workspaceChanged', nothing)
  await expect(page.getByText('All your files are well')).toBeVisible()
  await tour.picture('files-problems-none')
  const why =
    'The folder is not there or is empty. Plug the disk in, or open another folder. Edits are kept here.'
  await tell(tour, 'workspaceChanged', {
    ...nothing,
    workspace: { kind: 'missing', folder: '/media/stick', why },
  })
  await tour.picture('files-missing')
  await hold(tour, 'openWorkspace')
  await openTab(tour, 'Folder')
  await tour.picture('files-folder-missing')
})

test('a person’s data', async ({ start }) => {
  const tour = await start({ now, on: await foldersWith(sample) })
  const { page } = tour
  await answer(tour, { exportPerson: '/home/mira/Documents/helen-brandt.zip' })
  await openFiles(page)
  await openTab(tour, 'A person’s data')
  await tour.picture('files-people')
  await page.getByRole('row', { name: 'Helen Brandt' }).click()
  await button(page, 'Export…').click()
  await expect(page.getByText(/^Exported to/)).toBeVisible()
  await tour.picture('files-person')
  await button(page, 'Remove everything…').click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await tour.picture('files-person-remove')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove everything' }).click()
  await expect(heading(page, /is removed$/)).toBeVisible()
  await tour.picture('files-person-removed')
})
