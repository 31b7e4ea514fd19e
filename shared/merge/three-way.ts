/** Three sequences, cut where both sides agree on what a stretch has become or only one of them changed it. */
import { type Hunk, hunksOf } from './hunks'

export type Stretch =
  | { readonly kind: 'settled'; readonly items: readonly string[] }
  | {
      readonly kind: 'clash'
      readonly base: readonly string[]
      readonly ours: readonly string[]
      readonly theirs: readonly string[]
    }

/** Changes that only touch are of one piece among words, and apart among lines. */
export type Touching = 'apart' | 'together'

interface Group {
  readonly start: number
  readonly end: number
  readonly ours: readonly Hunk[]
  readonly theirs: readonly Hunk[]
}

export function threeWay(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  touching: Touching,
): readonly Stretch[] {
  const groups = grouped(hunksOf(base, ours), hunksOf(base, theirs), touching)
  const stretches: Stretch[] = []
  let at = 0
  for (const group of groups) {
    stretches.push({ kind: 'settled', items: base.slice(at, group.start) }, settle(base, group))
    at = group.end
  }
  return [...stretches, { kind: 'settled', items: base.slice(at) }]
}

function grouped(ours: readonly Hunk[], theirs: readonly Hunk[], touching: Touching): readonly Group[] {
  const all = [...ours.map(hunk => ({ hunk, mine: true })), ...theirs.map(hunk => ({ hunk, mine: false }))]
  const groups: Group[] = []
  for (const { hunk, mine } of all.toSorted((a, b) => inOrder(a.hunk, b.hunk))) {
    const last = groups.at(-1)
    const joins = last !== undefined && meets(last, hunk, touching)
    if (joins) groups.pop()
    const group = joins ? last : { start: hunk.start, end: hunk.end, ours: [], theirs: [] }
    groups.push({
      start: group.start,
      end: Math.max(group.end, hunk.end),
      ours: mine ? [...group.ours, hunk] : group.ours,
      theirs: mine ? group.theirs : [...group.theirs, hunk],
    })
  }
  return groups
}

const inOrder = (a: Hunk, b: Hunk): number => a.start - b.start || a.end - b.end

/** `hunk` begins at or after the group. Two additions at one point meet, whatever the rule for touching. */
function meets(group: Group, hunk: Hunk, touching: Touching): boolean {
  if (touching === 'together') return hunk.start <= group.end
  if (hunk.start !== group.end) return hunk.start < group.end
  const last = [...group.ours, ...group.theirs].at(-1)
  const [isAddition, isAdded] = [group.start === group.end, hunk.start === hunk.end]
  if (last === undefined || isAddition === isAdded) return isAddition && isAdded
  return isAddition ? holds(hunk, last) : holds(last, hunk)
}

/** What one side added beside a line the other side has added while rewriting that line: it is not to stand twice. */
const holds = (rewritten: Hunk, added: Hunk): boolean =>
  added.items.every(item => rewritten.items.includes(item))

function settle(base: readonly string[], group: Group): Stretch {
  const was = base.slice(group.start, group.end)
  const ours = applied(base, group, group.ours)
  const theirs = applied(base, group, group.theirs)
  if (group.theirs.length === 0 || isSame(ours, theirs)) return { kind: 'settled', items: ours }
  if (group.ours.length === 0) return { kind: 'settled', items: theirs }
  if (was.length === 0 && isWithin(ours, theirs)) return { kind: 'settled', items: theirs }
  if (was.length === 0 && isWithin(theirs, ours)) return { kind: 'settled', items: ours }
  return { kind: 'clash', base: was, ours, theirs }
}

function applied(base: readonly string[], group: Group, hunks: readonly Hunk[]): readonly string[] {
  const items: string[] = []
  let at = group.start
  for (const hunk of hunks) {
    for (const item of base.slice(at, hunk.start)) items.push(item)
    for (const item of hunk.items) items.push(item)
    at = hunk.end
  }
  return [...items, ...base.slice(at, group.end)]
}

export const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at])

/** All of `part` stands in `whole`, in its order. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  for (const item of whole) if (item === part[at]) at += 1
  return at === part.length
}
