import type { VersionLine, VersionSource } from '@shared/safety'
import { clockTime, dayOf, dayWords } from '../../time'

/** Why a version came to be, in words. */
const sourceWords: Readonly<Record<VersionSource, string>> = {
  edit: 'Edited here',
  import: 'Imported',
  undo: 'Undone',
  redo: 'Done again',
  restore: 'Restored',
  merge: 'Merged with another edit',
  outside: 'Changed outside Presnap',
  copy: 'From a copy of the file',
  migration: 'Brought up to this Presnap',
  run: 'Written during a run',
  sample: 'From the sample',
  forget: 'A person’s data removed',
}

/** Of one line: what was there before Presnap kept anything has not been changed by anybody. */
export const sourceLine = ({ by, changed }: VersionLine): string =>
  by === 'outside' && changed.length === 0 ? 'As it was before the first edit here' : sourceWords[by]

/** "Thu 19 Nov, 14:30"; with the year when it is not that of `now`. */
export function momentWords(at: string, zone: string, now: string): string {
  const year = dayOf(at, zone).slice(0, 4)
  const ofYear = year === dayOf(now, zone).slice(0, 4) ? '' : ` ${year}`
  return `${dayWords(at, zone)}${ofYear}, ${clockTime(at, zone)}`
}

export const changedLine = ({ changed }: VersionLine): string =>
  changed.length === 0 ? 'Nothing known before it' : changed.join(', ')

/** The day stands on the first line of each day alone. */
export function isFirstOfDay(lines: readonly VersionLine[], at: number, zone: string): boolean {
  const [line, above] = [lines[at], lines[at - 1]]
  return line !== undefined && (above === undefined || dayOf(above.at, zone) !== dayOf(line.at, zone))
}
