/** What search finds, as the palette shows it: what it is, where it belongs, and the screen that shows it. */
import type { SearchHit } from '@shared/safety'
import { kindLabels } from '@shared/search/parse-query'
import type { DealPart, View } from '../state/view'
import { dayOf, shortDay } from '../time'
import type { PaletteEntry } from './palette-entries'

/** Undefined for what stands nowhere by itself. */
export function viewOfHit({ kind, id, callId, dealId, prospectId }: SearchHit): View | undefined {
  switch (kind) {
    case 'call':
      return { kind, id, tab: 'prepare' }
    case 'prospect':
    case 'person':
    case 'deal':
    case 'script':
    case 'block':
    case 'answer':
    case 'proof':
    case 'questionnaire':
    case 'gap':
    case 'checklist':
    case 'environment':
      return { kind, id }
    case 'poc':
      return dealView(dealId, 'poc') ?? prospectView(prospectId)
    case 'effort':
      return dealView(dealId, 'effort') ?? callView(callId, 'prepare') ?? prospectView(prospectId)
    case 'script-copy':
    case 'task':
      return callView(callId, 'prepare') ?? prospectView(prospectId)
    case 'run':
    case 'debrief':
    case 'question':
    case 'commitment':
    case 'complaint':
      return callView(callId, 'debrief') ?? prospectView(prospectId)
    default:
      return prospectView(prospectId)
  }
}

const callView = (id: string | undefined, tab: 'prepare' | 'debrief'): View | undefined =>
  id === undefined ? undefined : { kind: 'call', id, tab }
const dealView = (id: string | undefined, part: DealPart): View | undefined =>
  id === undefined ? undefined : { kind: 'deal', id, part }
const prospectView = (id: string | undefined): View | undefined =>
  id === undefined ? undefined : { kind: 'prospect', id }

export function entryOfHit(hit: SearchHit, zone: string, now: string): PaletteEntry | undefined {
  const view = viewOfHit(hit)
  if (view === undefined) return undefined
  const label = [hit.prospect, hit.title].filter(Boolean).join(' · ')
  return {
    id: hit.id,
    kind: hit.kind,
    label: label === '' ? kindLabels[hit.kind] : label,
    hint: [kindLabels[hit.kind], isDated(hit) && dateWords(hit.at ?? '', zone, now)]
      .filter(Boolean)
      .join(' · '),
    snippet: hit.snippet,
    act: { kind: 'go', view },
  }
}

/** The rest has no date but that of its last change, which says little. */
const isDated = ({ kind, at }: SearchHit): boolean =>
  at !== undefined &&
  ['call', 'run', 'debrief', 'question', 'commitment', 'complaint', 'task', 'effort'].includes(kind)

/** "19 Nov", with the year where it is another. */
function dateWords(at: string, zone: string, now: string): string {
  const year = dayOf(at, zone).slice(0, 4)
  return year === dayOf(now, zone).slice(0, 4) ? shortDay(at, zone) : `${shortDay(at, zone)} ${year}`
}
