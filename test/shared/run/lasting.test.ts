import { cameUp, secondsLostIn, secondsTalkedIn } from '@shared/run/came-up'
import { endOf, goingOn, secondsInAll, secondsOf } from '@shared/run/lasting'
import { changeMark, endRun, undoMark } from '@shared/run/marks'
import { describe, expect, it } from 'vitest'
import { at, demoCall, demoRun, idSource, markAt, withMarks } from './run-cases'

const run = demoRun(demoCall())
const broken = withMarks(run, [[60, 'failure']])
const ms = (seconds: number) => Date.parse(at(seconds))

describe('a mark that lasts', () => {
  it.each([
    ['failure', 'secondsLost'],
    ['on-a-roll', 'secondsTalked'],
  ] as const)('%s goes on until it is ended, and then says how long it took', (form, field) => {
    const begun = withMarks(run, [[60, form]])
    const mark = markAt(begun, -1)
    expect([goingOn(begun, form)?.id, secondsInAll(begun, form, ms(75))]).toEqual([mark.id, 15])
    const ended = changeMark(begun, mark.id, endOf(mark, ms(80)), at(80))
    expect(markAt(ended, -1)).toMatchObject({ [field]: 20 })
    expect([goingOn(ended, form), secondsInAll(ended, form, ms(999))]).toEqual([undefined, 20])
  })

  it('goes on again when its end is taken back', () => {
    const mark = markAt(broken, -1)
    const ended = changeMark(broken, mark.id, { secondsLost: 5 }, at(65))
    const back = changeMark(ended, mark.id, { secondsLost: null }, at(66))
    expect([goingOn(back, 'failure')?.id, secondsOf(markAt(back, -1))]).toEqual([mark.id, undefined])
  })

  it('is not going on once it is undone, and no clock that went back makes it less than nothing', () => {
    const mark = markAt(broken, -1)
    expect(goingOn(undoMark(broken, mark.id, at(70)), 'failure')).toBeUndefined()
    expect(endOf(mark, ms(50))).toEqual({ secondsLost: 0 })
  })

  it('adds up, the one going on included', () => {
    const twice = withMarks(changeMark(broken, markAt(broken, -1).id, { secondsLost: 20 }, at(80)), [
      [100, 'failure'],
    ])
    expect(secondsInAll(twice, 'failure', ms(130))).toBe(50)
  })
})

describe('what came up', () => {
  it('stands in its order, with seconds and parts; what never worked again counts to the end', () => {
    const marked = withMarks(run, [
      [10, 'note'],
      [20, 'on-a-roll'],
      [60, 'objection'],
      [90, 'failure'],
    ])
    const [, roll, objection] = marked.marks
    const ended = endRun(
      changeMark(
        changeMark(marked, roll?.id ?? '', { secondsTalked: 30 }, at(95)),
        objection?.id ?? '',
        { parts: [{ part: 'listen', at: at(62) }] },
        at(95),
      ),
      { at: at(100), newId: idSource(31) },
    )
    expect(cameUp(ended).map(({ form, seconds, partsDone }) => [form, seconds, partsDone])).toEqual([
      ['on-a-roll', 30, 0],
      ['objection', undefined, 1],
      ['failure', undefined, 0],
    ])
    expect([secondsLostIn(ended), secondsTalkedIn(ended)]).toEqual([10, 30])
  })
})
