/** What the documents of a call are written from, and the one that is shown. */
import { advise } from '@shared/advisor/advise'
import { type CallNeighbourhood, collectFacts } from '@shared/advisor/facts'
import { isOfDeal } from '@shared/commitment/of-deal'
import type { Commitment } from '@shared/domain/commitment'
import type { AnyRecord, RecordOf } from '@shared/domain/records'
import type { Run } from '@shared/domain/run'
import type { Summary } from '@shared/domain/summary'
import { documentForms } from '@shared/output/documents'
import type { OutputFacts, TimeWords } from '@shared/output/facts'
import type { LiveFacts } from '@shared/output/live'
import type { DocumentKind, Draft } from '@shared/output/sheet'
import { runState } from '@shared/run/run-state'
import { useEffect, useMemo, useState } from 'react'
import { afterOf } from '../../parts/follow-up/after-facts'
import { useOwnTemplates } from '../../parts/follow-up/use-own-templates'
import { useNow } from '../../state/clock'
import { ruleSettingsOf } from '../../state/rules'
import { ofKind, useNeighbourhood } from '../../state/selectors'
import { useStore } from '../../state/store'
import { clockTime, dayWords, longDay, zoneWords } from '../../time'

const times: TimeWords = { clock: clockTime, day: dayWords, longDay, zone: zoneWords }

/** Undefined while the call is not in memory. */
export function useOutputFacts(callId: string): OutputFacts | undefined {
  const neighbourhood = useNeighbourhood(callId)
  const records = useStore(state => state.records)
  const siblings = useStore(state => state.siblings[callId])
  const rules = useStore(state => state.settings.rules)
  const zone = useStore(state => state.zone)
  const minute = useNow('minute')
  const templates = useOwnTemplates()
  const run = useStore(state =>
    state.run?.form === 'live' && state.run.callId === callId ? state.run : undefined,
  )
  return useMemo(() => {
    if (neighbourhood === undefined) return undefined
    const now = new Date(minute).toISOString()
    const standing = Object.values(records).filter(record => record.deletedAt === undefined)
    const wanted: readonly string[] = neighbourhood.call.environmentIds
    return {
      neighbourhood,
      facts: collectFacts(neighbourhood, now),
      advice: advise(neighbourhood, now, ruleSettingsOf(rules)),
      environments: inOrder(ofKind(standing, 'environment'), wanted),
      proofs: ofKind(standing, 'proof'),
      commitments: commitmentsOf(neighbourhood, standing, siblings),
      ...{ now, zone, times },
      live: run && liveOf(run, neighbourhood, now),
      after: afterOf(neighbourhood, { records, templates, now, zone }),
    }
  }, [neighbourhood, records, siblings, rules, zone, minute, run, templates])
}

/** Of its deal; a call without one has its own. */
function commitmentsOf(
  { call, deal }: CallNeighbourhood,
  standing: readonly AnyRecord[],
  siblings: readonly Summary[] = [],
): readonly Commitment[] {
  const all = ofKind(standing, 'commitment')
  if (deal === undefined) return all.filter(({ callId }) => callId === call.id)
  const others = siblings.filter(({ dealId }) => dealId === deal.id)
  const callIds = new Set<string>([call.id, ...others.map(({ id }) => id)])
  return all.filter(one => isOfDeal(one, deal.id, callIds))
}

/** The run as it stands, for a pack that is handed over in the middle of it. */
function liveOf(run: Run, { call, scriptCopy }: CallNeighbourhood, now: string): LiveFacts {
  return { run, state: runState(run, scriptCopy, call, now) }
}

const inOrder = (all: readonly RecordOf<'environment'>[], ids: readonly string[]) =>
  ids.flatMap(id => all.find(one => one.id === id) ?? [])

/** `speakerId` is whose own it is; somebody who does not speak any more has none. */
export function useDraft(
  facts: OutputFacts,
  document: DocumentKind,
  speakerId: OutputFacts['speakerId'],
): Draft {
  return useMemo(() => {
    const { write, speakers } = documentForms[document]
    const isSpeaker = speakers?.(facts).some(({ id }) => id === speakerId) === true
    return write(isSpeaker ? { ...facts, speakerId } : facts)
  }, [facts, document, speakerId])
}

/** Reads the call with all that its documents speak of, each time one is opened. */
export function useLoadedAround(callId: string): 'loading' | 'loaded' | 'failed' {
  const [state, setState] = useState<'loading' | 'loaded' | 'failed'>('loading')
  useEffect(() => {
    let stale = false
    setState('loading')
    const settle = (next: 'loaded' | 'failed') => () => !stale && setState(next)
    useStore.getState().loadCall(callId).then(settle('loaded'), settle('failed'))
    return () => {
      stale = true
    }
  }, [callId])
  return state
}
