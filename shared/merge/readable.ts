/** Values as people read them: dates, minutes, yes and no, names in place of ids. */
import { isId } from '../domain/schema'
import { isList, isObject } from './json'
import { capital, fieldWords, itemName } from './label'

export interface Wording {
  /** The title of another record by its id, where it is at hand. */
  readonly names?: ((id: string) => string | undefined) | undefined
  /** IANA zone in which instants are said; UTC unless told. */
  readonly zone?: string | undefined
}

/** The text for a value of `field`; empty for what is not there. `own` names what the record itself holds. */
export function readable(
  field: string,
  value: unknown,
  wording: Wording = {},
  own: ReadonlyMap<string, string> = new Map(),
): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return /minutes$/iu.test(field) ? `${value} min` : String(value)
  if (typeof value === 'string') return readableText(field, value, wording, own)
  if (isList(value)) return readableList(field, value, wording, own)
  return isObject(value) ? readableObject(value, wording, own) : String(value)
}

/** Choices, stored as one word: "whole-room". */
const choices = new Set(
  [
    'form',
    'status',
    'mode',
    'play',
    'callKind',
    'callKinds',
    'myRole',
    'attendance',
    'depth',
    'part',
    'parts',
  ].concat(
    [
      'forParts',
      'basis',
      'is',
      'stance',
      'outcome',
      'state',
      'stage',
      'topic',
      'confidence',
      'owner',
      'wants',
    ],
    [
      'permission',
      'medium',
      'invited',
      'saleType',
      'pricingForm',
      'sizeBand',
      'role',
      'phase',
      'doer',
      'decision',
    ],
    ['editedFields', 'audience', 'complexity'],
  ),
)
const day = /^\d{4}-\d{2}-\d{2}$/u
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u

function readableText(
  field: string,
  value: string,
  { names, zone }: Wording,
  own: ReadonlyMap<string, string>,
): string {
  if (isId(value)) return own.get(value) ?? names?.(value) ?? 'something that is not here'
  if (day.test(value)) return dateWords(value, 'UTC', false)
  if (moment.test(value)) return dateWords(value, zone ?? 'UTC', true)
  return choices.has(field) ? capital(value.replaceAll('-', ' ')) : value
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** "19 Nov 2026, 14:30". What is no date after all stays as it is written. */
function dateWords(value: string, timeZone: string, hasTime: boolean): string {
  const time = Date.parse(value)
  if (Number.isNaN(time)) return value
  const key = `${timeZone} ${hasTime}`
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const made =
    formats.get(key) ??
    new Intl.DateTimeFormat('en-GB', {
      ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone },
      ...(hasTime ? clock : {}),
    })
  formats.set(key, made)
  return made.format(time)
}

function readableList(
  field: string,
  list: readonly unknown[],
  wording: Wording,
  own: ReadonlyMap<string, string>,
): string {
  const items = list.map(item =>
    isObject(item) ? readableItem(item, wording, own) : readable(field, item, wording, own),
  )
  const isLong = items.some(item => item.length > 40 || item.includes('\n'))
  return items.join(isLong ? '\n' : ', ')
}

/** All that an item within another holds, on one line: "Click · Open the share". */
function readableItem(
  item: Readonly<Record<string, unknown>>,
  wording: Wording,
  own: ReadonlyMap<string, string>,
): string {
  return Object.entries(item)
    .filter(([field, value]) => field !== 'id' && !isNothing(value))
    .map(([field, value]) => readable(field, value, wording, own))
    .join(' · ')
}

/** The fields of a small thing, one a line; its own id says nothing to anybody. */
function readableObject(
  object: Readonly<Record<string, unknown>>,
  wording: Wording,
  own: ReadonlyMap<string, string>,
): string {
  return Object.entries(object)
    .filter(([field, value]) => field !== 'id' && !isNothing(value))
    .map(([field, value]) => `${capital(fieldWords(field))}: ${readable(field, value, wording, own)}`)
    .join('\n')
}

export const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (isList(value) && value.length === 0)

/** What a record calls the things inside it, by their ids. */
export function ownNames(value: unknown, names = new Map<string, string>()): ReadonlyMap<string, string> {
  if (isList(value)) for (const item of value) ownNames(item, names)
  if (!isObject(value)) return names
  const name = itemName(value)
  if (typeof value.id === 'string' && name !== undefined) names.set(value.id, name)
  for (const one of Object.values(value)) ownNames(one, names)
  return names
}
