/** Accessibility by axe-core, screen by screen, in light and in dark. */
import { readFileSync, unlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { aGap, testNow } from '../helpers/builders'
import { type RunningApp, test } from '../helpers/launch-app'
import { button, type FilesTab, field, filesTab, openFiles, pasteBox } from '../helpers/screens'
import { goTo, nextCall, openTab } from './pages/frame'
import * as live from './pages/live'
import { foldersWith, gap, helen, readyToRun } from './pages/scene'
import { icsFile, previewOf } from './pages/ways-in'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const libraries = ['Calls', 'Prospects', 'Scripts', 'Answers', 'Gaps', 'Checklists'] as const
/** A theme changes colours alone: what else there is to find is the same in both. */
const themes: readonly (readonly ['light' | 'dark', RunOptions])[] = [
  ['light', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }],
  ['dark', { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }],
]

declare global {
  interface Window {
    readonly axe: { run(options: RunOptions): Promise<AxeResults> }
  }
}

/** What axe finds in both themes, one line each: rule, place and why. */
async function findings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const found: string[] = []
  for (const [theme, options] of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    const { violations } = await page.evaluate(
      wanted => window.axe.run({ ...wanted, resultTypes: ['violations'] }),
      options,
    )
    const lines = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        node => `${theme} ${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)} ${node.failureSummary}`,
      ),
    )
    found.push(...lines)
  }
  return found
}

async function hasNone(page: Page, screen: string): Promise<void> {
  await test.step(screen, async () => {
    // The gallery shows what loading looks like.
    const loading = screen === 'gallery' ? 1 : 0
    await expect(page.getByRole('status').filter({ hasText: /^(Opening|Reading)/ })).toHaveCount(loading)
    expect.soft(await findings(page), screen).toEqual([])
  })
}

test('the first start, and every place while it is empty', async ({ launch }) => {
  const { page } = await launch()
  await expect(pasteBox(page)).toBeFocused()
  await hasNone(page, 'first start')
  await button(page, 'Start empty').click()
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('No calls ahead')
  await hasNone(page, 'Today, empty')
  for (const place of libraries) {
    await goTo(page, place)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(place)
    await hasNone(page, `${place}, empty`)
  }
  await goTo(page, 'Insights')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 of 10 debriefs')
  await hasNone(page, 'Insights, too few')
})

test('the preview of an invite, of a series with notices, and a refused file', async ({ launch }) => {
  for (const name of ['google-invite.ics', 'broken-one-bad-line-of-many.ics'] as const) {
    const { page, quit } = await launch({ words: [icsFile(name)] })
    await expect(previewOf(page, name)).toBeVisible()
    await hasNone(page, `preview of ${name}`)
    await quit()
  }
  const { page } = await launch({ words: [icsFile('broken-truncated.ics')] })
  await expect(page.getByText('broken-truncated.ics could not be read')).toBeVisible()
  await hasNone(page, 'a refused file')
})

test('notes sorted sentence by sentence', async ({ launch }) => {
  const { page } = await launch()
  await field(page, /Paste or drop/).fill(
    'Call with Corvane on Friday 3pm.\nMarcus wants the record back in a shift.',
  )
  await button(page, 'Paste').click()
  await expect(page.getByRole('list', { name: 'Sentences' })).toBeVisible()
  await hasNone(page, 'sentences')
})

test('Today, Prepare, the lists and what opens over them, with the sample', async ({ launch }) => {
  const { page } = await launch()
  await button(page, 'Open the sample').click()
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toBeVisible()
  await hasNone(page, 'Today')
  await nextCall(page).click()
  await expect(page.getByRole('heading', { name: /could hurt you/ })).toBeVisible()
  await hasNone(page, 'Prepare, rich')
  await page
    .getByRole('button', { name: /^Why: / })
    .first()
    .click()
  await hasNone(page, 'Prepare, why')
  await page.getByRole('list', { name: 'Who is invited' }).getByRole('button').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await hasNone(page, 'Prepare, a person')
  await page.keyboard.press('Escape')
  for (const place of libraries) {
    await goTo(page, place)
    await expect(page.getByRole('grid', { name: place }).getByRole('row').first()).toBeVisible()
    await hasNone(page, place)
  }
  await goTo(page, 'Insights')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await hasNone(page, 'Insights')
})

test('an open prospect, script, answer, gap and checklist; settings, palette, keys and gallery', async ({
  launch,
}) => {
  const { page } = await launch()
  await button(page, 'Open the sample').click()
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toBeVisible()
  for (const place of libraries.slice(1)) {
    await goTo(page, place)
    await page.getByRole('grid', { name: place }).locator('[role=row]:not([aria-disabled])').first().click()
    await expect(page.getByRole('main').getByRole('textbox').first()).toBeVisible()
    await hasNone(page, `one of ${place}`)
  }
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await hasNone(page, 'settings')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()
  await hasNone(page, 'palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toBeVisible()
  await hasNone(page, 'keys')
  await page.keyboard.press('Escape')
  await button(page, 'Component gallery').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Components' })).toBeVisible()
  await hasNone(page, 'gallery')
})

async function callOpened(launch: (o: object) => Promise<RunningApp>): Promise<RunningApp> {
  const running = await launch({ on: await foldersWith(readyToRun) })
  await nextCall(running.page).click()
  await expect(button(running.page, 'Start the run')).toBeVisible()
  return running
}

test('We are live, the run with a mark being written, and its debrief', async ({ launch }) => {
  const { page } = await callOpened(launch)
  await openTab(page, 'Run')
  await expect(live.weAreLive(page)).toBeVisible()
  await hasNone(page, 'We are live')
  await live.startNow(page)
  await live.nextStep(page)
  await live.nextStep(page)
  await live.mark(page, 'Question', 'How long must a lock hold?', 'Marcus')
  await live.mark(page, 'Lands well', 'the restore')
  await hasNone(page, 'Run')
  await page.keyboard.press('g')
  await live.marksBar(page).getByRole('button', { name: /^More/ }).click()
  await expect(page.getByRole('group', { name: 'Further marks' })).toBeVisible()
  await hasNone(page, 'Run, a mark and more')
  await live.endRun(page)
  await expect(page.getByRole('region', { name: 'Follow-up mail' })).toBeVisible()
  await hasNone(page, 'Debrief')
})

test('a first discovery, calm', async ({ launch }) => {
  const { page } = await launch({ words: [icsFile('outlook-teams-invite.ics')] })
  await page.getByRole('radiogroup').locator('label').filter({ hasText: 'Mara Lind' }).click()
  await button(page, 'Create call').click()
  await expect(page.getByRole('region', { name: 'Plan' })).toBeVisible()
  await hasNone(page, 'Prepare, calm')
})

test('your files: folder, backups, trash, problems and a person’s data', async ({ launch }) => {
  const thrown = aGap({ title: 'Thrown away', deletedAt: testNow })
  const folders = await foldersWith([...readyToRun, thrown])
  const { page } = await launch({ on: folders })
  const open = async (tab: FilesTab) => {
    await filesTab(page, tab).click()
    await expect(filesTab(page, tab)).toHaveAttribute('aria-selected', 'true')
  }
  await openFiles(page)
  await hasNone(page, 'the folder')
  await open('Backups')
  await button(page, 'Back up now').first().click()
  await page.getByRole('grid', { name: 'Backups' }).getByRole('row').first().click()
  await expect(page.getByRole('region', { name: 'What it holds' })).toBeVisible()
  await hasNone(page, 'a backup')
  await open('Trash')
  await page.getByRole('row', { name: /Thrown away/ }).click()
  await hasNone(page, 'the trash')
  await button(page, /for good…/).click()
  await hasNone(page, 'the question before the trash is emptied')
  await page.keyboard.press('Escape')
  await open('Problems')
  await hasNone(page, 'no problems')
  unlinkSync(join(folders.workspace, 'gap', `${gap.id}.json`))
  await expect(page.getByRole('heading', { name: gap.title })).toBeVisible()
  await hasNone(page, 'a problem')
  await open('A person’s data')
  await hasNone(page, 'the people')
  await page.getByRole('row', { name: helen.name }).click()
  await expect(page.getByRole('heading', { level: 2, name: helen.name })).toBeVisible()
  await hasNone(page, 'a person')
  await button(page, 'Remove everything…').click()
  await hasNone(page, 'the question before a person is removed')
})
