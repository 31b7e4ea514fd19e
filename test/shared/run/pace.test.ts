import { goneAndLeft, goneSpan, leftSpan, nextFace, readClock } from '@shared/run/clock'
import { paceWords } from '@shared/run/pace-words'
import { plannedEndOf, planOf, slotOf } from '@shared/run/plan'
import { paceOf, plannedSegments } from '@shared/run/timeline'
import { walkRun } from '@shared/run/walk'
import { describe, expect, it } from 'vitest'
import { at, clockTime, demoCall, demoCopy, demoRun, start, withMarks } from './run-cases'

const call = demoCall()
const copy = demoCopy(call)
const run = demoRun(call)
const stepId = (number: number) => copy.steps[number - 1]?.id ?? ''
const timeOf = (ms: number) => new Date(ms).toISOString().slice(11, 19)

function readAt(marked: typeof run, seconds: number, script = copy, of = call) {
  const plan = planOf(marked, script, of)
  const walk = walkRun(marked, plan, Date.parse(at(seconds)))
  const pace = paceOf(walk, plan)
  return { plan, walk, pace, clock: readClock(walk, plan), words: paceWords(pace, walk, timeOf) }
}

describe('the plan', () => {
  it('lays hello, steps, questions and next steps one after the other up to the end', () => {
    const planned = plannedSegments(planOf(run, copy, call))
    expect(
      planned.map(segment => [
        segment.id === segment.kind ? segment.kind : segment.number,
        timeOf(segment.to),
      ]),
    ).toEqual([
      [1, '13:33:00'],
      [2, '13:37:00'],
      [3, '13:42:00'],
      [4, '13:44:00'],
      [5, '13:47:00'],
      [6, '13:48:00'],
      [7, '13:51:00'],
      ['questions', '13:56:00'],
      ['next-steps', '14:00:00'],
    ])
  })

  it.each([
    [30, { hello: 3, show: 18, questions: 5, nextSteps: 4 }],
    [60, { hello: 6, show: 39, questions: 9, nextSteps: 6 }],
    [15, { hello: 2, show: 6, questions: 3, nextSteps: 4 }],
    [5, { hello: 1, show: 0, questions: 1, nextSteps: 4 }],
  ])('divides a call of %i minutes without a script', (minutes, slot) => {
    expect(slotOf(minutes)).toEqual(slot)
  })

  it('is one free step between hello and questions without a script', () => {
    const { segments } = planOf(run, undefined, call)
    expect(segments.map(({ id, ms }) => [id, ms / 60_000])).toEqual([
      ['hello', 3],
      ['free', 18],
      ['questions', 5],
      ['next-steps', 4],
    ])
  })

  it.each([
    ['13:14:59', '13:44:59', 'earlier than a quarter of an hour before: a full length from now'],
    ['13:15:00', '14:00:00', 'a quarter of an hour before: the call’s own end'],
    ['13:40:00', '14:00:00', 'late: the end stays'],
    ['13:59:59', '14:00:00', 'in its last second: the end stays'],
    ['14:00:00', '14:30:00', 'after its end: a full length from now'],
  ])('started at %s is held to %s (%s)', (now, end, _why) => {
    expect(plannedEndOf(call, clockTime(now))).toBe(clockTime(end))
  })

  it('of a call without a time ends a full length from now', () => {
    expect(plannedEndOf({ ...call, start: undefined }, at(77))).toBe(at(1877))
  })
})

describe('the pace', () => {
  const late = withMarks(run, [
    [230, 'step-begun', stepId(2)],
    [620, 'step-begun', stepId(3)],
  ])

  it('reads as in the picture: step 3 begun 3:20 late, next steps left with 0:40', () => {
    const { words, pace, clock } = readAt(late, 820)
    expect(words.headline).toBe('Behind by 3:20')
    expect(timeOf(pace.nextStepsAt)).toBe('13:56:00')
    expect(timeOf(pace.nextStepsForecast)).toBe('13:59:20')
    expect(leftSpan(pace.roomMs)).toBe('0:40')
    expect([goneSpan(clock.leftInStep), goneSpan(clock.stepPlanned)]).toEqual(['1:40', '5:00'])
    expect(goneAndLeft(clock)).toEqual(['13:40 gone', '16:20 left'])
  })

  it('stays the same within a step’s time and grows beyond it', () => {
    const behind = [621, 919, 920, 950].map(seconds => readAt(late, seconds).pace.behindMs / 1000)
    expect(behind).toEqual([200, 200, 200, 230])
  })

  it('is regained by skipping what is optional', () => {
    const leaner = withMarks(late, [
      [700, 'step-skipped', stepId(4)],
      [701, 'step-skipped', stepId(6)],
    ])
    expect(readAt(leaner, 820).pace.behindMs / 1000).toBe(20)
  })

  it('does not count what was jumped over', () => {
    expect(readAt(withMarks(run, [[60, 'step-begun', stepId(3)]]), 60).pace.behindMs / 1000).toBe(-360)
  })

  it('is lost in a pause, because the end does not move', () => {
    expect(readAt(withMarks(run, [[60, 'pause']]), 160).pace.behindMs / 1000).toBe(100)
  })

  it.each([
    [29, 'On time'],
    [30, 'Behind by 0:30'],
  ])('with %i s over the first step says "%s"', (over, headline) => {
    expect(readAt(run, 180 + over).words.headline).toBe(headline)
  })

  it.each([
    [151, 'On time'],
    [150, '0:30 ahead'],
  ])('with step 2 begun at %i s says "%s"', (seconds, headline) => {
    expect(readAt(withMarks(run, [[seconds, 'step-begun', stepId(2)]]), seconds).words.headline).toBe(
      headline,
    )
  })

  it('of a late start is behind by the lateness from the first second', () => {
    const lateStart = demoRun(call, { startedAt: at(240), plannedEnd: at(1800) })
    expect(readAt(lateStart, 240).words.headline).toBe('Behind by 4:00')
  })

  it('of a plan longer than the call is behind by the excess', () => {
    const long = demoCopy(call, { helloMinutes: 6 })
    expect(readAt(run, 0, long).words.headline).toBe('Behind by 6:00')
  })

  it('of a plan shorter than the call is on time, and being late costs the next steps nothing at first', () => {
    const short = demoCopy(call, { questionsMinutes: 2 })
    expect(readAt(run, 0, short).words.headline).toBe('On time')
    const { words } = readAt(run, 300, short)
    expect(words.headline).toBe('Behind by 2:00')
    expect(words.meaning).toBe('Next steps start at 13:55:00 and keep their 4:00.')
  })

  it('says when nothing is left for the next steps', () => {
    expect(readAt(run, 1500).words.meaning).toBe('At this pace nothing is left for the next steps.')
  })

  it('counts what is over apart from what is left', () => {
    const { clock } = readAt(run, 1890)
    expect(goneAndLeft(clock)).toEqual(['31:30 gone', '1:30 over'])
    expect([clock.leftInCall, clock.leftInStep]).toEqual([0, 0])
  })
})

describe('the words of a span', () => {
  it.each([
    [0, '0:00', '0:00'],
    [999, '0:00', '0:01'],
    [1000, '0:01', '0:01'],
    [3_599_000, '59:59', '59:59'],
    [3_600_000, '1:00:00', '1:00:00'],
  ])('%i ms is %s gone and %s left', (ms, gone, left) => {
    expect([goneSpan(ms), leftSpan(ms)]).toEqual([gone, left])
  })

  it('the clock goes round its faces', () => {
    expect([nextFace('left-in-step'), nextFace('hidden')]).toEqual(['left-in-call', 'left-in-step'])
    expect(start).toBe(at(0))
  })
})
