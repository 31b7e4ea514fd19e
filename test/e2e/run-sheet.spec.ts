/** A run sheet from Word to a script, and starters into the library, by keyboard; what was taken is there after a new start. */
import { readFileSync } from 'node:fs'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { saved } from './pages/frame'
import { handsOnKeys, type Keys } from './pages/keys'
import { onlyOf, recordsOf } from './pages/on-disk'

const word = readFileSync(new URL('../fixtures/run-sheets/01-word-table.html', import.meta.url), 'utf8')
const plain = 'Run sheet: backup for the plant\nMin\tStep\n3\tThe server is down at six'

test('a table from Word becomes a script, starters are taken and given back; after a new start the script is there', async ({
  launch,
}) => {
  const running = await launch()
  const keys = await handsOnKeys(running.page)
  await test.step('paste, mend a line, take it', () => takeRunSheet(running, keys))
  await test.step('take a starter script and a set of answers, undo', () => takeStarters(running, keys))
  expect(await keys.pointerEvents(), 'no mouse was used').toBe(0)
  await saved(running.page)
  await running.quit()
  const { page } = await launch({ on: running })
  await page.keyboard.press('Control+4')
  await page
    .getByRole('grid', { name: 'Scripts' })
    .getByRole('row', { name: /Run sheet: backup/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Run sheet: backup for the plant')
  // The editor shows a title as text, or in a field where its step is open.
  const shown = async () => {
    const typed = await page
      .locator('input, textarea')
      .evaluateAll(all => all.map(one => ('value' in one ? one.value : '')))
    return [await page.locator('body').innerText(), ...typed].join('\n')
  }
  await expect.poll(shown).toContain('Line 2 stands at six')
})

/** The palette, and the command of these words. */
async function command({ page }: RunningApp, { press }: Keys, words: string): Promise<void> {
  await press('Control+k')
  await page.keyboard.type(words)
  await expect(page.getByRole('menuitem', { name: words }).first()).toBeVisible()
  await press('Enter')
}

async function takeRunSheet(running: RunningApp, keys: Keys): Promise<void> {
  const { app, page } = running
  const { press } = keys
  await app.evaluate(({ clipboard }, both) => clipboard.write(both as never), { text: plain, html: word })
  await command(running, keys, 'Paste or drop a run sheet')
  await expect(page.getByRole('heading', { name: 'Bring a run sheet as it is' })).toBeVisible()
  await press('Control+v')
  const lines = page.getByRole('list', { name: 'Lines' })
  await expect(lines.getByRole('button', { name: /^step: The server is down/ })).toBeVisible()
  await keys.tabTo(lines.getByRole('button').first())
  await press('ArrowDown', 'ArrowDown', 'Enter')
  const words = page.getByRole('textbox', { name: 'Words' })
  await expect(words).toBeFocused()
  await press('Control+a')
  await page.keyboard.type('Line 2 stands at six')
  await press('Control+Enter')
  await saved(page)
  const script = onlyOf(running, 'script')
  expect(script.steps.map(({ title, minutes }) => [title, minutes])).toEqual([
    ['Line 2 stands at six', 3],
    ['Restore one file', 5],
    ['The report in the morning', 4],
  ])
  expect(script.questionsMinutes).toBe(6)
  expect(script.steps[1]?.show).toMatchObject([
    { form: 'open', value: 'https://demo.example/restore' },
    { form: 'copy', value: 'line 4 recipe' },
  ])
}

async function takeStarters(running: RunningApp, keys: Keys): Promise<void> {
  const { page } = running
  const { press } = keys
  await command(running, keys, 'Starter library')
  const list = page.getByRole('grid', { name: 'Starters' })
  const first = list.getByRole('row', { name: /^A line server is down/ })
  await expect(first).toBeVisible()
  await keys.tabTo(first)
  await press('Control+Enter')
  await expect(first).toContainText('already yours')
  await keys.tabTo(page.getByRole('button', { name: /Kind/ }), true)
  await press('Enter', 'a', 'n', 's', 'Enter')
  await expect(list.getByRole('row')).toHaveCount(40)
  await keys.tabTo(page.getByRole('button', { name: 'Tick all shown' }), true)
  await press('Enter', 'Control+Enter')
  await expect.poll(() => recordsOf(running, 'answer').length).toBe(40)
  await expect.poll(() => recordsOf(running, 'script')).toHaveLength(2)
  await expect(list.getByRole('row').first()).toContainText('already yours')
  await press('Control+z')
  await expect.poll(() => recordsOf(running, 'answer').length).toBe(0)
  await press('Control+z')
  await expect.poll(() => recordsOf(running, 'script').length).toBe(1)
}
