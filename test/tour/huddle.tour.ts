/** The huddle: full, empty, in a first discovery, read aloud, put off, gone into early, over a gate. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newCall } from '@shared/domain/call'
import type { AnyRecord } from '@shared/domain/records'
import { newSituation } from '@shared/domain/situation'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { making } from '../helpers/builders'
import { expect, type Folders } from '../helpers/launch-app'
import { button, heading } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { type Tour, test } from './pictures'

const now = '2026-11-19T13:48+01:00'
const sample = sampleWorkspace({ now })
const named = (name: string) => sample.find(record => 'name' in record && record.name === name)
const tom = named('Tom Okafor')
const mira = named('Mira Lindqvist')
const helen = named('Helen Brandt')

/** Corvane's call with jobs, signs and a card: what the sample's own call does not hold yet. */
const full = sample.map((record): AnyRecord => {
  if (record.kind === 'call' && record.title === 'Whole-room proof' && tom?.kind === 'colleague') {
    const me = mira?.kind === 'colleague' ? mira.id : undefined
    return {
      ...record,
      jobs: { opens: tom.id, money: tom.id, notes: me, clock: me },
      signals: { moveOn: 'a hand on the mug', helpMe: 'your name said aloud' },
    }
  }
  if (record.kind === 'prospect' && record.name === 'Corvane Packaging') {
    const personId = helen?.kind === 'person' ? helen.id : undefined
    const card = newSituation(
      {
        personId,
        title: 'Finance Director',
        issue: 'Audit finding 7 is open for the second year',
        reasons: ['Nobody tested a restore since March', 'The test has no owner'],
        capabilities: ['A restore test each month, signed, on one page'],
        delta: 'Two days without a batch record against the same shift',
        date: { on: '2026-12-11', force: 'outside' },
        confirmed: { on: '2026-11-12', personId },
      },
      making,
    )
    return { ...record, situations: [card, newSituation({ title: 'QA and Validation Lead' }, making)] }
  }
  return record
})

async function foldersWith(records: readonly AnyRecord[]): Promise<Folders> {
  const folder = join(tmpdir(), 'presnap-tour-huddle')
  rmSync(folder, { recursive: true, force: true })
  const folders = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(folders.workspace, records)
  return folders
}

async function openNext({ page }: Tour): Promise<void> {
  await expect(page.getByRole('region', { name: 'Upcoming calls' })).toContainText('Corvane')
  await button(page, 'Prepare').first().click()
  await expect(page.getByRole('textbox', { name: 'Goal', exact: true })).toBeVisible()
}

async function callUp({ page }: Tour, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByLabel('Search actions and records').fill(words)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible()
}

test('the huddle of a full call', async ({ start }) => {
  const tour = await start({ now, on: await foldersWith(full) })
  const { page } = tour
  await openNext(tour)
  await tour.picture('huddle-full')
  await page.getByRole('region', { name: 'Everyone’s job' }).scrollIntoViewIfNeeded()
  await tour.picture('huddle-jobs')
  await button(page, 'Open Finance Director').click()
  await page.getByRole('region', { name: 'Situation' }).scrollIntoViewIfNeeded()
  await tour.picture('huddle-situation')
  await page.getByRole('region', { name: 'The play' }).scrollIntoViewIfNeeded()
  await page.getByRole('radiogroup', { name: 'The play' }).locator('label').first().click()
  await tour.picture('huddle-play')
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toContainText('The goal')
  await tour.picture('huddle-read-aloud')
  await page.keyboard.press('Escape')
  await callUp(tour, 'later time')
  await expect(page.getByRole('article', { name: 'The message' })).toContainText('time:')
  await tour.picture('huddle-reschedule')
  await page.keyboard.press('Escape')
  await callUp(tour, 'jump in')
  await tour.picture('huddle-jump-in')
  await page.keyboard.press('Escape')
  const finding = page.getByRole('list', { name: 'What could hurt' }).getByRole('listitem').first()
  await finding.scrollIntoViewIfNeeded()
  await finding.getByRole('button', { name: /^Why/ }).click()
  await tour.picture('huddle-gate')
})

test('the huddle of an empty call and of a first discovery', async ({ start }) => {
  const kept = sample.filter(record => record.kind !== 'call' || record.title !== 'Whole-room proof')
  const prospect = named('Corvane Packaging')
  const base = { zone: 'Europe/Berlin', start: '2026-11-19T13:30:00.000Z' }
  const bare = newCall(
    { ...base, title: 'Corvane, empty', prospectId: prospect?.kind === 'prospect' ? prospect.id : undefined },
    making,
  )
  const first = newCall(
    { ...base, title: 'Somebody new', callKind: 'discovery', start: '2026-11-19T14:30:00.000Z' },
    making,
  )
  const tour = await start({ now, on: await foldersWith([...kept, bare, first]) })
  const { page } = tour
  await openNext(tour)
  for (const word of ['play', 'jobs', 'situation', 'checklist']) await button(page, `Add: ${word}`).click()
  await tour.picture('huddle-empty')
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toContainText('The goal')
  await tour.picture('huddle-read-aloud-empty')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByLabel('Search actions and records').fill('Somebody new')
  await expect(page.getByRole('menuitem', { name: /Somebody new/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Somebody new')).toBeVisible()
  await page.getByRole('textbox', { name: 'Goal', exact: true }).fill('The test is signed')
  await tour.picture('huddle-discovery')
})
