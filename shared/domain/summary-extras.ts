/** What a summary carries beyond the base, by kind: small and flat, for lists and matching. */
import type { CallKind, CallStatus } from './call'
import type { CommitmentStage } from './commitment'
import type { CutOrGo } from './cut-or-go'

export interface SummaryExtras {
  readonly prospect: {
    domains: readonly string[]
    needs: number
    needTopics?: readonly string[] | undefined
    industry?: string | undefined
    archivedAt?: string | undefined
    tags: readonly string[]
  }
  readonly person: {
    emails: readonly string[]
    jobTitle?: string | undefined
    level?: number | undefined
    leftOn?: string | undefined
    /** Companies they are or were at besides the one of now. */
    otherProspectIds?: readonly string[] | undefined
  }
  readonly colleague: { emails: readonly string[]; me: boolean; role: string }
  readonly deal: {
    salespersonId?: string | undefined
    sizeBand?: string | undefined
    decisionDate?: string | undefined
    outcome?: string | undefined
    outcomeOn?: string | undefined
    milestone?: string | undefined
    /** Whether to go on, as it was decided; left out when it never was. */
    decisions?: readonly CutOrGo[] | undefined
    /** Gaps that touch a need of it; left out when there are none. */
    gapIds?: readonly string[] | undefined
    /** The day each gap was told, once a gap; left out when none was. */
    toldOn?: readonly string[] | undefined
  }
  readonly poc: { criteria: number; endsOn?: string | undefined; decided?: string | undefined }
  readonly gap: {
    status: string
    bare: boolean
    topics: readonly string[]
    product?: string | undefined
    productVersion?: string | undefined
    lastCheckedOn?: string | undefined
    checkedBy?: string | undefined
    proofIds?: readonly string[] | undefined
  }
  readonly script: {
    form: string
    steps: number
    minutes: number
    revision: number
    revisedOn?: string | undefined
    industries: readonly string[]
    archivedAt?: string | undefined
    releaseNotesReadOn?: string | undefined
    workflow?: string | undefined
    audience?: string | undefined
    product?: string | undefined
    productVersion?: string | undefined
    lastVerifiedOn?: string | undefined
    checkedBy?: string | undefined
    reviewBy?: string | undefined
    /** Blocks some of whose steps it holds; left out when there are none. */
    blockIds?: readonly string[] | undefined
    proofIds?: readonly string[] | undefined
  }
  readonly block: { steps: number; minutes: number }
  readonly 'script-copy': {
    scriptId?: string | undefined
    scriptRevision?: number | undefined
    blockIds?: readonly string[] | undefined
  }
  readonly answer: {
    form: string
    short: string
    topics: readonly string[]
    rival?: string | undefined
    lastCheckedOn?: string | undefined
    reviewBy?: string | undefined
    variants?: readonly string[] | undefined
    proofIds?: readonly string[] | undefined
  }
  readonly proof: {
    form: string
    source?: string | undefined
    on?: string | undefined
    permission: string
    depth: string
    topics?: readonly string[] | undefined
  }
  readonly questionnaire: {
    lines: number
    open: number
    /** The questions of its owed lines. */
    owedIds?: readonly string[] | undefined
  }
  readonly environment: {
    url?: string | undefined
    expiresOn?: string | undefined
    lastVerifiedAt?: string | undefined
  }
  readonly checklist: { items: number; revision: number; mode: string; starter?: string | undefined }
  readonly call: {
    start?: string | undefined
    minutes: number
    callKind: CallKind
    status: CallStatus
    attending: number
    personIds: readonly string[]
    colleagueIds: readonly string[]
    environmentIds: readonly string[]
    uid?: string | undefined
    recurrenceId?: string | undefined
    previousCallId?: string | undefined
    /** How many set-up tasks it has; undefined for none. */
    setUp?: number | undefined
    /** How many items its checklist has; undefined for none. */
    checks?: number | undefined
    /** Whom we jumped in for; 'unknown' where no salesperson is named. */
    jumpInFor?: string | undefined
  }
  readonly run: {
    form: string
    startedAt: string
    endedAt?: string | undefined
    /** Of a script rehearsed without a call. */
    scriptId?: string | undefined
  }
  readonly debrief: {
    outcome?: string | undefined
    closedAt?: string | undefined
    completedAt?: string | undefined
    filedAt?: string | undefined
    takenUpAt?: string | undefined
    /** Since when its one change is tried; undefined for none, and once that is decided. */
    changeSince?: string | undefined
    changeStepId?: string | undefined
  }
  readonly question: {
    state: string
    dueOn?: string | undefined
    personId?: string | undefined
    askedAt?: string | undefined
    answerId?: string | undefined
  }
  readonly commitment: {
    /** When it was first shown or signed off. */
    shownAt?: string | undefined
    stage: CommitmentStage
    saidAt?: string | undefined
    dueOn?: string | undefined
    personId?: string | undefined
  }
  readonly complaint: {
    /** Flagged, and not over yet. */
    fixFirst?: boolean | undefined
    /** Both sides said yes. */
    resolved?: boolean | undefined
  }
  readonly task: {
    ownerId?: string | undefined
    form: string
    due?: string | undefined
    doneAt?: string | undefined
  }
  readonly effort: { phase: string; minutes: number; on: string; customerFacing?: boolean | undefined }
  readonly revision: { ofKind: string; ofId: string; number: number; on: string }
}
