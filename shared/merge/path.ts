/**
 * Where in a record something stands: field names, and of a list the item by what it is known by, so that a path holds
 * while the list moves: its id, "personId=…" where another field names it, "#3" where only its place does.
 */
import { isId } from '../domain/schema'
import { isEqual, isList, isObject, type JsonObject } from './json'

export type Path = readonly string[]

/** Stands for the order of the list before it. */
export const orderOf = '(order)'

/** Fields that name an item where there is no id: one attendee's part, one person's parts in a deal. */
const naming = [
  'id',
  'personId',
  'stepId',
  'runId',
  'part',
  'audience',
  'stage',
  'criterion',
  'rule',
  'topic',
]

export type NameOf = (item: JsonObject) => string

/** How the items of these lists are told apart, if each of them has a name of its own. */
export function namingOf(lists: readonly (readonly unknown[])[]): NameOf | undefined {
  if (lists.every(list => list.length === 0)) return undefined
  const field = naming.find(one => lists.every(list => areNamedBy(list, one)))
  if (field === undefined) return undefined
  return item => (field === 'id' ? String(item.id) : `${field}=${String(item[field])}`)
}

function areNamedBy(list: readonly unknown[], field: string): boolean {
  const names = new Set(list.map(item => (isObject(item) ? item[field] : undefined)))
  return names.size === list.length && [...names].every(name => typeof name === 'string')
}

/** Names an item of a list, not a field. */
export const isItemStep = (step: string): boolean => isId(step) || /^#\d+$|^[a-zA-Z]+=/u.test(step)

/** The place of the item that a step of a path means; -1 where it is not there. */
export function indexOf(list: readonly unknown[], step: string): number {
  if (step.startsWith('#')) return Number(step.slice(1)) < list.length ? Number(step.slice(1)) : -1
  const named = /^([a-zA-Z]+)=(.*)$/su.exec(step)
  const [field, name] = named === null ? ['id', step] : [named[1] ?? 'id', named[2]]
  return list.findIndex(item => isObject(item) && item[field] === name)
}

/** What stands there; undefined where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (isList(value)) return valueAt(value[indexOf(value, step)], rest)
  return isObject(value) ? valueAt(value[step], rest) : undefined
}

/** The value with `next` put there; undefined takes away what stands there. The same value when nothing changes. */
export function withValueAt(value: unknown, path: Path, next: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return next
  if (isList(value)) return step === orderOf ? inOrderOf(value, next) : withItemAt(value, step, rest, next)
  if (!isObject(value)) return value
  const put = withValueAt(value[step], rest, next)
  if (isEqual(put, value[step])) return value
  const { [step]: _gone, ...others } = value
  return put === undefined ? others : { ...value, [step]: put }
}

function withItemAt(list: readonly unknown[], step: string, rest: Path, next: unknown): readonly unknown[] {
  const at = indexOf(list, step)
  if (at === -1) return rest.length === 0 && next !== undefined ? [...list, next] : list
  const put = withValueAt(list[at], rest, next)
  return put === undefined ? list.toSpliced(at, 1) : list.with(at, put)
}

function inOrderOf(list: readonly unknown[], names: unknown): readonly unknown[] {
  if (!isList(names)) return list
  const places = new Map(names.map((name, at) => [indexOf(list, String(name)), at]))
  const placed = list.flatMap((item, at) => (places.has(at) ? [{ item, to: places.get(at) ?? 0 }] : []))
  const next = placed.toSorted((a, b) => a.to - b.to).map(one => one.item)
  let taken = 0
  return list.map((item, at) => (places.has(at) ? next[taken++] : item))
}
