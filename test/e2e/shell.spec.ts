/** The shell around the page: its window, the command line, files from outside, the end. */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { answerDialogs, appFolder, fictionNow, isRoot, type RunningApp, test } from '../helpers/launch-app'

const invite = fileURLToPath(new URL('../fixtures/ics/google-invite.ics', import.meta.url))

test('the window is seen, and is where it was after a restart', async ({ launch }) => {
  const first = await launch()
  await expect.poll(() => isSeen(first)).toBe(true)
  const bounds = { x: 60, y: 40, width: 1100, height: 700 }
  await first.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds)
  await closeWindow(first)
  const second = await launch({ on: first })
  expect(await boundsOf(second)).toEqual(bounds)
})

test('a file on the command line is handed to the page, once', async ({ launch }) => {
  const { page } = await launch({ words: [invite] })
  // The page itself took it at its start; a page that is loaded again does not get it again.
  await page.reload()
  const opening = await page.evaluate(() => window.presnap.openWorkspace())
  expect(opening).toMatchObject({ ok: true, value: { givenFile: null } })
  const read = await page.evaluate(path => window.presnap.readFile({ path }), invite)
  expect(read).toMatchObject({ ok: true, value: { kind: 'draft' } })
})

test('a second start hands its file to the first and ends', async ({ launch }) => {
  const running = await launch()
  const given = running.page.evaluate(
    () =>
      new Promise<string>(resolve => {
        window.presnap.onFileGiven(({ path }) => resolve(path))
        document.title = 'listening'
      }),
  )
  await expect(running.page).toHaveTitle('listening')
  await startAgain(running, invite)
  expect(await given).toBe(invite)
  const read = await running.page.evaluate(path => window.presnap.readFile({ path }), invite)
  expect(read).toMatchObject({ ok: true, value: { kind: 'draft' } })
})

test('P5: a file that takes too long is stopped and named, and the next one is read', async ({ launch }) => {
  const running = await launch()
  const bomb = join(dirname(running.home), 'bomb.ics')
  writeFileSync(bomb, hugeCalendar(19 * 1024 * 1024))
  const refused = await importFile(running, bomb)
  expect(refused).toMatchObject({ ok: true, value: { kind: 'refused', safe: 'Nothing was changed.' } })
  expect(JSON.stringify(refused)).toMatch(/bomb\.ics.*(2 seconds|256 MB|before its end)/)
  expect(await importFile(running, invite)).toMatchObject({ ok: true, value: { kind: 'draft' } })
})

test('a page that hangs does not hold up the end', async ({ launch }) => {
  const running = await launch()
  await running.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    })
  })
  const begun = Date.now()
  await running.quit()
  expect(running.process.exitCode).toBe(0)
  expect(Date.now() - begun).toBeGreaterThan(2_900)
  expect(Date.now() - begun).toBeLessThan(20_000)
})

test('settings that cannot be read are kept aside, and the app starts with the defaults', async ({
  launch,
}) => {
  const first = await launch()
  await first.quit()
  writeFileSync(join(first.home, 'settings.json'), '{"theme":')
  const second = await launch({ on: first })
  const opening = await second.page.evaluate(() => window.presnap.openWorkspace())
  expect(opening).toMatchObject({ ok: true, value: { settings: { theme: 'system' } } })
})

async function importFile(running: RunningApp, path: string) {
  await answerDialogs(running, { open: path })
  return running.page.evaluate(async () => {
    const chosen = await window.presnap.chooseFile()
    return window.presnap.readFile({ path: (chosen.ok && chosen.value) || '' })
  })
}

function hugeCalendar(bytes: number): string {
  const event = (at: number) =>
    `BEGIN:VEVENT\r\nUID:${at}\r\nDTSTART:20261119T140000Z\r\nRRULE:FREQ=DAILY\r\nATTENDEE;CN=A:mailto:a${at}@x.example\r\nSUMMARY:${'x'.repeat(100)}\r\nEND:VEVENT\r\n`
  const count = Math.floor(bytes / event(100_000).length)
  const events = Array.from({ length: count }, (_, at) => event(at)).join('')
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events}END:VCALENDAR\r\n`
}

const isSeen = ({ app }: RunningApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
const boundsOf = ({ app }: RunningApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())

async function closeWindow({ page, process: child }: RunningApp): Promise<void> {
  const ended = new Promise(resolve => child.once('exit', resolve))
  await page.evaluate(() => void window.presnap.controlWindow({ action: 'close' }))
  await ended
}

function startAgain({ home, workspace }: RunningApp, file: string): Promise<unknown> {
  const electron: unknown = createRequire(import.meta.url)('electron')
  const env = { ...process.env, PRESNAP_HOME: home, PRESNAP_WORKSPACE: workspace, PRESNAP_NOW: fictionNow }
  const words = [appFolder, ...(isRoot ? ['--no-sandbox'] : []), file]
  const child = spawn(String(electron), words, { env, stdio: 'ignore' })
  return new Promise(resolve => child.once('exit', resolve))
}
