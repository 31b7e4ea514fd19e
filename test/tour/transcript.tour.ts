/** The debrief with a transcript: before, pasted, refused, and with answers checked and found in the library. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyRecord } from '@shared/domain/records'
import * as scene from '../e2e/pages/scene'
import * as make from '../helpers/builders'
import { expect } from '../helpers/launch-app'
import { button, field } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { test } from './pictures'

const at = (minute: number) => new Date(Date.parse(make.testStart) + minute * 60_000).toISOString()
const seat = (index: number) => scene.call.attendees.slice(index, index + 1).map(({ id }) => id)
const run = make.aRun({
  callId: scene.call.id,
  startedAt: at(0),
  plannedEnd: at(45),
  endedAt: at(40),
  marks: [
    make.aMark({ form: 'question', at: at(4), text: 'How long must a lock hold?', attendeeIds: seat(0) }),
    make.aMark({ form: 'question', at: at(12) }),
    make.aMark({ form: 'question', at: at(17), text: 'Must the agent be rebooted?', attendeeIds: seat(0) }),
    make.aMark({ form: 'lands-well', at: at(18) }),
    make.aMark({ form: 'commitment', at: at(21), text: 'A drill on your own data by 4 December' }),
    make.aMark({ form: 'ended', at: at(40) }),
  ],
})
const known = make.anAnswer({
  question: 'Does the agent need a reboot?',
  short: 'No. The agent starts with the service, and an update waits for your window.',
})
const records: readonly AnyRecord[] = [...scene.readyToRun, run, known]

const vtt = `WEBVTT

00:03:35.000 --> 00:03:39.000
<v Marcus Oyelaran>How long must a lock hold?

00:11:32.000 --> 00:11:36.000
<v Helen Brandt>What does Leiden add to the price, with two controllers and the seven years that QA wants to keep?

00:14:00.000 --> 00:14:04.000
<v Speaker 3>Does the archive grow with us?

00:16:00.000 --> 00:16:04.000
<v ${scene.me.name}>To be plain: ${scene.gap.title.toLowerCase()}, and that will not change this year.

00:20:00.000 --> 00:20:04.000
<v ${scene.me.name}>I will send you the report of the restore test by Tuesday.

00:24:00.000 --> 00:24:04.000
<v ${scene.me.name}>We will bring the offer for Leiden next week.

broken here
`

test('the debrief with a transcript', async ({ start }) => {
  const folder = join(tmpdir(), 'presnap-tour-transcript')
  rmSync(folder, { recursive: true, force: true })
  const folders = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(folders.workspace, records)
  const tour = await start({ now: '2026-11-19T16:15+01:00', on: folders })
  const { page } = tour
  await page
    .getByRole('region', { name: 'Debriefs to finish' })
    .getByRole('button', { name: /Corvane Packaging/ })
    .click()
  await expect(button(page, 'Answer question 3 with Does the agent need a reboot?')).toBeVisible()
  await button(page, 'Answer question 1').click()
  await field(page, 'Answer to question 1').fill('It depends. Most keep it for 7 years.')
  await expect(page.getByText('“7” has no proof')).toBeVisible()
  await tour.picture('transcript-none')
  await button(page, 'Match one').click()
  await tour.picture('transcript-ask')
  await field(page, 'Transcript or summary').fill(
    '{ "not": "a transcript", "but": "data for a program, it seems" }',
  )
  await expect(page.getByText('This is data for a program')).toBeVisible()
  await tour.picture('transcript-refused')
  await field(page, 'Transcript or summary').fill(vtt)
  await expect(page.getByRole('list', { name: 'Suggested from the transcript' })).toBeVisible()
  await tour.picture('transcript')
})
