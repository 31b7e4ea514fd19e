/** Fitting a script to its room: proposals, their reasons, what fits; each speaker's sheet; the matrix, small and large. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Need } from '@shared/domain/need'
import type { AnyRecord } from '@shared/domain/records'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import * as make from '../helpers/builders'
import { expect, type Folders } from '../helpers/launch-app'
import { button } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { type Tour, test } from './pictures'

const now = '2026-11-19T13:48+01:00'
const sample = sampleWorkspace({ now })
const tom = sample.find(record => record.kind === 'colleague' && record.name === 'Tom Okafor')
const call = sample.find(record => record.kind === 'call' && record.title === 'Whole-room proof')
const sofia = sample.find(record => record.kind === 'person' && record.name === 'Sofia Reyes')

/** Today's call with a longer script: layers, a step for experts, one about money, and nobody has said how the room is served. */
const fitted = sample.map((record): AnyRecord => {
  if (record.id === call?.id && record.kind === 'call')
    return { ...record, roomPlan: undefined, jobs: tom?.kind === 'colleague' ? { money: tom.id } : undefined }
  if (record.kind !== 'script-copy' || call?.kind !== 'call' || record.id !== call.scriptCopyId) return record
  const steps = record.steps.map((step, at) => ({
    ...step,
    minutes: step.minutes + (at % 2),
    speakerId: undefined,
    layers:
      at === 1 ? [{ audience: 'executive' as const, tell: 'Two days of quarantine become minutes.' }] : [],
  }))
  const more = [
    make.aStep({ title: 'Keys, key rings and who may turn them', minutes: 4, level: 5, must: false }),
    make.aStep({ title: 'A calendar of tests', minutes: 3, must: false, topics: ['test'] }),
  ]
  return { ...record, steps: [...steps, ...more] }
})

const needs = Array.from({ length: 30 }, (_, at): Need => {
  const taken = Array.from({ length: at }, (_none, number) => make.aNeed({ number: number + 1 }))
  const words =
    at % 7 === 0
      ? `Nobody looks at list ${at + 1} until the auditor asks for it, and then it takes a week`
      : `What they said, ${at + 1}`
  return make.aNeed({ words, priority: (at % 3) + 1 }, taken)
})
const company = make.aProspect({ name: 'Halden Marine', needs })
const steps = Array.from({ length: 60 }, (_, at) => {
  const need = at % 5 === 4 ? undefined : needs[(at * 3) % 28]
  return make.aStep({
    title: `Step ${at + 1} of the long day`,
    minutes: 1,
    leastMinutes: 1,
    must: at % 3 > 0,
    needIds: need === undefined ? [] : [need.id],
  })
})
const bigCall = make.aCall({
  title: 'The long day',
  prospectId: company.id,
  minutes: 45,
  start: '2026-11-24T09:00:00.000Z',
})
const bigCopy = make.aScriptCopy({ callId: bigCall.id, steps })
const big: readonly AnyRecord[] = [company, bigCopy, { ...bigCall, scriptCopyId: bigCopy.id }]

async function foldersWith(records: readonly AnyRecord[]): Promise<Folders> {
  const folder = join(tmpdir(), 'presnap-tour-adapt')
  rmSync(folder, { recursive: true, force: true })
  const folders = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(folders.workspace, records)
  return folders
}

const review = (page: Page) => page.getByRole('region', { name: 'Fit to this room' })

async function callUp({ page }: Tour, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByLabel('Search actions and records').fill(words)
  await page.keyboard.press('Enter')
}

test('fitting the script, the sheets of two speakers, the matrix', async ({ start }) => {
  test.setTimeout(240_000)
  expect(sofia?.kind).toBe('person')
  const tour = await start({ now, on: await foldersWith([...fitted, ...big]) })
  const { page } = tour
  await button(page, 'Prepare').first().click()
  await expect(page.getByRole('textbox', { name: 'Goal', exact: true })).toBeVisible()
  await tour.picture('adapt-offer')
  await page.keyboard.press('F7')
  await expect(review(page)).toBeVisible()
  await tour.picture('adapt-review')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await tour.picture('adapt-why')
  await review(page).getByRole('button', { name: 'One workflow that serves all' }).click()
  await review(page)
    .getByRole('button', { name: /^Take all/ })
    .click()
  await expect(review(page).getByText(/fits as it is|No more can be/)).toBeVisible()
  await tour.picture('adapt-fits')
  await page.keyboard.press('F7')
  await callUp(tour, 'cue sheet')
  await page.getByRole('button', { name: /Whose/ }).click()
  await page.getByRole('option', { name: 'Tom Okafor' }).click()
  await tour.picture('adapt-sheet-of-one')
  await callUp(tour, 'The long day')
  await expect(page.getByRole('textbox', { name: 'Goal', exact: true })).toBeVisible()
  await page.keyboard.press('F7')
  await tour.picture('adapt-too-long')
  await callUp(tour, 'Needs, steps and gaps')
  await expect(page.getByRole('grid')).toBeVisible()
  await tour.picture('adapt-matrix-large')
})

test('the matrix of a usual call', async ({ start }) => {
  const tour = await start({ now, on: await foldersWith(fitted) })
  const { page } = tour
  await button(page, 'Prepare').first().click()
  await expect(page.getByRole('textbox', { name: 'Goal', exact: true })).toBeVisible()
  await callUp(tour, 'Needs, steps and gaps')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.getByRole('gridcell', { name: 'N1, step 1: must show' }).focus()
  await page.keyboard.press('ArrowDown')
  await tour.picture('adapt-matrix')
})
