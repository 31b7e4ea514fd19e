/** R3 in the whole app: a disk that is full says so, keeps the words, and takes them by itself when there is room again. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goTo, saved } from '../../e2e/pages/frame'
import { onlyOf } from '../../e2e/pages/on-disk'
import { foldersWith } from '../../e2e/pages/scene'
import * as make from '../../helpers/builders'
import { expect, isRoot, test } from '../../helpers/launch-app'

/** RELIABILITY R3: freed space is used without anybody asking within this time. */
const usedWithinMs = 5_000
const longText = 'They restore from tape within the shift. '.repeat(2_000)

test('P1: a full disk keeps the words on screen and takes them by itself within 5 s of having room', async ({
  launch,
}) => {
  test.skip(!isRoot, 'mounting a small disk needs root')
  const gap = make.aGap({ title: 'No lock per share', does: '' })
  const made = await foldersWith([gap])
  const disk = join(made.workspace, '..', 'disk')
  mkdirSync(disk)
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status).toBe(0)
  try {
    const folders = { home: made.home, workspace: join(disk, 'workspace') }
    cpSync(made.workspace, folders.workspace, { recursive: true })
    const running = await launch({ on: folders, now: '2026-11-19T12:48:00.000Z+' })
    const { page } = running
    await goTo(page, 'Gaps')
    await page.getByRole('row', { name: /No lock per share/ }).click()
    const filler = join(disk, 'filler')
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 16 * 1024))
    const field = page.getByRole('textbox', { name: 'It does', exact: true })
    await field.fill(longText)
    await expect(page.getByRole('banner')).toContainText('The disk is full.')
    await expect(field).toHaveValue(longText)
    expect(onlyOf(folders, 'gap').does).toBe('')
    rmSync(filler)
    const freedAt = Date.now()
    await expect.poll(() => onlyOf(folders, 'gap').does, { timeout: 15_000, intervals: [50] }).toBe(longText)
    const tookMs = Date.now() - freedAt
    console.log(`R3: freed space was used after ${tookMs} ms`)
    expect(tookMs).toBeLessThanOrEqual(usedWithinMs)
    await saved(page)
    await running.quit()
  } finally {
    spawnSync('umount', ['-l', disk])
  }
})
