/**
 * A key of the run that came from another program, by the leader or by `presnap --mark`: put straight into the live
 * run, one after the other, without a window. What concerns a window is handed on.
 */
import type { RecordByKind, RecordKind } from '@shared/domain/records'
import type { Run } from '@shared/domain/run'
import { type AroundRun, readRun } from '@shared/run/read-run'
import { editsOfCommand, type KeyTarget, type RunEdit } from '@shared/run/run-edits'
import { roomOf, whoMarkOf } from '@shared/run/run-state'
import type { RunSession } from '../run/run-session'
import type { RecordStore } from '../store/record-store'
import type { LeaderPress } from './leader'

export interface RunKeysOptions {
  readonly session: () => Promise<RunSession>
  readonly store: () => Promise<Pick<RecordStore, 'read' | 'summaries'>>
  readonly now: () => string
  /** Shows it to the page with the run; false when there is none. */
  readonly showPage: (command: string) => boolean
}

export interface KeyOutcome {
  /** The marks it set. */
  readonly made: readonly string[]
  /** Why nothing came of it. */
  readonly problem?: string
}

export interface RunKeys {
  /** Resolves when its mark is on disk; rejects when it could not be written. */
  readonly press: (press: LeaderPress) => Promise<KeyOutcome>
}

export function createRunKeys({ session, store, now, showPage }: RunKeysOptions): RunKeys {
  let turn: Promise<unknown> = Promise.resolve()

  async function act({ command, key, chordAt }: LeaderPress): Promise<KeyOutcome> {
    const running = await session()
    const run = running.live()
    if (run === null) return { made: [], problem: 'No run is going on, so nothing was marked.' }
    const around = await readAround(await store(), run)
    const edits = editsOfCommand(command, key, targetOf(run, around, now(), chordAt))
    if (edits === undefined) return showPage(command) ? { made: [] } : notShown
    const known = new Set(run.marks.map(({ id }) => id))
    for (const edit of edits) await carryOut(running, edit)
    const marks = running.live()?.marks ?? []
    return { made: marks.flatMap(({ id }) => (known.has(id) ? [] : [id])) }
  }
  return {
    press: pressed => {
      const done = turn.then(() => act(pressed))
      turn = done.catch(() => undefined)
      return done
    },
  }
}

const notShown: KeyOutcome = { made: [], problem: 'The run is on no screen now.' }

function targetOf(run: Run, around: AroundRun, now: string, chordAt: string): KeyTarget {
  const state = readRun(run, around, now)
  const room = around.call === undefined ? [] : roomOf(around.call).map(({ id }) => id)
  return { run, state, room, marked: whoMarkOf(run, chordAt), now }
}

function carryOut(session: RunSession, edit: RunEdit): Promise<Run> {
  if (edit.kind === 'add') return session.addMark(edit.input)
  if (edit.kind === 'undo') return session.undoMark(edit.markId)
  return session.changeMark(edit.markId, edit.change)
}

type Store = Pick<RecordStore, 'read' | 'summaries'>

async function readAround(store: Store, run: Run): Promise<AroundRun> {
  const [call, copy, script] = await Promise.all([
    read(store, 'call', run.callId),
    read(store, 'script-copy', run.scriptCopyId),
    read(store, 'script', run.scriptId),
  ])
  const deal = await read(store, 'deal', call?.dealId)
  const titles = new Map(store.summaries('gap').map(({ id, title }) => [id as string, title]))
  return { call, copy, script, deal, titleOf: id => titles.get(id) }
}

async function read<K extends RecordKind>(
  store: Store,
  kind: K,
  id: string | undefined,
): Promise<RecordByKind[K] | undefined> {
  if (id === undefined) return undefined
  const found = await store.read(kind, id)
  return found.kind === 'ok' ? found.record : undefined
}
