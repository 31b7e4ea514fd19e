/** What the palette offers for a few typed letters: live commands and records, those that begin with them first. */
import { commands, keysOf } from '@shared/commands'
import type { RecordKind } from '@shared/domain/record'
import type { State } from '../state/store'
import type { View } from '../state/view'

export interface PaletteEntry {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly keys?: string | undefined
  readonly act:
    | { readonly kind: 'command'; readonly id: string }
    | { readonly kind: 'go'; readonly view: View }
}

/** Records that have a screen of their own. */
export const findableKinds = [
  'call',
  'prospect',
  'script',
  'answer',
  'gap',
  'checklist',
] as const satisfies readonly RecordKind[]
type FindableKind = (typeof findableKinds)[number]

export const mostEntries = 12

/** `typed` is matched word by word; fewer than two letters list commands only. */
export function paletteEntries(
  typed: string,
  state: Pick<State, 'summaries' | 'settings'>,
  isLive: (id: string) => boolean,
): readonly PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const actions = commands
    .filter(command => command.keyOnly !== true && isLive(command.id))
    .map<PaletteEntry>(command => ({
      id: command.id,
      label: command.label,
      hint: command.group === 'Go' ? 'Go to' : command.group,
      keys: keysOf(command, state.settings.keys)[0],
      act: { kind: 'command', id: command.id },
    }))
  const records =
    words.join('').length < 2 ? [] : findableKinds.flatMap(kind => recordEntries(kind, state.summaries))
  return best([...actions, ...records], words)
}

const kindWords: Readonly<Record<FindableKind, string>> = {
  call: 'Call',
  prospect: 'Prospect',
  script: 'Script',
  answer: 'Answer',
  gap: 'Gap',
  checklist: 'Checklist',
}

function recordEntries(kind: FindableKind, summaries: State['summaries']): readonly PaletteEntry[] {
  const view = (id: string): View => (kind === 'call' ? { kind, id, tab: 'prepare' } : { kind, id })
  const names = new Map((summaries.prospect ?? []).map(summary => [summary.id, summary.title]))
  return (summaries[kind] ?? []).map(summary => ({
    id: summary.id,
    label: [names.get(summary.prospectId ?? ''), summary.title].filter(Boolean).join(' · '),
    hint: kindWords[kind],
    act: { kind: 'go', view: view(summary.id) },
  }))
}

/** Every word must occur; a label that begins with the first word comes before one that contains it. */
function best(entries: readonly PaletteEntry[], words: readonly string[]): readonly PaletteEntry[] {
  const first = words[0] ?? ''
  const ranked: [PaletteEntry[], PaletteEntry[], PaletteEntry[]] = [[], [], []]
  for (const entry of entries) {
    const label = entry.label.toLowerCase()
    if (!words.every(word => label.includes(word))) continue
    const rank = label.startsWith(first) ? 0 : label.includes(` ${first}`) ? 1 : 2
    ranked[rank].push(entry)
  }
  return ranked.flat().slice(0, mostEntries)
}
