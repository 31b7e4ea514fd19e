/** What the child under a kill does, the same in every run with the same seed, and what that must come to. */
export type UndoAct =
  | {
      readonly do: 'edit'
      readonly step: number
      readonly numbers: readonly number[]
      readonly title: string
    }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }

export const actedOn: readonly number[] = [0, 1, 2, 3, 4]
export const stepIdOf = (step: number): string => `00000000-0000-4000-9000-${String(step).padStart(12, '0')}`

/** Two edits, then now and then an undo or two, then perhaps a redo. Steps are numbered on within a seed. */
export function actOf(seed: number, at: number): UndoAct {
  const chance = hash(seed * 100_003 + at)
  if (at > 3 && chance % 5 === 0) return { do: 'undo' }
  if (at > 3 && chance % 11 === 1) return { do: 'redo' }
  const step = seed * 10_000 + at
  const first = chance % actedOn.length
  const numbers = chance % 7 === 2 ? [first, (first + 1) % actedOn.length] : [first]
  return { do: 'edit', step, numbers, title: `Step ${step}` }
}

/** Well spread, 31 bits. */
function hash(value: number): number {
  let bits = Math.imul(value ^ 0x9e3779b9, 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 1
}

export interface Model {
  readonly titles: ReadonlyMap<number, string>
  readonly done: readonly ModelStep[]
  readonly undone: readonly ModelStep[]
}
interface ModelStep {
  readonly step: number
  readonly before: ReadonlyMap<number, string>
  readonly after: ReadonlyMap<number, string>
}

export const titleAtStart = (number: number): string => `Start ${number}`
export const nothingDone: Model = {
  ...{ done: [], undone: [] },
  titles: new Map(actedOn.map(number => [number, titleAtStart(number)])),
}

export function afterAct(model: Model, act: UndoAct): Model {
  if (act.do === 'undo') return undone(model)
  if (act.do === 'redo') return redone(model)
  const before = new Map(act.numbers.map(number => [number, model.titles.get(number) ?? '']))
  const after = new Map(act.numbers.map(number => [number, act.title]))
  const titles = new Map([...model.titles, ...after])
  return { titles, done: [...model.done, { step: act.step, before, after }].slice(-200), undone: [] }
}

function undone({ titles, done, undone: others }: Model): Model {
  const step = done.at(-1)
  if (step === undefined) return { titles, done, undone: others }
  return { titles: new Map([...titles, ...step.before]), done: done.slice(0, -1), undone: [...others, step] }
}

function redone({ titles, done, undone: others }: Model): Model {
  const step = others.at(-1)
  if (step === undefined) return { titles, done, undone: others }
  return { titles: new Map([...titles, ...step.after]), done: [...done, step], undone: others.slice(0, -1) }
}
