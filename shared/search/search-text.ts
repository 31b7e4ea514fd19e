/**
 * What of a record can be found by words: everything a person wrote or said in it, private fields too, since search
 * never leaves this computer. It is gathered from the record as it stands, not field by field, so that a field added
 * later, or by a newer Presnap, is found as well; what is left out is what nobody wrote: ids, dates, choices.
 */
import { envelope, isWritten } from './written'

export interface SearchText {
  readonly title: string
  /** Mail addresses and domains. */
  readonly names: string
  readonly topics: string
  readonly text: string
}

/** Of one record's text, in characters; a script of 60 steps has 15,000. */
export const longestText = 50_000
/** Titles in lists are cut here; what is longer is found as text too. */
export const longestTitle = 200

/** `record` may be of any version. */
export function searchTextOf(record: object): SearchText {
  const title = titleIn(record)
  const gathered: Gathered = { names: [], topics: [], text: [], left: longestText }
  if (title.value.length > longestTitle) add(gathered, 'text', title.value)
  for (const [key, value] of Object.entries(record)) {
    if (key !== title.key && !envelope.has(key)) gather(gathered, key, value)
  }
  return {
    title: title.value.slice(0, longestTitle),
    names: gathered.names.join('\n'),
    topics: gathered.topics.join('\n'),
    text: gathered.text.join('\n'),
  }
}

type Part = 'names' | 'topics' | 'text'
type Gathered = { readonly [P in Part]: string[] } & { left: number }

const titleKeys = ['name', 'title', 'question', 'words'] as const

function titleIn(record: object): { readonly key: string | undefined; readonly value: string } {
  for (const key of titleKeys) {
    const value: unknown = Reflect.get(record, key)
    if (typeof value === 'string') return { key, value }
  }
  return { key: undefined, value: '' }
}

function gather(into: Gathered, key: string, value: unknown): void {
  if (typeof value === 'string') {
    if (isWritten(key, value)) add(into, partOf[key] ?? 'text', value)
  } else if (Array.isArray(value)) {
    for (const each of value) gather(into, key, each)
  } else if (typeof value === 'object' && value !== null) {
    for (const [inner, each] of Object.entries(value)) gather(into, inner, each)
  }
}

function add(into: Gathered, part: Part, words: string): void {
  if (into.left <= 0 || words.trim() === '') return
  const kept = words.slice(0, into.left)
  into.left -= kept.length
  into[part].push(kept)
}

const partOf: Readonly<Record<string, Part>> = {
  emails: 'names',
  domains: 'names',
  topics: 'topics',
  tags: 'topics',
  industries: 'topics',
}
