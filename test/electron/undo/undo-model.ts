/**
 * What undo and redo come to, said once more in the plainest way: contents of three fields, versions as objects, merges
 * field by field. Knows nothing of files, hashes, histories or restarts: none of them may make a difference.
 */
export interface Content {
  readonly title: string
  readonly notes: string | undefined
  readonly minutes: number
  readonly deletedAt: string | undefined
}
type Field = 'title' | 'notes' | 'minutes'
export type Edit = Partial<Content>

interface Change {
  readonly number: number
  readonly before: Content | undefined
  readonly after: Content
}
interface Step {
  readonly id: number
  readonly changes: readonly Change[]
}

export interface Model {
  readonly records: Map<number, Content>
  done: Step[]
  undone: Step[]
}

export const emptyModel = (): Model => ({ records: new Map(), done: [], undone: [] })
export const freshContent = (number: number): Content => ({
  ...{ title: `Call ${number}`, notes: undefined, minutes: 30, deletedAt: undefined },
})

/** Each save makes a version of its own, also when nothing in it is new. */
export function save(model: Model, step: number | undefined, edits: ReadonlyMap<number, Edit>): void {
  const changes: Change[] = []
  for (const [number, edit] of edits) {
    const before = model.records.get(number)
    const after = { ...(before ?? freshContent(number)), ...edit }
    model.records.set(number, after)
    changes.push({ number, before, after })
  }
  if (step === undefined) return
  const earlier = model.done.find(({ id }) => id === step)?.changes ?? []
  const all = changes.reduce(joined, earlier)
  model.done = [...model.done.filter(({ id }) => id !== step), { id: step, changes: all }]
  model.undone = []
}

/** The same version is the same object. */
function joined(changes: readonly Change[], change: Change): readonly Change[] {
  const place = changes.findLastIndex(({ number }) => number === change.number)
  const last = changes[place]
  if (last === undefined || last.after !== change.before) return [...changes, change]
  return changes.with(place, { ...last, after: change.after })
}

export function undo(model: Model, id: number | undefined, now: string): void {
  const step = id === undefined ? model.done.at(-1) : model.done.find(one => one.id === id)
  if (step === undefined) return
  for (const [number, present] of touchedBy(model, step)) {
    const changes = step.changes.filter(change => change.number === number).toReversed()
    const next = changes.reduce((content, { before, after }) => {
      if (before !== undefined) return takeBack(after, content, before)
      return withTrash(content, content.deletedAt ?? now)
    }, present)
    become(model, number, present, next)
  }
  model.done = model.done.filter(one => one !== step)
  model.undone = [...model.undone, step]
}

export function redo(model: Model): void {
  const step = model.undone.at(-1)
  if (step === undefined) return
  for (const [number, present] of touchedBy(model, step)) {
    const changes = step.changes.filter(change => change.number === number)
    const next = changes.reduce((content, { before, after }) => {
      return before === undefined ? withTrash(content, undefined) : takeBack(before, content, after)
    }, present)
    become(model, number, present, next)
  }
  model.undone = model.undone.slice(0, -1)
  model.done = [...model.done, step]
}

const withTrash = (content: Content, deletedAt: string | undefined): Content => ({ ...content, deletedAt })

const touchedBy = (model: Model, step: Step): readonly (readonly [number, Content])[] =>
  [...new Set(step.changes.map(({ number }) => number))].flatMap(number => {
    const present = model.records.get(number)
    return present === undefined ? [] : [[number, present] as const]
  })

function become(model: Model, number: number, present: Content, next: Content): void {
  if (!isAlike(present, next)) model.records.set(number, { ...next })
}

/** Field by field: what is as the step left it goes back, all else stays. */
function takeBack(base: Content, ours: Content, theirs: Content): Content {
  if (isAlike(base, ours)) return theirs
  const field = <F extends Field>(name: F): Content[F] =>
    ours[name] === base[name] ? theirs[name] : ours[name]
  const merged = { title: field('title'), notes: field('notes'), minutes: field('minutes') }
  return { ...merged, deletedAt: trash(base, ours, theirs) }
}

/** Nothing that was worked on goes to the trash by a merge. */
function trash(base: Content, ours: Content, theirs: Content): string | undefined {
  if (ours.deletedAt !== undefined && theirs.deletedAt !== undefined) return ours.deletedAt
  if (ours.deletedAt === theirs.deletedAt || base.deletedAt !== undefined) return undefined
  const alive = ours.deletedAt === undefined ? ours : theirs
  return isAlike({ ...alive, deletedAt: undefined }, base) ? (ours.deletedAt ?? theirs.deletedAt) : undefined
}

const isAlike = (a: Content, b: Content): boolean =>
  a.title === b.title && a.notes === b.notes && a.minutes === b.minutes && a.deletedAt === b.deletedAt
