/** The cue window, and what it and the full window show of a run, side by side. */
import { expect, type Page } from '@playwright/test'
import type { RunningApp } from '../../helpers/launch-app'
import * as live from './live'

export async function cuePage({ app }: RunningApp): Promise<Page> {
  const isCue = (page: Page) => page.url().endsWith('/cue.html')
  await expect.poll(() => app.windows().some(isCue)).toBe(true)
  const page = app.windows().find(isCue)
  if (page === undefined) throw new Error('The cue window has gone.')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

const forms = ['Question', 'Note', 'Commitment', 'Gap told', 'Lands well', 'Falls flat'] as const

interface Shown {
  readonly step: string
  readonly next: string
  readonly counts: Readonly<Record<string, string>>
  readonly last: string
}

/** Of the first that there is; empty when there is none. */
const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).allTextContents())[0]?.trim() ?? ''

export async function shownInFull(page: Page): Promise<Shown> {
  const counts = await countsIn(page, form => new RegExp(`${form}\\s*(\\d+)`))
  return {
    step: (await live.stepTitle(page).textContent()) ?? '',
    next: await textOf(page, '[aria-label="Next"] [data-next] > span:nth-child(2)'),
    counts,
    last: await textOf(page, '[aria-label="Log"] li > :nth-child(3)'),
  }
}

export async function shownInCue(page: Page): Promise<Shown> {
  const next = await textOf(page, '[data-part="next"] b')
  return {
    step: (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
    next: next.replace(/^\d+ /, '').replace('Nothing comes after this', ''),
    counts: await countsIn(page, form => new RegExp(`^${form}, (\\d+)`)),
    last: await textOf(page, '[data-part="last"] time + span'),
  }
}

async function countsIn(page: Page, told: (form: string) => RegExp): Promise<Record<string, string>> {
  const names = await page
    .locator('[aria-label="One-key marks"] button')
    .evaluateAll(buttons => buttons.map(one => one.getAttribute('aria-label') ?? one.textContent ?? ''))
  return Object.fromEntries(
    forms.map(form => [form, names.map(name => told(form).exec(name)?.[1]).find(Boolean) ?? '']),
  )
}

/** Size and place of the cue window, and whether it can be seen. */
export const cueBounds = ({ app }: RunningApp) =>
  app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(one => one.webContents.getURL().endsWith('/cue.html'))
    return window && { ...window.getBounds(), isVisible: window.isVisible(), isFocused: window.isFocused() }
  })

export const isFullAside = ({ app }: RunningApp) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(
      one => one.isMinimized() && !one.webContents.getURL().endsWith('/cue.html'),
    ),
  )

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** From now on these are the displays, the first of them the primary one. */
export const setDisplays = ({ app }: RunningApp, areas: readonly Area[]) =>
  app.evaluate(({ screen }, given) => {
    const all = given.map((workArea, index) => ({ id: index + 1, label: '', workArea, bounds: workArea }))
    // The seam: main asks the system's list for all it knows of displays.
    screen.getAllDisplays = () => all as ReturnType<typeof screen.getAllDisplays>
    screen.getPrimaryDisplay = () => all[0] as ReturnType<typeof screen.getPrimaryDisplay>
    screen.emit('display-removed', {}, {})
  }, areas)
