/** Answers in two letters, an objection in four parts, a page of the script and a failure that counts: all in the debrief. */
import type { Locator } from '@playwright/test'
import type { AnyRecord } from '@shared/domain/records'
import { freshId } from '@shared/domain/schema'
import type { Step } from '@shared/domain/step'
import * as make from '../helpers/builders'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { goTo, nextCall } from './pages/frame'
import * as live from './pages/live'
import { onlyOf, recordsOf } from './pages/on-disk'
import { foldersWith, readyToRun } from './pages/scene'

const sso = make.anAnswer({
  question: 'Do you support single sign-on?',
  variants: ['sso'],
  short: 'Yes. You sign in with your own Entra ID.',
  long: 'You connect the vault once, with SAML 2.0.',
  doNotSay: ['any identity provider'],
  lastCheckedOn: '2026-11-03',
})
const vault = 'https://demo.example/vault'
const withPage = (step: Step): Step => ({
  ...step,
  fallback: 'Recording 1A, from 0:40',
  bridge: 'While it wakes up, look at this.',
  show: [
    { id: freshId('show-row', make.making.newId), form: 'open', text: 'The vault', value: vault },
    ...step.show,
  ],
})
const records: readonly AnyRecord[] = [
  sso,
  ...readyToRun.map(record =>
    record.kind === 'script-copy'
      ? { ...record, steps: record.steps.map((step, at) => (at === 0 ? withPage(step) : step)) }
      : record,
  ),
]

/** What opens and what is asked, and yes to every question. */
async function watchPages({ app }: RunningApp) {
  await app.evaluate(({ dialog, shell }) => {
    const seen = { opened: [] as string[], asked: [] as string[] }
    Reflect.set(globalThis, 'seen', seen)
    shell.openExternal = async url => void seen.opened.push(url)
    dialog.showMessageBox = (async (_window: unknown, options: { message: string }) => {
      seen.asked.push(options.message)
      return { response: 0, checkboxChecked: false }
    }) as never
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'seen') as { opened: string[]; asked: string[] })
}

test('answers by keys, a page without a second question, an objection and a failure stand in the debrief after a restart', async ({
  launch,
}) => {
  const first = await launch({ on: await foldersWith(records), now: '2026-11-19T13:31:00.000Z+' })
  const { page } = first
  const region = (name: string): Locator => page.getByRole('region', { name, exact: true })
  const seen = await watchPages(first)
  await nextCall(page).click()
  await live.startRun(page)
  await page.keyboard.press('Space')
  await expect(live.stepTitle(page)).toHaveText('Restore one batch record')

  await page.keyboard.press('/')
  await page.keyboard.type('ss')
  await expect(region('Answer lookup')).toContainText('Yes. You sign in with your own Entra ID.')
  await expect(region('Answer lookup')).toContainText('Checked 3 Nov, 16 days ago.')
  await expect(region('Answer lookup')).toContainText('any identity provider')
  await expect(live.stepTitle(page), 'the head of the step stays').toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(region('Answer lookup')).toContainText('with SAML 2.0')
  await page.keyboard.press('Enter')
  await expect(live.lineOf(page, sso.question)).toContainText('answered')
  await page.keyboard.press('/')
  await page.keyboard.type('who mows the lawn')
  await expect(region('Answer lookup')).toContainText('No answer to “who mows the lawn” yet.')
  await page.keyboard.press('Enter')
  await expect(live.lineOf(page, 'who mows the lawn')).toContainText('owed')

  const rows = live.stage(page).getByRole('list').first().getByRole('listitem')
  await page.keyboard.press('Enter')
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'step')
  await page.keyboard.press('Backspace')
  await expect(rows.nth(0)).toHaveAttribute('aria-current', 'step')
  await page.keyboard.press('Enter')
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'step')
  expect(await seen()).toEqual({ opened: [vault, vault], asked: ['Open demo.example in your browser?'] })

  await page.keyboard.press('o')
  await page.keyboard.type('Your price is double')
  await page.keyboard.press('Enter')
  await expect(region('Objection')).toContainText('Pause, then ask')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'What they ask for' }).fill('A price for one site')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(region('Objection')).toHaveCount(0)

  await page.keyboard.press('b')
  await page.keyboard.press('Enter')
  await expect(region('It broke')).toContainText('While it wakes up, look at this.')
  await expect(region('It broke')).toContainText('Recording 1A, from 0:40')
  await first.kill()

  await test.step('after a crash it is still broken, until it works again', async () => {
    const second = await launch({ on: first, now: '2026-11-19T13:41:00.000Z+' })
    const { page } = second
    await page.getByRole('button', { name: 'Resume the run' }).click()
    await expect(page.getByRole('group', { name: 'Broken for' })).toBeVisible()
    await live.stage(page).focus()
    await page.keyboard.press('b')
    await expect(live.lineOf(page, 'It broke')).toContainText(/lost \d+:\d\d/)
    expect(onlyOf(second, 'run').marks.find(mark => mark.form === 'failure')?.secondsLost).toBeGreaterThan(60)
    await live.endRun(page)
    await second.quit()
  })

  await test.step('and all of it stands in the debrief of the next start', async () => {
    const third = await launch({ on: first, now: '2026-11-19T14:20:00.000Z' })
    const { page } = third
    await goTo(page, 'Calls')
    await page
      .getByRole('row', { name: /Corvane/ })
      .first()
      .click()
    await page.keyboard.press('Alt+3')
    const cameUp = page.getByRole('list', { name: 'What came up' })
    await expect(cameUp).toContainText('Your price is double')
    await expect(cameUp).toContainText('They ask: A price for one site')
    await expect(cameUp).toContainText('met in full')
    await expect(cameUp).toContainText(/It broke.*Restore one batch record, \d+:\d\d lost/s)
    const questions = recordsOf(third, 'question').map(({ words, state, answerId }) => [
      words,
      state,
      answerId,
    ])
    expect(questions).toEqual(
      expect.arrayContaining([
        [sso.question, 'answered-live', sso.id],
        ['who mows the lawn', 'open', undefined],
      ]),
    )
  })
})
