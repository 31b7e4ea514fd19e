/** Filters of the palette: typed ones become tokens as soon as they are whole, half-typed ones get suggestions. */
import { type RecordKind, recordKinds } from '@shared/domain/record'
import type { Summary } from '@shared/domain/summary'
import { fold } from '@shared/search/fold'
import { kindLabels, parseQuery, type QueryFilter } from '@shared/search/parse-query'

export type PaletteFilter =
  | { readonly form: 'kind'; readonly kinds: readonly RecordKind[]; readonly label: string }
  | { readonly form: 'prospect'; readonly prospectId: string; readonly label: string }
  | { readonly form: 'after' | 'before'; readonly day: string; readonly label: string }

type Prospects = readonly Pick<Summary, 'id' | 'title'>[]

export interface Taken {
  readonly filters: readonly PaletteFilter[]
  /** What stays in the field. */
  readonly rest: string
}

/** Takes the filters out that are followed by a space, or are whole by themselves ("gap:"). */
export function takeFilters(typed: string, prospects: Prospects): Taken {
  let rest = typed
  const filters: PaletteFilter[] = []
  for (const filter of parseQuery(typed).filters) {
    const meant = resolveFilter(filter, prospects)
    if (meant === undefined || !isWhole(filter, rest)) continue
    filters.push(meant)
    rest = without(rest, filter.typed)
  }
  return { filters, rest: filters.length > 0 ? rest.trimStart() : typed }
}

function isWhole({ form, typed }: QueryFilter, text: string): boolean {
  const isShort = form === 'kind' && typed.endsWith(':')
  return isShort || text.includes(`${typed} `)
}

/** "gap:retention" leaves its word behind. */
const without = (text: string, typed: string): string => {
  const kept = /^(?:kind|is|type|in|prospect|after|since|before|until):/iu.test(typed)
    ? ''
    : typed.slice(typed.indexOf(':') + 1)
  return text.replace(typed, kept).replace(/ {2,}/g, ' ')
}

export interface Narrowed {
  readonly words: string
  readonly filters: readonly PaletteFilter[]
}

/** What is asked for: the tokens, the filters still in the field, and the words. A name nobody has is a word. */
export function narrow(typed: string, tokens: readonly PaletteFilter[], prospects: Prospects): Narrowed {
  const begun = half.exec(typed)
  const isNothingYet = begun !== null && begun[2] === ''
  const parsed = parseQuery(isNothingYet ? typed.slice(0, begun.index) : typed)
  const meant = parsed.filters.map(filter => ({ filter, as: resolveFilter(filter, prospects) }))
  const loose = meant.filter(one => one.as === undefined).map(one => one.filter.typed)
  return {
    words: [parsed.words, ...loose].filter(Boolean).join(' '),
    filters: [...tokens, ...meant.flatMap(one => one.as ?? [])],
  }
}

function resolveFilter(filter: QueryFilter, prospects: Prospects): PaletteFilter | undefined {
  if (filter.form === 'kind') return kindFilter(filter.kinds)
  if (filter.form !== 'prospect') return dayFilter(filter.form, filter.day)
  const name = fold(filter.name)
  const titled = prospects.map(({ id, title }) => ({ id, title, folded: fold(title) }))
  const found =
    titled.find(({ folded }) => folded === name) ??
    titled.find(({ folded }) => folded.startsWith(name)) ??
    titled.find(({ folded }) => folded.includes(name))
  return found === undefined ? undefined : { form: 'prospect', prospectId: found.id, label: found.title }
}

const kindFilter = (kinds: readonly RecordKind[]): PaletteFilter => ({
  form: 'kind',
  kinds,
  label: kinds.map(kind => kindLabels[kind]).join(' or '),
})

const dayFilter = (form: 'after' | 'before', day: string): PaletteFilter => ({
  form,
  day,
  label: `${form === 'after' ? 'From' : 'Before'} ${longDate(day)}`,
})

/** "1 Oct 2026". */
const longDate = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00.000Z`))

export interface Suggestion {
  readonly filter: PaletteFilter
  readonly hint: string
  /** What the field holds once it is taken. */
  readonly rest: string
}

const mostSuggestions = 10
const half = /(?:^|\s)(kind|is|type|in|prospect|after|since|before|until):"?([^"]*)$/iu

/** For a filter that is being typed: "kind:" lists kinds, "in:" prospects, "after:" days. */
export function suggestFilters(typed: string, prospects: Prospects, today: string): readonly Suggestion[] {
  const found = half.exec(typed)
  if (found === null) return []
  const [whole, key = '', begun = ''] = found
  const rest = typed.slice(0, typed.length - whole.length)
  return choices(key.toLowerCase(), fold(begun), prospects, today)
    .slice(0, mostSuggestions)
    .map(({ filter, hint }) => ({ filter, hint, rest }))
}

function choices(key: string, begun: string, prospects: Prospects, today: string) {
  if (key === 'in' || key === 'prospect') {
    return prospects
      .filter(({ title }) =>
        fold(title)
          .split(' ')
          .some(word => word.startsWith(begun)),
      )
      .map(({ id, title }) => ({
        filter: { form: 'prospect' as const, prospectId: id, label: title },
        hint: 'Prospect',
      }))
  }
  if (key === 'after' || key === 'since') return days('after', begun, today)
  if (key === 'before' || key === 'until') return days('before', begun, today)
  return searchableKinds
    .filter(kind => fold(kindLabels[kind]).startsWith(begun))
    .map(kind => ({ filter: kindFilter([kind]), hint: 'Kind' }))
}

function days(form: 'after' | 'before', begun: string, today: string) {
  const at = (back: number) =>
    new Date(Date.parse(`${today}T00:00:00.000Z`) - back * 86_400_000).toISOString().slice(0, 10)
  const known: readonly (readonly [string, string])[] = [
    [at(0), 'Today'],
    [at(7), 'A week ago'],
    [at(30), '30 days ago'],
    [`${today.slice(0, 7)}-01`, 'This month'],
    [at(90), '90 days ago'],
    [`${today.slice(0, 4)}-01-01`, 'This year'],
  ]
  const typed = parseQuery(`${form}:${begun}`).filters[0]
  const own = typed !== undefined && 'day' in typed ? [[typed.day, 'As typed'] as const] : []
  return [...own, ...known.filter(([day]) => own.length === 0 && day.startsWith(begun))].map(
    ([day, hint]) => ({
      filter: dayFilter(form, day),
      hint,
    }),
  )
}

/** Kinds that have a place to open; the rest is found where it stands. */
export const searchableKinds: readonly RecordKind[] = recordKinds.filter(
  kind => !['template', 'revision', 'colleague'].includes(kind),
)

/** The part of a search that the filters make. Days are the computer's own. */
export function asSearch(filters: readonly PaletteFilter[]) {
  const kinds = filters.flatMap(one => (one.form === 'kind' ? one.kinds : []))
  const prospect = filters.findLast(one => one.form === 'prospect')
  const after = filters.findLast(one => one.form === 'after')
  const before = filters.findLast(one => one.form === 'before')
  return {
    kinds: kinds.length > 0 ? [...new Set(kinds)] : [...searchableKinds],
    ...(prospect?.form === 'prospect' && { prospectId: prospect.prospectId }),
    ...(after?.form === 'after' && { from: dayStart(after.day).toISOString() }),
    ...(before?.form === 'before' && { to: new Date(dayStart(before.day).getTime() - 1).toISOString() }),
  }
}

function dayStart(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}
