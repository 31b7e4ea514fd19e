/** Other programs at the files while the app is open: their changes show by themselves and are merged with what is typed. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aGap } from '../helpers/builders'
import { expect, type Folders, test } from '../helpers/launch-app'
import { field } from '../helpers/screens'
import { goTo, saved } from './pages/frame'
import { onlyOf, recordsOf } from './pages/on-disk'
import { foldersWith } from './pages/scene'
import { openRow } from './pages/steps'

const gap = aGap({ title: 'No lock per share', does: 'Locks a volume', workaround: 'One volume each' })

const pathOf = ({ workspace }: Folders, id: string = gap.id) => join(workspace, 'gap', `${id}.json`)

/** As git and sync tools write: a temp file takes the place. */
function change(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(`${path}.tmp`, text.replace(from, to))
  renameSync(`${path}.tmp`, path)
}

test('a change on disk shows by itself, and one in another field than is being typed in stays with it', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith([gap]) })
  const { page } = running
  await openRow(page, 'Gaps', gap.title)

  await test.step('it shows', async () => {
    change(pathOf(running), 'Locks a volume', 'Locks a volume, by hand')
    await expect(field(page, /^It does$/)).toHaveValue('Locks a volume, by hand')
  })
  await test.step('both stay', async () => {
    await field(page, 'It does not').fill('Lock a share')
    await expect.poll(() => onlyOf(running, 'gap').doesNot).toBe('Lock a share')
    // Whole before the next letter: a write of somebody else in the moment of our own rename is not promised.
    change(pathOf(running), 'One volume each', 'Two volumes each')
    await field(page, 'It does not').pressSequentially(' alone')
    await saved(page)
    await expect
      .poll(() => onlyOf(running, 'gap'))
      .toMatchObject({
        doesNot: 'Lock a share alone',
        workaround: 'Two volumes each',
        does: 'Locks a volume, by hand',
      })
  })
})

test('a copy that a sync tool made is merged and never listed twice', async ({ launch }) => {
  const running = await launch({ on: await foldersWith([gap]) })
  const { page } = running
  await goTo(page, 'Gaps')
  const copy = pathOf(running, `${gap.id}.sync-conflict-20261119-124800-ABCDEFG`)
  const text = readFileSync(pathOf(running), 'utf8')
  writeFileSync(copy, text.replace('Locks a volume', 'Locks every volume'))
  await expect.poll(() => readdirSync(join(running.workspace, 'gap'))).toEqual([`${gap.id}.json`])
  expect(onlyOf(running, 'gap').does).toBe('Locks every volume')
  await expect(page.getByRole('main').getByText(gap.title, { exact: true })).toHaveCount(1)
})

test('records that vanish all at once stay listed, and are all brought back by one press', async ({
  launch,
}) => {
  const gaps = Array.from({ length: 14 }, (_, at) => aGap({ title: `Gap number ${at + 1}` }))
  const running = await launch({ on: await foldersWith(gaps) })
  const { page } = running
  await goTo(page, 'Gaps')
  // They came with the folder: only a backup holds them besides.
  await page.evaluate(() => window.presnap.backUpNow())
  rmSync(join(running.workspace, 'gap'), { recursive: true })
  await expect(page.getByText(/^14 records are gone from the folder at once/)).toBeVisible()
  await expect(page.getByRole('main').getByText('Gap number 7', { exact: true })).toBeVisible()
  const answer = await page.evaluate(() =>
    window.presnap.solveProblem({ problemId: 'mass-gone', action: 'bring-back' }),
  )
  expect(answer).toEqual({ ok: true, value: null })
  await expect.poll(() => recordsOf(running, 'gap').length).toBe(14)
  await expect(page.getByText(/^14 records are gone/)).toHaveCount(0)
})
