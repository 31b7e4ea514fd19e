/**
 * Rewrites records of an earlier version in the present form: a backup first, then file by file, each an ordinary save
 * whose former text stays in the history. It may be killed at any point: a file is old or new, what is old is migrated
 * when it is read, and the next start goes on. Nobody waits for it.
 */
import { type RecordRef, recordKinds } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import { eachAtOnce } from './in-slices'
import { upgradeProblem } from './problems'
import { readRecord } from './read-records'
import { saveRecord } from './save-record'
import type { Saved } from './save-step'
import { keyOf, type StoreCore } from './store-core'
import { raiseMarker } from './workspace-folder'

export type UpgradeUses = {
  /** Rejects when there is none; then nothing is rewritten. */
  readonly backUp: () => Promise<unknown>
  readonly progress?: (done: number, total: number) => void
}

export type UpgradeResult =
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'not-begun'; readonly why: string }
  | { readonly kind: 'done'; readonly upgraded: readonly Saved[]; readonly left: number }

/** Side by side, so that one flush does not wait for the other; few, so that the user's own saves come between. */
const width = 2

/** Never rejects for what a disk or a backup says. */
export async function upgradeRecords(core: StoreCore, uses: UpgradeUses): Promise<UpgradeResult> {
  const older = olderRefs(core)
  if (older.length === 0) return { kind: 'nothing-to-do' }
  try {
    await uses.backUp()
    // Before the first record: an older Presnap then leaves the folder alone.
    await raiseMarker(await core.folder(), core.ladder.target)
  } catch (error) {
    const why = wordsOf(error)
    core.problems.add(upgradeProblem(`The backup before the change could not be made: ${why}`))
    return { kind: 'not-begun', why }
  }
  const { upgraded, failure } = await rewriteAll(core, older, uses)
  const left = core.older.size
  if (failure === undefined) core.problems.remove('upgrade')
  else core.problems.add(upgradeProblem(`${left} of them could not be rewritten: ${failure}`))
  core.indexChanged()
  return { kind: 'done', upgraded, left }
}

async function rewriteAll(core: StoreCore, older: readonly RecordRef[], { progress }: UpgradeUses) {
  const upgraded: Saved[] = []
  let done = 0
  let failure: string | undefined
  await eachAtOnce(older, width, async ref => {
    // A full or missing disk does not get better from record to record.
    if (failure !== undefined) return
    try {
      const saved = await rewrite(core, ref)
      if (saved !== undefined) upgraded.push(saved)
    } catch (error) {
      failure = wordsOf(error)
    }
    done += 1
    progress?.(done, older.length)
    await new Promise(resume => setImmediate(resume))
  })
  return { upgraded, failure }
}

async function rewrite(core: StoreCore, ref: RecordRef): Promise<Saved | undefined> {
  const read = await readRecord(core, ref)
  // Saved by the user meanwhile, which does the same, or gone.
  if (read.kind !== 'ok' || !core.older.has(keyOf(ref))) return undefined
  return saveRecord(core, { record: read.record, baseRev: read.record.rev, by: 'migration' })
}

function olderRefs({ older }: StoreCore): readonly RecordRef[] {
  return [...older].flatMap(key => {
    const [kindName, id] = key.split('/')
    const kind = recordKinds.find(each => each === kindName)
    return kind === undefined || id === undefined ? [] : [{ kind, id }]
  })
}

function wordsOf(error: unknown): string {
  if (error instanceof AppError) return error.message
  return error instanceof Error ? `${error.message}.` : `${String(error)}.`
}
