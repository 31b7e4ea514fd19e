/**
 * From a draft to the records to save. The same draft planned twice, with what the first time saved as known,
 * plans nothing: people are matched by address, then by name within the prospect, meetings by UID and date.
 */
import type { Call, CallId } from '../domain/call'
import { type Colleague, newColleague } from '../domain/colleague'
import type { Prospect } from '../domain/prospect'
import type { EventDraft, ImportDraft, Notice } from '../formats/draft'
import { noTimeFound } from '../formats/pasted-text/pasted-event'
import { chooseEvents } from './choose-events'
import { type Counts, countChanges, wordsOfCounts } from './counts'
import { unique } from './known'
import { type Change, newLedger } from './ledger'
import { matchCall, matchCancelled, matchPasted } from './match-call'
import { callFromEvent, isOutdated, updatedCall } from './plan-call'
import { pastedText, planNotes } from './plan-draft-notes'
import { planReply, type ReplyPlan, takeReply } from './plan-reply'
import { planRoom } from './plan-room'
import { planForTarget } from './plan-target'
import type { ImportChoices, ImportWorld, Planning } from './planning'
import { type MeCandidate, meCandidates, readUs } from './who-is-us'

/** What will be saved, in words and records. `whichOneIsYou` is empty once somebody is me. */
export interface ImportPlan {
  readonly changes: readonly Change[]
  readonly counts: Counts
  /** "1 call", "3 people": what is new; and what is changed. */
  readonly creates: readonly string[]
  readonly updates: readonly string[]
  readonly whichOneIsYou: readonly MeCandidate[]
  readonly nothingNew: boolean
  /** Calls made or met, in the draft's order: the first is the one to open. */
  readonly callIds: readonly CallId[]
  readonly prospect?: Prospect | undefined
  /** Why the company's name is what it is, while it is only suggested. */
  readonly companyWhy?: string | undefined
  readonly notices: readonly Notice[]
  /** What it would fill, read as the salesperson's reply; absent when it answers nothing. */
  readonly reply?: ReplyPlan | undefined
  readonly isReply: boolean
  /** Names of the text, as written, that are people of theirs: their words are kept with them. */
  readonly theirNames: ReadonlySet<string>
}

/** Plans the import of a draft; saves nothing. */
export function planImport(draft: ImportDraft, world: ImportWorld): ImportPlan {
  const { known, choices, now } = world
  const chosen = chooseEvents(draft, choices, known.calls, now)
  const planning = newPlanning(draft, world)
  addOtherMe(planning)
  const isTaken = choices.target !== undefined && planForTarget(draft, choices.target, planning)
  const said = draft.notices.filter(({ message }) => !isTaken || message !== noTimeFound)
  planning.notices.unshift(...said, ...chosen.notices)
  if (!isTaken) for (const event of chosen.events) planEvent(withChoices(event, draft, choices), planning)
  const reply = planReply(draft.sentences, planning)
  const isReply = reply !== undefined && (choices.reply?.isOne ?? reply.isLikely)
  if (draft.sentences.length > 0) planNotes(draft, planning, isReply ? reply.reply : undefined)
  if (isReply) takeReply(reply, planning)
  return { ...finish(planning, draft), reply, isReply }
}

function newPlanning(draft: ImportDraft, world: ImportWorld): Planning {
  const { known, ownDomains, choices, now, newId } = world
  return {
    world,
    known,
    us: readUs(draft, known, ownDomains, choices.me),
    ledger: newLedger(now),
    making: { now, newId },
    persons: new Map(),
    colleagues: new Map(),
    notices: [],
    calls: [],
    deals: [],
    theirNames: new Set(),
    events: draft.events,
    text: draft.sentences.length > 0 ? pastedText(draft.sentences) : '',
    prospect: undefined,
    companyWhy: undefined,
  }
}

function finish(planning: Planning, draft: ImportDraft): Omit<ImportPlan, 'reply' | 'isReply'> {
  const { ledger, us, world, notices, calls, companyWhy } = planning
  const changes = ledger.changes()
  const counts = countChanges(changes)
  const prospect = planning.prospect && ledger.current<'prospect'>(planning.prospect)
  return {
    changes,
    counts,
    ...wordsOfCounts(counts),
    whichOneIsYou: us.asking ? meCandidates(draft, world.known, world.ownDomains) : [],
    nothingNew: changes.length === 0,
    theirNames: planning.theirNames,
    callIds: unique(calls.map(call => call.id)),
    prospect,
    companyWhy: prospect?.nameSuggested === true ? companyWhy : undefined,
    notices,
  }
}

function addOtherMe({ us, ledger, making, colleagues }: Planning): void {
  if (!us.other) return
  const { name, email } = us.other
  const fields = {
    name,
    emails: email ? [email.toLowerCase()] : [],
    me: true,
    role: 'sales-engineer' as const,
  }
  const made: Colleague = ledger.add(newColleague(fields, making))
  colleagues.set(email?.toLowerCase() ?? name.toLowerCase(), made)
}

/** What the user set by hand goes into a single meeting before it is planned. */
function withChoices(event: EventDraft, draft: ImportDraft, choices: ImportChoices): EventDraft {
  if (draft.events.length !== 1) return event
  const start = choices.start ?? event.start
  const moved = choices.start !== undefined && choices.start !== event.start
  const length = event.start && event.end ? Date.parse(event.end) - Date.parse(event.start) : 30 * 60_000
  const ms = choices.minutes === undefined ? length : choices.minutes * 60_000
  const end = start === undefined ? undefined : new Date(Date.parse(start) + ms).toISOString()
  const same = !moved && choices.minutes === undefined
  return { ...event, title: choices.title?.trim() || event.title, start, end: same ? event.end : end }
}

function planEvent(event: EventDraft, planning: Planning): void {
  const { known, notices } = planning
  if (event.status === 'cancelled') {
    const calls = matchCancelled(event, known.calls)
    if (calls.length > 0) {
      cancelCalls(event, calls, planning)
      return
    }
    if (event.uid !== undefined) {
      notices.push({
        line: event.line,
        message: `"${event.title}" is cancelled and is not in your workspace; nothing was made of it.`,
      })
      return
    }
  }
  const calls = [...known.calls, ...planning.calls]
  const call =
    matchCall(event, calls) ?? (event.uid === undefined ? matchPasted(planning.text, calls) : undefined)
  if (call && isOutdated(call, event)) {
    notices.push({
      line: event.line,
      message: `"${event.title}" is an older version than the one you have; it was ignored.`,
    })
    planning.calls.push(call)
    return
  }
  saveCall(event, call, planning)
}

function cancelCalls(event: EventDraft, calls: readonly Call[], planning: Planning): void {
  for (const call of calls) {
    if (isOutdated(call, event)) {
      planning.notices.push({
        line: event.line,
        message: `The cancellation of "${call.title}" is older than the version you have; it was ignored.`,
      })
      planning.calls.push(call)
    } else saveCall({ ...event, recurrenceId: call.calendar?.recurrenceId, attendees: [] }, call, planning)
  }
}

function saveCall(event: EventDraft, call: Call | undefined, planning: Planning): void {
  const { ledger } = planning
  const context = planRoom(event, call, planning)
  const current = call && ledger.current<'call'>(call)
  const saved = current
    ? ledger.change(current, updatedCall(current, event, context))
    : ledger.add(callFromEvent(event, context))
  planning.calls.push(saved)
}
