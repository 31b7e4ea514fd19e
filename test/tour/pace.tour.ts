/** How a run stands: late with a proposal, an input open, looking ahead, the plan applied, somebody gone, a passive part. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyRecord } from '@shared/domain/records'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { expect, type Folders } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { withCorvaneRun } from './corvane-run'
import { type Tour, test } from './pictures'

const sample = sampleWorkspace({ now: '2026-11-19T13:48+01:00' })
const now = '2026-11-19T14:43:40+01:00'

async function foldersWith(records: readonly AnyRecord[]): Promise<Folders> {
  const folder = join(tmpdir(), 'presnap-tour-pace')
  rmSync(folder, { recursive: true, force: true })
  const folders = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(folders.workspace, records)
  return folders
}

async function resume({ page }: Tour): Promise<void> {
  await button(page, 'Resume the run').click()
  await expect(page.getByRole('list', { name: /what happened/i })).toBeVisible()
}

test('a run that is late', async ({ start }) => {
  const tour = await start({ now, on: await foldersWith(withCorvaneRun(sample, '14:43:40')) })
  const { page } = tour
  await resume(tour)
  await tour.picture('pace-late')
  await button(page, 'Lost time').click()
  await tour.picture('pace-lost-time')
  await page.keyboard.type('many')
  await page.keyboard.press('Enter')
  await tour.picture('pace-lost-time-wrong')
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await page.keyboard.press('ArrowDown')
  await tour.picture('pace-look-ahead')
  await page.keyboard.press('Escape')
  await page.keyboard.press('d')
  await expect(page.getByRole('region', { name: 'Pace of the call' }).getByRole('heading')).toHaveText(
    'On time',
  )
  await tour.picture('pace-applied')
  for (const digit of '12') {
    await page.keyboard.press('j')
    await page.keyboard.press(digit)
    await page.keyboard.press('Escape')
  }
  await tour.picture('pace-left')
})

test('a passive part', async ({ start }) => {
  const records = withCorvaneRun(sample, '14:43:40').map(record =>
    record.kind === 'call' && record.title === 'Whole-room proof'
      ? { ...record, myRole: 'passive' as const }
      : record,
  )
  const tour = await start({ now, on: await foldersWith(records) })
  await resume(tour)
  await tour.picture('pace-passive')
  const open = tour.page.getByRole('region', { name: 'To answer' }).getByRole('button', { name: 'Answered' })
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click()
    await expect(open).toHaveCount(left - 1)
  }
  await tour.picture('pace-passive-stop')
})
