/**
 * Preparation counts itself while a call's Prepare or Debrief, a document of it, its deal or its prospect is open in
 * this window and in use. Nothing is asked and nothing is shown; the entries stand in the deal. Use of another window ends it here, so
 * that no minute is counted twice; a live run has its own clock.
 */
import { type Counting, type CountingEvent, count, notCounting, type Place } from '@shared/effort/sitting'
import { beforeLeaving } from '../state/before-leaving'
import { now, nowMs } from '../state/clock'
import { entryOfEarned } from '../state/effort'
import { type State, useStore } from '../state/store'
import { dayOf } from '../time'

/** A moving pointer tells no more than this. */
const listenEveryMs = 1_000
const usedBy = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Begins to count in this window; returns how to stop. */
export function countEffort(): () => void {
  const others = new BroadcastChannel('presnap.effort')
  const entries = new Map<string, string>()
  let counting: Counting = notCounting
  let heardAt = Number.NEGATIVE_INFINITY

  function take(event: CountingEvent): void {
    const step = count(counting, event)
    counting = step.counting
    for (const earned of step.earned) {
      const { place, startedAt } = earned.sitting
      const sitting = `${place.phase} ${place.kind} ${place.id} ${startedAt}`
      const entry = entryOfEarned(earned, entries.get(sitting), useStore.getState())
      if (entry === undefined) continue
      entries.set(sitting, entry.id)
      useStore.getState().put([entry])
    }
  }
  function use(): void {
    const at = nowMs()
    if (Math.abs(at - heardAt) < listenEveryMs) return
    heardAt = at
    const state = useStore.getState()
    take({ kind: 'used', at, day: dayOf(now(), state.zone), place: placeOf(state) })
    others.postMessage('used')
  }
  function leave(): void {
    heardAt = Number.NEGATIVE_INFINITY
    take({ kind: 'left', at: nowMs() })
  }
  const onHidden = () => document.hidden && leave()

  others.onmessage = leave
  for (const name of usedBy) window.addEventListener(name, use, { capture: true, passive: true })
  window.addEventListener('blur', leave)
  document.addEventListener('visibilitychange', onHidden)
  const stopWriting = beforeLeaving(async () => leave())
  const stopLooking = useStore.subscribe((state, before) => {
    if (state.view === before.view && state.run === before.run) return
    // The screen changed under the hand: what was open is over, what is open begins.
    heardAt = Number.NEGATIVE_INFINITY
    if (counting.isRunning) use()
  })
  return () => {
    leave()
    others.close()
    for (const name of usedBy) window.removeEventListener(name, use, { capture: true })
    window.removeEventListener('blur', leave)
    document.removeEventListener('visibilitychange', onHidden)
    stopWriting()
    stopLooking()
  }
}

/** What counts on this screen; nothing during a run, and nothing that could not be written. */
function placeOf({ view, run, workspace, records }: State): Place | undefined {
  if (run !== null || workspace?.kind !== 'ready') return undefined
  if (view.kind === 'output' || view.kind === 'matrix')
    return { phase: phaseOf(view.id, records), kind: 'call', id: view.id }
  if (view.kind === 'deal' || view.kind === 'prospect')
    return { phase: 'prepare', kind: view.kind, id: view.id }
  if (view.kind !== 'call' || view.tab === 'run') return undefined
  return { phase: view.tab, kind: 'call', id: view.id }
}

/** What is made of a call on pages of its own: before it, or once its debrief has begun, after it. */
const phaseOf = (callId: string, records: State['records']): Place['phase'] =>
  Object.values(records).some(record => record.kind === 'debrief' && record.callId === callId)
    ? 'debrief'
    : 'prepare'
