/** The end of a run with 120 marks: from the key to its debrief painted, filled from all that was marked. */
import type { MarkInput } from '@shared/contract/run-calls'
import { expect, test } from './career-bench'
import { p95, report, wordSpread } from './figures'
import { startRun } from './live-run'
import { timeKey } from './page-timing'

const rounds = 8
const marks = 120

const forms = ['question', 'note', 'lands-well', 'commitment', 'falls-flat', 'objection'] as const
const spoken = Array.from({ length: marks }, (_, at): MarkInput => {
  const form = forms[at % forms.length] ?? 'note'
  return { form, text: `What was said about point ${at + 1} of the list` }
})

test('debrief', async ({ page }, testInfo) => {
  test.setTimeout(300_000)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await startRun(page, round)
    await page.evaluate(async marks => {
      for (const mark of marks) await window.presnap.addMark(mark)
    }, spoken)
    await page.getByRole('banner').getByRole('button', { name: 'End the run' }).focus()
    times.push(await timeKey(page, 'Enter', '[data-pane=happened]'))
    const questions = page.getByRole('list', { name: 'Questions', exact: true }).getByRole('listitem')
    await expect(questions).toHaveCount(marks / forms.length)
    await page.keyboard.press('Control+1')
  }
  report(testInfo, {
    ...{ id: 'debrief.open', value: p95(times), unit: 'ms', limit: 150, n: times.length },
    note: `${wordSpread(times)}; key to its debrief painted, after a run with ${marks} marks each`,
  })
})
