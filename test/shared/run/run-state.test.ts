import { newStep } from '@shared/domain/step'
import { addMark, changeMark, undoMark } from '@shared/run/marks'
import { roomOf, runState, whoMarkOf } from '@shared/run/run-state'
import { describe, expect, it } from 'vitest'
import { at, demoCall, demoCopy, demoRun, idSource, making, markAt, withMarks } from './run-cases'

const call = demoCall()
const copy = demoCopy(call)
const run = demoRun(call)
const newId = idSource(8)
const stepId = (number: number) => copy.steps[number - 1]?.id ?? ''
const [helen = '', marcus = ''] = call.attendees.map(one => one.id)

describe('right after a mark', () => {
  const question = withMarks(run, [[10, 'question']])

  it.each([
    [12.999, 'question'],
    [13, undefined],
  ])('at %f s a digit belongs to %s', (seconds, form) => {
    expect(whoMarkOf(question, at(seconds))?.form).toBe(form)
  })

  it('an edit opens the three seconds again', () => {
    const worded = changeMark(question, markAt(question, -1).id, { text: 'Why?' }, at(20))
    expect([whoMarkOf(worded, at(22.9))?.form, whoMarkOf(worded, at(23))]).toEqual(['question', undefined])
  })

  it('a step begun meanwhile does not take the digit', () => {
    expect(whoMarkOf(withMarks(question, [[11, 'step-begun', stepId(2)]]), at(12))?.form).toBe('question')
  })

  it('an undone mark takes none, nor does an ended run', () => {
    expect(whoMarkOf(undoMark(question, markAt(question, -1).id, at(11)), at(12))).toBeUndefined()
    expect(whoMarkOf({ ...question, endedAt: at(11) }, at(12))).toBeUndefined()
  })
})

describe('the reading of a run', () => {
  it('counts the marks that stand, form by form', () => {
    const marked = withMarks(run, [
      [1, 'question'],
      [2, 'question'],
      [3, 'note'],
    ])
    const { counts, lastMark } = runState(undoMark(marked, markAt(marked, 0).id, at(4)), copy, call, at(5))
    expect([counts.question, counts.note, counts.commitment, lastMark?.form]).toEqual([1, 1, 0, 'note'])
  })

  it('lists what comes, without what is skipped', () => {
    const { ahead } = runState(withMarks(run, [[1, 'step-skipped', stepId(2)]]), copy, call, at(5))
    expect(ahead.slice(0, 2).map(segment => segment.number)).toEqual([3, 4])
  })

  it('knows the rows done and the gaps told of those due', () => {
    const [gapA, gapB, rowId] = [newId(), newId(), newId()]
    const own = making(11)
    const watch = (gapId: string) => ({
      id: own.newId() as never,
      form: 'gap' as const,
      gapId: gapId as never,
      title: 'x',
    })
    const steps = [newStep({ title: 'a', watchOuts: [watch(gapA), watch(gapB), watch(gapA)] }, own)]
    let marked = addMark(run, { form: 'gap-told', gapId: gapA }, { at: at(1), newId })
    marked = addMark(marked, { form: 'row-done', rowId }, { at: at(2), newId })
    const state = runState(marked, demoCopy(call, { steps }), call, at(5))
    expect(state.gapsDue).toEqual([gapA, gapB])
    expect([...state.gapsTold, ...state.rowsDone]).toEqual([gapA, rowId])
  })

  it('keeps a parking lot of subjects parked and questions put off', () => {
    const parked = addMark(run, { form: 'parked', text: 'QMS' }, { at: at(1), newId })
    const both = addMark(
      parked,
      { form: 'question', text: 'How?', triage: 'one-to-one' },
      { at: at(2), newId },
    )
    const three = addMark(both, { form: 'question', text: 'Why?', triage: 'answered' }, { at: at(3), newId })
    expect(runState(three, copy, call, at(5)).parkingLot.map(mark => mark.text)).toEqual(['QMS', 'How?'])
  })

  it('knows who is in the room from those who joined and left', () => {
    const joined = addMark(run, { form: 'joined', attendeeIds: [helen, marcus] }, { at: at(1), newId })
    const left = addMark(joined, { form: 'left', attendeeIds: [helen] }, { at: at(2), newId })
    expect([...runState(left, copy, call, at(5)).present]).toEqual([marcus])
  })

  it('numbers their people, those who declined last', () => {
    const [first, ...rest] = call.attendees
    if (first === undefined) throw new Error('no attendees')
    const ours = { ...first, personId: undefined, colleagueId: newId() as never }
    const attendees = [{ ...first, attendance: 'declined' as const }, ours, ...rest]
    expect(roomOf({ attendees }).map(one => one.id)).toEqual([...rest.map(one => one.id), first.id])
  })

  it('shows a run without a script at its free step', () => {
    const free = withMarks(run, [[200, 'step-begun', 'free']])
    expect(runState(free, undefined, undefined, at(210)).current.title).toBe('Conversation')
  })
})

describe('the log', () => {
  const marked = withMarks(run, [
    [230, 'step-begun', stepId(2)],
    [240, 'question'],
    [250, 'row-done'],
    [300, 'step-skipped', stepId(4)],
    [400, 'pause'],
  ])
  const lines = runState(marked, copy, call, at(500)).log

  it('tells the newest first, in words, without the rows', () => {
    expect(lines.map(line => line.words)).toEqual([
      'Paused',
      'Step 4 skipped',
      'Question',
      'Step 2, 0:50 late',
      'Call started',
    ])
  })

  it('says what became of a question', () => {
    expect(lines[2]).toMatchObject({ fate: 'owed', hasText: false, system: false })
  })

  it('says how late the call started', () => {
    const late = demoRun(call, { startedAt: at(90), plannedEnd: at(1800) })
    expect(runState(late, copy, call, at(91)).log[0]?.words).toBe('Call started, 1:30 late')
  })
})
