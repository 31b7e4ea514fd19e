/** A desktop round the app: a window manager and another program's window on the same display, and the user's real hands. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { ownDisplay } from './displays'
import { end } from './other-window'

export interface Desktop {
  /** The other program's window, by the X server's number for it. */
  readonly other: string
  /** The window that has the keyboard. */
  readonly focused: () => string
  readonly focusOther: () => Promise<void>
  /** Brings the other window forward, over this place. */
  readonly coverWith: (place: { readonly x: number; readonly y: number } | undefined) => Promise<void>
  /** A press with the real pointer on this part of a page. */
  readonly press: (page: Page, name: string | RegExp) => Promise<void>
  readonly close: () => Promise<void>
}

const env = (): NodeJS.ProcessEnv => ({ ...process.env, ...ownDisplay() })
const xdotool = (...words: readonly string[]): string =>
  execFileSync('xdotool', words, { env: env(), encoding: 'utf8' }).trim()

export async function openDesktop(): Promise<Desktop> {
  const started: ChildProcess[] = []
  const start = (program: string, ...words: readonly string[]) => {
    const child = spawn(program, words, { env: env(), stdio: 'ignore' })
    started.push(child)
    return child
  }
  start('openbox', '--replace', '--sm-disable')
  let other = ''
  let asked = Number.NEGATIVE_INFINITY
  // One that asks to be shown while the window manager only begins may never be; then another one asks.
  const show = () => {
    if (performance.now() - asked > 5_000) {
      start('xmessage', '-geometry', '+40+900', '-title', 'Meeting', 'The demo goes on here')
      asked = performance.now()
    }
    return find('Meeting')
  }
  await expect.poll(() => (other = show())).not.toBe('')
  const focused = () => xdotool('getwindowfocus')
  const focusOther = async () => {
    xdotool('windowactivate', '--sync', other)
    await expect.poll(focused).toBe(other)
  }
  return {
    other,
    focused,
    focusOther,
    coverWith: async ({ x, y } = { x: 0, y: 0 }) => {
      xdotool('windowsize', other, '700', '900')
      xdotool('windowmove', other, String(x), String(y))
      await focusOther()
    },
    press: async (page, name) => {
      const { x, y } = await placeOf(page, name)
      xdotool('mousemove', String(x), String(y), 'click', '1')
    },
    close: async () => {
      for (const child of started.toReversed()) await end(child)
    },
  }
}

function find(title: string): string {
  try {
    return xdotool('search', '--onlyvisible', '--name', `^${title}$`).split('\n')[0] ?? ''
  } catch {
    return ''
  }
}

async function placeOf(page: Page, name: string | RegExp) {
  const box = await page.getByRole('button', { name }).boundingBox()
  if (box === null) throw new Error(`Nothing named ${name} is on screen.`)
  const corner = await page.evaluate(() => ({ x: window.screenX, y: window.screenY }))
  return {
    x: Math.round(corner.x + box.x + box.width / 2),
    y: Math.round(corner.y + box.y + box.height / 2),
  }
}
