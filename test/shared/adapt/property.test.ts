import { applyAll } from '@shared/adapt/apply'
import { proposeChanges } from '@shared/adapt/propose'
import { whyStays } from '@shared/adapt/stays'
import { plannableLeast } from '@shared/adapt/time'
import { leastNextSteps, slotFor } from '@shared/advisor/slot'
import { myRoles } from '@shared/domain/call'
import { plannedMinutes } from '@shared/domain/script'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { depths, type Step } from '@shared/domain/step'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aNeed, aProspect, aQuestion, aStep } from '../../helpers/builders'
import { copyWith, expert, factsFor, signer } from './scene'

const questions = ['What does it cost?', 'Who holds the key?'].map(words => aQuestion({ words }))
const needs = [aNeed({ priority: 1 }), aNeed({ priority: 3 })]

const anyStep: fc.Arbitrary<Step> = fc
  .record({
    minutes: fc.integer({ min: 0, max: 24 }).map(halves => halves / 2),
    share: fc.option(fc.integer({ min: 0, max: 24 })),
    must: fc.boolean(),
    isResult: fc.boolean(),
    asked: fc.constantFrom(undefined, undefined, 0, 1),
    serves: fc.constantFrom(undefined, 0, 1),
    depth: fc.constantFrom(...depths),
    level: fc.constantFrom(undefined, 1, 3, 5),
  })
  .map(({ minutes, share, asked, serves, must, isResult, depth, level }) => {
    const need = serves === undefined ? undefined : needs[serves]
    const question = asked === undefined ? undefined : questions[asked]
    return aStep({
      ...{ minutes, must, isResult, depth, level },
      leastMinutes: share === null ? undefined : Math.min(minutes, share / 2),
      ifAsked: question === undefined ? [] : [{ question: question.words }],
      needIds: need === undefined ? [] : [need.id],
    })
  })

const anyScene = fc.record({
  steps: fc.array(anyStep, { maxLength: 9 }),
  minutes: fc.constantFrom(15, 30, 45, 60),
  reserves: fc.tuple(
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 0, max: 6 }),
  ),
  myRole: fc.constantFrom(undefined, ...myRoles),
  guests: fc.subarray([signer, expert]),
})
type Scene = typeof anyScene extends fc.Arbitrary<infer S> ? S : never

function fitted({ steps, minutes, reserves: [hello, asks, next], myRole, guests }: Scene) {
  const copy = copyWith(steps, { helloMinutes: hello, questionsMinutes: asks, nextStepsMinutes: next })
  const prospect = aProspect({ needs })
  const facts = factsFor(copy, { guests, call: { minutes, myRole }, more: { questions, prospect } })
  const proposal = proposeChanges(copy, facts)
  return { copy, facts, minutes, proposal, after: applyAll(copy, proposal.changes) }
}

/** What no plan goes below: what stays at its least, and what is kept free. */
const shortest = (
  { steps, helloMinutes, questionsMinutes, nextStepsMinutes }: ScriptCopy,
  stays: (step: Step) => boolean,
) =>
  steps
    .filter(stays)
    .reduce((sum, step) => sum + plannableLeast(step), helloMinutes + questionsMinutes + nextStepsMinutes)

describe('fitting any script to any room', () => {
  it('fits the call to the minute whenever there is a plan that does', () => {
    fc.assert(
      fc.property(anyScene, scene => {
        const { copy, facts, minutes, after } = fitted(scene)
        const least = shortest(copy, step => whyStays(step, facts).length > 0)
        expect(plannedMinutes(after)).toBeLessThanOrEqual(Math.max(minutes, least))
      }),
      { numRuns: 150 },
    )
  })

  it('never drops what must be shown, was asked, or is the result, and takes no id, order or reserve away', () => {
    fc.assert(
      fc.property(anyScene, scene => {
        const { copy, facts, after } = fitted(scene)
        const left = after.steps.map(({ id }) => id)
        for (const step of copy.steps) if (whyStays(step, facts).length > 0) expect(left).toContain(step.id)
        expect(left).toEqual(copy.steps.map(({ id }) => id).filter(id => left.includes(id)))
        for (const step of after.steps) {
          const before = copy.steps.find(({ id }) => id === step.id)
          expect(step.minutes).toBeLessThanOrEqual(before?.minutes ?? -1)
          expect(step.minutes).toBeGreaterThanOrEqual(before === undefined ? 0 : plannableLeast(before))
        }
        expect(after.helloMinutes).toBe(copy.helloMinutes)
        expect(after.questionsMinutes).toBeGreaterThanOrEqual(copy.questionsMinutes)
        expect(after.nextStepsMinutes).toBeGreaterThanOrEqual(copy.nextStepsMinutes)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps the slot’s share for questions and next steps where the steps leave room for it', () => {
    fc.assert(
      fc.property(anyScene, scene => {
        const { copy, facts, minutes, after } = fitted(scene)
        const slot = slotFor(minutes, scene.guests.includes(expert))
        const stays = shortest(copy, step => whyStays(step, facts).length > 0)
        const more =
          Math.max(0, slot.questions - copy.questionsMinutes) +
          Math.max(0, leastNextSteps(minutes) - copy.nextStepsMinutes)
        if (stays + more > minutes) return
        expect(after.questionsMinutes).toBeGreaterThanOrEqual(slot.questions)
        expect(after.nextStepsMinutes).toBeGreaterThanOrEqual(leastNextSteps(minutes))
      }),
    )
  })

  it('takes its changes in any order to the same plan, and has nothing more to say after it', () => {
    fc.assert(
      fc.property(anyScene, scene => {
        const { copy, facts, proposal, after } = fitted(scene)
        expect(applyAll(copy, proposal.changes.toReversed())).toEqual(after)
        if (proposal.after <= scene.minutes) expect(proposeChanges(after, facts).changes).toEqual([])
        const taken = proposal.changes.reduce((sum, { won }) => sum + won, 0)
        expect(plannedMinutes(copy) - taken).toBeCloseTo(plannedMinutes(after), 6)
      }),
      { numRuns: 100 },
    )
  })
})
