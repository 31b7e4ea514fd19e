/** What main told of a call's background, with what has changed in this window since. */
import type { CallNeighbourhood, OtherCall } from '@shared/advisor/facts'
import type { Deal } from '@shared/domain/deal'
import type { Outcome } from '@shared/domain/debrief'
import type { RecordKind, RecordOf } from '@shared/domain/records'
import type { ScriptCopy } from '@shared/domain/script-copy'
import type { SummaryOf } from '@shared/domain/summary'
import { capacityOf } from '@shared/effort/capacity'
import type { RecordMap } from './records'
import type { Beside } from './selectors'

type All = <K extends RecordKind>(kind: K) => readonly RecordOf<K>[]

interface Of {
  readonly callId: string
  readonly prospectId: string | undefined
  readonly deal: Deal | undefined
  readonly scriptCopy: ScriptCopy | undefined
}

type Known = Pick<
  CallNeighbourhood,
  'efforts' | 'otherCalls' | 'answers' | 'rivals' | 'script' | 'usualEffort'
>

export function knownBeside(records: RecordMap, all: All, beside: Beside, of: Of): Known {
  const { background } = beside
  return {
    efforts: effortsKnown(records, all, beside, of),
    otherCalls: otherCallsKnown(records, all, beside),
    answers: all('answer'),
    rivals: rivalsKnown(all, beside),
    script: scriptKnown(records, beside, of),
    usualEffort:
      background === undefined
        ? undefined
        : {
            wonHours: background.wonHours,
            ownHours: ownHours(of.deal, beside),
            freeHours: beside.freeHours,
            capacity: beside.freeHours && capacityOf(beside.freeHours),
          },
  }
}

/** An entry in memory stands for its summary; one that is in the trash by now is counted no more. */
function effortsKnown(
  records: RecordMap,
  all: All,
  { siblings, background }: Beside,
  { callId, prospectId, deal }: Of,
): Known['efforts'] {
  const calls = new Set<string>([
    callId,
    ...((siblings ?? []) as readonly SummaryOf<'call'>[]).map(({ id }) => id),
  ])
  const loaded = all('effort').filter(
    effort =>
      (effort.callId !== undefined && calls.has(effort.callId)) ||
      (prospectId !== undefined && effort.prospectId === prospectId) ||
      (deal !== undefined && effort.dealId === deal.id),
  )
  const told = (background?.efforts ?? []).filter(({ id }) => records[id] === undefined)
  return [...loaded, ...told]
}

function otherCallsKnown(
  records: RecordMap,
  all: All,
  { siblings, background }: Beside,
): readonly OtherCall[] {
  const outcomes = new Map<string, Outcome>(Object.entries(background?.outcomes ?? {}))
  for (const { callId, outcome } of all('debrief')) if (outcome !== undefined) outcomes.set(callId, outcome)
  return ((siblings ?? []) as readonly SummaryOf<'call'>[]).map(({ id, start, callKind, status, dealId }) => {
    const now = records[id]
    const seen = now?.kind === 'call' ? now : { start, callKind, status, dealId }
    return {
      id: id as OtherCall['id'],
      start: seen.start,
      callKind: seen.callKind,
      status: seen.status,
      dealId: seen.dealId,
      outcome: outcomes.get(id),
    }
  })
}

function rivalsKnown(all: All, { background }: Beside): NonNullable<Known['rivals']> {
  const loaded = all('answer').flatMap(({ id, form, rival }) =>
    form === 'competitor' && rival !== undefined ? [{ id, name: rival }] : [],
  )
  const ids = new Set<string>(loaded.map(({ id }) => id))
  return [...loaded, ...(background?.rivals ?? []).filter(({ id }) => !ids.has(id))]
}

/** The script itself, once it is in memory, knows best until when its product's news is read. */
function scriptKnown(records: RecordMap, { background }: Beside, { scriptCopy }: Of): Known['script'] {
  const id = scriptCopy?.scriptId
  const script = id === undefined ? undefined : records[id]
  if (script?.kind !== 'script') return background?.script
  const { releaseNotesReadOn } = script
  return { ...background?.script, ...(releaseNotesReadOn !== undefined && { releaseNotesReadOn }) }
}

const ownHours = (deal: Deal | undefined, { figures }: Beside): number | undefined =>
  figures?.find(({ band }) => band === deal?.sizeBand)?.hours
