/** What the palette offers for a few typed letters: live commands and records, those that begin with them first. */
import { commands, keysOf } from '@shared/commands'
import type { RecordKind } from '@shared/domain/record'
import type { Summary } from '@shared/domain/summary'
import { fold } from '@shared/search/fold'
import { kindLabels } from '@shared/search/parse-query'
import { viewOfRun } from '../state/run'
import type { State } from '../state/store'
import type { View } from '../state/view'
import { type CommandWords, commandLabel } from './command-words'
import type { Suggestion } from './palette-filters'

export interface PaletteEntry {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly keys?: string | undefined
  /** Of a record. */
  readonly kind?: RecordKind
  /** Words around the match, where the label does not hold it. */
  readonly snippet?: string | undefined
  readonly act:
    | { readonly kind: 'command'; readonly id: string }
    | { readonly kind: 'go'; readonly view: View }
    /** To a step of the run that is going on. */
    | { readonly kind: 'step'; readonly stepId: string; readonly view: View }
    | { readonly kind: 'filter'; readonly suggestion: Suggestion }
}

export interface PaletteSection {
  readonly id: 'filters' | 'actions' | 'records'
  readonly label: string
  readonly entries: readonly PaletteEntry[]
}

/** Records that have a screen of their own. */
export const findableKinds = [
  'call',
  'prospect',
  'deal',
  'script',
  'block',
  'answer',
  'proof',
  'questionnaire',
  'gap',
  'checklist',
  'environment',
] as const satisfies readonly RecordKind[]
type FindableKind = (typeof findableKinds)[number]

export const mostEntries = 12
export const mostRecords = 20

/** `typed` is matched word by word; fewer than two letters list commands only. */
export function paletteEntries(
  typed: string,
  state: Pick<State, 'summaries' | 'settings'> & CommandWords & { readonly steps?: readonly PaletteEntry[] },
  isLive: (id: string) => boolean,
): readonly PaletteEntry[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const actions = commands
    .filter(command => command.keyOnly !== true && isLive(command.id))
    .map<PaletteEntry>(command => ({
      id: command.id,
      label: commandLabel(command, state),
      hint: command.group === 'Go' ? 'Go to' : command.group,
      keys: keysOf(command, state.settings.keys)[0],
      act: { kind: 'command', id: command.id },
    }))
  const records =
    words.join('').length < 2 ? [] : findableKinds.flatMap(kind => recordEntries(kind, state.summaries))
  const steps = words.length === 0 ? [] : (state.steps ?? [])
  return best([...actions.map(asSought), ...steps.map(asSought), ...records], words)
}

/** The steps of the run that is going on: by their number and by their title. */
export function stepEntries({ run, records }: Pick<State, 'run' | 'records'>): readonly PaletteEntry[] {
  const story = records[run?.scriptCopyId ?? run?.scriptId ?? '']
  if (run === null || (story?.kind !== 'script-copy' && story?.kind !== 'script')) return []
  const view = viewOfRun(run)
  return story.steps.map(({ id, title }, at) => ({
    ...{ id: `step ${id}`, label: `Step ${at + 1} · ${title}`, hint: 'Run' },
    act: { kind: 'step', stepId: id, view },
  }))
}

/** An entry with its label made ready for comparing. */
interface Sought {
  readonly entry: PaletteEntry
  readonly folded: string
}
const asSought = (entry: PaletteEntry): Sought => ({ entry, folded: fold(entry.label) })

type SummaryList = readonly Summary[]
/** A list of ten thousand is made ready once, not at every letter: it is another list after a change. */
const ready = new WeakMap<
  SummaryList,
  { readonly prospects: SummaryList; readonly sought: readonly Sought[] }
>()

function recordEntries(kind: FindableKind, summaries: State['summaries']): readonly Sought[] {
  const list = summaries[kind] ?? none
  const prospects = summaries.prospect ?? none
  const known = ready.get(list)
  if (known?.prospects === prospects) return known.sought
  const names = new Map(prospects.map(({ id, title }) => [id, title]))
  const view = (id: string): View => (kind === 'call' ? { kind, id, tab: 'prepare' } : { kind, id })
  const sought = list.map(({ id, prospectId = '', title }) => {
    const label = [names.get(prospectId), title].filter(Boolean).join(' · ')
    return asSought({ id, kind, label, hint: kindLabels[kind], act: { kind: 'go', view: view(id) } })
  })
  ready.set(list, { prospects, sought })
  return sought
}

const none: SummaryList = []

/** Every word must occur; a label that begins with the first word comes before one that contains it. */
function best(sought: readonly Sought[], words: readonly string[]): readonly PaletteEntry[] {
  const first = words[0] ?? ''
  const ranked: [PaletteEntry[], PaletteEntry[], PaletteEntry[]] = [[], [], []]
  for (const { entry, folded } of sought) {
    if (!words.every(word => folded.includes(word))) continue
    const rank = folded.startsWith(first) ? 0 : folded.includes(` ${first}`) ? 1 : 2
    ranked[rank].push(entry)
    if (ranked[0].length === mostEntries) break
  }
  return ranked.flat().slice(0, mostEntries)
}

/**
 * The whole list: filters that are being typed, actions, then records: those whose title has the words at once, and
 * what main found. With a filter on, main alone answers.
 */
export function paletteSections(
  {
    matching,
    found,
    suggestions,
  }: {
    readonly matching: readonly PaletteEntry[]
    readonly found: readonly PaletteEntry[]
    readonly suggestions: readonly Suggestion[]
  },
  isFiltered: boolean,
): readonly PaletteSection[] {
  const known = new Map(found.map(entry => [entry.id, entry]))
  const titled = isFiltered ? [] : matching.filter(entry => entry.act.kind === 'go')
  const actions = isFiltered
    ? []
    : matching.filter(({ act: { kind } }) => kind === 'command' || kind === 'step')
  const titledIds = new Set(titled.map(entry => entry.id))
  // A title found here may be known better by main, which has its date and place.
  const records = [
    ...titled.map(entry => known.get(entry.id) ?? entry),
    ...found.filter(entry => !titledIds.has(entry.id)),
  ].slice(0, mostRecords)
  const sections: readonly PaletteSection[] = [
    { id: 'filters', label: 'Narrow down', entries: suggestions.map(asEntry) },
    { id: 'actions', label: 'Do', entries: actions },
    { id: 'records', label: 'Go to', entries: records },
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

const asEntry = (suggestion: Suggestion): PaletteEntry => ({
  id: `filter ${suggestion.filter.label}`,
  label: suggestion.filter.label,
  hint: suggestion.hint,
  act: { kind: 'filter', suggestion },
})
