/** Backups by mouse: made, looked into, restored, undone; and the workspace in another folder. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { recordKinds } from '@shared/domain/records'
import { unzipSync } from 'fflate'
import { answerDialogs, expect, type Folders, type RunningApp, test } from '../helpers/launch-app'
import { button, openFiles, openSample } from '../helpers/screens'
import { goTo, messages, nextCall, saved } from './pages/frame'
import { countsOf, recordsOf } from './pages/on-disk'
import { nameNewCall } from './pages/prepare'

const openTab = (page: Page, name: string): Promise<void> =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()

/** The backups as they lie in the app's own folder. */
function backupsOf({ home }: Folders): readonly string[] {
  const workspaces = join(home, 'workspaces')
  return readdirSync(workspaces)
    .map(id => join(workspaces, id, 'backups'))
    .flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
}

/** What users see: everything in a record but what the store counts for itself. */
function contentOf(folders: Folders): string {
  const all = recordKinds.flatMap(kind => recordsOf(folders, kind))
  const contents = all.map(({ rev: _rev, lineage: _lineage, updatedAt: _at, ...rest }) => {
    const { hash: _hash, ...content } = { hash: '', ...rest }
    return content
  })
  return JSON.stringify(contents.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
}

async function backUp(page: Page): Promise<void> {
  await openFiles(page)
  await openTab(page, 'Backups')
  await button(page, 'Back up now').first().click()
  await expect(messages(page)).toContainText('Backed up')
}

const rows = (page: Page): Locator => page.getByRole('grid', { name: 'Backups' }).getByRole('row')

async function typeGoal(page: Page, goal: string): Promise<void> {
  await nextCall(page).click()
  await page.getByRole('textbox', { name: 'Goal', exact: true }).fill(goal)
  await saved(page)
}

test('a backup made by hand is whole, and brings back what was changed, deleted and broken since', async ({
  launch,
}) => {
  const running = await launch()
  const { page } = running
  await openSample(page)
  await backUp(page)
  const wanted = contentOf(running)
  const [zip = ''] = backupsOf(running)
  const inZip = Object.keys(unzipSync(readFileSync(zip)))
  expect(inZip.filter(name => /^[a-z-]+\/.+\.json$/.test(name))).toHaveLength(
    recordKinds.flatMap(kind => recordsOf(running, kind)).length,
  )

  await typeGoal(page, 'Something else entirely')
  await goTo(page, 'Calls')
  await button(page, 'New call').first().click()
  await nameNewCall(page, 'Made since')
  await saved(page)
  await running.quit()
  const gaps = join(running.workspace, 'gap')
  rmSync(join(gaps, readdirSync(gaps)[0] ?? ''))
  const people = join(running.workspace, 'person')
  writeFileSync(join(people, readdirSync(people)[0] ?? ''), '{"kind":')

  const next = await launch({ on: running })
  await openFiles(next.page)
  await openTab(next.page, 'Backups')
  await rows(next.page).first().click()
  const effect = next.page.getByRole('region', { name: 'What restoring it would change' })
  await expect(effect).toContainText('come back')
  await expect(effect).toContainText('made since go to the trash')
  await button(next.page, 'Restore this backup').click()
  await expect(messages(next.page)).toContainText('is restored')
  await expect.poll(() => contentOf(next) === wanted).toBe(true)
  expect(backupsOf(next).join()).toContain('before-restore')

  await messages(next.page).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => recordsOf(next, 'call').map(call => call.title)).toContain('Made since')
  await next.quit()
})

async function changeFolder(running: RunningApp, title: string, folder: string, go: string): Promise<void> {
  const { page } = running
  await answerDialogs(running, { open: folder })
  await openFiles(page)
  await button(page, title).click()
  await button(page, go).click()
}

test('the workspace moves while the app runs; the old folder stays, and work goes on in the new one', async ({
  launch,
}) => {
  const running = await launch()
  const { page } = running
  await openSample(page)
  await typeGoal(page, 'Agree the pilot')
  const wanted = contentOf(running)
  const folder = join(dirname(running.home), 'another place')
  mkdirSync(folder)

  await changeFolder(running, 'Move…', folder, 'Copy and work there')
  await expect.poll(() => settingsOf(running).workspaceFolder).toBe(folder)
  const moved = { home: running.home, workspace: folder }
  expect(contentOf(moved)).toBe(wanted)
  expect(contentOf(running)).toBe(wanted)

  await typeGoal(page, 'Typed in the new folder')
  await expect.poll(() => JSON.stringify(recordsOf(moved, 'call'))).toContain('Typed in the new folder')
  expect(contentOf(running)).toBe(wanted)
  await running.quit()

  // Nothing on the command line says where: the settings do.
  const next = await launch({ on: running, env: { PRESNAP_WORKSPACE: '' } })
  await nextCall(next.page).click()
  await expect(next.page.getByRole('textbox', { name: 'Goal', exact: true })).toHaveValue(
    'Typed in the new folder',
  )
  await next.quit()
})

test('another folder is opened instead, and the first one comes back whole', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await openSample(page)
  const wanted = countsOf(running)
  const folder = join(dirname(running.home), 'empty')
  mkdirSync(folder)

  await changeFolder(running, 'Open…', folder, 'Open it')
  await expect(page.getByText('Corvane Packaging')).toHaveCount(0)
  await goTo(page, 'Calls')
  await button(page, 'New call').first().click()
  await nameNewCall(page, 'Of the other folder')
  await expect.poll(() => recordsOf({ home: running.home, workspace: folder }, 'call').length).toBe(1)
  expect(countsOf(running)).toEqual(wanted)

  await changeFolder(running, 'Open…', running.workspace, 'Open it')
  await expect(nextCall(page)).toBeVisible()
  await expect(page.getByText('Of the other folder')).toHaveCount(0)
  expect(countsOf(running)).toEqual(wanted)
  await running.quit()
})

const settingsOf = ({ home }: Folders): { readonly workspaceFolder?: string } => {
  try {
    return JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'))
  } catch {
    return {}
  }
}
