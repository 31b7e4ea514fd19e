/** "Your files" on real folders: the way back from deleting, from a wrong turn and from what happens to files outside. */
import { existsSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { AnyRecord } from '@shared/domain/records'
import { aGap, testNow } from '../helpers/builders'
import { answerDialogs, expect, type Folders, test } from '../helpers/launch-app'
import { button, type FilesTab, field, filesTab, heading, openFiles } from '../helpers/screens'
import { goTo, messages } from './pages/frame'
import { call, foldersWith, gap, helen, readyToRun } from './pages/scene'

const thrown = Array.from({ length: 3 }, (_, at) =>
  aGap({
    title: `Thrown away ${at + 1}`,
    deletedAt: new Date(Date.parse(testNow) - at * 60_000).toISOString(),
  }),
)

const trash = (page: Page) => page.getByRole('grid', { name: 'Trash' }).getByRole('row')
const backups = (page: Page) => page.getByRole('grid', { name: 'Backups' }).getByRole('row')
const gaps = (page: Page) => page.getByRole('grid', { name: 'Gaps' }).getByRole('row')

async function openTab(page: Page, name: FilesTab): Promise<void> {
  await openFiles(page)
  await filesTab(page, name).click()
  await expect(filesTab(page, name)).toHaveAttribute('aria-selected', 'true')
}

/** By letters in the palette, as from any screen. */
async function fromPalette(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByLabel('Search actions and records')).toBeFocused()
  await page.keyboard.type(words)
  await expect(page.getByRole('menuitem').first()).toContainText(words)
  await page.keyboard.press('Enter')
}

const fileOf = ({ workspace }: Folders, { kind, id }: AnyRecord) => join(workspace, kind, `${id}.json`)
const onDisk = (folders: Folders, record: AnyRecord) =>
  JSON.parse(readFileSync(fileOf(folders, record), 'utf8'))

test('what was deleted is put back, one by Enter, some by Space, and undone again', async ({ launch }) => {
  const folders = await foldersWith([...readyToRun, ...thrown])
  const { page } = await launch({ on: folders })
  await fromPalette(page, 'Trash')
  await expect(trash(page)).toHaveCount(3)
  await filesTab(page, 'Trash').focus()
  await trash(page).first().focus()
  await page.keyboard.press('Enter')
  await expect(trash(page)).toHaveCount(2)
  await expect(messages(page)).toContainText('“Thrown away 1” is back.')
  expect(onDisk(folders, thrown[0] as AnyRecord).deletedAt).toBeUndefined()
  await trash(page).first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('The trash is empty')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(trash(page)).toHaveCount(2)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText('The trash is empty')).toBeVisible()
})

test('the trash is emptied after one question; until then it keeps what it holds', async ({ launch }) => {
  const folders = await foldersWith([...readyToRun, ...thrown])
  const { page } = await launch({ on: folders })
  await openTab(page, 'Trash')
  await button(page, 'Empty the trash…').click()
  await expect(button(page, 'Keep them')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(trash(page)).toHaveCount(3)
  await button(page, 'Empty the trash…').click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Empty the trash' }).click()
  await expect(page.getByText('The trash is empty')).toBeVisible()
  await expect(messages(page)).toContainText('3 records are gone for good.')
  for (const record of thrown) expect(existsSync(fileOf(folders, record))).toBe(false)
  expect(existsSync(fileOf(folders, gap))).toBe(true)
})

test('a backup shows what restoring it would change, restores it, and that is undone by the message', async ({
  launch,
}) => {
  const folders = await foldersWith(readyToRun)
  const { page } = await launch({ on: folders })
  await openTab(page, 'Backups')
  const before = await backups(page).count()
  await button(page, 'Back up now').first().click()
  await expect(messages(page)).toContainText(/^Backed up: \d+ records/)
  await expect(backups(page)).toHaveCount(before + 1)
  await goTo(page, 'Gaps')
  await gaps(page).first().click()
  await field(page, 'Gap').fill('Changed after the backup')
  await page.keyboard.press('Tab')
  await expect.poll(() => onDisk(folders, gap).title).toBe('Changed after the backup')
  await openTab(page, 'Backups')
  await backups(page).filter({ hasText: 'By hand' }).first().click()
  const effect = page.getByRole('region', { name: 'What restoring it would change' })
  await expect(effect).toContainText('1 go back')
  await expect(effect).toContainText(gap.title)
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => onDisk(folders, gap).title).toBe(gap.title)
  await expect(backups(page).filter({ hasText: 'Before a restore' })).toHaveCount(1)
  await messages(page).getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => onDisk(folders, gap).title).toBe('Changed after the backup')
})

test('a file damaged and one changed outside are told in one line and looked at one by one', async ({
  launch,
}) => {
  const other = aGap({ title: 'Cut off' })
  const folders = await foldersWith([...readyToRun, other])
  const { page } = await launch({ on: folders })
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('Corvane')
  const changed = { ...onDisk(folders, gap), title: 'Written by another program' }
  writeFileSync(fileOf(folders, gap), JSON.stringify(changed, null, 2))
  writeFileSync(fileOf(folders, other), '{"kind":"gap"')
  await expect(page.getByText('2 things about your files need a look.')).toBeVisible()
  await expect(page.getByRole('main').getByText(/^“Written by another program” was changed/)).toHaveCount(0)
  await button(page, 'Look at all 2').click()
  await expect(page.getByRole('grid', { name: 'Problems' }).getByRole('row')).toHaveCount(2)
  await expect(heading(page, `Gap ${other.id.slice(0, 8)}`)).toBeVisible()
  await button(page, 'Take it off the list').click()
  await expect(heading(page, 'Written by another program')).toBeVisible()
  await expect(page.getByRole('region', { name: 'What changed' })).toContainText('Written by another program')
  await button(page, 'Put the last good version back').click()
  await expect.poll(() => onDisk(folders, gap).title).toBe(gap.title)
  await expect(page.getByText('All your files are well')).toBeVisible()
})

test('a record whose file went is brought back by one press', async ({ launch }) => {
  const folders = await foldersWith(readyToRun)
  const { page } = await launch({ on: folders })
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('Corvane')
  unlinkSync(fileOf(folders, gap))
  await button(page, /^Look at/).click()
  await expect(heading(page, gap.title)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => existsSync(fileOf(folders, gap))).toBe(true)
  expect(onDisk(folders, gap).title).toBe(gap.title)
  await expect(page.getByText('All your files are well')).toBeVisible()
})

test('a title changed here and in a copy of a sync tool is shown side by side, and the user says which stands', async ({
  launch,
}) => {
  const folders = await foldersWith(readyToRun)
  const copy = { ...onDisk(folders, gap), title: 'Written there', rev: 2 }
  const { page } = await launch({ on: folders })
  await goTo(page, 'Gaps')
  await gaps(page).first().click()
  await field(page, 'Gap').fill('Written here')
  await page.keyboard.press('Tab')
  await expect.poll(() => onDisk(folders, gap).title).toBe('Written here')
  const name = `${gap.id}.sync-conflict-20261119-134800-ABCDEFG.json`
  writeFileSync(join(folders.workspace, 'gap', name), JSON.stringify(copy, null, 2))
  await button(page, /^Look at/).click()
  await expect(heading(page, 'Written here')).toBeVisible()
  const row = page
    .getByRole('region', { name: 'Both versions' })
    .getByRole('row')
    .filter({ hasText: 'Written' })
  await expect(row).toContainText('Written here')
  await expect(row).toContainText('Written there')
  await button(page, 'Keep what came from elsewhere').click()
  await expect.poll(() => onDisk(folders, gap).title).toBe('Written there')
  await expect(page.getByText('All your files are well')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(() => onDisk(folders, gap).title).toBe('Written here')
})

test('the workspace moves to another folder, and the old one stays as it was', async ({ launch }) => {
  const folders = await foldersWith(readyToRun)
  const running = await launch({ on: folders })
  const { page } = running
  const elsewhere = `${folders.workspace}-elsewhere`
  await openFiles(page)
  await answerDialogs(running, { open: elsewhere })
  const before = readFileSync(fileOf(folders, gap), 'utf8')
  await button(page, 'Move…').click()
  await expect(page.getByText(elsewhere)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Your work is now in .*-elsewhere/)).toBeVisible()
  expect(readFileSync(fileOf(folders, gap), 'utf8')).toBe(before)
  expect(readFileSync(fileOf({ ...folders, workspace: elsewhere }, gap), 'utf8')).toBe(before)
  expect(readdirSync(elsewhere).length).toBeGreaterThan(2)
})

test('a person is looked up by keyboard, exported, and removed everywhere, with what remains said', async ({
  launch,
}) => {
  const folders = await foldersWith(readyToRun)
  const running = await launch({ on: folders })
  const { page } = running
  const exported = join(folders.home, 'helen.zip')
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, exported)
  await fromPalette(page, 'A person’s data')
  const find = page.getByRole('searchbox', { name: 'Find a person' })
  await find.focus()
  await page.keyboard.type('helen')
  await expect(page.getByRole('grid', { name: 'People' }).getByRole('row')).toHaveCount(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(heading(page, helen.name)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Records' })).toContainText(call.title)
  await button(page, 'Export…').press('Enter')
  await expect(page.getByText(exported)).toBeVisible()
  expect(existsSync(exported)).toBe(true)
  await button(page, 'Remove everything…').press('Enter')
  await expect(button(page, 'Keep it')).toBeFocused()
  await page.keyboard.press('Enter')
  expect(existsSync(fileOf(folders, helen))).toBe(true)
  await button(page, 'Remove everything…').press('Enter')
  await button(page, 'Keep it').press('Tab')
  await page.keyboard.press('Enter')
  await expect(heading(page, `${helen.name} is removed`)).toBeVisible()
  await expect(page.getByRole('region', { name: 'What remains' })).toBeVisible()
  await expect(button(page, 'Done')).toBeFocused()
  const texts = readdirSync(folders.workspace, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.json'))
    .map(name => readFileSync(join(folders.workspace, name), 'utf8'))
  expect(texts.filter(text => text.includes(helen.name))).toEqual([])
  await page.keyboard.press('Enter')
  await expect(find).toBeVisible()
})
