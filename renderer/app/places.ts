/** The places of the sidebar, in its order, and what the title bar says of a view. */
import { currentAffiliation } from '@shared/domain/person'
import { documentLabels } from '@shared/output/labels'
import {
  BookOpen,
  Building2,
  ChartColumn,
  ListChecks,
  ListTree,
  Phone,
  SeparatorVertical,
  Sun,
} from 'lucide-react'
import type { State } from '../state/store'
import type { View } from '../state/view'
import type { IconType } from '../ui/Icon'

export interface Place {
  readonly view: Extract<
    View,
    { kind: 'today' | 'calls' | 'prospects' | 'scripts' | 'answers' | 'gaps' | 'checklists' | 'insights' }
  >
  readonly label: string
  readonly icon: IconType
  readonly group: 'top' | 'library' | 'end'
}

export const places: readonly Place[] = [
  { view: { kind: 'today' }, label: 'Today', icon: Sun, group: 'top' },
  { view: { kind: 'calls' }, label: 'Calls', icon: Phone, group: 'top' },
  { view: { kind: 'prospects' }, label: 'Prospects', icon: Building2, group: 'top' },
  { view: { kind: 'scripts' }, label: 'Scripts', icon: ListTree, group: 'library' },
  { view: { kind: 'answers' }, label: 'Answers', icon: BookOpen, group: 'library' },
  { view: { kind: 'gaps' }, label: 'Gaps', icon: SeparatorVertical, group: 'library' },
  { view: { kind: 'checklists' }, label: 'Checklists', icon: ListChecks, group: 'library' },
  { view: { kind: 'insights' }, label: 'Insights', icon: ChartColumn, group: 'end' },
]

/** The place a view belongs to. */
export function placeOf(view: View): Place | undefined {
  const kind = homes[view.kind] ?? view.kind
  return places.find(place => place.view.kind === kind)
}

const homes: Readonly<Partial<Record<View['kind'], Place['view']['kind']>>> = {
  call: 'calls',
  output: 'calls',
  matrix: 'calls',
  paste: 'calls',
  prospect: 'prospects',
  person: 'prospects',
  deal: 'prospects',
  script: 'scripts',
  blocks: 'scripts',
  block: 'scripts',
  replace: 'scripts',
  'run-sheet': 'scripts',
  answer: 'answers',
  proofs: 'answers',
  proof: 'answers',
  questionnaires: 'answers',
  questionnaire: 'answers',
  gap: 'gaps',
  checklist: 'checklists',
}

export interface Crumb {
  readonly label: string
  readonly to?: View
}

/** Not in the sidebar: reached from a call that uses one, and by the palette. */
const environmentsCrumb: Crumb = { label: 'Environments', to: { kind: 'environments' } }
/** Beside the scripts, and reached from there. */
const blocksCrumb: Crumb = { label: 'Blocks', to: { kind: 'blocks' } }
/** Beside the answers, and reached from there. */
const proofsCrumb: Crumb = { label: 'Proofs', to: { kind: 'proofs' } }
const questionnairesCrumb: Crumb = { label: 'Questionnaires', to: { kind: 'questionnaires' } }
const settingsCrumb: Crumb = { label: 'Settings', to: { kind: 'settings' } }

/** "Calls › Corvane Packaging › Whole-room proof". */
export function crumbsOf(view: View, records: State['records']): readonly Crumb[] {
  const home = placeOf(view)
  const first: Crumb[] = home === undefined ? [] : [{ label: home.label, to: home.view }]
  if (view.kind === 'paste') return [...first, { label: 'New from paste' }]
  if (view.kind === 'run-sheet') return [...first, { label: 'From a run sheet' }]
  if (view.kind === 'starter') return [{ label: 'Starter library' }]
  if (view.kind === 'settings') return [{ label: 'Settings' }]
  if (view.kind === 'files') return [settingsCrumb, { label: 'Your files' }]
  if (view.kind === 'blocks') return [...first, { label: blocksCrumb.label }]
  if (view.kind === 'block') return [...first, blocksCrumb, { label: labelOf(records[view.id]) }]
  if (view.kind === 'replace') return [...first, { label: 'Search and replace' }]
  if (view.kind === 'environments') return [{ label: environmentsCrumb.label }]
  if (view.kind === 'environment') return [environmentsCrumb, { label: labelOf(records[view.id]) }]
  if (view.kind === 'proofs') return [...first, { label: proofsCrumb.label }]
  if (view.kind === 'proof') return [...first, proofsCrumb, { label: labelOf(records[view.id]) }]
  if (view.kind === 'questionnaires') return [...first, { label: questionnairesCrumb.label }]
  if (view.kind === 'questionnaire')
    return [...first, questionnairesCrumb, { label: labelOf(records[view.id]) }]
  if (view.kind === 'gallery') return [{ label: 'Component gallery' }]
  if (!('id' in view)) return first
  const record = records[view.id]
  if (record?.kind !== 'call' && record?.kind !== 'deal' && record?.kind !== 'person')
    return [...first, { label: labelOf(record) }]
  const prospectId = record.kind === 'person' ? currentAffiliation(record)?.prospectId : record.prospectId
  const prospect = prospectId === undefined ? undefined : records[prospectId]
  const middle: Crumb[] =
    prospect === undefined ? [] : [{ label: labelOf(prospect), to: { kind: 'prospect', id: prospect.id } }]
  if (view.kind !== 'output' && view.kind !== 'matrix')
    return [...first, ...middle, { label: labelOf(record) }]
  const call: Crumb = { label: labelOf(record), to: { kind: 'call', id: record.id, tab: 'prepare' } }
  const label = view.kind === 'matrix' ? 'Needs, steps and gaps' : documentLabels[view.document]
  return [...first, ...middle, call, { label }]
}

function labelOf(record: State['records'][string] | undefined): string {
  if (record === undefined) return ''
  if ('name' in record) return record.name
  if ('title' in record) return record.title
  return 'question' in record ? record.question : ''
}
