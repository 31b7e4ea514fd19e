/** The 30-second close: one commit, the salesperson's note on the clipboard, back to Today, with a way back. */
import { closeDebrief } from '@shared/debrief/close'
import { rebookedCall } from '@shared/debrief/rebook'
import type { AnyRecord } from '@shared/domain/records'
import { ask } from '../../../api'
import { making, now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { dayOf } from '../../../time'
import { goOn } from './BatchBar'
import type { NoteForm } from './note-forms'
import { shareNow } from './share'
import type { DebriefFacts } from './use-debrief'

export async function closeAndLeave(facts: DebriefFacts, form: NoteForm): Promise<void> {
  const { commit, saveNow, say } = useStore.getState()
  await commit(closingRecords(facts), 'Debrief closed')
  const copied = await copyNote(facts, form)
  // What the run wrote into the debrief a moment ago goes to disk with it.
  await saveNow()
  goOn()
  const forWhom = facts.salesperson === undefined ? 'The note' : `The note for ${facts.salesperson.name}`
  say(copied ? `Debrief closed. ${forWhom} is on the clipboard.` : 'Debrief closed.', { undoes: true })
}

/** It did not happen, and is made again: one step, and the new call is on screen to be given its time. */
export async function rebook(facts: DebriefFacts): Promise<void> {
  const { commit, go, say } = useStore.getState()
  const { call, copy } = rebookedCall(facts.call, facts.copy, making())
  const closed = closingRecords(facts).map(record =>
    record.kind === 'debrief' ? { ...record, nextCallId: call.id } : record,
  )
  await commit([...closed, call, ...(copy === undefined ? [] : [copy])], 'Call rebooked')
  go({ kind: 'call', id: call.id, tab: 'prepare' })
  say('Rebooked with all that was prepared. Give it its time.', { undoes: true })
}

function closingRecords(facts: DebriefFacts): readonly AnyRecord[] {
  const { records, zone } = useStore.getState()
  const debrief = records[facts.debrief.id]
  const at = now()
  const closing = {
    ...facts,
    now: at,
    today: dayOf(at, zone),
    debrief: debrief?.kind === 'debrief' ? debrief : facts.debrief,
  }
  const closed = closeDebrief(closing)
  const { open } = shareNow(facts, closed)
  return open.length > 0
    ? closed
    : closed.map(record => (record.kind === 'debrief' ? { ...record, completedAt: at } : record))
}

/** Puts the salesperson's note on the clipboard; false when the system refuses, which loses nothing. */
export async function copyNote(facts: DebriefFacts, form: NoteForm): Promise<boolean> {
  try {
    await ask('copyText', { text: form.write(facts) })
    const { records, put } = useStore.getState()
    const debrief = records[facts.debrief.id]
    if (debrief?.kind === 'debrief') put([{ ...debrief, toldSalespersonAt: now() }])
    return true
  } catch {
    return false
  }
}
