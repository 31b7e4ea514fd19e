/** Everything a record holds of a person, in words for the report and the export. */
import { mentionsIn } from './mentions'
import { blankOwn } from './own-record'
import { isAboutThem, isLookedAt, isRaw, isTheirs, type Lookout, type Raw, snapshotIn } from './walk'

export interface Place {
  /** Their own record; a reference by id, which says nothing once that record is blank; or their name in a text. */
  readonly how: 'own' | 'reference' | 'mention'
  /** "attendees", "notes: “… Helen said …”". */
  readonly words: string
}

const excerptAround = 40

export function findPlaces(record: Raw, out: Lookout): readonly Place[] {
  const places: Place[] = []
  if (isTheirs(record, out) && blankOwn(record) !== record)
    places.push({ how: 'own', words: 'their own record' })
  const alone = isAboutThem(record, out)
  visit(record, '', 0)
  const inside = snapshotIn(record)
  if (inside !== undefined) places.push(...findPlaces(inside, out))
  else if (typeof record.snapshot === 'string') visit(record.snapshot, 'text of the revision', 1)
  return unique(places)

  function visit(value: unknown, key: string, depth: number, top = key): void {
    if (typeof value === 'string') {
      if (depth > 0 && isReference(value, out)) places.push({ how: 'reference', words: labelOf(top) })
      else if (isLookedAt(key, value, depth - 1)) places.push(...mentions(value, top))
    } else if (Array.isArray(value)) {
      for (const each of value) visit(each, key, depth, top)
    } else if (isRaw(value)) {
      for (const [inner, each] of Object.entries(value)) {
        if (depth === 0 && inner === 'id') continue
        visit(each, inner, depth + 1, depth === 0 ? inner : top)
      }
    }
  }
  function mentions(text: string, top: string): readonly Place[] {
    return mentionsIn(text, out.sought, alone).map(({ from, to }) => ({
      how: 'mention',
      words: `${labelOf(top)}: “${excerpt(text, from, to)}”`,
    }))
  }
}

/** Names and texts only: what is left once a person is forgotten must be none. */
export const holdsTrace = (record: Raw, out: Lookout): boolean =>
  findPlaces(record, out).some(({ how }) => how !== 'reference')

const isReference = (value: string, { ids, attendeeIds }: Lookout): boolean =>
  ids.has(value) || attendeeIds.has(value)

function excerpt(text: string, from: number, to: number): string {
  const start = Math.max(0, from - excerptAround)
  const end = Math.min(text.length, to + excerptAround)
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim()
  return `${start > 0 ? '… ' : ''}${words}${end < text.length ? ' …' : ''}`
}

/** "myRoleReason" -> "my role reason", "personIds" -> "person". */
function labelOf(key: string): string {
  const words = key.replace(/Ids?$/, '').replaceAll(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  return words.trim() || 'text'
}

function unique(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map(place => [`${place.how} ${place.words}`, place])).values()]
}
