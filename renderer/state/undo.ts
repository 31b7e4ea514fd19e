/**
 * Undo and redo. The log is main's: it crosses windows and restarts. A step that no disk has taken yet is unknown
 * there and is taken back here, in its turn, so that no edit is ever without a way back.
 */
import type { AnyRecord } from '@shared/domain/records'
import type { Step, UndoStanding } from '@shared/safety'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import { newId, now, nowMs } from './clock'
import { moved, type Parcel, withoutStep } from './outbox'
import { orSay } from './say-failure'
import type { State } from './store'

/** A step taken back here: what redo goes from, and to. */
interface Undone {
  readonly step: Step
  readonly together: boolean
  readonly changes: readonly { readonly from: AnyRecord; readonly to: AnyRecord }[]
}

export interface UndoSlice {
  /** What main would undo and redo next. */
  readonly standing: UndoStanding
  /** Steps taken back here, the newest last; 'main' stands for one that main took back after them. */
  readonly undone: readonly (Undone | 'main')[]
  /** A step is being taken back or brought back: what can be done next is known only afterwards. */
  readonly isTakingBack: boolean
  /** The newest step of this window: what a message about it undoes. */
  readonly newestStep: Step | null
  /** The step a change belongs to: typing on in one record under one label goes on with the last. */
  beginStep(label: string, recordId?: string): Step
  /** Takes back the newest step, or the one named. What was typed is written first. */
  undo(stepId?: string): Promise<void>
  redo(): Promise<void>
  takeStanding(standing: UndoStanding): void
}

/** Typing in one record within this time is one step. */
const sameEditMs = 1_500
const longestLabel = 200
/** As many as main keeps. */
const mostBegun = 200

export const createUndoSlice: StateCreator<State, [], [], UndoSlice> = (set, get) => {
  let lastAt = Number.NEGATIVE_INFINITY
  let lastRecord: string | undefined
  let acting: Promise<unknown> = Promise.resolve()
  const begun: string[] = []

  function begin(id: string): void {
    begun.push(id)
    if (begun.length > mostBegun) begun.shift()
  }

  /** One after the other, however fast the key repeats. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = acting
      .then(() => orSay(get().say, work))
      .then(() => {
        if (acting === done) set({ isTakingBack: false })
      })
    acting = done
    set({ isTakingBack: true })
    return done
  }

  /** The step to take back here, if it is its turn. */
  function unwritten(stepId: string | undefined): Parcel | undefined {
    const parcel = get().outbox.findLast(one => canTakeBack(one) && (stepId ?? one.step?.id) === one.step?.id)
    const inMain = get().standing.undo
    if (parcel?.step == null || stepId !== undefined || inMain === null) return parcel
    const isLater = begun.lastIndexOf(inMain.id) > begun.lastIndexOf(parcel.step.id)
    return isLater ? undefined : parcel
  }

  async function inMain(name: 'undo' | 'redo', stepId?: string): Promise<void> {
    const { step, standing, records, kept } =
      name === 'undo' ? await ask('undoStep', stepId === undefined ? {} : { stepId }) : await ask('redoStep')
    get().takeStanding(standing)
    get().receive(records)
    if (step !== null) get().sayUndone(name, step, records, kept)
  }

  async function undoInMain(stepId: string | undefined): Promise<void> {
    await inMain('undo', stepId)
    set(({ undone }) => ({ undone: undone.length > 0 ? [...undone, 'main'] : undone }))
  }

  async function takeBack(stepId: string | undefined): Promise<void> {
    // What is typed next is an edit of its own, however soon.
    lastAt = Number.NEGATIVE_INFINITY
    await get().saveNow()
    const step = unwritten(stepId)?.step
    if (step == null) return undoInMain(stepId)
    const records = takeBackHere(step)
    // A part of it was written before the disk refused.
    if (get().standing.undo?.id === step.id) await undoInMain(step.id)
    else get().sayUndone('undo', step, records, 0)
    await get().saveNow()
  }

  function takeBackHere(step: Step): readonly AnyRecord[] {
    const parcels = get().outbox.filter(one => one.step?.id === step.id)
    const changes = parcels.toReversed().flatMap(parcel =>
      Object.values(parcel.entries).map(({ before, after }) => {
        const current = get().records[after.id] ?? after
        const wanted = before ?? { ...after, deletedAt: now() }
        const back = { ...moved(current, after, wanted), rev: current.rev, updatedAt: now() }
        get().display([back])
        get().setOutbox(withoutStep(get().outbox, parcel.key, back, newId()))
        return { from: back, to: after }
      }),
    )
    const together = parcels.some(one => one.together)
    set(({ undone }) => ({ undone: [...undone, { step, together, changes }] }))
    return changes.map(({ from }) => from)
  }

  async function bringBack(): Promise<void> {
    lastAt = Number.NEGATIVE_INFINITY
    const last = get().undone.at(-1)
    if (last !== undefined) set(({ undone }) => ({ undone: undone.slice(0, -1) }))
    if (last === undefined || last === 'main') {
      await get().saveNow()
      return inMain('redo')
    }
    begin(last.step.id)
    const changes = last.changes.flatMap(({ from, to }) => {
      const before = get().records[from.id]
      if (before === undefined) return []
      return [{ before, after: { ...moved(before, from, to), rev: before.rev, updatedAt: now() } }]
    })
    get().display(changes.map(({ after }) => after))
    get().saveSoon({ step: last.step, changes, together: last.together })
    const records = changes.map(({ after }) => after)
    get().sayUndone('redo', last.step, records, 0)
  }

  return {
    standing: { undo: null, redo: null },
    undone: [],
    isTakingBack: false,
    newestStep: null,
    beginStep: (label, recordId) => {
      const last = get().newestStep
      const words = label.trim().slice(0, longestLabel) || 'Edit'
      const isSame = recordId !== undefined && recordId === lastRecord && last?.label === words
      const goesOn = isSame && nowMs() - lastAt < sameEditMs
      const step = goesOn && last !== null ? last : { id: newId(), label: words }
      if (step !== last) begin(step.id)
      lastAt = nowMs()
      lastRecord = recordId
      set(({ standing }) => ({ newestStep: step, undone: [], standing: { ...standing, redo: null } }))
      return step
    },
    undo: stepId => inTurn(() => takeBack(stepId)),
    redo: () => inTurn(bringBack),
    takeStanding: standing => {
      set({ standing })
      if (standing.redo !== null) get().dismissStep(standing.redo.id)
    },
  }
}

/** What would be undone and redone next, whoever would do it. */
export function standingOf({
  outbox,
  standing,
  undone,
}: Pick<State, 'outbox' | 'standing' | 'undone'>): UndoStanding {
  const waiting = outbox.findLast(canTakeBack)?.step
  const last = undone.at(-1)
  const redo = last === undefined || last === 'main' ? standing.redo : last.step
  return { undo: waiting ?? standing.undo, redo }
}

/** A record that was made by the step, or of which it is known how it stood before. */
const canTakeBack = ({ step, entries }: Parcel): boolean =>
  step !== null && Object.values(entries).every(({ before, after }) => before !== null || after.rev === 0)
