/** A run that loses its time: what lands is proposed, applied by one key, taken back by one, and stands after a crash. */
import type { AnyRecord } from '@shared/domain/records'
import { standingMarks } from '@shared/domain/run'
import { expect, fictionNow, type RunningApp, test } from '../helpers/launch-app'
import { nextCall } from './pages/frame'
import * as live from './pages/live'
import { onlyOf } from './pages/on-disk'
import { foldersWith, helen, need, readyToRun } from './pages/scene'

const formsOf = (running: RunningApp): readonly string[] =>
  standingMarks(onlyOf(running, 'run')).map(mark => mark.form)

test('minutes lost and an earlier end: D lands the call, undo takes it back, a crash keeps it', async ({
  launch,
}) => {
  const first = await launch({ on: await foldersWith(readyToRun), now: fictionNow })
  await nextCall(first.page).click()
  await live.startRun(first.page)
  const late = live.pace(first.page)
  await expect(late.headline).toHaveText('On time')
  await late.button('Lost time').click()
  await late.input('Minutes lost').fill('16')
  await first.page.keyboard.press('Enter')
  await expect(late.headline).toHaveText('Behind by 16:00')
  await first.page.keyboard.press('d')
  await expect(late.headline).toHaveText('On time')
  await first.page.keyboard.press('Control+z')
  await expect(late.headline).toHaveText('Behind by 16:00')
  await late.button(/^Shorten steps?/).click()
  await expect(late.headline).toHaveText('On time')
  await late.button(/^Ends /).click()
  await late.input('The call ends at').fill('15:30')
  await first.page.keyboard.press('Enter')
  await expect(late.button('Ends 15:30')).toBeVisible()
  await expect.poll(() => formsOf(first)).toEqual(['time-lost', 'plan-applied', 'end-moved'])
  await first.kill()

  const { page, ...again } = await launch({ on: first, now: fictionNow })
  await page.getByRole('button', { name: 'Resume the run' }).click()
  await expect(live.pace(page).headline).toHaveText('On time')
  await expect(live.pace(page).button('Ends 15:30')).toBeVisible()
  await expect(live.lineOf(page, /^.*Plan applied/)).toBeVisible()
  await page.keyboard.press('l')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Escape')
  await live.nextStep(page)
  await expect(live.stepTitle(page)).toHaveText('A lock that holds')
  await expect.poll(() => formsOf({ page, ...again }).slice(-2)).toEqual(['step-moved', 'step-begun'])
})

test('the one who signs leaves: the run is planned again for those who stay', async ({ launch }) => {
  const records = readyToRun.map((record): AnyRecord => {
    if (record.kind === 'prospect') return { ...record, needs: [{ ...need, personId: helen.id }] }
    if (record.kind === 'deal') {
      const signs = { personId: helen.id, parts: [{ part: 'signs' as const, basis: 'confirmed' as const }] }
      return { ...record, people: [signs] }
    }
    if (record.kind !== 'script-copy') return record
    const steps = record.steps.map((step, at) => ({ ...step, must: at !== 2, needIds: [need.id] }))
    return { ...record, steps }
  })
  const { page } = await launch({ on: await foldersWith(records), now: fictionNow })
  await nextCall(page).click()
  await live.startRun(page)
  for (const _ of ['joined', 'left']) {
    await page.keyboard.press('j')
    await page.keyboard.press('2')
    await page.keyboard.press('Escape')
  }
  await expect(page.getByRole('region', { name: 'Who has left' })).toContainText('Helen, who signs, has left')
  await expect(live.pace(page).button('Drop step 3')).toBeVisible()
  await page.keyboard.press('d')
  await expect(page.getByRole('region', { name: 'Next', exact: true })).not.toContainText('The monthly test')
  await expect(live.lineOf(page, 'Plan applied: without step 3')).toBeVisible()
})
