/**
 * Typing in a script of 60 steps: from the key going down to the frame that shows the letter, by requestAnimationFrame
 * and the task after it. Every letter is shown in the text, counted, kept for saving and looked at by the linter.
 */
import type { Page } from '@playwright/test'
import { expect, test } from './career-bench'
import { p95, report, wordSpread } from './figures'

const sentence = 'You open the vault and you type the number, we keep the date. '
const letters = 240
const warmUp = 20

test('type', async ({ page }, testInfo) => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Scripts' }).click()
  await page
    .getByRole('row', { name: /^Workflow 1, / })
    .first()
    .click()
  const outline = page.getByRole('tree', { name: 'Outline' })
  await expect(outline.getByRole('treeitem', { name: /^60 ?, / })).toBeAttached()
  await outline.getByRole('treeitem', { name: /^30 ?, / }).click()
  const box = page.getByRole('textbox', { name: 'Tell' })
  await box.click()
  await page.keyboard.press('End')
  const times: number[] = []
  for (let at = -warmUp; at < letters; at += 1) {
    const letter = sentence.charAt((at + warmUp) % sentence.length)
    const ms = await timeLetter(page, letter)
    if (at >= 0) times.push(ms)
  }
  await expect(box).toHaveValue(new RegExp(sentence.trim().slice(0, 20)))
  report(testInfo, {
    ...{ id: 'type.p95', value: p95(times), unit: 'ms', limit: 16, n: times.length },
    note: `${wordSpread(times)}; the Tell of step 30 of 60`,
  })
})

async function timeLetter(page: Page, letter: string): Promise<number> {
  await page.evaluate(watchLetter)
  await page.keyboard.type(letter)
  return page.evaluate(() => Reflect.get(window, 'benchLetter'))
}

function watchLetter(): void {
  const painted = new Promise<number>(resolve => {
    let pressed = 0
    const onKey = (event: KeyboardEvent) => {
      pressed = event.timeStamp
    }
    const onInput = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)))
    window.addEventListener('keydown', onKey, { capture: true, once: true })
    window.addEventListener('input', onInput, { capture: true, once: true })
  })
  Reflect.set(window, 'benchLetter', painted)
}
