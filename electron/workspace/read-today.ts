/** What Today is made of: the selection from summaries, and the records of the calls it stands for. */
import type { TodayData } from '@shared/contract'
import { callNeighbourhood, type SummaryLookup, siblingCalls } from '@shared/domain/neighbourhood'
import type { RecordKind, RecordRef } from '@shared/domain/records'
import { selectToday, type TodaySelection } from '@shared/domain/today'
import type { Clock } from '../clock'
import { readableRecords, type Workspace } from './workspace'

/** Calls whose surroundings are read at once; the others are read when they are opened. */
const mostRead = 5

export async function readToday(workspace: Workspace, clock: Clock): Promise<TodayData> {
  const { lookup } = workspace
  const selection = selectToday(lookup, clock.now(), dayStart(clock.nowMs()))
  const records = await readableRecords(workspace, recordsOf(selection, lookup))
  const read = selection.upcoming.slice(0, mostRead)
  const siblings = Object.fromEntries(read.map(({ id }) => [id, siblingCalls(id, lookup)]))
  return { selection, records, names: namesIn(selection, lookup), siblings }
}

/** Midnight in this computer's zone. */
export function dayStart(nowMs: number): string {
  const day = new Date(nowMs)
  day.setHours(0, 0, 0, 0)
  return day.toISOString()
}

function recordsOf({ upcoming, undebriefed }: TodaySelection, lookup: SummaryLookup): readonly RecordRef[] {
  const refs = new Map<string, RecordRef>()
  for (const { id } of upcoming.slice(0, mostRead)) {
    for (const ref of callNeighbourhood(id, lookup)) refs.set(ref.id, ref)
  }
  for (const { id } of [...upcoming, ...undebriefed]) refs.set(id, { kind: 'call', id })
  return [...refs.values()]
}

type Naming = Partial<Record<'prospectId' | 'callId' | 'dealId' | 'personId', string | undefined>>
const kindOf = { prospectId: 'prospect', callId: 'call', dealId: 'deal', personId: 'person' } as const

function namesIn(selection: TodaySelection, lookup: SummaryLookup): Readonly<Record<string, string>> {
  const names: Record<string, string> = {}
  const name = (kind: RecordKind, id: string | undefined) => {
    const found = id === undefined ? undefined : lookup.find(kind, id)
    if (id !== undefined && found !== undefined) names[id] = found.title
  }
  for (const one of Object.values(selection).flat() as readonly Naming[]) {
    for (const reference of Object.keys(kindOf) as (keyof typeof kindOf)[])
      name(kindOf[reference], one[reference])
  }
  for (const { personIds } of selection.upcoming) for (const id of personIds) name('person', id)
  return names
}
