/**
 * One screen in both themes and two sizes, into out/tour. A screen that logs an error, scrolls sideways or cuts a
 * heading or a button short fails the tour; its pictures are made all the same.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ConsoleMessage } from '@playwright/test'
import { test as base, expect, type Launch, type LaunchOptions, type RunningApp } from '../helpers/launch-app'

const folder = fileURLToPath(new URL('../../out/tour', import.meta.url))
const themes = ['light', 'dark'] as const
const sizes = [
  { width: 1440, height: 900 },
  { width: 1100, height: 700 },
] as const
type Size = (typeof sizes)[number]

export interface Tour extends RunningApp {
  readonly picture: (screen: string) => Promise<void>
}

export const test = base.extend<{ readonly start: (options: LaunchOptions) => Promise<Tour> }>({
  start: async ({ launch }, use) => {
    mkdirSync(folder, { recursive: true })
    await use(options => startTour(launch, options))
  },
})

async function startTour(launch: Launch, options: LaunchOptions): Promise<Tour> {
  const running = await launch(options)
  const errors: string[] = []
  running.page.on('pageerror', error => errors.push(String(error)))
  running.page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const picture = async (screen: string) => {
    for (const size of sizes) {
      await resize(running, size)
      for (const theme of themes)
        await take(running, `${screen}-${theme}-${size.width}x${size.height}`, theme)
    }
    await resize(running, sizes[0])
    expect.soft(errors.splice(0), `${screen} logs no error`).toEqual([])
  }
  return { ...running, picture }
}

async function resize({ app, page }: RunningApp, size: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await page.waitForFunction(
    ({ width, height }) => window.innerWidth === width && window.innerHeight === height,
    size,
  )
}

async function take({ page }: RunningApp, name: string, theme: (typeof themes)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await page.evaluate(() => document.fonts.ready)
  // Where nothing lies under it.
  await page.mouse.move(2, 2)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  expect.soft(await page.evaluate(findCutShort), `${name} fits`).toEqual([])
}

/** What sticks out or is cut off; text that ends in an ellipsis was meant to. */
function findCutShort(): readonly string[] {
  const describe = (element: Element) =>
    `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)}" .${element.className}`
  const sticksOut = (element: Element) =>
    element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const cut = [...document.querySelectorAll('h1, h2, h3, h4, button, [role=tab]')].filter(
    element => isSeen(element) && sticksOut(element) && getComputedStyle(element).textOverflow !== 'ellipsis',
  )
  const sideways = [...document.querySelectorAll('*')].filter(
    element =>
      sticksOut(element) &&
      // What may be wider than any window says so.
      !element.hasAttribute('data-sideways') &&
      /auto|scroll/.test(getComputedStyle(element).overflowX) &&
      isSeen(element),
  )
  const page =
    document.documentElement.scrollWidth > window.innerWidth ? ['the whole page scrolls sideways'] : []
  return [
    ...page,
    ...cut.map(element => `cut short: ${describe(element)}`),
    ...sideways.map(element => `scrolls sideways: ${describe(element)}`),
  ]
}
