import type { PartClaim } from '@shared/domain/person'
import type { Run } from '@shared/domain/run'
import { leastMinutes, newStep, type Step } from '@shared/domain/step'
import { addMark } from '@shared/run/marks'
import { planOf } from '@shared/run/plan'
import { type Replan, replan, treatmentsOf } from '@shared/run/replan'
import type { ReplanFacts } from '@shared/run/replan-facts'
import { replanWords } from '@shared/run/replan-words'
import { forecastSegments, paceOf } from '@shared/run/timeline'
import { type Walk, walkRun } from '@shared/run/walk'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aNeed } from '../../helpers/builders'
import { at, demoCall, demoCopy, demoRun, idSource, withMarks } from './run-cases'

const call = demoCall()
const signer = call.attendees[0]?.personId
const champion = call.attendees[1]?.personId
const part = (name: PartClaim['part']): readonly PartClaim[] => [{ part: name, basis: 'confirmed' }]
const room = [
  { personId: signer as never, parts: part('signs'), attends: true },
  { personId: champion as never, parts: part('champion'), attends: true },
]
const needs = [
  aNeed({ words: 'one', priority: 1, personId: champion }),
  aNeed({ words: 'two', priority: 2, personId: signer }),
  aNeed({ words: 'three', priority: 3 }),
]
const facts = (fields: Partial<ReplanFacts> = {}): ReplanFacts => ({
  ...{ call, needs, room, questions: [], deal: undefined, colleagues: [], slotMinutes: 30 },
  goneSigners: new Set<string>(),
  ...fields,
})
const timeOf = (ms: number) => new Date(ms).toISOString().slice(11, 19)

interface Told {
  readonly minutes: number
  readonly least?: number | undefined
  readonly must: boolean
  readonly needs: readonly number[]
  readonly isResult?: boolean
}

function stepsOf(told: readonly Told[]): readonly Step[] {
  const newId = idSource(3)
  return told.map(({ minutes, least, must, isResult, needs: wanted }, index) =>
    newStep(
      {
        ...{ title: `Step ${index + 1}`, minutes, must, isResult },
        leastMinutes: least,
        needIds: wanted.flatMap(place => needs[place]?.id ?? []),
      },
      { newId },
    ),
  )
}

function runOf(told: readonly Told[], position: { current: number; spent: number; ends: number }) {
  const copy = demoCopy(call, { steps: [...stepsOf(told)] })
  const id = copy.steps[position.current]?.id
  const begun = withMarks(demoRun(call, { plannedEnd: at(position.ends) }), [[0, 'step-begun', id]])
  const walk = walkRun(begun, planOf(begun, copy, call), Date.parse(at(position.spent)))
  return { copy, run: begun, walk }
}

function applied(run: Run, walk: Walk, proposal: Replan): Walk {
  if (proposal.kind !== 'plan') return walk
  const plan = [...treatmentsOf(proposal.changes)]
  const when = { at: new Date(walk.until).toISOString(), newId: idSource(8) }
  const changed = addMark(run, { form: 'plan-applied', stepId: walk.current.id, plan }, when)
  return walkRun(changed, walk.plan, walk.until)
}

const endOf = (walk: Walk) => forecastSegments(walk, walk.plan).at(-1)?.to ?? walk.until

const demoLate = () => {
  const copy = demoCopy(call)
  const id = (number: number) => copy.steps[number - 1]?.id
  const run = withMarks(demoRun(call), [
    [230, 'step-begun', id(2)],
    [620, 'step-begun', id(3)],
  ])
  return { copy, run, walk: walkRun(run, planOf(run, copy, call), Date.parse(at(820))) }
}

describe('a run that is late', () => {
  it('is planned again by what is worth least, and says what that wins', () => {
    const { walk, run } = demoLate()
    const proposal = replan(walk, facts())
    expect(replanWords(proposal, walk, timeOf)).toEqual({
      effect: 'Shorten 3 steps, and next steps start at 13:55:50.',
      action: 'Shorten steps 5, 6 and 7',
    })
    const after = applied(run, walk, proposal)
    expect(paceOf(after, after.plan)).toMatchObject({ behindMs: 0, roomMs: 240_000 })
  })

  it('drops the optional steps by that name when nothing can be shortened', () => {
    const copy = demoCopy(call)
    const steps = copy.steps.map(step => ({ ...step, leastMinutes: step.minutes }))
    const run = withMarks(demoRun(call, { plannedEnd: at(1620) }), [[0, 'step-begun', steps[0]?.id]])
    const walk = walkRun(run, planOf(run, { ...copy, steps }, call), Date.parse(at(0)))
    expect(replanWords(replan(walk, facts()), walk, timeOf)).toEqual({
      effect: 'Drop the 2 optional steps, and next steps start at 13:53:00.',
      action: 'Drop steps 4 and 6',
    })
  })

  it('says by how much it is over when no plan lands', () => {
    const { walk } = runOf([{ minutes: 10, least: 8, must: true, needs: [] }], {
      ...{ current: 0, spent: 0, ends: 900 },
    })
    expect(replanWords(replan(walk, facts()), walk, timeOf)?.effect).toBe(
      'Shorten 1 step, and next steps start at 13:43:00, still 2:00 over the end.',
    )
  })

  it('has nothing to offer where nothing may go', () => {
    const { walk } = runOf([{ minutes: 10, least: 10, must: true, needs: [] }], {
      ...{ current: 0, spent: 0, ends: 900 },
    })
    const proposal = replan(walk, facts())
    expect(proposal).toEqual({ kind: 'stuck', overMs: 240_000 })
    expect(replanWords(proposal, walk, timeOf)).toEqual({
      effect: 'Nothing more can go: 4:00 over the end.',
    })
  })

  it.each([
    [29, 'fits'],
    [30, 'plan'],
  ])('by %i s is told: %s', (late, kind) => {
    const { walk } = runOf([{ minutes: 21, must: true, needs: [] }], {
      ...{ current: 0, spent: 0, ends: 1800 - late },
    })
    expect(replan(walk, facts()).kind).toBe(kind)
  })

  it('behind a plan that is shorter than the call changes nothing: it lands as it is', () => {
    const { walk } = runOf([{ minutes: 10, must: false, needs: [] }], {
      ...{ current: 0, spent: 600 + 240, ends: 1800 },
    })
    expect(paceOf(walk, walk.plan).behindMs).toBeGreaterThan(0)
    expect(replan(walk, facts())).toEqual({ kind: 'fits' })
  })
})

describe('when the one who signs has left', () => {
  const told: readonly Told[] = [
    { minutes: 5, must: true, needs: [] },
    { minutes: 5, least: 5, must: false, needs: [1] },
    { minutes: 5, least: 5, must: false, needs: [2] },
    { minutes: 6, must: true, needs: [1] },
  ]
  const gone = facts({ room: room.slice(1), goneSigners: new Set([signer ?? '']) })

  it('what was only for them may go at once, though the run is on time', () => {
    const { walk } = runOf(told, { current: 0, spent: 60, ends: 1800 })
    expect(replan(walk, facts())).toEqual({ kind: 'fits' })
    expect(replanWords(replan(walk, gone), walk, timeOf)).toEqual({
      effect: 'Drop step 2, only for who has left, and next steps start at 13:51:00.',
      action: 'Drop step 2',
    })
  })

  it('their needs no longer count double', () => {
    const { walk } = runOf(told, { current: 0, spent: 300, ends: 1500 })
    const dropped = (proposal: Replan) =>
      proposal.kind === 'plan' ? proposal.changes.map(one => [one.segment.number, one.treatment]) : []
    expect(dropped(replan(walk, facts()))).toContainEqual([3, 'drop'])
    expect(dropped(replan(walk, gone))).toEqual([[2, 'drop']])
  })
})

const told = fc.record({
  minutes: fc.integer({ min: 2, max: 14 }).map(halves => halves / 2),
  least: fc.option(
    fc.integer({ min: 1, max: 14 }).map(halves => halves / 2),
    { nil: undefined },
  ),
  must: fc.boolean(),
  isResult: fc.constantFrom(false, false, false, true),
  needs: fc.subarray([0, 1, 2]),
})
const caseOf = (maxLength: number, minLength = 1) =>
  fc.record({
    steps: fc.array(told, { minLength, maxLength }),
    current: fc.nat(),
    spent: fc.integer({ min: 0, max: 900 }),
    ends: fc.integer({ min: 600, max: 3000 }),
  })
type Case = {
  readonly steps: readonly Told[]
  readonly current: number
  readonly spent: number
  readonly ends: number
}
const standing = ({ steps, current, spent, ends }: Case) =>
  runOf(steps, { current: current % steps.length, spent, ends })

const stays = ({ must, isResult }: Step) => must || isResult === true

/** Worth by the definition, written down once more. */
const worth = (step: Step) =>
  [1, 4, 3].reduce(
    (sum, value, place) => sum + (step.needIds.includes(needs[place]?.id as never) ? value : 0),
    0,
  )

interface Way {
  readonly kinds: readonly ('keep' | 'shorten' | 'drop')[]
  readonly ms: number
  readonly score: readonly number[]
}

/** Every plan there is, and the best of those that land. */
function bruteForce(walk: Walk): Way | undefined {
  const ahead = forecastSegments(walk, walk.plan)
  const steps = ahead.flatMap(({ segment, from, to }) => (segment.step ? [{ segment, ms: to - from }] : []))
  const others = ahead.reduce((sum, { segment, from, to }) => sum + (segment.step ? 0 : to - from), 0)
  const room = walk.plan.end - walk.until - others
  let ways: readonly Way[] = [{ kinds: [], ms: 0, score: [] }]
  for (const { segment, ms } of steps) {
    const step = segment.step as Step
    const isCurrent = segment.id === walk.current.id
    const whole = Math.min(leastMinutes(step) * 60_000, segment.ms)
    const least = Math.min(ms, Math.max(0, whole - (walk.spent.get(segment.id) ?? 0)))
    ways = ways.flatMap(way => {
      const next = (kind: Way['kinds'][number], more: number) => ({
        ...{ kinds: [...way.kinds, kind], ms: way.ms + more, score: [] },
      })
      return [
        next('keep', ms),
        ...(least < ms ? [next('shorten', least)] : []),
        ...(isCurrent || stays(step) ? [] : [next('drop', 0)]),
      ].filter(one => one.ms <= room)
    })
  }
  const scored = ways.map(way => ({
    ...way,
    score: [
      way.kinds.reduce(
        (sum, kind, at) => sum + (kind === 'drop' ? 0 : worth(steps[at]?.segment.step as Step)),
        0,
      ),
      -way.kinds.filter(kind => kind === 'drop').length,
      -way.kinds.filter(kind => kind !== 'keep').length,
      ...way.kinds.map(kind => (kind === 'drop' ? 1 : 0)),
      way.ms,
      ...way.kinds.map(kind => (kind === 'shorten' ? 1 : 0)),
    ],
  }))
  return scored.reduce<Way | undefined>(
    (best, way) => (best === undefined || isBetter(way.score, best.score) ? way : best),
    undefined,
  )
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index])
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)
}

describe('any plan for any run', () => {
  it('never drops what must stay, nor what is on screen, nor a reserve', () => {
    fc.assert(
      fc.property(caseOf(12), given => {
        const { walk } = standing(given)
        const proposal = replan(walk, facts())
        if (proposal.kind !== 'plan') return
        for (const { segment, treatment, ms } of proposal.changes) {
          expect(segment.step).toBeDefined()
          if (treatment === 'drop') expect(segment.step && stays(segment.step)).toBe(false)
          if (treatment === 'drop') expect(segment.id).not.toBe(walk.current.id)
          expect(ms).toBeGreaterThanOrEqual(Math.min(segment.ms, leastMinutes(segment.step as Step) * 60_000))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('lands by the end when a legal plan exists, with the questions and the next steps whole', () => {
    fc.assert(
      fc.property(caseOf(9), given => {
        const { walk, run } = standing(given)
        const proposal = replan(walk, facts())
        const legal = bruteForce(walk) !== undefined
        if (proposal.kind === 'fits') return
        expect(proposal.kind === 'plan' && proposal.overMs === 0).toBe(legal)
        if (!legal) return
        const after = applied(run, walk, proposal)
        expect(endOf(after)).toBeLessThanOrEqual(after.plan.end)
        expect(paceOf(after, after.plan)).toMatchObject({ behindMs: 0, roomMs: 240_000 })
        expect(after.plan.segments.find(one => one.id === 'questions')?.ms).toBe(300_000)
      }),
      { numRuns: 200 },
    )
  })

  it('is never worse than doing nothing', () => {
    fc.assert(
      fc.property(caseOf(12), given => {
        const { walk, run } = standing(given)
        const proposal = replan(walk, facts())
        const after = applied(run, walk, proposal)
        if (proposal.kind !== 'plan') return
        expect(endOf(walk)).toBeGreaterThan(walk.plan.end)
        expect(endOf(after)).toBeLessThan(endOf(walk))
        const nextSteps = forecastSegments(after, after.plan).find(one => one.segment.kind === 'next-steps')
        expect(nextSteps?.from).toBe(proposal.nextStepsAt)
        expect(paceOf(after, after.plan).roomMs).toBeGreaterThanOrEqual(paceOf(walk, walk.plan).roomMs)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    [7, 1, 150],
    [12, 12, 3],
  ])('is the best of all there are, up to %i steps', (most, least, numRuns) => {
    fc.assert(
      fc.property(caseOf(most, least), given => {
        const { walk } = standing(given)
        const proposal = replan(walk, facts())
        const best = bruteForce(walk)
        if (proposal.kind !== 'plan' || best === undefined) return
        const steps = forecastSegments(walk, walk.plan).flatMap(({ segment }) =>
          segment.step ? [segment] : [],
        )
        const kinds = steps.map(
          ({ id }) => proposal.changes.find(one => one.segment.id === id)?.treatment ?? 'keep',
        )
        expect(kinds).toEqual(best.kinds)
      }),
      { numRuns },
    )
  })
})
