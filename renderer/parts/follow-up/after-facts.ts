/** What the documents after a call are written from, for the debrief and for the page of documents alike. */
import type { CallNeighbourhood } from '@shared/advisor/facts'
import { outcomeWithoutChoice } from '@shared/debrief/close'
import { aloneMails, type FollowUpFacts, type MailTo } from '@shared/debrief/mail-facts'
import { chosenTemplate, languageOf, type Offered, offeredTemplates } from '@shared/debrief/mail-templates'
import { runToDebrief } from '@shared/debrief/open-debrief'
import { whoWasThere } from '@shared/debrief/who-was-there'
import type { Deal } from '@shared/domain/deal'
import type { Debrief } from '@shared/domain/debrief'
import type { Person } from '@shared/domain/person'
import type { AnyRecord } from '@shared/domain/records'
import type { Audience, Template } from '@shared/domain/template'
import type { AfterFacts } from '@shared/output/facts'
import { ofKind } from '../../state/selectors'
import { dayOf } from '../../time'
import { mailDay } from './mail-day'

interface Around {
  readonly records: Readonly<Record<string, AnyRecord>>
  readonly templates: readonly Template[]
  readonly now: string
  readonly zone: string
}

/** Undefined while the call has no debrief. */
export function afterOf(
  neighbourhood: CallNeighbourhood,
  { records, templates, now, zone }: Around,
): AfterFacts | undefined {
  const { call, deal } = neighbourhood
  const standing = Object.values(records).filter(({ deletedAt }) => deletedAt === undefined)
  const debrief = ofKind(standing, 'debrief').find(({ callId }) => callId === call.id)
  if (debrief === undefined) return undefined
  const ofDeal = (one: { readonly callId?: string | undefined; readonly dealId?: string | undefined }) =>
    one.callId === call.id || (deal !== undefined && one.dealId === deal.id)
  const commitments = ofKind(standing, 'commitment')
    .filter(ofDeal)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  const complaints = ofKind(standing, 'complaint').filter(ofDeal)
  const run = runToDebrief(ofKind(standing, 'run').filter(({ callId }) => callId === call.id))
  const facts = mailFacts(neighbourhood, debrief, {
    commitments: commitments.filter(({ callId }) => callId === call.id),
    heldOn: dayOf(run?.startedAt ?? call.start ?? now, zone),
    today: dayOf(now, zone),
  })
  const template = templateOf(offeredTemplates(templates), debrief, facts, deal)
  if (template === undefined) return undefined
  return { debrief, commitments, complaints, mail: { facts, template, to: mailToOf(debrief, facts) } }
}

function mailFacts(
  { call, prospect, deal, people, colleagues, gaps, questions }: CallNeighbourhood,
  debrief: Debrief,
  rest: Pick<FollowUpFacts, 'commitments' | 'heldOn' | 'today'>,
): FollowUpFacts {
  const told = (deal?.exposures ?? []).filter(exposure => exposure.told?.callId === call.id)
  // A gap that touches several needs is told once.
  const toldGaps = [...new Set(told.map(({ gapId }) => gapId))]
  const salespersonId = call.salespersonId ?? deal?.salespersonId
  return {
    people: whoWasThere(call, people),
    colleagues,
    me: colleagues.find(({ me }) => me),
    salesperson: colleagues.find(({ id }) => id === salespersonId),
    company: prospect?.name,
    callKind: call.callKind,
    questions: questions
      .filter(({ callId }) => callId === call.id)
      .toSorted((a, b) => (a.askedAt ?? a.createdAt).localeCompare(b.askedAt ?? b.createdAt)),
    gaps: toldGaps.flatMap(id => gaps.find(gap => gap.id === id) ?? []),
    nextStep: debrief.nextGoal?.text,
    personalLine: debrief.followUp?.personalLine,
    lines: debrief.followUp?.lines ?? [],
    own: {
      outcome: debrief.outcome ?? outcomeWithoutChoice,
      goal: call.goal?.text,
      theirWords: debrief.howWeKnow?.words,
    },
    dayWords: mailDay,
    ...rest,
  }
}

function templateOf(
  offered: readonly Offered[],
  debrief: Debrief,
  { people, callKind }: FollowUpFacts,
  deal: Deal | undefined,
): Offered | undefined {
  const occasion = { callKind, audience: audienceOf(people, deal), language: languageOf(people) }
  return chosenTemplate(offered, debrief.followUp?.templateId, occasion)
}

/** For the one who signs only where nobody else was there. */
function audienceOf(people: readonly Person[], deal: Deal | undefined): Audience {
  const signs = (id: string) =>
    deal?.people.find(({ personId }) => personId === id)?.parts.some(({ part }) => part === 'signs') === true
  return people.length > 0 && people.every(({ id }) => signs(id)) ? 'executive' : 'technical'
}

/** To one person alone as long as there is a question for that person. */
function mailToOf({ followUp }: Debrief, facts: FollowUpFacts): MailTo {
  const personId = followUp?.aloneFor
  return personId !== undefined && aloneMails(facts).includes(personId)
    ? { kind: 'alone', personId }
    : { kind: 'all' }
}
