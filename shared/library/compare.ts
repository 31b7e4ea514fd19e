/** What differs between two states of a script, told step by step. */
import type { Script } from '../domain/script'
import { diffRecords, type FieldChange, type Wording } from '../merge/diff-records'

export interface StepChanges {
  /** The step's or chapter's id; 'about' for what belongs to the whole script. */
  readonly key: string
  /** "Step 3 “Restore a file”", or "About the script". */
  readonly title: string
  readonly is: 'added' | 'removed' | 'changed'
  /** "4th of 6" to "2nd of 6". */
  readonly moved?: { readonly from: string; readonly to: string } | undefined
  /** The fields that differ, each with the words of its own alone: "tell". */
  readonly fields: readonly FieldChange[]
}

/** In the order of the later state; what was removed comes last, and what belongs to the whole script first. */
export function compareByStep(before: Script, after: Script, wording: Wording = {}): readonly StepChanges[] {
  const groups = new Map<string, FieldChange[]>()
  for (const change of diffRecords(before, after, wording)) {
    const key = keyOf(change)
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  const place = placesIn(after)
  return [...groups]
    .map(([key, changes]) => told(key, changes))
    .toSorted((a, b) => (place.get(a.key) ?? Number.MAX_VALUE) - (place.get(b.key) ?? Number.MAX_VALUE))
}

function keyOf({ path }: FieldChange): string {
  const [list, item] = path
  return (list === 'steps' || list === 'chapters') && item !== undefined ? item : 'about'
}

const placesIn = ({ steps, chapters }: Script): ReadonlyMap<string, number> =>
  new Map(
    ['about', ...chapters.map(({ id }) => id), ...steps.map(({ id }) => id)].map((key, at) => [key, at]),
  )

function told(key: string, changes: readonly FieldChange[]): StepChanges {
  if (key === 'about') return { key, title: 'About the script', is: 'changed', fields: changes }
  const own = changes.filter(({ path }) => path.length === 2)
  const move = own.find(({ how }) => how === 'moved')
  const whole = own.find(({ how }) => how === 'added' || how === 'removed')
  const title = changes[0]?.label.split(' · ')[0] ?? ''
  return {
    key,
    title,
    is: whole?.how === 'added' ? 'added' : whole?.how === 'removed' ? 'removed' : 'changed',
    ...(move && { moved: { from: move.before ?? '', to: move.after ?? '' } }),
    fields: changes
      .filter(change => change !== move)
      .map(change => ({ ...change, label: withoutItem(change, title) })),
  }
}

/** "Step 3 “Restore a file” · minutes" under the head of its step is "minutes". */
const withoutItem = ({ label }: FieldChange, title: string): string =>
  label.startsWith(`${title} · `) ? label.slice(title.length + 3) : label
