/** What "Your files" has to show: a fortnight of backups, a trash, things that happened to files. */
import type { AnyRecord } from '@shared/domain/records'
import type { BackupContents, BackupInfo, StoreProblem } from '@shared/safety'
import { sampleWorkspace } from '@shared/sample/sample-workspace'

export const sample = sampleWorkspace({ now: '2026-11-19T13:48+01:00' })
const day = 86_400_000
const now = Date.parse('2026-11-19T12:48:00.000Z')
const ago = (days: number) => new Date(now - days * day).toISOString()

/** The sample with every ninth gap, answer, script or person in the trash. */
export const withTrash: readonly AnyRecord[] = sample.map((record, at) =>
  ['gap', 'answer', 'question', 'checklist', 'task', 'person'].includes(record.kind) && at % 7 === 0
    ? { ...record, deletedAt: ago((at * 1.7) % 30) }
    : record,
)

const info = (daysAgo: number, reason: BackupInfo['reason'], records: number): BackupInfo => ({
  ...{ id: `presnap-${daysAgo}.zip`, at: ago(daysAgo), reason, records },
  bytes: records * 2_590,
})
export const backups: readonly BackupInfo[] = [
  info(0.02, 'by-hand', 1_204),
  info(0.2, 'daily', 1_198),
  info(1.1, 'daily', 1_190),
  info(1.4, 'before-import', 1_161),
  info(2.2, 'daily', 1_161),
  info(3.2, 'daily', 1_158),
  info(4.2, 'daily', 1_140),
  info(5.2, 'daily', 1_137),
  info(6.2, 'daily', 1_120),
  info(9.2, 'before-migrate', 1_120),
  info(13.2, 'daily', 1_090),
  info(20.2, 'daily', 1_001),
  info(27.2, 'daily', 940),
]

export const contents: BackupContents = {
  info: backups[3] ?? info(1.4, 'before-import', 1_161),
  counts: {
    ...{ call: 210, prospect: 41, person: 322, question: 260, commitment: 88, gap: 31, script: 12 },
    ...{ answer: 84, debrief: 96, run: 12, checklist: 5 },
  },
  ...{ changed: 12, missing: 3, newer: 43, unreadable: 2 },
  examples: [
    { kind: 'call', title: 'Whole-room proof', how: 'as it was then' },
    { kind: 'gap', title: 'A set lock cannot be shortened before it has run out', how: 'as it was then' },
    { kind: 'answer', title: 'Do you support single sign-on?', how: 'comes back' },
    { kind: 'person', title: 'Sofia Reyes', how: 'to the trash' },
  ],
}

function recordOf<K extends AnyRecord['kind']>(kind: K): Extract<AnyRecord, { kind: K }> {
  const found = sample.find((record): record is Extract<AnyRecord, { kind: K }> => record.kind === kind)
  if (found === undefined) throw new Error(`The sample has no ${kind}.`)
  return found
}
export const gap = recordOf('gap')

const problem = (
  over: Pick<StoreProblem, 'id' | 'form' | 'message' | 'actions'> & Partial<StoreProblem>,
) => ({
  ...{ file: `gap/${over.id}.json`, at: ago(0.1) },
  ...over,
})
export const conflict: StoreProblem = problem({
  ...{ id: 'c1', form: 'conflict', title: gap.title, ref: { kind: 'gap', id: gap.id } },
  message: `“${gap.title}” was changed here and on another computer, in the same place. Both are kept; here it stands as you had it.`,
  actions: ['keep-ours', 'keep-theirs', 'show-file'],
})
export const problems: readonly StoreProblem[] = [
  conflict,
  ...sample.slice(20, 24).map((record, at) =>
    problem({
      ...{ id: `g${at}`, form: 'gone', title: 'title' in record ? String(record.title) : record.kind },
      ...{ file: `${record.kind}/${record.id}.json`, ref: { kind: record.kind, id: record.id } },
      message:
        'Its file is gone from the folder. The last version is kept here; bring it back, or let it go.',
      actions: ['bring-back', 'let-go'],
    }),
  ),
  ...Array.from({ length: 40 }, (_, at) =>
    problem({
      ...{ id: `q${at}`, form: 'quarantined', keptAt: `quarantine/gap/0f${at}.json` },
      message: `The file of a gap is cut off. It is kept unchanged in quarantine/gap/0f${at}.json. Everything else is here.`,
      actions: ['restore-last-good', 'show-file', 'dismiss'],
    }),
  ),
  problem({
    ...{ id: 'm1', form: 'merged', title: 'Do you support single sign-on?', file: 'answer/3.json' },
    message: 'It was changed here and on another computer, in different places. Both changes are in.',
    actions: ['dismiss', 'show-file'],
  }),
]
