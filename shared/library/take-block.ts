/**
 * One block taken again in a call's copy. What the block says otherwise is a list of choices, one per field or step:
 * what the call changed itself is kept unless it is chosen, what only the block changed is proposed, and where nobody can
 * tell the two apart that is said. Ids, the call's order, its needs, people and speakers stay.
 */
import type { Block } from '../domain/block'
import type { Need } from '../domain/need'
import type { Script } from '../domain/script'
import { needsOn, type ScriptCopy } from '../domain/script-copy'
import type { Step, StepId } from '../domain/step'
import { isEqual } from '../merge/json'
import { fillPlaceholders, type TheirNames } from './placeholders'
import { mapTexts } from './texts'

/** Whose words stand in the call: nobody's but the block's of before, the call's own, or not to be told. */
export type Whose = 'block' | 'call' | 'unknown'

export interface BlockChoice {
  readonly id: string
  readonly stepId: StepId
  /** The step as it is known in the call, or in the block where it is new. */
  readonly title: string
  readonly what:
    | { readonly kind: 'field'; readonly field: keyof Step }
    | { readonly kind: 'added' }
    | { readonly kind: 'dropped' }
  readonly whose: Whose
}

/** What the copy was made from, as far as it is known. */
export interface Origin {
  /** The script's steps at the revision that the call took. */
  readonly atRevision?: readonly Step[] | undefined
  /** The script's steps as they stand. */
  readonly standing?: readonly Step[] | undefined
}

/** Of a call's copy alone; a block knows none of them. */
const callsOwn: ReadonlySet<string> = new Set(
  'id chapterId blockId needIds personIds speakerId toldAs plainTell inMyWords'.split(' '),
)

/** A block, or the script it came from, in the words in which it is said to them. */
export const inTheirWords = <R extends Block | Script>(record: R, names: TheirNames): R =>
  mapTexts(record, text => fillPlaceholders(text, names))

/** Everything in which the copy says the block otherwise. `block` is in their words already. */
export function blockChoices(copy: ScriptCopy, block: Block, origin: Origin): readonly BlockChoice[] {
  const here = new Map(copy.steps.map(step => [step.id, step]))
  const wanted = new Set(block.steps.map(({ id }) => id))
  const changed = block.steps.flatMap(theirs => {
    const ours = here.get(theirs.id)
    if (ours === undefined) return [added(theirs, origin)]
    // A step of the same id that was unlinked is the call's own.
    return ours.blockId === block.id ? fieldChoices(ours, theirs, origin) : []
  })
  const dropped = copy.steps
    .filter(step => step.blockId === block.id && !wanted.has(step.id))
    .map(step => dropping(step, origin))
  return [...changed, ...dropped]
}

/** What is ticked until somebody says otherwise: all but the call's own. */
export const isProposed = ({ whose }: BlockChoice): boolean => whose !== 'call'

/** The copy with what was chosen; the same copy for nothing. */
export function takeBlock(
  copy: ScriptCopy,
  block: Block,
  chosen: readonly BlockChoice[],
  needs: readonly Need[],
): ScriptCopy {
  if (chosen.length === 0) return copy
  const theirs = new Map(block.steps.map(step => [step.id, step]))
  const gone = new Set(chosen.flatMap(({ what, stepId }) => (what.kind === 'dropped' ? [stepId] : [])))
  const renewed = copy.steps
    .filter(({ id }) => !gone.has(id))
    .map(step => {
      const from = theirs.get(step.id)
      const fields = chosen.flatMap(({ what, stepId }) =>
        what.kind === 'field' && stepId === step.id ? [what.field] : [],
      )
      return from === undefined || fields.length === 0 ? step : withFields(step, from, fields, needs)
    })
  const news = chosen.flatMap(({ what, stepId }) => (what.kind === 'added' ? one(theirs.get(stepId)) : []))
  return {
    ...copy,
    steps: news.reduce<readonly Step[]>((steps, step) => placed(steps, step, block, needs), renewed),
  }
}

const one = (step: Step | undefined): readonly Step[] => (step === undefined ? [] : [step])

function fieldChoices(ours: Step, theirs: Step, origin: Origin): readonly BlockChoice[] {
  const fields = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].filter(
    field => !callsOwn.has(field),
  ) as (keyof Step)[]
  return fields.flatMap(field => {
    const mine = plain(ours)[field]
    if (isEqual(mine, theirs[field])) return []
    const [was, stands] = [stepIn(origin.atRevision, ours.id), stepIn(origin.standing, ours.id)]
    // The block says what it said when the call took it: the difference is the call's alone.
    if (was !== undefined && isEqual(was[field], theirs[field])) return []
    const isAsTaken = [was, stands].some(one => one !== undefined && isEqual(one[field], mine))
    const whose: Whose = isAsTaken ? 'block' : was === undefined ? 'unknown' : 'call'
    return [choice(ours, { kind: 'field', field }, whose, field)]
  })
}

/** As it was before it was told in the words of a layer. */
const plain = (step: Step): Step =>
  step.toldAs === undefined ? step : { ...step, tell: step.plainTell ?? step.tell }

function added(theirs: Step, { atRevision }: Origin): BlockChoice {
  const wasThere = stepIn(atRevision, theirs.id) !== undefined
  return choice(theirs, { kind: 'added' }, wasThere ? 'call' : 'block', 'added')
}

function dropping(ours: Step, { atRevision, standing }: Origin): BlockChoice {
  const isAsTaken = [stepIn(atRevision, ours.id), stepIn(standing, ours.id)].some(
    one => one !== undefined && saysTheSame(plain(ours), one),
  )
  const whose: Whose = isAsTaken ? 'block' : atRevision === undefined ? 'unknown' : 'call'
  return choice(ours, { kind: 'dropped' }, whose, 'dropped')
}

const saysTheSame = (one: Step, other: Step): boolean =>
  Object.keys({ ...one, ...other }).every(
    field => callsOwn.has(field) || isEqual(one[field as keyof Step], other[field as keyof Step]),
  )

const choice = ({ id, title }: Step, what: BlockChoice['what'], whose: Whose, name: string): BlockChoice => ({
  id: `${id} ${name}`,
  stepId: id,
  title,
  what,
  whose,
})

const stepIn = (steps: readonly Step[] | undefined, id: StepId): Step | undefined =>
  steps?.find(step => step.id === id)

function withFields(step: Step, from: Step, fields: readonly (keyof Step)[], needs: readonly Need[]): Step {
  const taken: Record<string, unknown> = { ...plain(step) }
  for (const field of fields) {
    if (from[field] === undefined) delete taken[field]
    else taken[field] = from[field]
  }
  const next = taken as Step
  const bound = fields.includes('topics')
    ? { ...next, needIds: [...new Set([...step.needIds, ...needsOn(next.topics, needs)])] }
    : next
  return toldAgain(step, bound)
}

/** Told in the words of a layer before, it still is, if the layer is there. */
function toldAgain({ toldAs, tell }: Step, next: Step): Step {
  if (toldAs === undefined) return next
  const layer = next.layers.find(({ audience }) => audience === toldAs)
  return { ...next, plainTell: next.tell, tell: layer?.tell ?? tell }
}

/** Behind the step that stands before it in the block, in its chapter; else before the first of the block, or at the end. */
function placed(steps: readonly Step[], step: Step, block: Block, needs: readonly Need[]): readonly Step[] {
  const before = block.steps
    .slice(
      0,
      block.steps.findIndex(({ id }) => id === step.id),
    )
    .toReversed()
  const behind = before.map(({ id }) => steps.findIndex(one => one.id === id)).find(at => at >= 0)
  const first = steps.findIndex(one => one.blockId === block.id)
  const at = behind !== undefined ? behind + 1 : first >= 0 ? first : steps.length
  const chapterId = steps[behind ?? Math.max(first, 0)]?.chapterId
  const held: Step = {
    ...step,
    blockId: block.id,
    needIds: needsOn(step.topics, needs),
    ...(chapterId !== undefined && { chapterId }),
  }
  return steps.toSpliced(at, 0, held)
}
