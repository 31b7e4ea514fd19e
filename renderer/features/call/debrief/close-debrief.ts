/** The 30-second close: one commit, the salesperson's note on the clipboard, back to Today, with a way back. */
import { closeDebrief } from '@shared/debrief/close'
import { salespersonNote } from '@shared/debrief/salesperson-note'
import { ask } from '../../../api'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { dayOf, dayWords } from '../../../time'
import type { DebriefFacts } from './use-debrief'

export async function closeAndLeave(facts: DebriefFacts): Promise<void> {
  const { commit, saveNow, say, go, zone, records } = useStore.getState()
  const debrief = records[facts.debrief.id]
  const at = now()
  const closing = {
    ...facts,
    now: at,
    today: dayOf(at, zone),
    debrief: debrief?.kind === 'debrief' ? debrief : facts.debrief,
  }
  await commit(closeDebrief(closing), 'Debrief closed')
  const copied = await copyNote(facts)
  // What the run wrote into the debrief a moment ago goes to disk with it.
  await saveNow()
  go({ kind: 'today' })
  const forWhom = facts.salesperson === undefined ? 'The note' : `The note for ${facts.salesperson.name}`
  say(copied ? `Debrief closed. ${forWhom} is on the clipboard.` : 'Debrief closed.', { undoes: true })
}

/** Puts the salesperson's note on the clipboard; false when the system refuses, which loses nothing. */
export async function copyNote(facts: DebriefFacts): Promise<boolean> {
  try {
    await ask('copyText', { text: noteOf(facts) })
    const { records, put } = useStore.getState()
    const debrief = records[facts.debrief.id]
    if (debrief?.kind === 'debrief') put([{ ...debrief, toldSalespersonAt: now() }])
    return true
  } catch {
    return false
  }
}

export function noteOf({ call, prospect, debrief, questions, commitments }: DebriefFacts): string {
  const records = useStore.getState().records
  const fresh = questions.map(question => {
    const record = records[question.id]
    return record?.kind === 'question' ? record : question
  })
  const current = records[debrief.id]
  return salespersonNote({
    title: [prospect?.name, call.title].filter(Boolean).join(', '),
    debrief: current?.kind === 'debrief' ? current : debrief,
    goal: call.goal?.text,
    questions: fresh,
    commitments,
    dayWords: day => dayWords(`${day}T12:00:00Z`, 'UTC'),
  })
}
