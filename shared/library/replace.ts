/**
 * Search and replace over the library: every hit is shown where it stands and can be left out; what is replaced is one
 * step. Ids are no text and are never touched; what stands in an address is found, but left alone unless it is asked for.
 */
import type { Query } from '../contract/library-calls'
import type { AnyRecord, RecordOf } from '../domain/records'
import { labelOf } from '../merge/label'
import { leadingOn, leadingUp } from './context'
import { literalPattern } from './literal'
import { eachText, mapTexts, type TextForm, textKinds } from './texts'

export type LibraryKind = (typeof textKinds)[number]
export type LibraryRecord = RecordOf<LibraryKind>

export const isLibraryRecord = (record: AnyRecord): record is LibraryRecord =>
  textKinds.some(kind => kind === record.kind)

export interface Hit {
  /** Of the record, the place in it and which of several in one text. */
  readonly id: string
  readonly kind: LibraryKind
  readonly recordId: string
  readonly recordTitle: string
  /** "Step 3 “Restore a file” · tell". */
  readonly label: string
  readonly before: string
  readonly found: string
  readonly after: string
  /** Part of an address. */
  readonly isLink: boolean
}

export interface FoundInLibrary {
  /** At most `mostHits`; `count` says how many there are. */
  readonly hits: readonly Hit[]
  readonly count: number
  /** How many records were looked through. */
  readonly records: number
}

/** A list nobody ticks through is no preview: more are counted, and wait for a narrower search. */
export const mostHits = 1_000
/** Every hit in these records, in their order. Archived scripts are the library's as well; the trash is not. */
export function findInRecords(records: readonly LibraryRecord[], query: Query): FoundInLibrary {
  const all = records.filter(one => one.deletedAt === undefined).flatMap(one => hitsIn(one, query))
  return { hits: all.slice(0, mostHits), count: all.length, records: records.length }
}

/** The hits of one record. */
export function hitsIn(record: LibraryRecord, query: Query): readonly Hit[] {
  const pattern = patternOf(query)
  const hits: Hit[] = []
  eachText(record, (text, path, form) => {
    for (const { match, start, isLink } of matchesIn(text, form, pattern)) {
      hits.push({
        id: hitId(record, path, start),
        ...{ kind: record.kind, recordId: record.id, recordTitle: titleOfRecord(record) },
        label: labelOf(path, [record]),
        before: leadingUp(text.slice(0, start)),
        found: match,
        after: leadingOn(text.slice(start + match.length)),
        isLink,
      })
    }
  })
  return hits
}

/**
 * The record with the hits of these ids replaced, word for word; the same object when none of them is there any more.
 * What was written elsewhere since the search simply is no hit.
 */
export function replaceHits<R extends LibraryRecord>(
  record: R,
  query: Query,
  replacement: string,
  ids: ReadonlySet<string>,
): R {
  const pattern = patternOf(query)
  return mapTexts(record, (text, path, form) =>
    matchesIn(text, form, pattern)
      .filter(({ start }) => ids.has(hitId(record, path, start)))
      .toReversed()
      .reduce(
        (so, { match, start }) => so.slice(0, start) + replacement + so.slice(start + match.length),
        text,
      ),
  )
}

const titleOfRecord = (record: LibraryRecord): string => {
  if (record.kind === 'answer') return record.question
  return record.kind === 'gap' ? record.title : record.name
}

const hitId = (record: LibraryRecord, path: readonly string[], start: number): string =>
  `${record.id}/${path.join('/')}@${start}`

const patternOf = ({ find, matchCase, wholeWord }: Query): RegExp =>
  new RegExp(literalPattern(find, wholeWord), matchCase ? 'gu' : 'giu')

const address = /(?:\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\bmailto:)[^\s<>"')\]]+/giu

function matchesIn(text: string, form: TextForm, pattern: RegExp) {
  const links = [...text.matchAll(address)].map(one => ({ from: one.index, to: one.index + one[0].length }))
  return [...text.matchAll(pattern)].map(one => {
    const [start, end] = [one.index, one.index + one[0].length]
    const isLink = form === 'link' || links.some(({ from, to }) => start < to && end > from)
    return { match: one[0], start, isLink }
  })
}
