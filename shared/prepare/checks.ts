/** The huddle checklist in a call: a copy of a template, the user's own from then on (P01). */
import type { Call } from '../domain/call'
import { type Check, type Checklist, copyChecklist } from '../domain/checklist'
import type { Colleague } from '../domain/colleague'
import type { Making } from '../domain/record'
import { freshId } from '../domain/schema'

/** Copies a template into the call. Without a start nothing has a due time yet. */
export function applyChecklist(
  call: Call,
  checklist: Checklist,
  colleagues: readonly Colleague[],
  newId: Making['newId'],
): Call {
  const owners = { me: colleagues.find(one => one.me)?.id, salesperson: call.salespersonId }
  const timeless = { ...checklist, items: checklist.items.map(item => ({ ...item, dueBefore: undefined })) }
  const from = call.start === undefined ? timeless : checklist
  return { ...call, checklistId: checklist.id, checks: copyChecklist(from, call.start ?? '', owners, newId) }
}

export function addCheck(call: Call, text: string, newId: Making['newId']): Call {
  return { ...call, checks: [...call.checks, { id: freshId('check', newId), text, wants: 'tick' }] }
}

export function editCheck(call: Call, id: Check['id'], fields: Partial<Check>): Call {
  return { ...call, checks: call.checks.map(check => (check.id === id ? { ...check, ...fields } : check)) }
}

export function tickCheck(call: Call, id: Check['id'], isDone: boolean, now: string): Call {
  return editCheck(call, id, { doneAt: isDone ? now : undefined, confirmedAt: undefined })
}

/** Writes an item's value; it is done with the value and open again without it. */
export function fillCheck(call: Call, id: Check['id'], value: string, now: string): Call {
  const before = call.checks.find(check => check.id === id)
  if (before === undefined || value === (before.value ?? '')) return call
  const doneAt = value.trim() === '' ? undefined : now
  return editCheck(call, id, { value, doneAt, confirmedAt: undefined })
}

/** They are still so, after an interruption. */
export function confirmChecks(call: Call, ids: readonly Check['id'][], now: string): Call {
  const confirmed = new Set(ids)
  return {
    ...call,
    checks: call.checks.map(check => (confirmed.has(check.id) ? { ...check, confirmedAt: now } : check)),
  }
}

export function removeCheck(call: Call, id: Check['id']): Call {
  return { ...call, checks: call.checks.filter(check => check.id !== id) }
}

/** Moves an item to a place in the list; a place outside it changes nothing. */
export function moveCheck(call: Call, id: Check['id'], to: number): Call {
  const from = call.checks.findIndex(check => check.id === id)
  const check = call.checks[from]
  if (check === undefined || to < 0 || to >= call.checks.length || to === from) return call
  return { ...call, checks: call.checks.toSpliced(from, 1).toSpliced(to, 0, check) }
}

/** Minutes before the start at which an item is due; undefined without both times. */
export function dueBefore(check: Check, call: Call): number | undefined {
  if (check.due === undefined || call.start === undefined) return undefined
  return Math.round((Date.parse(call.start) - Date.parse(check.due)) / 60_000)
}

/** Sets an item due so many minutes before the start; null takes the time off. */
export function setDueBefore(call: Call, id: Check['id'], minutes: number | null): Call {
  if (minutes === null || call.start === undefined) return editCheck(call, id, { due: undefined })
  return editCheck(call, id, { due: new Date(Date.parse(call.start) - minutes * 60_000).toISOString() })
}
