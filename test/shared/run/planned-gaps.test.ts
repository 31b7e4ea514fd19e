import { type Exposure, newExposure } from '@shared/domain/exposure'
import { freshId } from '@shared/domain/schema'
import { gapsWithoutStep, withPlannedGaps } from '@shared/run/planned-gaps'
import { runState } from '@shared/run/run-state'
import { describe, expect, it } from 'vitest'
import { aDeal } from '../../helpers/builders'
import { at, demoCall, demoCopy, demoRun, idSource } from './run-cases'

const newId = idSource(21)
const call = demoCall()
const copy = demoCopy(call)
const [first, second] = copy.steps
const gapId = freshId('gap', newId)
const exposure = (fields: Partial<Exposure>): Exposure =>
  newExposure({ gapId, needId: freshId('need', newId), foundOn: '2026-11-16', ...fields }, { newId })
const dealOf = (...exposures: readonly Exposure[]) => aDeal({ exposures })
const here = { plannedCallId: call.id, plannedStepId: second?.id }
const watched = (...exposures: readonly Exposure[]) =>
  withPlannedGaps(copy, call, dealOf(...exposures), () => 'No short lock').steps.map(step =>
    step.watchOuts.map(one => one.title),
  )
const nowhere = copy.steps.map(() => [])
const atSecond = copy.steps.map((_, at) => (at === 1 ? ['No short lock'] : []))

describe('a gap planned for a step of this call', () => {
  it('is watched for at that step, once, whatever number of needs it touches', () => {
    expect(watched(exposure(here), exposure(here))).toEqual(atSecond)
  })

  it('is due in the run', () => {
    const planned = withPlannedGaps(copy, call, dealOf(exposure(here)), () => 'No short lock')
    expect(runState(demoRun(call), planned, call, at(5)).gapsDue).toEqual([gapId])
  })

  it.each<[string, Partial<Exposure>, readonly (readonly string[])[]]>([
    ['of another call', { ...here, plannedCallId: freshId('call', newId) }, nowhere],
    ['resolved since', { ...here, resolvedOn: '2026-11-18' }, nowhere],
    [
      'told in an earlier call',
      { ...here, told: { at: at(0), callId: freshId('call', newId), personIds: [] } },
      nowhere,
    ],
    ['told in this call', { ...here, told: { at: at(0), callId: call.id, personIds: [] } }, atSecond],
    ['planned for no step', { plannedCallId: call.id }, nowhere],
    ['found and not planned', {}, nowhere],
  ])('%s', (_, fields, expected) => {
    expect(watched(exposure(fields))).toEqual(expected)
  })

  it('leaves a step alone that speaks of the gap itself, and one whose gap is gone', () => {
    const own = { id: freshId('watch-out', newId), form: 'gap', gapId, title: 'In its own words' } as const
    const steps = copy.steps.map((step, at) => (at === 1 ? { ...step, watchOuts: [own] } : step))
    const deal = dealOf(exposure(here))
    expect(withPlannedGaps({ ...copy, steps }, call, deal, () => 'Other').steps[1]?.watchOuts).toEqual([own])
    expect(withPlannedGaps(copy, call, deal, () => undefined).steps).toEqual(copy.steps)
  })
})

describe('a gap planned for this call and none of its steps', () => {
  it.each<[string, Partial<Exposure>, boolean]>([
    ['with no step', { plannedCallId: call.id }, true],
    ['with a step that was removed', { plannedCallId: call.id, plannedStepId: freshId('step', newId) }, true],
    ['with a step that is there', { plannedCallId: call.id, plannedStepId: first?.id }, false],
    ['of another call', { plannedCallId: freshId('call', newId) }, false],
  ])('%s', (_, fields, isLoose) => {
    expect(gapsWithoutStep(copy, call, dealOf(exposure(fields)))).toEqual(isLoose ? [gapId] : [])
  })

  it('is due all the same, also where there is no script', () => {
    const deal = dealOf(exposure({ plannedCallId: call.id }))
    const due = gapsWithoutStep(undefined, call, deal)
    expect(runState(demoRun(call), undefined, call, at(5), due).gapsDue).toEqual([gapId])
  })
})
