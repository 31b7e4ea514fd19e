/** What the user is shown of a backup before anything is restored from it. */
import type { Ladder } from '@shared/domain/migrations'
import type { RecordKind } from '@shared/domain/records'
import type { BackupContents, BackupInfo } from '@shared/safety'
import type { RecordStore } from '../store/record-store'
import { summaryOf } from '../store/store-core'
import type { EarlierBackup } from './earlier-backup'
import { type How, type PlannedChange, type RestorePlan, readFromBackup, recordIn } from './plan-restore'

const mostExamples = 12
const examplesOfEach = 4

const words: Readonly<Record<How, string>> = {
  changed: 'Becomes as it was',
  missing: 'Comes back',
  newer: 'Made since, goes to the trash',
}

export async function describeBackup(
  backup: EarlierBackup,
  info: BackupInfo,
  plan: RestorePlan,
  uses: { readonly store: RecordStore; readonly ladder: Ladder },
): Promise<BackupContents> {
  const counts: Partial<Record<RecordKind, number>> = {}
  for (const { ref } of backup.records) counts[ref.kind] = (counts[ref.kind] ?? 0) + 1
  const number = (how: How) => plan.changes.filter(change => change.how === how).length
  const examples = []
  for (const change of chosen(plan.changes)) {
    const { kind } = change.ref
    examples.push({ kind, title: await titleOf(backup, change, uses), how: words[change.how] })
  }
  return {
    info,
    counts,
    changed: number('changed'),
    missing: number('missing'),
    newer: number('newer'),
    examples,
    unreadable: plan.unreadable.length + plan.untouchable.length,
  }
}

/** Some of each kind of change first, then whatever there is. */
function chosen(changes: readonly PlannedChange[]): readonly PlannedChange[] {
  const some = (['changed', 'missing', 'newer'] as const).flatMap(how =>
    changes.filter(change => change.how === how).slice(0, examplesOfEach),
  )
  const taken = new Set(some)
  return [...some, ...changes.filter(change => !taken.has(change))].slice(0, mostExamples)
}

async function titleOf(
  backup: EarlierBackup,
  { ref, from }: PlannedChange,
  { store, ladder }: { readonly store: RecordStore; readonly ladder: Ladder },
): Promise<string> {
  const record =
    from === undefined
      ? recordIn(await store.read(ref.kind, ref.id))
      : await readFromBackup(backup, from, ladder)
  return record === undefined ? '' : summaryOf(record).title
}
