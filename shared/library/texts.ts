/**
 * Every text of the library that somebody reads or says, and where it stands: one walk for search and replace and for
 * taking a prospect's own words out of a script. What rules and matching read (topics, parts, ids, dates) is not text.
 */
import { isList, isObject } from '../merge/json'
import { namingOf, type Path } from '../merge/path'

/** A link is an address and nothing else: what is changed in it no longer opens. */
export type TextForm = 'words' | 'link'
type Spec =
  | TextForm
  | { readonly each: Spec }
  | { readonly [field: string]: Spec }
  | ((item: Readonly<Record<string, unknown>>) => Spec)

const row: Spec = item => ({ text: 'words', value: item.form === 'open' ? 'link' : 'words' })
const layer: Spec = { tell: 'words', text: 'words' }
const step: Spec = {
  title: 'words',
  tell: 'words',
  show: { each: row },
  takeaway: 'words',
  todayThey: 'words',
  withUs: 'words',
  watchOuts: { each: { title: 'words', text: 'words' } },
  prerequisites: { each: { text: 'words' } },
  fallback: 'words',
  skipWhen: 'words',
  ifAsked: { each: { question: 'words', words: 'words' } },
  layers: { each: layer },
  wordings: { each: layer },
  plainTell: 'words',
  inMyWords: { each: { cue: 'words', words: 'words' } },
}
const story: Spec = {
  name: 'words',
  actor: 'words',
  trigger: 'words',
  result: 'words',
  chapters: { each: { title: 'words' } },
  steps: { each: step },
}
const criterion: Spec = { text: 'words', source: 'words' }

const specs = {
  script: { ...story, workflow: 'words', audience: 'words', note: 'words' },
  'script-copy': story,
  block: { name: 'words', steps: { each: step } },
  answer: {
    question: 'words',
    variants: { each: 'words' },
    short: 'words',
    long: 'words',
    proof: 'words',
    doNotSay: { each: 'words' },
    whyNot: { each: { words: 'words', why: 'words' } },
    layers: { each: layer },
    rival: 'words',
    criteria: { each: { criterion: 'words', us: criterion, them: criterion } },
    trapQuestions: { each: 'words' },
  },
  gap: {
    title: 'words',
    does: 'words',
    doesNot: 'words',
    workaround: 'words',
    plainAnswer: 'words',
    proof: 'words',
    doNotSay: { each: 'words' },
  },
  checklist: {
    name: 'words',
    items: { each: { text: 'words', valueLabel: 'words' } },
    notes: 'words',
  },
} as const satisfies Readonly<Record<string, Spec>>

export type TextKind = keyof typeof specs
export const textKinds = ['script', 'block', 'answer', 'gap', 'checklist'] as const satisfies TextKind[]
interface WithTexts {
  readonly kind: TextKind
}

export type MapText = (text: string, path: Path, form: TextForm) => string

/** The record with each of its texts as `change` gives it; the same object when nothing changes. */
export function mapTexts<R extends WithTexts>(record: R, change: MapText): R {
  // What comes back has the same fields; only texts in them are others.
  return walk(record, specs[record.kind], [], change) as R
}

/** Visits every text, in the order of the record. */
export function eachText(record: WithTexts, visit: (text: string, path: Path, form: TextForm) => void): void {
  mapTexts(record, (text, path, form) => {
    visit(text, path, form)
    return text
  })
}

function walk(value: unknown, spec: Spec, path: Path, change: MapText): unknown {
  if (typeof spec === 'string') return typeof value === 'string' ? change(value, path, spec) : value
  if (isList(value)) return walkList(value, spec, path, change)
  if (!isObject(value)) return value
  const fields = typeof spec === 'function' ? spec(value) : spec
  if (typeof fields === 'string') return value
  const changed = Object.entries(fields).flatMap(([field, inner]) => {
    const before = value[field]
    const after = walk(before, inner, [...path, field], change)
    return after === before ? [] : [[field, after] as const]
  })
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) }
}

function walkList(list: readonly unknown[], spec: Spec, path: Path, change: MapText): unknown {
  if (typeof spec === 'string' || typeof spec === 'function' || !('each' in spec)) return list
  const each = spec.each as Spec
  const nameOf = namingOf([list])
  const items = list.map((item, at) =>
    walk(item, each, [...path, nameOf && isObject(item) ? nameOf(item) : `#${at}`], change),
  )
  return items.every((item, at) => item === list[at]) ? list : items
}
