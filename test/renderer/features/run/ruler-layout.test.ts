import { planOf } from '@shared/run/plan'
import { paceOf } from '@shared/run/timeline'
import { walkRun } from '@shared/run/walk'
import { describe, expect, it } from 'vitest'
import { layoutRuler } from '../../../../renderer/features/call/run/ruler-layout'
import { at, demoCall, demoCopy, demoRun, start, withMarks } from '../../../shared/run/run-cases'

const call = demoCall()
const copy = demoCopy(call)
const stepId = (number: number) => copy.steps[number - 1]?.id ?? ''
const seconds = (ms: number) => (ms - Date.parse(start)) / 1000

function layoutAt(run: ReturnType<typeof demoRun>, now: number) {
  const plan = planOf(run, copy, call)
  const walk = walkRun(run, plan, Date.parse(at(now)))
  return layoutRuler(plan, walk, paceOf(walk, plan))
}
const spanOf = (span: { from: number; to: number } | undefined) =>
  span === undefined ? undefined : [seconds(span.from), seconds(span.to)]

describe('the ruler', () => {
  const late = withMarks(demoRun(call), [
    [230, 'step-begun', stepId(2)],
    [620, 'step-begun', stepId(3)],
  ])

  it('shows what is done, what goes on and what comes, as in the picture', () => {
    const layout = layoutAt(late, 820)
    expect(layout.done.map(spanOf)).toEqual([
      [0, 230],
      [230, 620],
    ])
    expect(spanOf(layout.current)).toEqual([620, 920])
    expect(seconds(layout.filledTo)).toBe(820)
    expect(layout.ahead.map(bar => bar.segment.number)).toEqual([4, 5, 6, 7, undefined, undefined])
  })

  it('keeps the next steps at the call’s end and shows what the rest takes of them', () => {
    const layout = layoutAt(late, 820)
    expect(spanOf(layout.ahead.at(-1))).toEqual([1560, 1800])
    expect(spanOf(layout.squeezed)).toEqual([1560, 1760])
  })

  it('shows the lateness up to now in the lane of the plan', () => {
    expect(spanOf(layoutAt(late, 820).late)).toEqual([620, 820])
  })

  it('shows neither while on time', () => {
    const { late: lateness, squeezed } = layoutAt(demoRun(call), 60)
    expect([lateness, squeezed]).toEqual([undefined, undefined])
  })

  it('begins with the run when it begins before the call, and grows when it goes on after its end', () => {
    const early = demoRun(call, { startedAt: at(-90), plannedEnd: at(1800) })
    expect(seconds(layoutAt(early, 0).from)).toBe(-90)
    expect(seconds(layoutAt(demoRun(call), 2000).to)).toBe(2000)
  })

  it('has a label each five minutes of a half hour', () => {
    expect(layoutAt(demoRun(call), 60).labels.map(seconds)).toEqual([0, 300, 600, 900, 1200, 1500, 1800])
  })
})
