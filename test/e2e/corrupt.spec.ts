/** Damage on disk: the app opens, names the file, keeps its bytes, and everything else is there. */
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, type Folders, type RunningApp, test } from '../helpers/launch-app'
import { goTo, nextCall } from './pages/frame'
import { bytesOf } from './pages/on-disk'
import { call, foldersWith, gap, need, prospect, readyToRun } from './pages/scene'

const fileOf = ({ workspace }: Folders, kind: string, id: string): string =>
  join(workspace, kind, `${id}.json`)

/** Corvane's call with its people and needs is on screen. */
async function othersAreThere({ page }: RunningApp): Promise<void> {
  await goTo(page, 'Today')
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('Corvane Packaging')
  await nextCall(page).click()
  await expect(page.getByRole('list', { name: 'Who is invited' })).toContainText('Marcus Oyelaran')
  await expect(page.getByText(need.words).first()).toBeVisible()
}

const damages: readonly (readonly [string, (text: string) => string | Buffer])[] = [
  ['cut off in the middle', text => text.slice(0, text.length / 2)],
  ['empty', () => ''],
  ['zeros', text => Buffer.alloc(text.length)],
  ['no record at all', () => '{"kind":"gap","id":1}'],
]

test('P3: damaged record files are named and kept byte for byte; the rest of the workspace is there', async ({
  launch,
}) => {
  const folders = await foldersWith(readyToRun)
  const path = fileOf(folders, 'gap', gap.id)
  const whole = readFileSync(path, 'utf8')
  for (const [name, damage] of damages) {
    await test.step(name, async () => {
      writeFileSync(path, damage(whole))
      const broken = readFileSync(path)
      const running = await launch({ on: folders })
      const notice = running.page.getByText(/^The file of a gap .*It is kept unchanged in quarantine\/gap\//)
      await expect(notice.first()).toBeVisible()
      await othersAreThere(running)
      expect(keptFiles(folders).some(kept => readFileSync(kept).equals(broken))).toBe(true)
      await running.quit()
    })
  }
  expect(keptFiles(folders)).toHaveLength(damages.length)
})

function keptFiles({ workspace }: Folders): readonly string[] {
  const folder = join(workspace, 'quarantine', 'gap')
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => join(folder, name))
}

test('a truncated index is built anew, without a word and without a loss', async ({ launch }) => {
  const folders = await foldersWith(readyToRun)
  const first = await launch({ on: folders })
  await othersAreThere(first)
  await first.quit()
  const index = join(folders.home, 'index.json')
  const whole = heldByIndex(index)
  truncateSync(index, Math.floor(statSync(index).size / 2))
  const running = await launch({ on: folders })
  await othersAreThere(running)
  await expect(running.page.getByText(/quarantine|could not be read/)).toHaveCount(0)
  await running.quit()
  expect(heldByIndex(index)).toEqual(whole)
})

/** What the index says of each record, by kind. Files are read side by side, so the order is another each time. */
function heldByIndex(path: string): readonly unknown[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const { kinds }: { readonly kinds: readonly string[] } = JSON.parse(header)
  return kinds
    .map((kind, at) => {
      const entries: readonly unknown[] = JSON.parse(lines[2 * at] ?? '')
      const summaries: readonly { readonly id: string }[] = JSON.parse(lines[2 * at + 1] ?? '')
      return {
        kind,
        entries: summaries.map((_, nth) => JSON.stringify(entries.slice(6 * nth, 6 * nth + 6))).sort(),
        summaries: [...summaries].sort((a, b) => (a.id < b.id ? -1 : 1)),
      }
    })
    .sort((a, b) => (a.kind < b.kind ? -1 : 1))
}

test('a record of a newer Presnap is named, read-only and left as it is', async ({ launch }) => {
  const folders = await foldersWith(readyToRun)
  const path = fileOf(folders, 'gap', gap.id)
  const newer = { ...JSON.parse(readFileSync(path, 'utf8')), schemaVersion: 99, brandNew: { field: true } }
  writeFileSync(path, JSON.stringify(newer, null, 2))
  const bytes = readFileSync(path)
  const running = await launch({ on: folders })
  await expect(running.page.getByText('A gap was written by a newer Presnap.')).toBeVisible()
  await othersAreThere(running)
  await running.quit()
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a workspace folder that vanished is said to be away, not made anew; when it is back, so is everything', async ({
  launch,
}) => {
  const folders = await foldersWith(readyToRun)
  const first = await launch({ on: folders })
  await othersAreThere(first)
  await first.quit()
  const away = `${folders.workspace}-unplugged`
  renameSync(folders.workspace, away)
  const running = await launch({ on: folders })
  await expect(running.page.getByText('The folder is not there or is empty.')).toBeVisible()
  await expect(running.page.getByRole('textbox', { name: /Paste or drop/ })).toHaveCount(0)
  expect(existsSync(folders.workspace)).toBe(false)
  renameSync(away, folders.workspace)
  await expect(running.page.getByText('The folder is not there or is empty.')).toHaveCount(0)
  await othersAreThere(running)
})

test('a damaged call takes nothing with it: its prospect opens, and Today says nothing wrong', async ({
  launch,
}) => {
  const folders = await foldersWith(readyToRun)
  writeFileSync(fileOf(folders, 'call', call.id), 'not json')
  const running = await launch({ on: folders })
  const { page } = running
  await expect(page.getByText(/^The file of a call /)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('No calls ahead')
  await goTo(page, 'Prospects')
  await page.getByRole('grid', { name: 'Prospects' }).getByRole('row', { name: prospect.name }).click()
  await expect(page.getByRole('list', { name: 'Needs' })).toContainText(need.words)
  const others = Object.keys(bytesOf(running)).filter(path => !path.includes('/call/'))
  expect(others.length).toBeGreaterThan(readyToRun.length - 2)
})
