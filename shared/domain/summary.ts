/**
 * What lists, Today and matching need of a record without opening it. Main keeps one per record and caches
 * them in the index, so a summary is small, flat and rebuilt whenever its record is saved.
 */
import { stageReached } from './commitment'
import { comesFirst, isResolved } from './complaint'
import { reachedMilestone } from './deal'
import { isTried } from './debrief'
import { gapsToldOn } from './exposure'
import { isBare } from './gap'
import { currentAffiliation, otherProspectIds } from './person'
import type { RecordKind } from './record'
import type { AnyRecord, RecordOf } from './records'
import { plannedMinutes, stepMinutes } from './script'
import { blocksIn } from './step'
import type { SummaryExtras } from './summary-extras'

export interface SummaryBase<K extends RecordKind = RecordKind> {
  readonly kind: K
  readonly id: string
  readonly rev: number
  readonly title: string
  readonly updatedAt: string
  readonly sample?: boolean | undefined
  readonly deletedAt?: string | undefined
  readonly mergedInto?: string | undefined
  readonly prospectId?: string | undefined
  readonly dealId?: string | undefined
  readonly callId?: string | undefined
}

export type SummaryOf<K extends RecordKind> = SummaryBase<K> &
  (K extends keyof SummaryExtras ? SummaryExtras[K] : unknown)
export type Summary = { [K in RecordKind]: SummaryOf<K> }[RecordKind]

type Describe = {
  [K in RecordKind]: (
    record: RecordOf<K>,
  ) => Omit<SummaryOf<K>, keyof SummaryBase> & Partial<SummaryBase> & { title: string }
}

const describe: Describe = {
  prospect: ({ name, domains, needs, archivedAt, tags, facts }) => ({
    industry: industryOf(facts),
    title: name,
    domains,
    needs: needs.length,
    needTopics: someOf([...new Set(needs.flatMap(({ topics }) => topics))]),
    archivedAt,
    tags,
  }),
  person: person => {
    const now = currentAffiliation(person)
    const { name, emails, level, leftOn } = person
    return {
      title: name,
      emails,
      prospectId: now?.prospectId,
      jobTitle: now?.title,
      level: level?.value,
      leftOn,
      otherProspectIds: otherProspectIds(person),
    }
  },
  colleague: ({ name, emails, me, role }) => ({ title: name, emails, me, role }),
  deal: deal => ({
    title: deal.name,
    prospectId: deal.prospectId,
    salespersonId: deal.salespersonId,
    sizeBand: deal.sizeBand,
    decisionDate: deal.decisionDate,
    outcome: deal.outcome?.is,
    outcomeOn: deal.outcome?.on,
    milestone: deal.milestones[reachedMilestone(deal)]?.name,
    decisions: deal.cutOrGo && someOf(deal.cutOrGo),
    gapIds: deal.exposures.length === 0 ? undefined : [...new Set(deal.exposures.map(({ gapId }) => gapId))],
    toldOn: someOf(gapsToldOn(deal.exposures)),
  }),
  poc: ({ name, dealId, criteria, endsOn, exitDecision }) => ({
    title: name,
    dealId,
    criteria: criteria.length,
    endsOn,
    decided: exitDecision?.is,
  }),
  gap: gap => ({
    title: gap.title,
    status: gap.status,
    bare: isBare(gap),
    topics: gap.topics,
    product: gap.product,
    productVersion: gap.productVersion,
    lastCheckedOn: gap.lastCheckedOn,
    checkedBy: gap.checkedBy,
    proofIds: someOf(gap.proofIds),
  }),
  script: script => ({
    title: script.name,
    form: script.form,
    steps: script.steps.length,
    minutes: plannedMinutes(script),
    revision: script.revision,
    revisedOn: script.revisedOn,
    industries: script.industries,
    archivedAt: script.archivedAt,
    releaseNotesReadOn: script.releaseNotesReadOn,
    workflow: script.workflow,
    audience: script.audience,
    product: script.product,
    productVersion: script.productVersion,
    lastVerifiedOn: script.lastVerifiedOn,
    checkedBy: script.checkedBy,
    reviewBy: script.reviewBy,
    blockIds: blocksIn(script.steps),
    proofIds: someOf(script.steps.flatMap(({ proofId }) => proofId ?? [])),
  }),
  block: ({ name, steps }) => ({ title: name, steps: steps.length, minutes: stepMinutes(steps) }),
  'script-copy': ({ name, callId, scriptId, scriptRevision, steps }) => ({
    title: name,
    callId,
    scriptId,
    scriptRevision,
    blockIds: blocksIn(steps),
  }),
  answer: answer => ({
    title: answer.question,
    form: answer.form,
    short: answer.short,
    topics: answer.topics,
    rival: answer.rival,
    lastCheckedOn: answer.lastCheckedOn,
    reviewBy: answer.reviewBy,
    variants: someOf(answer.variants),
    proofIds: someOf(answer.proofIds),
  }),
  proof: ({ title, form, source, on, permission, depth, topics }) => ({
    ...{ title, form, source, on, permission, depth },
    topics: someOf(topics),
  }),
  questionnaire: ({ name, lines, callId, prospectId }) => ({
    ...{ title: name, callId, prospectId },
    lines: lines.length,
    open: lines.filter(({ state }) => state === 'open').length,
    owedIds: someOf(lines.flatMap(({ state, questionId }) => (state === 'owed' ? (questionId ?? []) : []))),
  }),
  environment: ({ name, url, expiresOn, lastVerifiedAt }) => ({
    title: name,
    url,
    expiresOn,
    lastVerifiedAt,
  }),
  checklist: ({ name, items, revision, mode, starter }) => ({
    title: name,
    items: items.length,
    revision,
    mode,
    starter,
  }),
  template: ({ name }) => ({ title: name }),
  call: call => ({
    title: call.title,
    prospectId: call.prospectId,
    dealId: call.dealId,
    start: call.start,
    minutes: call.minutes,
    callKind: call.callKind,
    status: call.status,
    attending: call.attendees.filter(one => one.personId !== undefined && one.attendance !== 'declined')
      .length,
    personIds: call.attendees.flatMap(one => (one.personId === undefined ? [] : [one.personId])),
    colleagueIds: call.attendees.flatMap(one => (one.colleagueId === undefined ? [] : [one.colleagueId])),
    environmentIds: call.environmentIds,
    uid: call.calendar?.uid,
    recurrenceId: call.calendar?.recurrenceId,
    previousCallId: call.previousCallId,
    setUp: call.preflight.length || undefined,
    checks: call.checks.length || undefined,
    jumpInFor: call.jumpIn?.at && (call.jumpIn.salespersonId ?? 'unknown'),
  }),
  run: ({ callId, scriptId, form, startedAt, endedAt }) => ({
    title: form,
    callId,
    scriptId,
    form,
    startedAt,
    endedAt,
  }),
  debrief: ({ callId, outcome, closedAt, completedAt, filedAt, takenUpAt, oneChange, createdAt }) => ({
    title: outcome ?? '',
    callId,
    outcome,
    closedAt,
    completedAt,
    filedAt,
    takenUpAt,
    changeSince: oneChange && isTried(oneChange) ? (oneChange.writtenAt ?? createdAt) : undefined,
    changeStepId: oneChange && isTried(oneChange) ? oneChange.stepId : undefined,
  }),
  question: ({ words, state, callId, prospectId, personId, dueOn, askedAt, answerId }) => ({
    title: short(words),
    state,
    callId,
    prospectId,
    personId,
    dueOn,
    askedAt,
    answerId,
  }),
  commitment: commitment => ({
    title: short(commitment.words),
    callId: commitment.callId,
    prospectId: commitment.prospectId,
    dealId: commitment.dealId,
    personId: commitment.personId,
    dueOn: commitment.dueOn,
    stage: stageReached(commitment) ?? 'said',
    saidAt: commitment.stages[0]?.at,
    shownAt: commitment.stages.find(({ stage }) => stage === 'shown' || stage === 'signed-off')?.at,
  }),
  complaint: complaint => ({
    title: short(complaint.words),
    callId: complaint.callId,
    prospectId: complaint.prospectId,
    dealId: complaint.dealId,
    fixFirst: comesFirst(complaint) || undefined,
    resolved: isResolved(complaint) || undefined,
  }),
  task: ({ title, form, ownerId, due, doneAt, callId, prospectId, dealId }) => ({
    title,
    ownerId,
    form,
    due,
    doneAt,
    callId,
    prospectId,
    dealId,
  }),
  effort: ({ phase, minutes, on, customerFacing, callId, prospectId, dealId }) => ({
    title: phase,
    customerFacing,
    phase,
    minutes,
    on,
    callId,
    prospectId,
    dealId,
  }),
  revision: ({ of, number, on }) => ({
    title: `${of.kind} revision ${number}`,
    ofKind: of.kind,
    ofId: of.id,
    number,
    on,
  }),
}

/** The summary of a record; absent fields are left out so that the index stays small. */
export function summarize<K extends RecordKind>(record: RecordOf<K> & AnyRecord): SummaryOf<K> {
  const own = (describe[record.kind] as (record: AnyRecord) => object)(record)
  const { kind, id, rev, updatedAt, sample, deletedAt, mergedInto } = record
  const summary = { kind, id, rev, updatedAt, sample, deletedAt, mergedInto, ...own }
  return Object.fromEntries(
    Object.entries(summary).filter(([, value]) => value !== undefined),
  ) as unknown as SummaryOf<K>
}

/** What was told or seen; a suggestion is no fact. */
const industryOf = (facts: RecordOf<'prospect'>['facts']): string | undefined =>
  facts.find(({ topic, confidence }) => topic === 'industry' && confidence !== 'suggested')?.value.trim() ||
  undefined

const someOf = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list)

const longestTitle = 200
const short = (words: string): string =>
  words.length > longestTitle ? `${words.slice(0, longestTitle - 1)}…` : words
