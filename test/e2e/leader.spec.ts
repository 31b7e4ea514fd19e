/** Marks while another program has the keyboard: the chord and its key reach the run, everything else stays there. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { standingMarks } from '@shared/domain/run'
import { ownDisplay } from '../helpers/displays'
import { appFolder, expect, fictionNow, isRoot, type RunningApp, test } from '../helpers/launch-app'
import { type OtherWindow, openOtherWindow } from '../helpers/other-window'
import { button } from '../helpers/screens'
import { nextCall } from './pages/frame'
import * as live from './pages/live'
import { onlyOf, recordsOf } from './pages/on-disk'
import { foldersWith, marcus, readyToRun } from './pages/scene'

let other: OtherWindow
test.beforeEach(async () => {
  other = await openOtherWindow()
})
test.afterEach(() => other.close())

const marksOf = (running: RunningApp): readonly string[] =>
  standingMarks(onlyOf(running, 'run')).map(({ form, text }) => [form, text].filter(Boolean).join(': '))

/** The chord, and the key once the chord was heard; the keyboard never leaves the other window. */
async function leader(page: Page, chord: string, key: string): Promise<void> {
  await expect(page.getByText(/from any window|Marks work from any window/)).toBeVisible()
  other.press(chord)
  await expect(page.getByRole('status').filter({ hasText: /waiting for a key/i })).toBeVisible()
  other.press(key)
  await expect(page.getByRole('status').filter({ hasText: /waiting for a key/i })).toHaveCount(0)
  expect(other.focused()).toBe('Another program')
}

test('a leader that another program holds is said at once; another is chosen, tried and works through a run', async ({
  launch,
}) => {
  await other.app.evaluate(({ globalShortcut }) =>
    globalShortcut.register('Control+Shift+Space', () => undefined),
  )
  const running = await launch({ on: await foldersWith(readyToRun), now: `${fictionNow}+` })
  const { page } = running
  await nextCall(page).click()
  await button(page, 'Start the run').click()
  const before = live.weAreLive(page)
  await expect(before).toContainText('Another program holds this key.')
  await before.getByRole('button', { name: /Leader key/ }).click()
  await page.getByRole('option', { name: 'Ctrl Shift F9' }).click()
  await expect(before).toContainText('Try it now from the window you will show')
  await other.focus()
  await leader(page, 'ctrl+shift+F9', 'q')
  await expect(before).toContainText(/Heard Q at .* with another program in front/)
  expect(recordsOf(running, 'run')).toEqual([])

  await live.startNow(page)
  await other.focus()
  const expected: string[] = []
  for (const [key, form] of [
    ['q', 'question'],
    ['n', 'note'],
    ['plus', 'lands-well'],
    ['minus', 'falls-flat'],
    ['space', 'step-begun'],
    ['g', 'gap-told'],
    ['Next', 'step-begun'],
    ['s', 'step-skipped'],
  ] as const) {
    await leader(page, 'ctrl+shift+F9', key)
    expected.push(form)
    await expect.poll(() => marksOf(running)).toEqual(expected)
    other.type('question ')
    await expect.poll(other.typed).toBe('question '.repeat(expected.length))
    expect(other.focused()).toBe('Another program')
  }
  expect(marksOf(running), 'letters typed there are no marks').toEqual(expected)
  await expect(live.markBox(page), 'no box takes letters').toHaveCount(0)

  await leader(page, 'ctrl+shift+F9', 'c')
  await leader(page, 'ctrl+shift+F9', '1')
  const named = () => standingMarks(onlyOf(running, 'run')).at(-1)?.attendeeIds ?? []
  await expect.poll(() => named().length).toBe(1)
  const room = onlyOf(running, 'call').attendees
  expect(room.find(({ id }) => id === named()[0])?.personId).toBe(marcus.id)

  await leader(page, 'ctrl+shift+F9', 'y')
  expect(await live.clockWords(page), 'a key of the window acts there').toContain('left in the call')

  await test.step('a look-up takes letters, so it comes forward with the keyboard', async () => {
    other.press('ctrl+shift+F9')
    await expect(page.getByRole('status').filter({ hasText: /waiting for a key/i })).toBeVisible()
    other.press('slash')
    await expect(page.getByRole('textbox', { name: 'Find an answer' })).toBeFocused()
    await expect.poll(other.focused).not.toBe('Another program')
    other.type('sho')
    await expect(page.getByRole('textbox', { name: 'Find an answer' })).toHaveValue('sho')
    await page.keyboard.press('Escape')
    await other.focus()
  })

  expect(await markFromShell(running, 'B')).toEqual({ code: 0, said: '' })
  await expect.poll(() => marksOf(running).at(-1)).toBe('failure')
  expect(await markFromShell(running, 'next')).toEqual({ code: 0, said: '' })
  await expect.poll(() => marksOf(running).at(-1)).toBe('step-begun')
  expect(other.focused()).toBe('Another program')

  await live.endRun(page)
  await expect(page.getByRole('tab', { name: 'Debrief' })).toBeVisible()
  const ended = marksOf(running)
  await other.focus()
  other.press('ctrl+shift+F9', 'q')
  await expect.poll(other.typed, 'the key is the other program’s again').toMatch(/ q$/)
  expect(marksOf(running)).toEqual(ended)
  const late = await markFromShell(running, 'Q')
  expect(late).toMatchObject({ code: 1, said: expect.stringContaining('No run is going on') })
})

/** `presnap --mark WORD`, as a shortcut of the system starts it. */
function markFromShell(
  { home, workspace }: RunningApp,
  word: string,
): Promise<{ code: number | null; said: string }> {
  const electron: unknown = createRequire(import.meta.url)('electron')
  const env = { ...process.env, ...ownDisplay(), PRESNAP_HOME: home, PRESNAP_WORKSPACE: workspace }
  const words = [appFolder, ...(isRoot ? ['--no-sandbox'] : []), '--mark', word]
  const child = spawn(String(electron), words, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => {
    said += String(chunk)
  })
  return new Promise(resolve =>
    child.once('close', code =>
      resolve({ code, said: code === 0 ? said.replace(/^\[.*\n?/gm, '').trim() : said }),
    ),
  )
}
