/** The cue window beside the mockups: compact hidden and seen, strip, further marks, neutral page; light and dark. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { CueState } from '@shared/run/cue'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { cueBounds, cuePage } from '../e2e/pages/cue'
import { expect, type Folders } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { withCorvaneRun } from './corvane-run'
import { type Tour, test } from './pictures'
import { tell } from './staged'

const folder = fileURLToPath(new URL('../../out/tour', import.meta.url))
const sample = sampleWorkspace({ now: '2026-11-19T13:48+01:00' })

async function foldersAt(until: string): Promise<Folders> {
  const root = join(tmpdir(), 'presnap-tour-cue')
  rmSync(root, { recursive: true, force: true })
  const folders = { home: join(root, 'home'), workspace: join(root, 'Presnap') }
  await writeWorkspace(folders.workspace, withCorvaneRun(sample, until))
  return folders
}

async function pictureCue(small: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await small.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expect(small.locator('html')).toHaveAttribute('data-theme', theme)
    await small.evaluate(() => document.fonts.ready)
    await small.screenshot({ path: join(folder, `cue-${name}-${theme}.png`), animations: 'disabled' })
    expect.soft(await small.evaluate(smallTargets), `${name}: marks are 44 px`).toEqual([])
    expect.soft(await small.evaluate(cutShort), `${name} fits`).toEqual([])
  }
}

const smallTargets = () =>
  [...document.querySelectorAll('[aria-label="One-key marks"] button')]
    .map(one => ({ name: one.getAttribute('aria-label'), box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 44 || box.height < 44)
    .map(({ name, box }) => `${name} ${box.width}x${box.height}`)

const cutShort = () =>
  [...document.querySelectorAll('h1, button, small')]
    .filter(one => one.checkVisibility({ visibilityProperty: true }))
    .filter(one => getComputedStyle(one).textOverflow !== 'ellipsis')
    .filter(one => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
    .map(one => `${one.tagName} ${one.textContent}`)

async function showState(tour: Tour, small: Page, change: Partial<CueState>): Promise<void> {
  const now = await small.evaluate(async () => await window.presnap.readCue())
  if (now.ok) await tell(tour, 'cueChanged', { ...now.value, ...change })
}

test('the cue window at 14:43:40', async ({ start }) => {
  const tour = await start({ now: '2026-11-19T14:43:40+01:00', on: await foldersAt('14:43:40') })
  const { page } = tour
  await button(page, 'Resume the run').click()
  await expect(page.getByRole('list', { name: 'What happened, newest first' })).toBeVisible()
  await tour.picture('cue-full')
  await page.keyboard.press('w')
  const small = await cuePage(tour)
  await expect.poll(() => cueBounds(tour)).toMatchObject({ width: 420, height: 760 })
  await showState(tour, small, { hasOtherDisplay: true })
  await pictureCue(small, 'compact-visible')
  await showState(tour, small, { capture: 'kept-out', canFade: true, opacity: 0.85, hasOtherDisplay: true })
  await pictureCue(small, 'compact')
  await button(small, 'More marks').click()
  await pictureCue(small, 'compact-more')
  await button(small, 'More marks').click()
  await button(small, /^Strip/).click()
  await expect.poll(() => cueBounds(tour)).toMatchObject({ width: 900, height: 136 })
  await pictureCue(small, 'strip-visible')
  await showState(tour, small, { capture: 'kept-out', canFade: true, opacity: 0.85, hasOtherDisplay: true })
  await pictureCue(small, 'strip')
  await button(small, 'More marks').click()
  await pictureCue(small, 'strip-more')
  await button(small, 'More marks').click()
  await button(small, /^Question,/).click()
  await expect(button(small, 'Answered now')).toBeVisible()
  await pictureCue(small, 'strip-marked')
  await showState(tour, small, { size: 'compact' })
  await tour.app.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows())
      if (one.webContents.getURL().endsWith('/cue.html')) one.setBounds({ width: 420, height: 760 })
  })
  await pictureCue(small, 'compact-marked')
  await tour.app.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows()) if (one.isMinimized()) one.restore()
  })
  await page.keyboard.press('h')
  await pictureCue(small, 'neutral')
  await page.screenshot({ path: join(folder, 'cue-neutral-full.png') })
})

test('the cue window at its reserves, and with nothing in the script', async ({ start }) => {
  const tour = await start({ now: '2026-11-19T14:57:10+01:00', on: await foldersAt('14:57:10') })
  await button(tour.page, 'Resume the run').click()
  await tour.page.keyboard.press('w')
  const small = await cuePage(tour)
  await pictureCue(small, 'compact-close')
  await button(small, /^Strip/).click()
  await expect.poll(() => cueBounds(tour)).toMatchObject({ width: 900 })
  await pictureCue(small, 'strip-close')
})
