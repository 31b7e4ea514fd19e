import { newDeal } from '@shared/domain/deal'
import { newExposure } from '@shared/domain/exposure'
import { addMark, changeMark, endRun, undoMark } from '@shared/run/marks'
import { plannedAndActual, reactionsOf, recordsFromRun } from '@shared/run/to-debrief'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, demoCall, demoCopy, demoRun, idSource, making, markAt, withMarks } from './run-cases'

const own = making(12)
const newId = idSource(13)
const prospectId = own.newId() as NonNullable<ReturnType<typeof demoCall>['prospectId']>
const call = demoCall({ prospectId })
const copy = demoCopy(call)
const run = demoRun(call)
const stepId = (number: number) => copy.steps[number - 1]?.id ?? ''
const [helen, marcus] = call.attendees
const nothing = { questions: [], commitments: [], complaints: [], deals: [] }

describe('planned against actual', () => {
  it('tells the minutes of each segment, pauses out, and what was skipped or never reached', () => {
    const marked = endRun(
      withMarks(run, [
        [180, 'step-begun', stepId(2)],
        [200, 'pause'],
        [260, 'resume'],
        [480, 'step-skipped', stepId(3)],
        [480, 'step-skipped', stepId(2)],
      ]),
      { at: at(600), newId },
    )
    const rows = plannedAndActual(marked, copy)
    expect(rows.map(row => [row.plannedMinutes, row.actualMinutes]).slice(0, 4)).toEqual([
      [3, 3],
      [4, 4],
      [5, 0],
      [2, 2],
    ])
    expect(rows.filter(row => row.skipped).map(row => row.number)).toEqual([2, 3])
    expect(rows.filter(row => row.reached).map(row => row.number)).toEqual([1, 2, 4])
  })

  it('puts reactions and questions on the time line', () => {
    const marked = withMarks(run, [
      [60, 'lands-well'],
      [70, 'note'],
      [90, 'question', stepId(2)],
    ])
    expect(reactionsOf(marked).map(one => [one.form, one.offset / 1000, one.segmentId])).toEqual([
      ['lands-well', 60, undefined],
      ['question', 90, stepId(2)],
    ])
  })
})

describe('the records of a run', () => {
  const add = (so: typeof run, input: Parameters<typeof addMark>[1], seconds: number) =>
    addMark(so, input, { at: at(seconds), newId })
  const asked = add(run, { form: 'question', text: 'Per share?', attendeeIds: [marcus?.id ?? ''] }, 60)

  it('name the question, who asked, when, and where it came from', () => {
    const { questions } = recordsFromRun({ run: asked, call, ...nothing }, own)
    expect(questions).toMatchObject([
      {
        words: 'Per share?',
        state: 'open',
        personId: marcus?.personId,
        askedAt: at(60),
        markId: markAt(asked, -1).id,
        callId: call.id,
        runId: run.id,
        prospectId,
      },
    ])
  })

  it.each([
    ['question', undefined, 'open', undefined],
    ['question', 'answered', 'answered-live', undefined],
    ['question', 'parked', 'parked', undefined],
    ['question', 'one-to-one', 'parked', true],
    ['parked', undefined, 'parked', undefined],
    ['parked', 'one-to-one', 'parked', true],
    ['drift', undefined, 'parked', undefined],
  ] as const)('turn a %s, triage %s, into a question %s', (form, triage, state, oneToOne) => {
    const { questions } = recordsFromRun({ run: add(run, { form, triage }, 60), call, ...nothing }, own)
    expect(questions).toMatchObject([{ state, ...(oneToOne === undefined ? {} : { oneToOne }) }])
  })

  it('carry the answer that was given into the question', () => {
    const answerId = newId()
    const given = { form: 'question', triage: 'answered', answerId, answer: 'Yes, per share.' } as const
    const { questions } = recordsFromRun({ run: add(run, given, 60), call, ...nothing }, own)
    expect(questions).toMatchObject([{ state: 'answered-live', answerId, answer: 'Yes, per share.' }])
  })

  it('make a complaint with their own ask and when each part was gone through', () => {
    const said = add(run, { form: 'complaint', text: 'Nobody called back' }, 60)
    const parts = (['listen', 'acknowledge', 'ask', 'resolve'] as const).map((part, index) => ({
      part,
      at: at(70 + index),
    }))
    const met = changeMark(said, markAt(said, -1).id, { parts, theirAsk: 'One name to call' }, at(80))
    const { complaints } = recordsFromRun({ run: met, call, ...nothing }, own)
    expect(complaints).toMatchObject([
      {
        words: 'Nobody called back',
        theirAsk: 'One name to call',
        listenedAt: at(70),
        acknowledgedAt: at(71),
        resolvedAt: at(73),
        callId: call.id,
      },
    ])
    expect(recordsFromRun({ run: met, call, ...nothing, complaints }, own).complaints).toEqual([])
  })

  it('name a mark without words by its time in the call', () => {
    const marked = add(add(run, { form: 'question' }, 61), { form: 'commitment' }, 122)
    const { questions, commitments } = recordsFromRun({ run: marked, call, ...nothing }, own)
    expect([questions[0]?.words, commitments[0]?.words]).toEqual([
      'Question 1:01 into the call',
      'Commitment 2:02 into the call',
    ])
  })

  it('date a commitment by when it was said', () => {
    const marked = add(run, { form: 'commitment', text: 'Report by Friday' }, 90)
    const { commitments } = recordsFromRun({ run: marked, call, ...nothing }, own)
    expect(commitments).toMatchObject([
      { words: 'Report by Friday', stages: [{ stage: 'said', at: at(90) }] },
    ])
  })

  it('leave undone marks out', () => {
    const undone = undoMark(asked, markAt(asked, -1).id, at(70))
    expect(recordsFromRun({ run: undone, call, ...nothing }, own)).toEqual(nothing)
  })

  it('are made once, however often they are asked for', () => {
    const forms = fc.constantFrom('question', 'parked', 'commitment', 'note' as const)
    fc.assert(
      fc.property(fc.array(forms, { maxLength: 10 }), list => {
        const marked = list.reduce((so, form, index) => add(so, { form: form as 'note' }, index), run)
        const first = recordsFromRun({ run: marked, call, ...nothing }, own)
        expect(recordsFromRun({ run: marked, call, ...first }, own)).toEqual(nothing)
        const wanted = list.filter(form => form !== 'note').length
        expect(first.questions.length + first.commitments.length).toBe(wanted)
      }),
    )
  })
})

describe('the gaps told', () => {
  const gapId = newId()
  const exposure = newExposure(
    { gapId: gapId as never, needId: newId() as never, foundOn: '2026-11-01' },
    own,
  )
  const deal = newDeal({ name: 'Plant', prospectId, exposures: [exposure] }, own)
  const told = addMark(
    run,
    { form: 'gap-told', gapId, text: 'We start with 14 days', attendeeIds: [helen?.id ?? ''] },
    { at: at(900), newId },
  )

  it('are told in the deal, with when, to whom and the words', () => {
    const { deals } = recordsFromRun({ run: told, call, ...nothing, deals: [deal] }, own)
    expect(deals[0]?.exposures[0]?.told).toEqual({
      at: at(900),
      callId: call.id,
      personIds: [helen?.personId],
      words: 'We start with 14 days',
    })
  })

  it('leave a need alone to which the gap was told before', () => {
    const before = { at: at(-900), personIds: [] }
    const exposures = [{ ...exposure, id: newId() as never, told: before }, exposure]
    const { deals } = recordsFromRun({ run: told, call, ...nothing, deals: [{ ...deal, exposures }] }, own)
    expect(deals[0]?.exposures.map(one => one.told?.at)).toEqual([at(-900), at(900)])
  })

  it('change nothing the second time', () => {
    const { deals } = recordsFromRun({ run: told, call, ...nothing, deals: [deal] }, own)
    expect(recordsFromRun({ run: told, call, ...nothing, deals }, own).deals).toEqual([])
  })

  it('become an exposure of the need their step answers, where the deal has none', () => {
    const needId = newId()
    const steps = copy.steps.map((step, index) =>
      index === 2 ? { ...step, needIds: [needId as never] } : step,
    )
    const marked = addMark(run, { form: 'gap-told', gapId, stepId: stepId(3) }, { at: at(900), newId })
    const source = {
      run: marked,
      call,
      copy: { ...copy, steps },
      ...nothing,
      deals: [{ ...deal, exposures: [] }],
    }
    expect(recordsFromRun(source, own).deals[0]?.exposures).toMatchObject([
      { gapId, needId, foundOn: '2026-11-19', told: { at: at(900) } },
    ])
  })
})
