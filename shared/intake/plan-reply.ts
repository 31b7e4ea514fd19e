/** Takes the rows of a reply that the user said yes to, in the same step as the rest of the paste. */
import { type Call, newAttendee } from '../domain/call'
import type { Deal } from '../domain/deal'
import { newNeed } from '../domain/need'
import type { PartClaim, Person } from '../domain/person'
import type { Prospect } from '../domain/prospect'
import { newQuestion } from '../domain/question'
import type { SentenceDraft } from '../formats/draft'
import { dayAt, isoDay } from '../formats/pasted-text/voices'
import { ensureDeal } from '../prepare/disclosure'
import { newRoomPerson } from '../prepare/people'
import type { Planning } from './planning'
import { type Reply, readReply } from './read-reply'
import { type ReplyRow, replyRows } from './reply-rows'

/** A reply as the preview shows it. */
export interface ReplyPlan {
  readonly form: Reply['form']
  readonly rows: readonly ReplyRow[]
  /** Rows the user has not declined. */
  readonly taken: ReadonlySet<string>
  readonly reply: Reply
  /** It reads like one without being told so. */
  readonly isLikely: boolean
}

/** Reads the paste as a reply about the call it goes to; undefined when it holds no answers or has no call. */
export function planReply(sentences: readonly SentenceDraft[], planning: Planning): ReplyPlan | undefined {
  const { known, world, calls } = planning
  const call = world.choices.target?.kind === 'call' ? calls[0] : undefined
  if (!call) return undefined
  const names = known.colleagues.map(each => each.name)
  const reply = readReply(sentences, names)
  // Free words are a reply only where one is waited for; what was said in a call is none.
  const isTalk = call.askedSalespersonAt === undefined || sentences.some(each => each.from === 'transcript')
  if (!reply || (reply.form === 'prose' && isTalk)) return undefined
  const rows = replyRows(reply, {
    call,
    deal: dealOf(call, planning),
    prospect: planning.prospect,
    people: peopleOf(planning),
    questions: known.questions.filter(each => each.prospectId === call.prospectId),
  })
  const said = world.choices.reply?.rows ?? {}
  const taken = rows.filter(row => said[row.id] ?? row.isTakenAtFirst).map(row => row.id)
  return {
    form: reply.form,
    rows,
    reply,
    taken: new Set(taken),
    isLikely: isLikely(reply, sentences, call, planning),
  }
}

/** Our own questions come back in it, or it was asked for and comes by number or from the salesperson. */
function isLikely(
  reply: Reply,
  sentences: readonly SentenceDraft[],
  call: Call,
  { known }: Planning,
): boolean {
  if (reply.form === 'inline') return true
  if (call.askedSalespersonAt === undefined) return false
  const salesperson = known.colleagues.find(each => each.id === call.salespersonId)
  return (
    reply.form === 'numbered' ||
    sentences.some(each => each.who !== undefined && each.who === salesperson?.name)
  )
}

/** Applies the taken rows to the records of the plan. */
export function takeReply({ rows, taken }: ReplyPlan, planning: Planning): void {
  const salesperson = planning.known.colleagues.find(each => each.id === planning.calls[0]?.salespersonId)
  const source = `reply of ${salesperson?.name ?? 'my salesperson'}`
  for (const row of rows) if (taken.has(row.id)) takeRow(row, source, planning)
}

function takeRow({ change }: ReplyRow, source: string, planning: Planning): void {
  const { making, world } = planning
  const on = isoDay(dayAt(world))
  const call = callOf(planning)
  if (call === undefined) return
  if (change.kind === 'need') {
    onProspect(planning, prospect => {
      const fields = { words: change.words, callId: call.id, on, source }
      return { ...prospect, needs: [...prospect.needs, newNeed(fields, prospect.needs, making)] }
    })
  } else if (change.kind === 'rival') {
    const rival = { name: change.name, source, on }
    onDeal(planning, deal => ({ ...deal, competitors: [...deal.competitors, rival] }))
  } else if (change.kind === 'signs') takeSigner(change, source, planning)
  else if (change.kind === 'answered') takeAnswered(change, call, planning)
  else {
    const role = change.role ?? call.myRole
    planning.ledger.change(call, { ...call, myRole: role, myRoleReason: change.reason })
  }
}

type Answered = Extract<ReplyRow['change'], { readonly kind: 'answered' }>

function takeAnswered(change: Answered, call: Call, { known, ledger, world, making }: Planning): void {
  const asked = known.questions.find(each => each.id === change.questionId)
  const answered = { state: 'answered' as const, answeredAt: world.now }
  if (asked) ledger.change(asked, { ...asked, ...answered, answer: change.answer ?? asked.answer })
  else {
    const about = { words: change.words, prospectId: call.prospectId, callId: call.id }
    ledger.add(newQuestion({ ...about, ...answered, answer: change.answer }, making))
  }
}

type Signer = Extract<ReplyRow['change'], { readonly kind: 'signs' }>

/** The part stays a suggestion until the user confirms it; it stands on the deal where there is one, else at the seat. */
function takeSigner({ name, personId }: Signer, source: string, planning: Planning): void {
  const { ledger, making } = planning
  const call = callOf(planning)
  if (call === undefined) return
  const person =
    peopleOf(planning).find(each => each.id === personId) ??
    ledger.add(newRoomPerson(name, planning.prospect?.id, making))
  const claim: PartClaim = { part: 'signs', basis: 'suggested', why: source }
  const deal = dealOf(call, planning)
  if (deal) {
    const before = deal.people.find(each => each.personId === person.id)
    const entry = { ...before, personId: person.id, parts: withClaim(before?.parts ?? [], claim) }
    ledger.change(deal, {
      ...deal,
      people: before ? deal.people.map(each => (each === before ? entry : each)) : [...deal.people, entry],
    })
    return
  }
  const seat = call.attendees.find(each => each.personId === person.id)
  const seated = seat ?? newAttendee({ personId: person.id }, making.newId)
  const next = { ...seated, parts: withClaim(seated.parts, claim) }
  const attendees = seat
    ? call.attendees.map(each => (each === seat ? next : each))
    : [...call.attendees, next]
  ledger.change(call, { ...call, attendees })
}

/** What is confirmed stays; a guess from a title gives way to what the salesperson says. */
function withClaim(claims: readonly PartClaim[], claim: PartClaim): readonly PartClaim[] {
  const isConfirmed = claims.some(each => each.part === claim.part && each.basis === 'confirmed')
  return isConfirmed ? claims : [...claims.filter(each => each.part !== claim.part), claim]
}

function onProspect(planning: Planning, update: (prospect: Prospect) => Prospect): void {
  if (planning.prospect === undefined) return
  const current = planning.ledger.current<'prospect'>(planning.prospect)
  planning.prospect = planning.ledger.change(current, update(current))
}

/** A rival is kept with the deal; a call that has none gets one, as when a gap is planned. */
function onDeal(planning: Planning, update: (deal: Deal) => Deal): void {
  const { ledger, prospect, making } = planning
  const call = callOf(planning)
  if (call === undefined || prospect === undefined) return
  const known = dealOf(call, planning)
  const ensured = ensureDeal(call, prospect, known, making)
  ledger.change(call, ensured.call)
  if (known) ledger.change(known, update(known))
  else planning.deals.push(ledger.add(update(ensured.deal)))
}

function dealOf(call: Call, { known, ledger, deals, prospect }: Planning): Deal | undefined {
  const all = [...deals, ...known.deals]
  const own = all.find(each => each.id === call.dealId)
  const theirs = all.filter(each => each.prospectId === prospect?.id && each.outcome === undefined)
  const deal = own ?? (theirs.length === 1 ? theirs[0] : undefined)
  return deal && ledger.current<'deal'>(deal)
}

function callOf({ calls, ledger }: Planning): Call | undefined {
  return calls[0] && ledger.current<'call'>(calls[0])
}

function peopleOf({ known, ledger, persons, prospect, calls }: Planning): readonly Person[] {
  const inRoom = new Set(calls[0]?.attendees.map(each => each.personId))
  const theirs = known.people.filter(
    one => inRoom.has(one.id) || one.affiliations.some(each => each.prospectId === prospect?.id),
  )
  const all = new Map([...theirs, ...persons.values()].map(one => [one.id, one]))
  return [...all.values()].map(one => ledger.current<'person'>(one))
}
