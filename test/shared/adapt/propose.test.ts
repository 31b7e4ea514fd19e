import { applyAll, applyChange } from '@shared/adapt/apply'
import { type Change, everyChange } from '@shared/adapt/change'
import { proposeChanges } from '@shared/adapt/propose'
import { unlessAsked } from '@shared/adapt/stays'
import { withoutLayer } from '@shared/adapt/wording'
import type { Step } from '@shared/domain/step'
import { describe, expect, it } from 'vitest'
import { aColleague, aDeal, aNeed, anExposure, aProspect, aQuestion, aStep } from '../../helpers/builders'
import { copyWith, expert, factsFor, type SceneOptions, signer } from './scene'

const say = (changes: readonly Change[]) =>
  changes.map(({ verb, what, before, after }) => `${verb} ${what}: ${before} -> ${after}`)

function propose(steps: readonly Step[], scene?: SceneOptions, declined: readonly string[] = []) {
  // In an hour enough is kept free from the start, so that only what the test is about is proposed.
  const isHour = scene?.call?.minutes === 60
  const copy = copyWith(steps, isHour ? { questionsMinutes: 18, nextStepsMinutes: 6 } : {})
  const facts = factsFor(copy, scene)
  return { copy, facts, ...proposeChanges(copy, facts, new Set(declined)) }
}

describe('a plan that is too long for its call', () => {
  it('is left alone when it fits to the minute', () => {
    const { changes, before, slot } = propose([aStep({ minutes: 18 })])
    expect(changes).toEqual([])
    expect([before, slot]).toEqual([30, 30])
  })

  it('is shortened before anything is left out, and says what it wins', () => {
    const { changes, after } = propose([
      aStep({ title: 'A', minutes: 10 }),
      aStep({ title: 'B', minutes: 10, must: false, leastMinutes: 8 }),
    ])
    expect(say(changes)).toEqual(['Shorten 2 B: 10 min -> 8 min'])
    expect(changes[0]?.won).toBe(2)
    expect(after).toBe(30)
  })

  it('leaves out the optional step that serves the smallest needs, those of the signer counting twice', () => {
    const helen = factsFor(copyWith([]), { guests: [signer] }).room[0]
    const needs = [aNeed({ priority: 3 }), aNeed({ priority: 2, personId: helen?.personId }, [aNeed()])]
    const steps = [
      aStep({ title: 'Must', minutes: 10, leastMinutes: 10 }),
      aStep({
        title: 'Three',
        minutes: 8,
        leastMinutes: 8,
        must: false,
        needIds: [needs[0]?.id ?? ''] as Step['needIds'],
      }),
      aStep({
        title: 'Two of hers',
        minutes: 8,
        leastMinutes: 8,
        must: false,
        needIds: [needs[1]?.id ?? ''] as Step['needIds'],
      }),
    ]
    const copy = copyWith(steps)
    const facts = { ...factsFor(copy), room: helen === undefined ? [] : [helen], needs }
    expect(say(proposeChanges(copy, facts).changes)).toEqual(['Leave out 2 Three: 8 min -> left out'])
  })

  it('says that even the shortest plan is too long, and gives it all the same', () => {
    const { changes, after } = propose([
      aStep({ title: 'A', minutes: 20, leastMinutes: 15 }),
      aStep({ title: 'B', minutes: 8, leastMinutes: 8 }),
    ])
    expect(say(changes)).toEqual(['Shorten 1 A: 20 min -> 15 min'])
    expect(after).toBe(35)
  })

  it('looks for another way when one is declined', () => {
    const steps = [aStep({ title: 'A', minutes: 12 }), aStep({ title: 'B', minutes: 8 })]
    expect(say(propose(steps).changes)).toEqual(['Shorten 2 B: 8 min -> 4 min'])
    const declined = [`shorten:${steps[1]?.id}`]
    expect(say(propose(steps, {}, declined).changes)).toEqual(['Shorten 1 A: 12 min -> 6 min'])
  })

  it('does not take more when what was declined leaves no way to fit', () => {
    const steps = [aStep({ title: 'A', minutes: 20 }), aStep({ title: 'B', minutes: 4 })]
    const { changes } = propose(steps, {}, [`shorten:${steps[0]?.id}`])
    expect(say(changes)).toEqual([])
  })

  it('offers no other way to one who wants none of it', () => {
    const steps = [aStep({ minutes: 12 }), aStep({ minutes: 8 })]
    expect(propose(steps, {}, [everyChange]).changes).toEqual([])
  })

  it('is silent about time while the call has no length', () => {
    const { changes, unknown } = propose([aStep({ minutes: 90 })], { call: { allDay: true } })
    expect(changes).toEqual([])
    expect(unknown).toContain('how long the call is')
  })

  it.each([
    [4, []],
    [3, ['Keep free Next steps: 3 min -> 4 min']],
  ])('keeps four minutes for the next step: %d', (nextStepsMinutes, expected) => {
    const copy = copyWith([aStep({ minutes: 10 })], { nextStepsMinutes })
    expect(say(proposeChanges(copy, factsFor(copy)).changes)).toEqual(expected)
  })

  it('keeps more for questions where IT professionals attend, unless the steps cannot give it', () => {
    const roomy = propose([aStep({ minutes: 18 })], { guests: [expert] })
    expect(say(roomy.changes)[0]).toBe('Keep free Their questions: 5 min -> 9 min')
    expect(roomy.after).toBeLessThanOrEqual(30)
    const tight = propose([aStep({ minutes: 18, leastMinutes: 18 })], { guests: [expert] })
    expect(say(tight.changes)).toEqual([])
  })
})

describe('what always stays', () => {
  const long = { minutes: 20, leastMinutes: 20 }
  const question = aQuestion({ words: 'Can the lock differ per share?' })
  const ifAsked = [{ question: 'can the lock differ per share' }]
  const gap = anExposure()
  const watchOuts = [
    { id: gap.id, form: 'gap', gapId: gap.gapId, title: 'A gap' },
  ] as unknown as Step['watchOuts']
  const deal = aDeal({ exposures: [gap] })
  it.each<[string, Partial<Step>, SceneOptions, string]>([
    ['must be shown', { must: true }, {}, 'must-show'],
    ['answers a question they asked', { must: false, ifAsked }, { more: { questions: [question] } }, 'asked'],
    ['is the result', { must: false, isResult: true }, {}, 'result'],
    ['tells a gap that is due', { must: false, watchOuts }, { more: { deal } }, 'due-gap'],
  ])('a step that %s', (_, fields, scene, kind) => {
    const { changes, kept } = propose([aStep({ ...long, ...fields })], scene)
    expect(say(changes)).toEqual([])
    expect(kept[0]?.stays.map(stay => stay.kind)).toEqual([kind])
  })

  it('an optional step that is nothing of it goes', () => {
    expect(say(propose([aStep({ ...long, must: false })]).changes)).toHaveLength(1)
  })

  it('a gap told already does not hold its step', () => {
    const told = aDeal({ exposures: [{ ...gap, told: { at: '2026-11-12T10:00:00.000Z', personIds: [] } }] })
    expect(
      propose([aStep({ ...long, must: false, watchOuts })], { more: { deal: told } }).changes,
    ).toHaveLength(1)
  })
})

describe('a passive call', () => {
  const passive = { call: { myRole: 'passive' } } as const
  const question = aQuestion({ words: 'What does it cost?' })
  const steps = [
    aStep({ title: 'Extra', minutes: 3, must: false }),
    aStep({ title: 'Must', minutes: 3 }),
    aStep({ title: 'Asked', minutes: 3, must: false, ifAsked: [{ question: 'What does it cost?' }] }),
    aStep({ title: 'Result', minutes: 3, must: false, isResult: true }),
  ]

  it('keeps what was asked, leaves out the rest and holds back what must be shown', () => {
    const { changes, copy } = propose(steps, { ...passive, more: { questions: [question] } })
    expect(say(changes)).toEqual([
      'Leave out 1 Extra: 3 min -> left out',
      'Hold back 2 Must: must be shown -> only if asked',
    ])
    const after = applyAll(copy, changes)
    expect(after.steps.map(({ title }) => title)).toEqual(['Must', 'Asked', 'Result'])
    expect(after.steps[0]).toMatchObject({ must: false, skipWhen: unlessAsked })
    expect(
      proposeChanges(after, factsFor(after, { ...passive, more: { questions: [question] } })).changes,
    ).toEqual([])
  })

  it('says what is missing while nobody has written down what they asked', () => {
    expect(propose(steps, passive).changes[0]?.missing).toEqual([
      'what they asked: nothing is written down yet',
    ])
  })

  it('is not what an active call is fitted to', () => {
    expect(propose(steps, { call: { myRole: 'active' } }).changes).toEqual([])
  })

  it('what is left to shorten counts on the steps that are left out', () => {
    const long = [aStep({ minutes: 9, must: false }), aStep({ title: 'Asked', minutes: 20, isResult: true })]
    const { changes } = propose(long, passive)
    expect(changes.map(({ reason }) => reason)).toEqual(['role', 'time'])
    expect(changes[1]?.countsOn).toEqual([changes[0]?.key])
  })
})

describe('a mixed room', () => {
  const both = { guests: [signer, expert], call: { minutes: 60 } }
  it.each([
    ['level 2 of a room spoken to at 1', { level: 2 as const }, []],
    [
      'level 3 of a room spoken to at 1',
      { level: 3 as const },
      ['One-to-one 1 Deep: level 3, show -> said here, shown to Sofia Reyes alone'],
    ],
    [
      'training before a lay signer',
      { depth: 'train' as const },
      ['One-to-one 1 Deep: train -> said here, shown to Sofia Reyes alone'],
    ],
  ])('%s', (_, fields, expected) => {
    const { changes, mixed } = propose([aStep({ title: 'Deep', minutes: 5, ...fields })], both)
    expect(say(changes.filter(({ reason }) => reason === 'too-technical'))).toEqual(expected)
    expect(mixed).toMatchObject({ spread: 4, departments: 2 })
    expect(mixed?.options.map(({ id }) => id)).toEqual(['blocks', 'separate', 'one-workflow'])
  })

  it('marks the step for one-to-one and only informs', () => {
    const { changes, copy, facts } = propose([aStep({ title: 'Deep', minutes: 5, level: 5 })], both)
    const after = applyAll(copy, changes)
    expect(after.steps[0]).toMatchObject({
      depth: 'inform',
      watchOuts: [{ form: 'too-technical', title: 'One-to-one with Sofia Reyes' }],
    })
    expect(proposeChanges(after, facts).changes).toEqual([])
  })

  it('has a time for the technical people where it is split or in blocks', () => {
    const split = { ...both, call: { minutes: 60, roomPlan: 'separate' as const } }
    expect(propose([aStep({ minutes: 5, level: 5 })], split)).toMatchObject({ changes: [], mixed: undefined })
  })

  it('does not send a question they asked out of the room', () => {
    const question = aQuestion({ words: 'How is it keyed?' })
    const step = aStep({ minutes: 5, level: 5, ifAsked: [{ question: 'How is it keyed?' }] })
    expect(propose([step], { ...both, more: { questions: [question] } }).changes).toEqual([])
  })
})

describe('words, speakers and order', () => {
  const layers: Step['layers'] = [
    { audience: 'executive', tell: 'What it saves' },
    { audience: 'technical', tell: 'How it is keyed' },
    { audience: 'user', tell: 'What you click' },
  ]
  const step = aStep({ title: 'A', minutes: 5, tell: 'Plain', layers })
  const long = { call: { minutes: 60 } }
  it.each<[string, SceneOptions['guests'], string | undefined]>([
    ['the signer is lay', [signer, expert], 'What it saves'],
    ['the signer is an expert', [{ ...signer, level: 4 }], 'How it is keyed'],
    ['the signer is nearly an expert', [{ ...signer, level: 3 }], 'What it saves'],
    ['all are IT professionals', [expert], 'How it is keyed'],
    ['most are end users', [{ name: 'Dieter', part: 'end-user' }], 'What you click'],
    ['half are end users', [{ name: 'Dieter', part: 'end-user' }, { name: 'Somebody' }], undefined],
    ['nothing is known', [{ name: 'Somebody' }], undefined],
  ])('a step is said in the words of its room: %s', (_, guests, words) => {
    const { changes, copy } = propose([step], { guests, ...long })
    const after = applyAll(copy, changes).steps[0]
    expect(after?.tell).toBe(words ?? 'Plain')
    expect(after && withoutLayer(after).tell).toBe('Plain')
  })

  it('finds the step’s own words again after a second room', () => {
    const first = propose([step], { guests: [signer], ...long })
    const once = applyAll(first.copy, first.changes)
    const again = proposeChanges(once, factsFor(once, { guests: [expert], ...long }))
    const twice = applyAll(once, again.changes).steps[0]
    expect(twice).toMatchObject({ tell: 'How it is keyed', toldAs: 'technical', plainTell: 'Plain' })
    expect(twice && withoutLayer(twice)).toEqual(step)
  })

  it('gives a step about money to the one who talks money', () => {
    const tom = aColleague()
    const priced = aStep({ title: 'Seven years, priced', minutes: 3 })
    const scene = { call: { jobs: { money: tom.id } }, more: { colleagues: [tom] } }
    const { changes, copy } = propose([priced, aStep({ minutes: 3 })], scene)
    expect(say(changes)).toEqual([`Told by 1 Seven years, priced: nobody named -> ${tom.name}`])
    expect(applyAll(copy, changes).steps[0]?.speakerId).toBe(tom.id)
    expect(propose([priced]).unknown).toContain('who talks money, for 1 Seven years, priced')
  })

  it.each([
    [1, 0],
    [2, 1],
  ])('shows the result first only on a day of several vendors: %d', (vendors, moves) => {
    const steps = [aStep({ title: 'A', minutes: 3 }), aStep({ title: 'Result', minutes: 3, isResult: true })]
    const { changes, copy } = propose(steps, { call: { marathon: { vendors } } })
    expect(changes).toHaveLength(moves)
    const titles = applyAll(copy, changes).steps.map(({ title }) => title)
    expect(titles).toEqual(moves === 1 ? ['Result', 'A'] : ['A', 'Result'])
  })
})

describe('taking a change', () => {
  it('writes down as least what was reckoned as half, so that it is not halved again', () => {
    const { changes, copy } = propose([aStep({ minutes: 20 })])
    expect(applyAll(copy, changes).steps[0]).toMatchObject({ minutes: 10, leastMinutes: 10 })
  })

  it('leaves the story alone when its step is gone', () => {
    const { changes, copy } = propose([aStep({ minutes: 30 }), aStep({ minutes: 1 })])
    const without = { ...copy, steps: copy.steps.slice(1) }
    expect(changes).toHaveLength(1)
    for (const change of changes) expect(applyChange(without, change)).toBe(without)
  })

  it('says the same to the same facts, so that nothing is proposed twice', () => {
    const prospect = aProspect({ needs: [aNeed()] })
    const scene = { guests: [signer, expert], more: { prospect } }
    const steps = Array.from({ length: 12 }, (_, at) =>
      aStep({ title: `S${at}`, minutes: 4, must: at % 3 === 0 }),
    )
    const copy = copyWith(steps)
    const facts = factsFor(copy, scene)
    const { changes } = proposeChanges(copy, facts)
    expect(proposeChanges(applyAll(copy, changes), facts).changes).toEqual([])
  })
})
