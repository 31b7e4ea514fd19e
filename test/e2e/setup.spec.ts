/** Set-up before a call: tasks by key, what cannot finish any more, and a day in which two calls want one tenant. */

import type { Page } from '@playwright/test'
import { newPreflightTask } from '@shared/domain/preflight'
import { aCall, anEnvironment, aProspect, making } from '../helpers/builders'
import { expect, type RunningApp, test } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import { nextCall, saved } from './pages/frame'
import { recordsOf } from './pages/on-disk'
import { foldersWith } from './pages/scene'
import { leaveField, undo } from './pages/steps'

const demoA = anEnvironment({ name: 'Demo A', resetMinutes: 28, passwordItem: 'Demo A, admin' })
const demoB = anEnvironment({ name: 'Demo B', resetMinutes: 22, url: 'https://demo-b.harborline.example' })
const restore = newPreflightTask(
  { title: 'Restore demo tenant', minutes: 28, doer: 'machine', fallback: 'Recording 2B' },
  making.newId,
)
const sound = newPreflightTask({ title: 'Share and sound test', minutes: 3 }, making.newId)
const [corvane, bellweather] = [aProspect(), aProspect({ name: 'Bellweather Logistics', domains: [] })]
/** 14:30 to 15:00, and a quarter of an hour later the same tenant again. */
const call = aCall({
  prospectId: corvane.id,
  environmentIds: [demoA.id],
  preflight: [restore, sound],
  joinUrl: 'http://meet.example/1',
})
const later = aCall({
  title: 'Follow-up demo',
  prospectId: bellweather.id,
  start: '2026-11-19T14:15:00.000Z',
  environmentIds: [demoA.id],
})

const callOnDisk = (running: RunningApp, id: string) => {
  const found = recordsOf(running, 'call').find(one => one.id === id)
  if (found === undefined) throw new Error('The call is not on disk.')
  return found
}
const taskOnDisk = (running: RunningApp, id: string) =>
  callOnDisk(running, call.id).preflight.find(one => one.id === id)
const setUp = (page: Page) => page.getByRole('region', { name: 'Before 14:30' })

/** Opens nothing really: the question is answered with its first button, and what it said and what went out is kept. */
async function answerOpening({ app }: RunningApp) {
  const kept = await app.evaluateHandle(({ dialog, shell }) => {
    const seen = { details: [] as string[], opened: [] as string[] }
    shell.openExternal = async url => void seen.opened.push(url)
    dialog.showMessageBox = async (...given: readonly unknown[]) => {
      seen.details.push((given.at(-1) as { readonly detail: string }).detail)
      return { response: 0, checkboxChecked: false }
    }
    return seen
  })
  return () => kept.jsonValue()
}

test('tasks by key, a clash solved and undone, and all of it there after a restart', async ({ launch }) => {
  const on = await foldersWith([corvane, bellweather, demoA, demoB, call, later])
  const running = await launch({ on })
  const { page } = running
  await nextCall(page).click()

  // Begun and finished under the same finger.
  await button(page, 'Begin: Share and sound test').focus()
  await page.keyboard.press('Enter')
  await expect(button(page, 'Done: Share and sound test')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(setUp(page)).toContainText('1 of 2 done')
  await expect.poll(() => taskOnDisk(running, sound.id)?.doneAt).toBeTruthy()

  // The next one from anywhere, and back.
  await leaveField(page)
  await page.keyboard.press('Control+Shift+S')
  await expect(setUp(page)).toContainText('runs until 14:16')
  await undo(page)
  await expect(setUp(page)).toContainText('28 min, by 14:02')
  await expect.poll(() => taskOnDisk(running, restore.id)?.startedAt).toBeUndefined()

  // The same tenant twice: one press, one undo.
  const tenant = page.getByRole('region', { name: 'Environment' })
  await expect(tenant).toContainText('Demo A is also booked 15:15, Bellweather Logistics.')
  await expect(tenant).toContainText('28 min needed, 15 there')
  const environmentsOfLater = () => callOnDisk(running, later.id).environmentIds
  await button(page, 'Use Demo B at 15:15').click()
  await expect.poll(environmentsOfLater).toEqual([demoB.id])
  await expect(tenant).not.toContainText('is also booked')
  await undo(page)
  await expect.poll(environmentsOfLater).toEqual([demoA.id])
  await button(page, 'Use Demo B at 15:15').click()
  await expect.poll(environmentsOfLater).toEqual([demoB.id])

  // A secret is refused, with what to write instead.
  await button(page, 'Edit Demo A').click()
  await field(page, 'Item in the password manager').fill('Sommer2024!')
  await page.keyboard.press('Tab')
  await expect(tenant).toContainText('This looks like a password, so it was not kept.')
  await saved(page)
  expect(recordsOf(running, 'environment').map(({ passwordItem }) => passwordItem)).not.toContain(
    'Sommer2024!',
  )

  // One question for all pages, https only.
  const asked = await answerOpening(running)
  await leaveField(page)
  await page.keyboard.press('Control+Shift+O')
  await expect(page.getByText(/^1 page opened\. Left out: Meeting/).first()).toBeVisible()
  const { details, opened } = await asked()
  const [detail] = details
  expect(details).toHaveLength(1)
  expect(detail).toContain('1. Demo A: https://demo-a.harborline.example/')
  expect(detail).toMatch(/Left out: Meeting: .*http:\/\/meet\.example\/1: only https/)
  expect(opened).toEqual(['https://demo-a.harborline.example/'])
  await running.quit()

  // Seven minutes before the call 28 do not fit, and what is shown instead stands there.
  const again = await launch({ on, now: '2026-11-19T13:23:00.000Z' })
  await nextCall(again.page).click()
  await expect(setUp(again.page)).toContainText(
    'Restore demo tenant: cannot finish, 28 min needed, 7 left. Instead: Recording 2B',
  )
  await expect(setUp(again.page)).toContainText('1 of 2 done')
  await expect(again.page.getByRole('list', { name: 'What could hurt' })).toContainText(
    'Restore demo tenant cannot finish: 28 min needed, 7 left',
  )
  await expect(again.page.getByRole('region', { name: 'Environment' })).not.toContainText('is also booked')
  const share = again.page.getByRole('region', { name: 'Share the tab, not the screen' })
  await share.getByRole('button', { name: /^I know this/ }).click()
  await expect(share).toHaveCount(0)
})
