/** Prepare's one way to the store: changes of one record while typing, and several records as one undoable step. */
import type { Call } from '@shared/domain/call'
import type { Colleague } from '@shared/domain/colleague'
import type { Deal } from '@shared/domain/deal'
import type { Exposure } from '@shared/domain/exposure'
import type { Gap } from '@shared/domain/gap'
import { type Need, needCode } from '@shared/domain/need'
import { newProspect, type Prospect } from '@shared/domain/prospect'
import { touched } from '@shared/domain/record'
import type { AnyRecord } from '@shared/domain/records'
import type { ScriptCopy } from '@shared/domain/script-copy'
import {
  type DisclosurePlace,
  ensureDeal,
  linkGap,
  planDisclosure,
  ruleOutTouch,
  tellGap,
  unlinkGap,
  withVerdict,
} from '@shared/prepare/disclosure'
import { chooseScript, startOwnPlan } from '@shared/prepare/plan'
import { making, now } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'
import { dayOf } from '../../../time'
import type { PrepareView } from './use-prepare'

const state = useStore.getState

export function changeCall(id: string, update: (call: Call) => Call, label: string): void {
  state().change('call', id, update, label)
}

export function changeProspect(
  id: string | undefined,
  update: (prospect: Prospect) => Prospect,
  label: string,
): void {
  if (id !== undefined) state().change('prospect', id, update, label)
}

export function changeCopy(id: string, update: (copy: ScriptCopy) => ScriptCopy, label: string): void {
  state().change('script-copy', id, update, label)
}

export function changeGap(id: string, fields: Partial<Gap>, label: string): void {
  state().change('gap', id, before => ({ ...before, ...fields }), label)
}

export function changeColleague(id: string, fields: Partial<Colleague>, label: string): void {
  state().change('colleague', id, before => ({ ...before, ...fields }), label)
}

/** Several records as one step; written at once. */
export async function commitAll(records: readonly AnyRecord[], label: string): Promise<void> {
  const at = now()
  await state().commit(
    records.map(record => touched(record, at)),
    label,
  )
}

/** The record as it is now: what was drawn may be a keystroke behind. */
export function fresh<R extends AnyRecord>(record: R): R {
  const current = state().records[record.id]
  return current?.kind === record.kind ? (current as R) : record
}

/** The call is about this company from now on; what is known of it is read. */
export async function chooseProspect(call: Call, prospectId: Prospect['id'] | undefined): Promise<void> {
  if (call.prospectId === prospectId) return
  changeCall(call.id, before => ({ ...before, prospectId, dealId: undefined }), 'Prospect chosen')
  await state().saveNow()
  await state().loadCall(call.id)
}

export async function createProspect(call: Call, name: string): Promise<void> {
  const prospect = newProspect({ name }, making())
  await commitAll(
    [prospect, { ...fresh(call), prospectId: prospect.id, dealId: undefined }],
    'Prospect added',
  )
}

/** Copies a library script into the call; the copy it replaces goes to the trash, and undo brings it back. */
export async function takeScript(view: PrepareView, scriptId: string): Promise<void> {
  await state().loadRecords([{ kind: 'script', id: scriptId }])
  const script = state().records[scriptId]
  if (script?.kind !== 'script') return
  const { call, copy } = chooseScript(
    fresh(view.call),
    script,
    view.prospect && fresh(view.prospect),
    making(),
    { people: view.neighbourhood.people, deal: view.deal },
  )
  await commitAll([copy, call, ...discarded(view.copy)], `Script: ${script.name}`)
  if (view.copy !== undefined) sayUndoable(`Now with ${script.name}`)
}

export async function takeOwnPlan(view: PrepareView): Promise<void> {
  const { call, copy } = startOwnPlan(fresh(view.call), view.hasItPros, making())
  await commitAll([copy, call, ...discarded(view.copy)], 'Own steps')
}

export async function dropPlan(view: PrepareView): Promise<void> {
  await commitAll([{ ...fresh(view.call), scriptCopyId: undefined }, ...discarded(view.copy)], 'Plan removed')
  sayUndoable('Plan removed')
}

const discarded = (copy: ScriptCopy | undefined): readonly ScriptCopy[] =>
  copy === undefined ? [] : [{ ...fresh(copy), deletedAt: now() }]

/** Plans where a gap is told, making the deal and the links to the needs where there are none yet. */
export async function planGap(
  view: PrepareView,
  gapId: Gap['id'],
  needIds: readonly Need['id'][],
  place: DisclosurePlace | null,
): Promise<void> {
  await changeDeal(view, 'Gap planned', deal => {
    const made = making()
    const linked = needIds.reduce((one, needId) => linkGap(one, gapId, needId, made), deal)
    return planDisclosure(linked, gapId, place && { ...place, on: dayOf(made.now, state().zone) })
  })
}

export async function confirmTouch(view: PrepareView, gapId: Gap['id'], needId: Need['id']): Promise<void> {
  await changeDeal(view, 'Gap confirmed', deal => linkGap(deal, gapId, needId, making()))
}

/** Somebody says that it does not touch: the need remembers it, and it is not suggested for it again. */
export function ruleOutGap(view: PrepareView, gap: Gap, need: Need): void {
  changeProspect(view.prospect?.id, before => ruleOutTouch(before, gap.id, need.id), 'Gap ruled out')
  sayUndoable(`${gap.title} does not touch ${needCode(need)}`)
}

export async function noteTold(view: PrepareView, gap: Gap): Promise<void> {
  await changeDeal(view, 'Gap told', deal => tellGap(deal, gap.id, { at: now(), personIds: [] }))
  sayUndoable(`${gap.title} is told`)
}

/** Their verdict, for each need this gap was told for. */
export function judgeGap(
  view: PrepareView,
  gapId: Gap['id'],
  given: Parameters<typeof withVerdict>[1],
): void {
  const today = dayOf(now(), state().zone)
  const judged = (one: Exposure): Exposure =>
    one.gapId === gapId && one.told !== undefined ? { ...one, verdict: withVerdict(one, given, today) } : one
  if (view.deal === undefined) return
  state().change(
    'deal',
    view.deal.id,
    before => ({ ...before, exposures: before.exposures.map(judged) }),
    'Verdict given',
  )
}

export async function unlinkTouches(
  view: PrepareView,
  gap: Gap,
  needIds: readonly Need['id'][],
): Promise<void> {
  await changeDeal(view, 'Gap taken off', deal =>
    needIds.reduce((one, needId) => unlinkGap(one, gap.id, needId), deal),
  )
  sayUndoable(`${gap.title} taken off this deal`)
}

/** Changes the deal of the call; one that has none gets it in the same step. Nothing happens without a prospect. */
export async function changeDeal(
  view: PrepareView,
  label: string,
  update: (deal: Deal) => Deal,
): Promise<void> {
  if (view.prospect === undefined) return
  const call = fresh(view.call)
  const deal = view.deal === undefined ? undefined : fresh(view.deal)
  const ensured = ensureDeal(call, view.prospect, deal, making())
  const changed = update(ensured.deal)
  await commitAll([changed, ...(ensured.call === call ? [] : [ensured.call])], label)
}
