/** The answer in a run: from the press of the second letter to the two lines painted, on the career-sized workspace. */
import { expect, test } from './career-bench'
import { p95, report, wordSpread } from './figures'
import { timeKey } from './page-timing'

/** Two letters of each; the letters are told apart by what is found. */
const typed = ['ba', 'lo', 're', 'si', 'pr', 'au', 'en', 'st', 'ex', 'in']
const rounds = 6

test('answer', async ({ page }, testInfo) => {
  await page
    .getByRole('region', { name: 'Upcoming calls' })
    .getByRole('button', { name: 'Run', exact: true })
    .click()
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(page.getByRole('list', { name: /what happened/i })).toBeVisible()
  const times: number[] = []
  let found = 0
  for (let round = -1; round < rounds; round += 1)
    for (const [first = '', second = ''] of typed.map(letters => [...letters])) {
      await page.keyboard.press('/')
      await page.keyboard.press(first)
      const ms = await timeKey(page, second, `[data-found="${first}${second}"]`)
      found += await page.locator('[data-answer]').count()
      if (round >= 0) times.push(ms)
      await page.keyboard.press('Escape')
      await expect(page.locator('[data-found]')).toHaveCount(0)
    }
  expect(found, 'letters that find something').toBeGreaterThan(times.length / 2)
  report(testInfo, {
    ...{ id: 'answer.p95', value: p95(times), unit: 'ms', limit: 50, n: times.length },
    note: `${wordSpread(times)}; second letter to the two lines painted`,
  })
})
