/**
 * Takes a person out of a record. Their own record stays as a nameless one, so that rooms and counts still hold and
 * every id leads somewhere; elsewhere their name and addresses become "[removed]", and on request what they said as
 * well. Nothing else changes: the same object comes back where nothing of them is.
 */
import { blankMentions, replacement } from './mentions'
import { blankOwn } from './own-record'
import { isAboutThem, isLookedAt, isRaw, isTheirs, type Lookout, type Raw, snapshotIn } from './walk'

export interface BlankOptions {
  /** The questions, needs, commitments and quotes that are theirs. */
  readonly alsoTheirWords: boolean
}

export function blankPerson(record: Raw, out: Lookout, options: BlankOptions): Raw {
  if (isTheirs(record, out)) return blankOwn(record)
  const alone = isAboutThem(record, out)
  const blanked = visit(record, '', 0)
  return isRaw(blanked) ? withSnapshot(record, blanked, out, options) : record

  function visit(value: unknown, key: string, depth: number): unknown {
    if (typeof value === 'string') {
      return isLookedAt(key, value, depth - 1) ? blankMentions(value, out.sought, alone) : value
    }
    if (Array.isArray(value))
      return sameOr(
        value,
        value.map(each => visit(each, key, depth)),
      )
    if (!isRaw(value)) return value
    const said = options.alsoTheirWords ? saidKeys(value, out) : noKeys
    const entries = Object.entries(value).map(([inner, each]): [string, unknown] => [
      inner,
      said.has(inner) && typeof each === 'string' && each !== ''
        ? replacement
        : visit(each, inner, depth + 1),
    ])
    return entries.every(([inner, each]) => value[inner] === each) ? value : Object.fromEntries(entries)
  }
}

function withSnapshot(before: Raw, blanked: Raw, out: Lookout, options: BlankOptions): Raw {
  const inside = snapshotIn(before)
  if (inside !== undefined) {
    const next = blankPerson(inside, out, options)
    return next === inside ? blanked : { ...blanked, snapshot: JSON.stringify(next) }
  }
  if (before.kind !== 'revision' || typeof before.snapshot !== 'string') return blanked
  // It cannot be read as a record, so all of it counts as text.
  const text = blankMentions(before.snapshot, out.sought, true)
  return text === before.snapshot ? blanked : { ...blanked, snapshot: text }
}

const noKeys: ReadonlySet<string> = new Set()
const words: ReadonlySet<string> = new Set(['words', 'quote', 'reason', 'theirAsk'])
const markWords: ReadonlySet<string> = new Set(['text'])

/** Keys whose text they said: of what names them as its person, and of marks that are theirs alone. */
function saidKeys(value: Raw, { ids, attendeeIds }: Lookout): ReadonlySet<string> {
  if (typeof value.personId === 'string' && ids.has(value.personId)) return words
  const who = value.attendeeIds
  const isTheirMark =
    Array.isArray(who) &&
    who.length > 0 &&
    who.every(each => typeof each === 'string' && attendeeIds.has(each))
  return isTheirMark ? markWords : noKeys
}

function sameOr(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((each, at) => each === before[at]) ? before : after
}
