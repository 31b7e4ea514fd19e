/**
 * What is typed in the palette, as words and filters: "kind:gap", or "gap:" for short, 'in:"Garrow"',
 * "after:2026-10-01", "before:2026-11". A filter that says nothing anybody could mean stays what it is: words.
 */
import type { RecordKind } from '../domain/record'

export type QueryFilter =
  | { readonly form: 'kind'; readonly kinds: readonly RecordKind[]; readonly typed: string }
  /** The name, or the beginning of one, as typed. */
  | { readonly form: 'prospect'; readonly name: string; readonly typed: string }
  /** Calendar days, `after` from the first moment of it on, `before` up to it. */
  | { readonly form: 'after' | 'before'; readonly day: string; readonly typed: string }

export interface ParsedQuery {
  /** Words only, as typed. */
  readonly words: string
  readonly filters: readonly QueryFilter[]
}

/** The word for each kind, as people type it and as lists show it. */
export const kindLabels: Readonly<Record<RecordKind, string>> = {
  prospect: 'Prospect',
  person: 'Person',
  colleague: 'Colleague',
  deal: 'Deal',
  poc: 'Proof of concept',
  gap: 'Gap',
  script: 'Script',
  block: 'Block',
  'script-copy': 'Call script',
  answer: 'Answer',
  proof: 'Proof',
  environment: 'Environment',
  checklist: 'Checklist',
  template: 'Template',
  call: 'Call',
  run: 'Run',
  debrief: 'Debrief',
  question: 'Question',
  commitment: 'Commitment',
  complaint: 'Complaint',
  task: 'Task',
  effort: 'Effort',
  revision: 'Revision',
  questionnaire: 'Questionnaire',
}

const alsoTyped: Readonly<Record<string, RecordKind>> = {
  people: 'person',
  company: 'prospect',
  companies: 'prospect',
  customer: 'prospect',
  customers: 'prospect',
  poc: 'poc',
  'call-script': 'script-copy',
  'script-copy': 'script-copy',
  'proof-of-concept': 'poc',
  promise: 'commitment',
  promises: 'commitment',
  meeting: 'call',
  meetings: 'call',
  mark: 'run',
  marks: 'run',
}

const byWord: ReadonlyMap<string, RecordKind> = new Map([
  ...(Object.entries(kindLabels) as [RecordKind, string][]).flatMap(
    ([kind, label]): [string, RecordKind][] => {
      const word = label.toLowerCase()
      return [
        [word, kind],
        [`${word}s`, kind],
      ]
    },
  ),
  ...Object.entries(alsoTyped),
])

/** The kind a word stands for, in the singular or plural: "gaps", "people". */
export const kindOfWord = (word: string): RecordKind | undefined => byWord.get(word.trim().toLowerCase())

const part = /(?:([\p{L}-]+):(?:"([^"]*)"?|(\S*)))|(\S+)/gu

export function parseQuery(typed: string): ParsedQuery {
  const words: string[] = []
  const filters: QueryFilter[] = []
  for (const found of typed.matchAll(part)) {
    const [whole, key, quoted, bare] = found
    const filter = key === undefined ? undefined : filterOf(key.toLowerCase(), quoted ?? bare ?? '', whole)
    if (filter !== undefined) filters.push(filter)
    // "gap:retention" is the kind and a word.
    if (filter === undefined) words.push(whole)
    else if (isShortForm(filter, key) && (quoted ?? bare ?? '') !== '') words.push(quoted ?? bare ?? '')
  }
  return { words: words.join(' '), filters }
}

function filterOf(key: string, value: string, typed: string): QueryFilter | undefined {
  const short = kindOfWord(key)
  if (short !== undefined && key !== 'prospect') return { form: 'kind', kinds: [short], typed }
  switch (key) {
    case 'kind':
    case 'is':
    case 'type':
      return kindsFilter(value, typed)
    case 'in':
    case 'prospect':
      if (value.trim() === '')
        return key === 'prospect' ? { form: 'kind', kinds: ['prospect'], typed } : undefined
      return { form: 'prospect', name: value.trim(), typed }
    case 'after':
    case 'since':
      return dayFilter('after', value, typed)
    case 'before':
    case 'until':
      return dayFilter('before', value, typed)
    default:
      return undefined
  }
}

function kindsFilter(value: string, typed: string): QueryFilter | undefined {
  const kinds = value.split(',').map(kindOfWord)
  return kinds.every(kind => kind !== undefined) ? { form: 'kind', kinds, typed } : undefined
}

function dayFilter(form: 'after' | 'before', value: string, typed: string): QueryFilter | undefined {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value)
  if (found === null) return undefined
  const [, year, month = '01', dayOfMonth = '01'] = found
  const day = `${year}-${month}-${dayOfMonth}`
  const time = Date.parse(`${day}T00:00:00.000Z`)
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
  return isReal ? { form, day, typed } : undefined
}

const isShortForm = (filter: QueryFilter, key: string | undefined): boolean =>
  filter.form === 'kind' && !['kind', 'is', 'type'].includes(key?.toLowerCase() ?? '')
