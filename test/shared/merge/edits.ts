/** Real records, whole, and edits of them as people and other programs make them; each edit leaves a valid record. */
import { type AnyRecord, parseRecord } from '@shared/domain/records'
import { isList, isObject } from '@shared/merge/json'
import fc from 'fast-check'
import {
  aCall,
  aChecklist,
  aDeal,
  aFact,
  aGap,
  aHouseRule,
  aNeed,
  anAnswer,
  anAttendee,
  anExposure,
  aPart,
  aProspect,
  aScript,
  aStep,
} from '../../helpers/builders'

const paragraph = [
  'Start at the empty share. Say nothing of the price.',
  'Open the restore window and wait until the list is there; it takes four seconds.',
  '',
  'Ask who would press this button at three in the morning.',
  'Then hand over.',
].join('\n')

const needs = [aNeed(), aNeed({ words: paragraph }), aNeed({ topics: ['restore', 'lock'] })]

/** One of each make: lists of items, of words, of items with parts, long texts, numbers, choices. */
export const wholeRecords: readonly AnyRecord[] = [
  aScript({
    steps: ['Sign in', 'Restore a file', 'Show the log', 'Hand over'].map((title, at) =>
      aStep({ title, tell: paragraph, minutes: 4 + at, topics: ['restore', 'lock', 'audit'] }),
    ),
    industries: ['Pharma', 'Food', 'Paper'],
    note: paragraph,
  }),
  aProspect({
    needs,
    facts: [aFact(), aFact({ topic: 'industry', value: 'Packaging' })],
    houseRules: [aHouseRule()],
    tags: ['big', 'north'],
    notes: paragraph,
  }),
  aCall({
    attendees: [anAttendee(), anAttendee({ parts: [aPart('signs'), aPart('champion')] }), anAttendee()],
    goal: { text: 'They name the share for the pilot', heardWhen: paragraph },
    tags: ['one', 'two', 'three'],
    notes: paragraph,
  }),
  aDeal({
    people: [anAttendee(), anAttendee()].map(({ id }) => ({
      personId: id as never,
      parts: [aPart('signs'), aPart('end-user')],
    })),
    exposures: [anExposure(), anExposure()],
    notes: paragraph,
  }),
  anAnswer({ variants: ['SSO?', 'Single sign-on?', 'Entra?'], long: paragraph, doNotSay: ['soon'] }),
  aGap({ workaround: paragraph, topics: ['lock', 'retention'] }),
  aChecklist({ notes: paragraph }),
]

export interface Edit {
  readonly how: 'set' | 'drop' | 'add' | 'move' | 'write' | 'unknown'
  readonly where: number
  readonly at: number
}

export const anEdit: fc.Arbitrary<Edit> = fc.record({
  how: fc.constantFrom<Edit['how']>('set', 'set', 'drop', 'add', 'move', 'write', 'write', 'unknown'),
  where: fc.nat(10_000),
  at: fc.nat(10_000),
})

export const someEdits = fc.array(anEdit, { maxLength: 6 })

/** The record after the edits, each of which writes words that only `side` writes. Edits that do not fit are left out. */
export function edited<R extends AnyRecord>(record: R, edits: readonly Edit[], side: string): R {
  return edits.reduce<R>((before, edit, nth) => {
    const draft: unknown = structuredClone(before)
    applyEdit(draft, edit, `${side}${nth}`)
    const parsed = parseRecord(before.kind, draft)
    return parsed.kind === 'ok' ? (parsed.record as R) : before
  }, record)
}

type Draft = Record<string, unknown>
interface Place {
  readonly holder: Draft
  readonly key: string
}

const envelope = ['id', 'kind', 'schemaVersion', 'rev', 'lineage', 'createdAt', 'updatedAt', 'personId']

function places(holder: unknown, fits: (value: unknown) => boolean): readonly Place[] {
  if (!isObject(holder) && !isList(holder)) return []
  return Object.entries(holder).flatMap(([key, value]) => {
    if (envelope.includes(key)) return []
    const here = fits(value) ? [{ holder: holder as Draft, key }] : []
    return [...here, ...places(value, fits)]
  })
}

function applyEdit(draft: unknown, edit: Edit, word: string): void {
  const pick = (fits: (value: unknown) => boolean): Place | undefined => {
    const all = places(draft, fits)
    return all[edit.where % all.length]
  }
  if (edit.how === 'unknown') {
    const place = pick(isObject)
    const object = place?.holder[place.key] ?? draft
    ;(object as Draft)[`newer${edit.at % 2}`] = word
    return
  }
  const place = pick(fitting[edit.how])
  if (place !== undefined) changes[edit.how](place, edit.at, word)
}

const fitting = {
  set: (value: unknown) => !isObject(value) && !isList(value),
  drop: () => true,
  add: isList,
  move: (value: unknown) => isList(value) && value.length > 1,
  write: (value: unknown) => typeof value === 'string' && value.includes('\n'),
}

const changes: Readonly<
  Record<Exclude<Edit['how'], 'unknown'>, (place: Place, at: number, word: string) => void>
> = {
  set: ({ holder, key }, at, word) => {
    const value = holder[key]
    if (typeof value === 'number') holder[key] = (at % 9) + 1
    else if (typeof value === 'boolean') holder[key] = !value
    else holder[key] = word
  },
  drop: ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete holder[key]
  },
  add: ({ holder, key }, at, word) => {
    const list = [...(holder[key] as readonly unknown[])]
    const like = list[at % (list.length || 1)]
    if (isObject(like) && 'part' in like) return
    list.splice(at % (list.length + 1), 0, isObject(like) ? likeIt(like, word) : word)
    holder[key] = list
  },
  move: ({ holder, key }, at) => {
    const list = [...(holder[key] as readonly unknown[])]
    const [item] = list.splice(at % list.length, 1)
    list.splice((at >> 4) % (list.length + 1), 0, item)
    holder[key] = list
  },
  write: ({ holder, key }, at, word) => {
    const lines = String(holder[key]).split('\n')
    const line = at % lines.length
    if (at % 3 === 0) lines.splice(line, 0, `${word} whole line`)
    else if (at % 3 === 1) lines[line] = `${lines[line]} ${word}`
    else lines[line] = `${word} ${lines[line]}`
    holder[key] = lines.join('\n')
  },
}

function likeIt(item: unknown, word: string): unknown {
  if (!isObject(item)) return item
  const field = 'personId' in item && !('id' in item) ? 'personId' : 'id'
  return { ...item, [field]: idFrom(word) }
}

/** One id per word: "ours3" and "theirs3" add two items, not one. */
function idFrom(word: string): string {
  const hex = [...word]
    .map(letter => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(12, '0')
  return `00000000-0000-4000-8000-${hex.slice(-12)}`
}
