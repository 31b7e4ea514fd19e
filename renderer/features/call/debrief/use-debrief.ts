/** All that the debrief of a call speaks of, from the records in memory. */

import { openDebrief, runToDebrief } from '@shared/debrief/open-debrief'
import { whoWasThere } from '@shared/debrief/who-was-there'
import type { Call } from '@shared/domain/call'
import type { Colleague } from '@shared/domain/colleague'
import type { Commitment } from '@shared/domain/commitment'
import type { Complaint } from '@shared/domain/complaint'
import type { Deal } from '@shared/domain/deal'
import type { Debrief } from '@shared/domain/debrief'
import type { Exposure } from '@shared/domain/exposure'
import type { Gap } from '@shared/domain/gap'
import type { Person } from '@shared/domain/person'
import type { Prospect } from '@shared/domain/prospect'
import type { Question } from '@shared/domain/question'
import type { AnyRecord } from '@shared/domain/records'
import type { Run } from '@shared/domain/run'
import type { ScriptCopy } from '@shared/domain/script-copy'
import type { Task } from '@shared/domain/task'
import { useLayoutEffect, useMemo, useState } from 'react'
import { making } from '../../../state/clock'
import { createKeeper } from '../../../state/keep-same'
import { neighbourhoodOf, ofKind } from '../../../state/selectors'
import { useStore } from '../../../state/store'

export interface ToldGap {
  readonly gap: Gap
  readonly exposure: Exposure
}

export interface DebriefFacts {
  readonly call: Call
  readonly prospect: Prospect | undefined
  readonly deal: Deal | undefined
  readonly debrief: Debrief
  readonly run: Run | undefined
  readonly copy: ScriptCopy | undefined
  /** Theirs who were invited, in the call's order. */
  readonly people: readonly Person[]
  readonly colleagues: readonly Colleague[]
  readonly me: Colleague | undefined
  readonly salesperson: Colleague | undefined
  readonly questions: readonly Question[]
  readonly commitments: readonly Commitment[]
  readonly complaints: readonly Complaint[]
  /** The one for now among them. */
  readonly tasks: readonly Task[]
  /** Gaps told in this call, and those of the deal that were not. */
  readonly told: readonly ToldGap[]
  readonly untold: readonly ToldGap[]
}

/** Opens the debrief on first use: it and what the run wrote down become records, once. */
export function useDebrief(callId: string): DebriefFacts | undefined {
  const records = useStore(state => state.records)
  const isLoaded = useStore(state => state.siblings[callId] !== undefined)
  const put = useStore(state => state.put)
  const [keep] = useState(createKeeper<DebriefFacts>)
  const gathered = useMemo(() => gather(callId, records), [callId, records])
  const isMissing = isLoaded && gathered?.missing !== undefined
  // Before anything is painted: a wait that is over at once is not shown.
  useLayoutEffect(() => {
    // Told anew from what there is now, so that nothing is made twice however often this runs.
    const missing = isMissing ? gather(callId, useStore.getState().records)?.missing : undefined
    if (missing !== undefined) put(missing())
  }, [isMissing, callId, put])
  return gathered?.facts && keep(gathered.facts)
}

interface Gathered {
  readonly facts: DebriefFacts | undefined
  /** Makes the records that are still to be made; undefined when there are none. */
  readonly missing: (() => readonly AnyRecord[]) | undefined
}

function gather(callId: string, records: Readonly<Record<string, AnyRecord>>): Gathered | undefined {
  const neighbourhood = neighbourhoodOf(callId, records, undefined)
  if (neighbourhood === undefined) return undefined
  const { call, prospect, deal, colleagues, scriptCopy: copy } = neighbourhood
  const alive = Object.values(records).filter(record => record.deletedAt === undefined)
  const ofCall = <T extends { readonly callId?: string | undefined }>(list: readonly T[]) =>
    list.filter(one => one.callId === callId)
  const run = runToDebrief(ofCall(ofKind(alive, 'run')))
  const questions = ofCall(ofKind(alive, 'question')).toSorted(byTime)
  const commitments = ofCall(ofKind(alive, 'commitment')).toSorted((a, b) =>
    a.createdAt.localeCompare(b.createdAt),
  )
  const debrief = ofCall(ofKind(alive, 'debrief'))[0]
  const complaints = ofCall(ofKind(alive, 'complaint'))
  const deals = deal === undefined ? [] : [deal]
  const source = { run, call, copy, debrief, questions, commitments, complaints, deals }
  const open = () => openDebrief(source, making())
  const missing = open().length > 0 ? open : undefined
  if (debrief === undefined) return { facts: undefined, missing }
  const me = colleagues.find(colleague => colleague.me)
  const facts: DebriefFacts = {
    call,
    prospect,
    deal,
    debrief,
    run,
    copy,
    people: whoWasThere(call, neighbourhood.people),
    colleagues,
    me,
    salesperson: colleagues.find(colleague => colleague.id === (call.salespersonId ?? deal?.salespersonId)),
    questions,
    commitments,
    complaints,
    tasks: ofCall(ofKind(alive, 'task')).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)),
    ...gapsOf(callId, deal, neighbourhood.gaps),
  }
  return { facts, missing }
}

function gapsOf(callId: string, deal: Deal | undefined, gaps: readonly Gap[]) {
  const all = (deal?.exposures ?? []).flatMap(exposure => {
    const gap = gaps.find(one => one.id === exposure.gapId)
    return gap === undefined ? [] : [{ gap, exposure }]
  })
  return {
    told: all.filter(({ exposure }) => exposure.told?.callId === callId),
    untold: all.filter(({ exposure }) => exposure.told === undefined && exposure.resolvedOn === undefined),
  }
}

function byTime(a: Question, b: Question): number {
  return (a.askedAt ?? a.createdAt).localeCompare(b.askedAt ?? b.createdAt)
}
