/** Workspaces made before the start: one planned call with everything a run and a debrief need. */
import type { AnyRecord } from '@shared/domain/records'
import { freshId } from '@shared/domain/schema'
import type { ShowRow } from '@shared/domain/step'
import * as make from '../../helpers/builders'
import { type Folders, freshFolders } from '../../helpers/launch-app'
import { writeWorkspace } from '../../helpers/write-workspace'

/** Own folders with these records in them. */
export async function foldersWith(records: readonly AnyRecord[]): Promise<Folders> {
  const folders = freshFolders()
  await writeWorkspace(folders.workspace, records)
  return folders
}

export const me = make.aMe()
export const salesperson = make.aColleague()
export const marcus = make.aPerson({
  name: 'Marcus Oyelaran',
  emails: ['marcus.oyelaran@corvane.example'],
  level: { value: 4, basis: 'confirmed' },
})
export const helen = make.aPerson({ level: { value: 1, basis: 'suggested' } })
export const need = make.aNeed({
  words: 'I want the batch record back before the shift ends.',
  topics: ['restore'],
})
export const prospect = make.aProspect({ needs: [need] })
export const gap = make.aGap({ topics: ['restore'], fixOn: '2027-03-01' })

const inTheRoom = [marcus, helen].map(person => make.anAttendee({ personId: person.id }))
const deal = make.aDeal({
  prospectId: prospect.id,
  exposures: [make.anExposure({ gapId: gap.id, needId: need.id })],
})
export const call = make.aCall({
  prospectId: prospect.id,
  dealId: deal.id,
  salespersonId: salesperson.id,
  minutes: 45,
  goal: { text: 'Helen agrees to a monthly restore test.', heardWhen: 'She names who signs it.' },
  attendees: inTheRoom,
})
const row = (fields: Omit<ShowRow, 'id'>): ShowRow => ({
  ...fields,
  id: freshId('show-row', make.making.newId),
})
const copy = make.aScriptCopy({
  callId: call.id,
  name: 'Restore, whole room',
  steps: [
    make.aStep({
      title: 'Restore one batch record',
      tell: 'What they lost in March',
      minutes: 8,
      needIds: [need.id],
      show: [
        row({ form: 'click', text: 'Open `Batches`' }),
        row({ form: 'copy', text: 'The record’s number', value: 'BR-2291' }),
      ],
      takeaway: 'Back within the shift.',
    }),
    make.aStep({
      title: 'A lock that holds',
      minutes: 7,
      watchOuts: [
        { id: freshId('watch-out', make.making.newId), form: 'gap', gapId: gap.id, title: gap.title },
      ],
    }),
    make.aStep({ title: 'The monthly test', minutes: 6 }),
  ],
})

/** Corvane's proof at 14:30, ready to run: a script of three steps, two people, one gap that touches a need. */
export const readyToRun: readonly AnyRecord[] = [
  ...[me, salesperson, marcus, helen, prospect, gap, deal],
  ...[{ ...call, scriptCopyId: copy.id }, copy],
]
