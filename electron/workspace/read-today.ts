/** What Today is made of: the selection from summaries, and of its calls what their advice needs. */
import { answersInPlay } from '@shared/advisor/answers-in-play'
import { gapsThatMayTouch } from '@shared/advisor/gap-links'
import type { TodayData } from '@shared/contract'
import { callBackgrounds } from '@shared/domain/background'
import { callSurroundings, type SummaryLookup, siblingCalls } from '@shared/domain/neighbourhood'
import type { AnyRecord, RecordKind, RecordRef } from '@shared/domain/records'
import { selectToday, type TodaySelection } from '@shared/domain/today'
import { type Week, weekLoad } from '@shared/domain/week'
import { callsAround } from '@shared/preflight/day-calls'
import type { Clock } from '../clock'
import { readableRecords, type WorkspaceRecords } from './workspace'

export async function readToday(workspace: WorkspaceRecords, clock: Clock): Promise<TodayData> {
  const { lookup } = workspace
  const selection = selectToday(lookup, clock.now(), dayStart(clock.nowMs()))
  const around = await readableRecords(workspace, recordsOf(selection, lookup))
  const library = [...gapsInPlay(around, lookup), ...answersInPlay(around, lookup)]
  const inPlay = await readableRecords(workspace, library)
  const upcoming = selection.upcoming.map(({ id }) => id)
  const siblings = Object.fromEntries(upcoming.map(id => [id, siblingCalls(id, lookup)]))
  const backgrounds = callBackgrounds(upcoming, lookup)
  const starts = selection.upcoming.flatMap(({ start }) => start ?? [])
  const week = weekLoad(lookup, weekOf(clock.nowMs()))
  return {
    selection,
    records: [...around, ...inPlay],
    names: namesIn(selection, lookup),
    siblings,
    backgrounds,
    dayCalls: callsAround(starts, lookup),
    ...(week && { week }),
  }
}

/** Midnight in this computer's zone. */
export function dayStart(nowMs: number): string {
  const day = new Date(nowMs)
  day.setHours(0, 0, 0, 0)
  return day.toISOString()
}

/** From Monday's midnight in this computer's zone to the next one. */
export function weekOf(nowMs: number): Week {
  const monday = new Date(dayStart(nowMs))
  monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7))
  const next = new Date(monday)
  next.setDate(next.getDate() + 7)
  return { from: monday.toISOString(), to: next.toISOString() }
}

function recordsOf(selection: TodaySelection, lookup: SummaryLookup): readonly RecordRef[] {
  const { upcoming, undebriefed, toFile } = selection
  const refs = new Map<string, RecordRef>()
  for (const { id } of upcoming) for (const ref of callSurroundings(id, lookup)) refs.set(ref.id, ref)
  for (const { id } of undebriefed) refs.set(id, { kind: 'call', id })
  // What is begun of them is filed, not made anew.
  for (const { id: callId } of toFile)
    for (const { id } of lookup.of('debrief', 'callId', callId)) refs.set(id, { kind: 'debrief', id })
  // Few, and each may be the one that is free.
  for (const { id } of lookup.list('environment')) refs.set(id, { kind: 'environment', id })
  return [...refs.values()]
}

/**
 * The gaps that advice on these calls can speak of: in a deal, at a step of a plan, or of a topic that a need speaks
 * of. The summaries tell; reading the whole library for each call of the day took longer than all the rest.
 */
function gapsInPlay(records: readonly AnyRecord[], lookup: SummaryLookup): readonly RecordRef[] {
  const ids = new Set<string>(records.flatMap(gapsNamedIn))
  const library = lookup.list('gap')
  for (const record of records) {
    if (record.kind !== 'prospect') continue
    for (const { id } of gapsThatMayTouch(library, record.needs)) ids.add(id)
  }
  return library.filter(({ id }) => ids.has(id)).map(({ id }) => ({ kind: 'gap', id }))
}

function gapsNamedIn(record: AnyRecord): readonly string[] {
  if (record.kind === 'deal') return record.exposures.map(({ gapId }) => gapId)
  if (record.kind !== 'script-copy') return []
  return record.steps.flatMap(step => step.watchOuts.flatMap(({ gapId }) => gapId ?? []))
}

type Naming = Partial<Record<'prospectId' | 'callId' | 'dealId' | 'personId', string | undefined>>
const kindOf = { prospectId: 'prospect', callId: 'call', dealId: 'deal', personId: 'person' } as const

function namesIn(selection: TodaySelection, lookup: SummaryLookup): Readonly<Record<string, string>> {
  const names: Record<string, string> = {}
  const name = (kind: RecordKind, id: string | undefined) => {
    const found = id === undefined ? undefined : lookup.find(kind, id)
    if (id !== undefined && found !== undefined) names[id] = found.title
  }
  const { upcoming, owedQuestions, commitments, undebriefed, unfinished, tasks } = selection
  const debriefs = [...undebriefed, ...unfinished]
  const shown: readonly Naming[] = [...upcoming, ...owedQuestions, ...commitments, ...debriefs, ...tasks]
  for (const one of shown) {
    for (const reference of Object.keys(kindOf) as (keyof typeof kindOf)[])
      name(kindOf[reference], one[reference])
  }
  for (const { personIds } of upcoming) for (const id of personIds) name('person', id)
  return names
}
