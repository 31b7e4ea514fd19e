/** The run of the sample's next call, as the mockups tell it: half way at 14:43:40, whole at 15:00. */
import type { Call } from '@shared/domain/call'
import type { AnyRecord, RecordKind, RecordOf } from '@shared/domain/records'
import { type Mark, type MarkForm, newRun } from '@shared/domain/run'
import { countingIds } from '../helpers/ids'

const day = '2026-11-19T'
const zoneOffset = '+01:00'

/** Time, form, step, first names, words, what became of it. */
type Told = readonly [string, MarkForm, string, (readonly string[])?, string?, Mark['triage']?]

const batch = 'Batch record back this shift'
const backup = 'A backup no one can delete'
const lock = 'Set up your own lock'
const proof = 'Proof the last restore worked'
const restores = 'Restore-test calendar'
const priced = 'Seven years, priced'

const story: readonly Told[] = [
  ['14:30:00', 'joined', 'hello', ['Helen', 'Marcus', 'Sofia', 'Dieter']],
  ['14:33:50', 'step-begun', batch],
  ['14:34:30', 'commitment', batch, [], 'Sample restore report by Friday'],
  ['14:36:15', 'question', batch, ['Dieter'], 'Does it keep its timestamp?', 'answered'],
  ['14:37:40', 'lands-well', batch, ['Dieter'], 'That is my Tuesday.'],
  ['14:40:20', 'step-begun', backup],
  ['14:41:02', 'question', backup, ['Marcus'], 'Can the lock differ per share?', 'open'],
  ['14:42:10', 'parked', backup, ['Dieter'], 'Export into our own QMS'],
  ['14:42:30', 'parked', backup, ['Helen'], 'Leiden site from March'],
  ['14:43:05', 'falls-flat', backup, ['Helen'], 'Helen looks away'],
  ['14:44:10', 'gap-told', backup, ['Marcus'], 'Fourteen days is fine to start.'],
  ['14:46:00', 'step-skipped', lock],
  ['14:46:00', 'step-begun', proof],
  ['14:47:20', 'question', proof, ['Sofia'], 'Does the agent need a reboot?', 'open'],
  ['14:48:30', 'gap-told', proof, ['Sofia'], 'Both retire in June.'],
  ['14:49:10', 'lands-well', proof, ['Helen', 'Dieter'], 'Finding 7, closed.'],
  ['14:49:50', 'step-skipped', restores],
  ['14:49:50', 'step-begun', priced],
  ['14:52:20', 'moment', priced, ['Helen'], 'Yes, a monthly test closes finding 7. Dieter signs it.'],
  ['14:52:40', 'step-begun', 'questions'],
  ['14:53:10', 'question', 'questions', ['Helen'], 'What does Leiden add to the price?', 'open'],
  ['14:56:30', 'step-begun', 'next-steps'],
  ['14:57:00', 'commitment', 'next-steps', [], 'Restore drill on your own data'],
  ['15:00:00', 'ended', 'next-steps'],
]

const gapsTold: Readonly<Record<string, string>> = {
  [backup]: 'A set lock cannot be shortened',
  [proof]: 'No agent for Windows Server 2008 R2',
}

/** The sample's records with this run among them, as far as it had come at `until` ("14:43:40"). */
export function withCorvaneRun(sample: readonly AnyRecord[], until: string): readonly AnyRecord[] {
  const call = findCorvaneCall(sample)
  const newId = countingIds(0x7041)
  const marks = story.filter(([time]) => time <= until).map(told => markOf(told, call, sample, newId))
  const run = newRun(
    {
      ...{ callId: call.id, scriptCopyId: call.scriptCopyId, marks, sample: true },
      ...{ startedAt: at('14:30:00'), plannedEnd: at('15:00:00') },
      endedAt: marks.find(mark => mark.form === 'ended')?.at,
    },
    { now: at('14:30:00'), newId },
  )
  const rest = sample.filter(record => record.id !== call.id)
  const held = run.endedAt === undefined ? call : { ...call, status: 'held' as const }
  return [...rest, held, run]
}

const at = (time: string): string => new Date(`${day}${time}${zoneOffset}`).toISOString()

function markOf(
  [time, form, step, names = [], text, triage]: Told,
  call: Call,
  sample: readonly AnyRecord[],
  newId: () => string,
): Mark {
  const gapTitle = form === 'gap-told' ? gapsTold[step] : undefined
  const gap = gapTitle === undefined ? undefined : find(sample, 'gap', one => one.title === gapTitle)
  const mark: Mark = {
    id: newId() as Mark['id'],
    ...{ at: at(time), form, stepId: stepIdOf(step, call, sample) },
    attendeeIds: names.map(name => attendeeOf(name, call, sample)),
    ...{ text, triage, gapId: gap?.id },
  }
  return JSON.parse(JSON.stringify(mark))
}

/** Reserves are named as they are stored. */
function stepIdOf(title: string, call: Call, sample: readonly AnyRecord[]): string {
  const copy = find(sample, 'script-copy', one => one.id === call.scriptCopyId)
  return copy.steps.find(step => step.title === title)?.id ?? title
}

function attendeeOf(firstName: string, call: Call, sample: readonly AnyRecord[]) {
  const attendee = call.attendees.find(
    one => find(sample, 'person', person => person.id === one.personId).name.split(' ')[0] === firstName,
  )
  if (attendee === undefined) throw new Error(`${firstName} is not in the call.`)
  return attendee.id
}

function findCorvaneCall(sample: readonly AnyRecord[]): Call {
  return find(sample, 'call', call => call.title === 'Whole-room proof' && call.status === 'planned')
}

function find<K extends RecordKind>(
  records: readonly AnyRecord[],
  kind: K,
  wanted: (record: RecordOf<K>) => boolean,
): RecordOf<K> {
  const ofKind = records.filter((record): record is RecordOf<K> & AnyRecord => record.kind === kind)
  const found = ofKind.find(wanted)
  if (found === undefined) throw new Error(`The sample has no such ${kind}.`)
  return found
}
