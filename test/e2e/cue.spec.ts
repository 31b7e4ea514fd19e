/** The run in the cue window, beside another program that keeps the keyboard. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { standingMarks } from '@shared/domain/run'
import { type Desktop, openDesktop } from '../helpers/desktop'
import { expect, fictionNow, type RunningApp, test } from '../helpers/launch-app'
import * as cue from './pages/cue'
import { nextCall } from './pages/frame'
import * as live from './pages/live'
import { onlyOf } from './pages/on-disk'
import { foldersWith, readyToRun } from './pages/scene'
import { openWindow } from './pages/steps'

const left = { x: 0, y: 0, width: 900, height: 1_200 }
const right = { x: 900, y: 0, width: 700, height: 1_200 }

const formsOnDisk = (running: RunningApp): readonly string[] =>
  standingMarks(onlyOf(running, 'run'))
    .filter(mark => !mark.form.startsWith('step-'))
    .map(mark => mark.form)

async function expectEqual(full: Page, small: Page): Promise<void> {
  await expect.poll(async () => await cue.shownInCue(small)).toEqual(await cue.shownInFull(full))
}

test('compact and strip beside another program: marks without its focus, all three equal, nothing lost', async ({
  launch,
}) => {
  const desktop = await openDesktop()
  try {
    await tellStory(desktop)
  } finally {
    await desktop.close()
  }

  async function tellStory({ press, focused, other, focusOther, coverWith }: Desktop): Promise<void> {
    const running = await launch({ on: await foldersWith(readyToRun), now: `${fictionNow}+` })
    const { page } = running
    await cue.setDisplays(running, [left, right])
    await nextCall(page).click()
    await live.startRun(page)
    await focusOther()

    await page.keyboard.press('w')
    const small = await cue.cuePage(running)
    await test.step('the full window steps aside, and the other program has the keyboard', async () => {
      await expect.poll(() => cue.isFullAside(running)).toBe(true)
      expect(await cue.cueBounds(running)).toMatchObject({ width: 420, height: 760, isVisible: true })
      await expect.poll(focused).toBe(other)
    })

    await test.step('marks by the real pointer', async () => {
      await press(small, /^Question,/)
      await expect.poll(() => formsOnDisk(running)).toEqual(['question'])
      expect(focused()).toBe(other)
      await expectEqual(page, small)
      await press(small, 'Helen Brandt')
      await expect.poll(() => onlyOf(running, 'run').marks.at(-1)?.attendeeIds.length).toBe(1)
      await press(small, /^Next step/)
      await expect(small.getByRole('heading', { level: 1 })).toHaveText('Restore one batch record')
      await press(small, /^Lands well,/)
      await expectEqual(page, small)
      await press(small, /^Undo/)
      await expect.poll(() => formsOnDisk(running)).toEqual(['question'])
      await expectEqual(page, small)
      expect(focused()).toBe(other)
    })

    await test.step('it stands over a window that is brought forward above it', async () => {
      await coverWith(await cue.cueBounds(running))
      await press(small, /^Commitment,/)
      await expect.poll(() => formsOnDisk(running)).toEqual(['question', 'commitment'])
      await expectEqual(page, small)
    })

    await test.step('the strip', async () => {
      await press(small, /^Strip/)
      await expect.poll(async () => (await cue.cueBounds(running))?.height).toBeLessThan(140)
      expect(await cue.cueBounds(running)).toMatchObject({ width: 900, isVisible: true, isFocused: false })
      await press(small, /^Gap told,/)
      await expect.poll(() => formsOnDisk(running)).toEqual(['question', 'commitment', 'gap-told'])
      await press(small, /^Open Batches/)
      await expect(small.getByRole('button', { name: /^The record’s number/ })).toBeVisible()
      await press(small, /^Next step/)
      await expectEqual(page, small)
      expect(focused()).toBe(other)
    })

    await test.step('a display goes: it comes back whole on the one that is left', async () => {
      const compact = { width: 420, height: 760 }
      await small.getByRole('button', { name: /^Full/ }).click()
      await expect.poll(() => cue.isFullAside(running)).toBe(false)
      expect(await cue.cueBounds(running)).toMatchObject({ isVisible: false })
      await page.keyboard.press('w')
      await expect.poll(() => cue.cueBounds(running)).toMatchObject({ ...compact, isVisible: true })
      const at = async () => (await cue.cueBounds(running))?.x ?? -1
      if ((await at()) < right.x) await press(small, /Other display/)
      await expect.poll(at).toBeGreaterThanOrEqual(right.x)
      await cue.setDisplays(running, [left])
      await expect.poll(at).toBeLessThanOrEqual(left.width - compact.width)
      expect(await cue.cueBounds(running)).toMatchObject({ ...compact, isVisible: true })
      expect(await at()).toBeGreaterThanOrEqual(0)
    })

    await test.step('killed and started again, the run and the cue window are as they were', async () => {
      const before = standingMarks(onlyOf(running, 'run')).map(mark => mark.id)
      await running.kill()
      const again = await launch({ on: running, now: `${fictionNow}+` })
      await again.page.getByRole('button', { name: /Resume/ }).click()
      await expect(live.stepTitle(again.page)).toHaveText('A lock that holds')
      await again.page.keyboard.press('w')
      const back = await cue.cuePage(again)
      await expectEqual(again.page, back)
      expect(standingMarks(onlyOf(again, 'run')).map(mark => mark.id)).toEqual(before)
    })
  }
})

const secrets = ['Corvane', 'Helen', 'Marcus', 'Restore one batch record', 'I want the batch record back']

/** Whether any of these words could still be read in the task in which the page heard of the neutral page. */
const watch = (page: Page) =>
  page.evaluate(words => {
    window.presnap.onCueChanged(({ isNeutral }) => {
      if (!isNeutral) return
      const shown = `${document.title} ${document.body.innerText}`
      document.documentElement.dataset.hid = String(!words.some(word => shown.includes(word)))
    })
  }, secrets)
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds of contrast and names, in light and in dark. */
async function contrastFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    const faults = await page.evaluate(async () => {
      const { violations } = await Reflect.get(window, 'axe').run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'],
      })
      return violations.map(
        (one: { id: string; nodes: { html: string }[] }) => `${one.id} ${one.nodes[0]?.html}`,
      )
    })
    found.push(...faults.map((fault: string) => `${theme} ${fault}`))
  }
  return found
}

test('the neutral page is on every window at once, on one that opens meanwhile, and goes again', async ({
  launch,
}) => {
  const running = await launch({ on: await foldersWith(readyToRun), now: `${fictionNow}+` })
  const { page, app } = running
  await nextCall(page).click()
  await live.startRun(page)
  await live.nextStep(page)
  const second = await openWindow(running)
  await page.keyboard.press('w')
  const small = await cue.cuePage(running)
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isMinimized()) window.restore()
  })

  await test.step('what this system does about capture is said on every window', async () => {
    const answer = await page.evaluate(async () => await window.presnap.readCue())
    expect(answer).toMatchObject({ ok: true, value: { capture: 'none' } })
    const badge = /^Visible in screen shares/
    await expect(page.getByRole('banner').getByText(badge)).toBeVisible()
    await expect(small.getByRole('banner').getByText(badge)).toBeVisible()
    await expect(small.getByText('Visible in screen shares on this system', { exact: true })).toBeVisible()
    await small.getByRole('button', { name: /^Strip/ }).click()
    await expect(small.getByRole('banner').getByText('Visible')).toBeVisible()
  })

  await test.step('the window may do no more than any other, never has the keyboard, and is readable', async () => {
    const made = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(one => ({
        preferences: Reflect.get(one.webContents, 'getLastWebPreferences').call(one.webContents),
        isCue: one.webContents.getURL() === 'app://presnap/cue.html',
        isFocusable: one.isFocusable(),
        isOnTop: one.isAlwaysOnTop(),
      })),
    )
    for (const { preferences } of made)
      expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
    expect(made.find(one => one.isCue)).toMatchObject({ isFocusable: false, isOnTop: true })
    expect(await contrastFaults(small)).toEqual([])
    await small.evaluate(() => window.presnap.showCue({ size: 'compact' }))
    await expect(small.getByText('Visible in screen shares on this system')).toBeVisible()
    expect(await contrastFaults(small)).toEqual([])
  })

  const pages = [page, second, small]
  for (const one of pages) {
    const text = await one.evaluate(() => document.body.innerText)
    expect(secrets.some(word => text.includes(word))).toBe(true)
    await watch(one)
  }
  await page.keyboard.press('h')
  for (const one of pages) await expect(one.locator('html')).toHaveAttribute('data-hid', 'true')
  const titles = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(one => one.getTitle()),
  )
  for (const word of secrets) expect(titles.join()).not.toContain(word)

  const opened = app.waitForEvent('window')
  await page.evaluate(() => window.presnap.openWindow())
  const third = await opened
  await expect(third.getByRole('main', { name: 'Neutral page' })).toBeVisible()
  await page.keyboard.press('q')
  await page.keyboard.press('h')
  for (const one of [...pages, third])
    await expect(one.getByRole('main', { name: 'Neutral page' })).toHaveCount(0)
  await expect(live.stepTitle(page)).toHaveText('Restore one batch record')
  await expect(live.stage(page)).toBeFocused()
  expect(formsOnDisk(running)).toEqual([])
})
