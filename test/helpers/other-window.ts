/** Another program's window under a real window manager, as the browser is during a call: it has the keyboard. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import { ownDisplay } from './displays'
import { isRoot } from './launch-app'

const title = 'Another program'

export interface OtherWindow {
  readonly app: ElectronApplication
  /** Gives it the keyboard. */
  readonly focus: () => Promise<void>
  /** Its text field, as far as it was typed into. */
  readonly typed: () => Promise<string>
  /** Keys as xdotool names them, pressed on the real keyboard of the display, wherever the focus is. */
  readonly press: (...keys: readonly string[]) => void
  readonly type: (text: string) => void
  /** The title of the window that has the keyboard. */
  readonly focused: () => string
  readonly close: () => Promise<void>
}

const environment = (): Record<string, string> => {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('ELECTRON_R'),
  )
  return { ...Object.fromEntries(inherited), ...ownDisplay() }
}

export async function openOtherWindow(): Promise<OtherWindow> {
  const env = environment()
  const manager = spawn('openbox', ['--replace'], { env, stdio: 'ignore' })
  const folder = mkdtempSync(join(tmpdir(), 'presnap-other-'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'other', main: 'main.cjs' }))
  writeFileSync(join(folder, 'main.cjs'), program)
  const app = await _electron.launch({
    args: [folder, ...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${join(folder, 'data')}`],
    env,
  })
  const page = await app.firstWindow()
  const run = (...words: readonly string[]) =>
    execFileSync('xdotool', words, { env, encoding: 'utf8' }).trim()
  return {
    app,
    focus: () => takeFocus(page, run),
    typed: () => page.getByRole('textbox').inputValue(),
    press: (...keys) => void run('key', '--clearmodifiers', ...keys),
    type: text => void run('type', '--delay', '12', text),
    focused: () => run('getwindowfocus', 'getwindowname'),
    close: async () => {
      await app.close()
      await end(manager)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function takeFocus(page: Page, run: (...words: readonly string[]) => string): Promise<void> {
  await expect(async () => {
    run('search', '--name', `^${title}$`, 'windowactivate')
    expect(run('getwindowfocus', 'getwindowname')).toBe(title)
    expect(await page.evaluate(() => document.hasFocus())).toBe(true)
  }).toPass()
  await page.getByRole('textbox').focus()
}

export function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  child.kill()
  return ended
}

const program = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 500, height: 300, x: 900, y: 700 })
  const html = '<title>${title}</title><textarea aria-label="Text" autofocus></textarea>'
  window.loadURL('data:text/html,' + encodeURIComponent(html))
})
app.on('window-all-closed', () => app.quit())
`
