/** Saves the whole plan as one step that can be undone, then opens what it went to. */
import type { ImportPlan } from '@shared/intake/plan-import'
import type { ImportChoices } from '@shared/intake/planning'
import { useStore } from '../../state/store'

export async function savePlan(plan: ImportPlan, { target }: ImportChoices): Promise<void> {
  const { commit, go, say, loadToday } = useStore.getState()
  useStore.setState({ intake: { kind: 'none' } })
  const records = plan.changes.map(change => change.record)
  if (records.length > 0) await commit(records, 'Import', { isImport: true })
  const first = plan.callIds[0]
  if (first !== undefined) go({ kind: 'call', id: first, tab: 'prepare' })
  else if (target?.kind === 'prospect') go({ kind: 'prospect', id: target.id })
  else go({ kind: 'calls' })
  say(doneWords(plan), { undoes: records.length > 0 })
  await loadToday()
}

/** The primary button: what a press will do. */
export function createWords(plan: ImportPlan, { target }: ImportChoices): string {
  if (plan.nothingNew) return target?.kind === 'prospect' ? 'Open the prospect' : 'Open the call'
  if (target !== undefined) return target.kind === 'call' ? 'Add to the call' : 'Add to the prospect'
  return plan.counts.calls > 0 || plan.callIds.length === 0 ? 'Create call' : 'Update call'
}

function doneWords({ creates, updates, nothingNew }: ImportPlan): string {
  if (nothingNew) return 'Nothing new: everything in it was already here.'
  const made = creates.length > 0 ? `Made ${creates.join(', ')}.` : ''
  const changed = updates.length > 0 ? `Updated ${updates.join(', ')}.` : ''
  return `${made} ${changed}`.trim()
}
