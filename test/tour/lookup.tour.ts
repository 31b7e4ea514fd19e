/** The run with something over its step: the answer lookup, an objection, a failure; and a mark opened from the log. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Folders } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { withCorvaneRun } from './corvane-run'
import { sample } from './files-scene'
import { test } from './pictures'

async function folders(): Promise<Folders> {
  const folder = join(tmpdir(), 'presnap-tour-lookup')
  rmSync(folder, { recursive: true, force: true })
  const made = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(made.workspace, withCorvaneRun(sample, '14:43:40'))
  return made
}

test('answers, objections and failures in a run', async ({ start }) => {
  test.setTimeout(240_000)
  const tour = await start({ now: '2026-11-19T14:43:40+01:00', on: await folders() })
  const { page } = tour
  const over = (name: string) => page.getByRole('region', { name, exact: true })
  await button(page, 'Resume the run').click()
  await expect(page.getByRole('list', { name: /what happened/i })).toBeVisible()
  await tour.picture('run-step')
  await page.keyboard.press('/')
  await page.keyboard.type('sso')
  await expect(over('Answer lookup').getByRole('article')).toContainText('Do not say')
  await tour.picture('run-lookup')
  await page.keyboard.press('ArrowRight')
  await tour.picture('run-lookup-long')
  await page.getByRole('textbox', { name: 'Find an answer' }).fill('coldh')
  await page.keyboard.press('ArrowRight')
  await expect(over('Answer lookup').getByRole('table')).toBeVisible()
  await tour.picture('run-lookup-competitor')
  await page.getByRole('textbox', { name: 'Find an answer' }).fill('lawn mower')
  await tour.picture('run-lookup-none')
  await page.keyboard.press('Escape')
  await page.keyboard.press('o')
  await page.keyboard.type('Your price is double')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'What they ask for' })).toBeFocused()
  await tour.picture('run-objection')
  await page.getByRole('textbox', { name: 'What they ask for' }).press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  await page.keyboard.press('Enter')
  await page.keyboard.press('b')
  await page.keyboard.press('Enter')
  await expect(over('It broke')).toBeVisible()
  await tour.picture('run-broken')
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  await page.keyboard.press('Enter')
  await tour.picture('run-lines')
  await button(page, /^Can the lock differ per share/).click()
  await tour.picture('run-edit-mark')
})
