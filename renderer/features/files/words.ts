/** Dates, sizes and kinds as this screen says them. */
import { type RecordKind, recordKinds } from '@shared/domain/record'
import type { BackupReason } from '@shared/safety'
import { clockTime, dayWords, isSameDay } from '../../time'

const dayMs = 86_400_000

/** "Today, 13:20", "Yesterday, 18:00", "Thu 12 Nov, 09:10", "12 Nov 2025, 09:10". */
export function whenWords(iso: string, nowMs: number, zone: string): string {
  const today = new Date(nowMs).toISOString()
  const yesterday = new Date(nowMs - dayMs).toISOString()
  const time = clockTime(iso, zone)
  if (isSameDay(iso, today, zone)) return `Today, ${time}`
  if (isSameDay(iso, yesterday, zone)) return `Yesterday, ${time}`
  const isRecent = Math.abs(nowMs - Date.parse(iso)) < 300 * dayMs
  return `${isRecent ? dayWords(iso, zone) : dayAndYear(iso, zone)}, ${time}`
}

const dayAndYear = (iso: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  }).format(Date.parse(iso))

/** "820 KB", "3.1 MB", "1.4 GB". */
export function sizeWords(bytes: number): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1_000))} KB`
  if (bytes < 999_500_000) return `${short(bytes / 1_000_000)} MB`
  return `${short(bytes / 1_000_000_000)} GB`
}

const short = (value: number): string => (value < 99.5 ? value.toFixed(1) : `${Math.round(value)}`)

const grouped = new Intl.NumberFormat('en-GB')
export const figure = (value: number): string => grouped.format(value)

/** "1 record", "1,204 records". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${figure(value)} ${value === 1 ? one : many}`

const kindNames: Readonly<Record<RecordKind, readonly [one: string, many: string]>> = {
  prospect: ['Prospect', 'Prospects'],
  person: ['Person', 'People'],
  colleague: ['Colleague', 'Colleagues'],
  deal: ['Deal', 'Deals'],
  poc: ['Proof of concept', 'Proofs of concept'],
  gap: ['Gap', 'Gaps'],
  script: ['Script', 'Scripts'],
  block: ['Block', 'Blocks'],
  'script-copy': ['Script of a call', 'Scripts of calls'],
  answer: ['Answer', 'Answers'],
  proof: ['Proof', 'Proofs'],
  environment: ['Environment', 'Environments'],
  checklist: ['Checklist', 'Checklists'],
  template: ['Template', 'Templates'],
  call: ['Call', 'Calls'],
  run: ['Run', 'Runs'],
  debrief: ['Debrief', 'Debriefs'],
  question: ['Question', 'Questions'],
  commitment: ['Commitment', 'Commitments'],
  complaint: ['Complaint', 'Complaints'],
  task: ['Task', 'Tasks'],
  effort: ['Effort', 'Efforts'],
  revision: ['Revision', 'Revisions'],
  questionnaire: ['Questionnaire', 'Questionnaires'],
}

export const kindName = (kind: RecordKind): string => kindNames[kind][0]

/** Kinds whose title is a word of ours, such as "goal-reached". */
const coded: readonly RecordKind[] = ['run', 'debrief', 'effort', 'revision']

/** A record's title as a row says it. */
export function shownTitle(kind: RecordKind, title: string): string {
  if (title.trim() === '') return 'Without a name'
  if (!coded.includes(kind)) return title
  return title.charAt(0).toUpperCase() + title.slice(1).replaceAll('-', ' ')
}

/** "13 records, 4 earlier versions and 1 backup"; what there is none of is left out. */
export function extentWords(extent: {
  readonly records: number
  readonly versions: number
  readonly backups: number
}): string {
  const parts = [
    extent.records > 0 ? counted(extent.records, 'record') : '',
    extent.versions > 0 ? counted(extent.versions, 'earlier version') : '',
    extent.backups > 0 ? counted(extent.backups, 'backup') : '',
  ].filter(Boolean)
  if (parts.length < 2) return parts[0] ?? 'no record'
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** "Calls 210", largest first; kinds without records are left out. */
export function kindCounts(
  counts: Readonly<Partial<Record<RecordKind, number>>>,
): readonly { readonly kind: RecordKind; readonly name: string; readonly count: number }[] {
  return recordKinds
    .map(kind => ({ kind, name: kindNames[kind][1], count: counts[kind] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
}

export const reasonWords: Readonly<Record<BackupReason, string>> = {
  daily: 'Daily',
  'by-hand': 'By hand',
  'before-import': 'Before an import',
  'before-migrate': 'Before files were brought up to date',
  'before-restore': 'Before a restore',
  'before-forget': 'Before a person’s data was removed',
}
