/**
 * Lists. Items with a name of their own are merged one by one; items that only their place tells apart, in place as
 * long as none has come, gone or moved; all others as a set of values. Nothing that one side added or edited is lost.
 */
import type { Merging, Sides } from './conflict'
import { canonical, isEqual, isList, isObject } from './json'
import { mergeOrder } from './merge-order'
import { type NameOf, namingOf, orderOf, type Path } from './path'

export type List = readonly unknown[]
interface Lists {
  readonly base: List
  readonly ours: List
  readonly theirs: List
  readonly hasBase: boolean
}

export function mergeLists(
  { base, hasBase }: Sides,
  ours: List,
  theirs: List,
  path: Path,
  merging: Merging,
): List {
  const lists = { base: isList(base) ? base : [], ours, theirs, hasBase: hasBase && isList(base) }
  const nameOf = namingOf([lists.base, ours, theirs])
  if (nameOf !== undefined) return mergeNamed(lists, nameOf, path, merging)
  return standStill(lists) ? mergeInPlace(lists, path, merging) : mergeValues(lists, path, merging)
}

function mergeNamed(lists: Lists, nameOf: NameOf, path: Path, merging: Merging): List {
  const keysIn = (list: List) => list.map(item => (isObject(item) ? nameOf(item) : ''))
  const keys = keysOfAll(lists, keysIn)
  const merged = mergeItems(lists, keys, key => [...path, key], merging)
  const order = mergeOrder(keys.base, keys.ours, keys.theirs, new Set(merged.keys()))
  if (order.clash) {
    const { base, ours, theirs } = keys
    merging.notes.clashes.push({ path: [...path, orderOf], base, ours, theirs, kept: 'ours' })
  }
  return order.keys.map(key => merged.get(key))
}

function mergeValues(lists: Lists, path: Path, merging: Merging): List {
  const keys = keysOfAll(lists, valueKeys)
  const merged = mergeItems(lists, keys, () => path, merging)
  const kept = new Set(merged.keys())
  const order = mergeOrder(keys.base, keys.ours, keys.theirs, kept)
  const ours = order.keys.map(key => merged.get(key))
  if (order.clash) {
    const theirs = mergeOrder(keys.base, keys.theirs, keys.ours, kept).keys.map(key => merged.get(key))
    merging.notes.clashes.push({ path, base: lists.base, ours, theirs, kept: 'ours' })
  }
  return ours
}

interface Keys {
  /** Undefined where no common past is known. */
  readonly base: readonly string[] | undefined
  readonly ours: readonly string[]
  readonly theirs: readonly string[]
}

const keysOfAll = (lists: Lists, keysIn: (list: List) => readonly string[]): Keys => ({
  base: lists.hasBase ? keysIn(lists.base) : undefined,
  ours: keysIn(lists.ours),
  theirs: keysIn(lists.theirs),
})

/** A value, and which of its like it is: a list may hold one twice. */
function valueKeys(list: List): readonly string[] {
  const met = new Map<string, number>()
  return list.map(item => {
    const value = canonical(item)
    const nth = met.get(value) ?? 0
    met.set(value, nth + 1)
    return `${value}#${nth}`
  })
}

/** Objects at the same places in all three: what differs was edited there, not moved there. */
function standStill({ base, ours, theirs, hasBase }: Lists): boolean {
  if (!hasBase || ours.length !== base.length || theirs.length !== base.length) return false
  if (![...base, ...ours, ...theirs].every(isObject)) return false
  const values = base.map(canonical)
  return [ours, theirs].every(list =>
    list.every((item, at) => {
      const value = canonical(item)
      return value === values[at] || !values.includes(value)
    }),
  )
}

function mergeInPlace({ base, ours, theirs }: Lists, path: Path, merging: Merging): List {
  return ours.map((item, at) => {
    const sides = { base: base[at], ours: item, theirs: theirs[at], hasBase: true }
    return merging.value(sides, [...path, `#${at}`])
  })
}

const keyed = (list: List, keys: readonly string[]): ReadonlyMap<string, unknown> =>
  new Map(keys.map((key, at) => [key, list[at]]))

function mergeItems(
  lists: Lists,
  keys: Keys,
  pathOf: (key: string) => Path,
  merging: Merging,
): ReadonlyMap<string, unknown> {
  const base = keyed(lists.base, keys.base ?? [])
  const ours = keyed(lists.ours, keys.ours)
  const theirs = keyed(lists.theirs, keys.theirs)
  const merged = new Map<string, unknown>()
  for (const key of new Set([...keys.ours, ...keys.theirs])) {
    const sides = {
      base: base.get(key),
      ours: ours.get(key),
      theirs: theirs.get(key),
      hasBase: base.has(key),
    }
    const value = mergeItem(sides, pathOf(key), merging)
    if (value !== undefined) merged.set(key, value)
  }
  return merged
}

/** An edit stands against a removal: the item stays, and the two sides are named. */
function mergeItem(sides: Sides, path: Path, { notes, value }: Merging): unknown {
  const { base, ours, theirs, hasBase } = sides
  if (ours !== undefined && theirs !== undefined) return value(sides, path)
  const mine = theirs === undefined
  const left = mine ? ours : theirs
  if (!hasBase) {
    if (mine) notes.tookOurs.push(path)
    else notes.tookTheirs.push(path)
    return left
  }
  if (isEqual(left, base)) {
    if (mine) notes.tookTheirs.push(path)
    else notes.tookOurs.push(path)
    return undefined
  }
  notes.clashes.push({ path, base, ours, theirs, kept: mine ? 'ours' : 'theirs' })
  return left
}
