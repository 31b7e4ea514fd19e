import type { MarkForm, Run } from '@shared/domain/run'
import { type RunOfScript, usageOfSteps } from '@shared/library/usage'
import { minutesWords, usageHeadline } from '@shared/library/usage-words'
import { expect, it } from 'vitest'
import { aCall, aMark, aRun, aScriptCopy, aStep } from '../../helpers/builders'

const first = aStep({ title: 'Morning', minutes: 3 })
const second = aStep({ title: 'Restore', minutes: 5 })
const copy = aScriptCopy({ steps: [first, second], helloMinutes: 0 })
const start = Date.parse('2026-11-19T13:30:00.000Z')
const at = (seconds: number) => new Date(start + seconds * 1_000).toISOString()

/** A run that shows the first step for so many seconds, and then the second until its end. */
function runOf(
  seconds: number,
  marks: readonly [MarkForm, string][] = [],
  over: Partial<Run> = {},
): RunOfScript {
  const begun = [
    aMark({ at: at(0), form: 'step-begun', stepId: first.id }),
    aMark({ at: at(seconds), form: 'step-begun', stepId: second.id }),
  ]
  const more = marks.map(([form, stepId]) => aMark({ at: at(seconds), form, stepId, text: 'How long?' }))
  const run = aRun({
    callId: aCall().id,
    startedAt: at(0),
    plannedEnd: at(1800),
    endedAt: at(1000),
    marks: [...begun, ...more],
    ...over,
  })
  return { run: { ...run, scriptCopyId: copy.id }, copy }
}
const of = (runs: readonly RunOfScript[]) => usageOfSteps([first, second], runs)

it.each([
  [2, 0],
  [3, 2],
])('of %i runs says so many figures: %i', (count, figures) => {
  expect(of(Array.from({ length: count }, () => runOf(180)))).toHaveLength(figures)
})

it('leaves out rehearsals, runs that go on, runs in the trash, and the same run twice', () => {
  const held = [runOf(180), runOf(180)]
  const others = [
    runOf(180, [], { form: 'rehearsal' }),
    runOf(180, [], { endedAt: undefined }),
    runOf(180, [], { deletedAt: at(0) }),
  ]
  expect(of([...held, ...others, ...held])).toEqual([])
})

it('holds the medians of the minutes against each other, and counts runs over and under', () => {
  const [usage] = of([runOf(209), runOf(210), runOf(260), runOf(150)])
  expect(usage).toMatchObject({ n: 4, shown: 4, plannedMinutes: 3, over: 2, under: 1 })
  expect((usage?.realMinutes ?? 0) * 60).toBeCloseTo(209.5)
})

it('speaks of a step that most calls run over, with the minutes', () => {
  const [usage] = of([runOf(260), runOf(260), runOf(180)])
  if (usage === undefined) throw new Error('No usage')
  expect(usageHeadline(usage)).toEqual({ headline: 'Ran +1:20 over in most calls', tone: 'warn' })
  expect(minutesWords(usage)).toBe('3:00 planned, 4:20 taken')
})

it('says nothing against a step over in half of the calls only', () => {
  const [usage] = of([runOf(260), runOf(260), runOf(180), runOf(180)])
  expect(usage && usageHeadline(usage)).toEqual({
    headline: 'Keeps its minutes in most calls',
    tone: 'plain',
  })
})

it('counts what they asked and how it landed, at the step it was marked at, without what was undone', () => {
  const undone = runOf(180)
  const marks = undone.run.marks.concat(
    aMark({ at: at(5), form: 'falls-flat', stepId: first.id, undoneAt: at(6) }),
  )
  const [one, two] = of([
    runOf(180, [
      ['lands-well', first.id],
      ['question', first.id],
      ['question', second.id],
    ]),
    runOf(180, [['falls-flat', first.id]]),
    { ...undone, run: { ...undone.run, marks } },
  ])
  expect(one).toMatchObject({ landsWell: 1, fallsFlat: 1, questions: 1 })
  expect(two).toMatchObject({ landsWell: 0, questions: 1 })
  expect(two?.runs.flatMap(run => run.questions)).toEqual(['How long?'])
})

it('tells a step left out in most calls, and names the runs behind it, the latest first', () => {
  const skipped = (day: number) =>
    runOf(180, [['step-skipped', second.id]], { startedAt: at(-day * 86_400), endedAt: at(1000) })
  const [, usage] = of([skipped(2), skipped(1), runOf(180)])
  expect(usage).toMatchObject({ n: 3, shown: 1 })
  expect(usage?.skipRate).toBeCloseTo(2 / 3)
  expect(usage && usageHeadline(usage).headline).toBe('Left out in 2 of 3 calls')
  expect(usage?.runs.map(run => run.wasShown)).toEqual([true, false, false])
})

it('counts a step only in runs whose copy held it', () => {
  const without = { ...copy, steps: [first] }
  const runs = [runOf(180), runOf(180), { ...runOf(180), copy: without }]
  expect(of(runs).map(({ stepId, n }) => [stepId, n])).toEqual([[first.id, 3]])
})

it('follows a step by its id over copies that say it otherwise', () => {
  const other = {
    ...copy,
    id: aScriptCopy().id,
    steps: [{ ...first, title: 'Later words', minutes: 4 }, second],
  }
  const [usage] = of([runOf(180), runOf(180), { ...runOf(180), copy: other }])
  expect(usage).toMatchObject({ n: 3, plannedMinutes: 3 })
})
