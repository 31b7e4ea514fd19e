/** The debrief beside its mockup: closed after a long run, empty without one, a call that did not happen, Today's batch. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyRecord } from '@shared/domain/records'
import { expect, type Folders } from '../helpers/launch-app'
import { writeWorkspace } from '../helpers/write-workspace'
import { withCorvaneRun } from './corvane-run'
import { sample } from './files-scene'
import { test } from './pictures'

/** Ten minutes after the call's end. */
const now = '2026-11-19T15:11+01:00'
const whole = withCorvaneRun(sample, '15:00:00')

async function foldersWith(name: string, records: readonly AnyRecord[]): Promise<Folders> {
  const root = join(tmpdir(), `presnap-tour-debrief-${name}`)
  rmSync(root, { recursive: true, force: true })
  const folders = { home: join(root, 'home'), workspace: join(root, 'Presnap') }
  await writeWorkspace(folders.workspace, records)
  return folders
}

/** The story with what the mockup does not have: minutes lost, a failure, somebody who joined unknown. */
const long = whole.map(record => {
  if (record.kind !== 'run' || record.startedAt !== '2026-11-19T13:30:00.000Z') return record
  const [first] = record.marks
  if (first === undefined) return record
  const extra = [
    { form: 'time-lost', at: '2026-11-19T13:35:00.000Z', secondsLost: 60, text: 'their projector' },
    { form: 'joined', at: '2026-11-19T13:41:00.000Z', text: 'Anna' },
    { form: 'failure', at: '2026-11-19T13:48:00.000Z', secondsLost: 35, text: 'console froze' },
  ] as const
  const made = extra.map((mark, at) => ({
    ...mark,
    id: first.id.replace(/.{4}$/, `ff0${at}`) as typeof first.id,
    attendeeIds: [],
    stepId: record.marks.find(one => one.form === 'step-begun')?.stepId,
  }))
  return { ...record, marks: [...record.marks, ...made] }
})

test('the debrief of a long run, and the batch in Today', async ({ start }) => {
  const tour = await start({ now, on: await foldersWith('long', long) })
  const { page } = tour
  const toFinish = page.getByRole('region', { name: 'Debriefs to finish' })
  await expect(toFinish).toContainText('Whole-room proof')
  await toFinish.getByRole('button', { name: /Whole-room proof/ }).focus()
  await tour.picture('debrief-batch')
  await toFinish.getByRole('button', { name: /Whole-room proof/ }).click()
  await expect(page.getByRole('list', { name: 'Reactions along the call' })).toBeAttached()
  await tour.picture('debrief-close')
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Take it' }).click()
  await page.getByRole('list', { name: 'Joined without being known' }).scrollIntoViewIfNeeded()
  await tour.picture('debrief-filled')
  await page.keyboard.press('5')
  await expect(page.getByRole('region', { name: 'Rebook' })).toBeVisible()
  await tour.picture('debrief-not-held')
})

test('the debrief of a call without a run', async ({ start }) => {
  const without = whole.filter(record => record.kind !== 'run' || record.startedAt < '2026-11-19')
  const tour = await start({ now, on: await foldersWith('none', without) })
  const { page } = tour
  await page
    .getByRole('region', { name: 'Debriefs to finish' })
    .getByRole('button', { name: /Whole-room proof/ })
    .click()
  await page.getByRole('button', { name: 'Tell the minutes by hand' }).click()
  await tour.picture('debrief-empty')
})
