import {
  asksForCause,
  countWords,
  isProven,
  linesAt,
  withCause,
  withLine,
  withoutLine,
  withTry,
} from '@shared/debrief/worked-lines'
import { parseRecord } from '@shared/domain/records'
import type { RunId } from '@shared/domain/run'
import { freshId } from '@shared/domain/schema'
import { newWorkedLine, type WorkedLine } from '@shared/domain/worked-line'
import { addCue } from '@shared/script/add-cue'
import { describe, expect, it } from 'vitest'
import { aScript, aStep, making } from '../../helpers/builders'

const runId = (): RunId => freshId('run', making.newId)
const now = runId()
const lineWith = (...worked: readonly boolean[]): WorkedLine =>
  newWorkedLine(
    { text: 'It is their Tuesday', tries: worked.map(is => ({ runId: runId(), worked: is })) },
    making,
  )

describe('a line that worked', () => {
  it.each([
    [[true, true], false],
    [[true, true, true], true],
    [[true, true, false], true],
    [[true, false, false], false],
    [[true, true, true, false, false], false],
    [[true, true, true, true, false, false], true],
  ])('tried %j is proven: %s', (worked, is) => {
    expect(isProven(lineWith(...worked))).toBe(is)
  })

  it('says how often, of how many', () => {
    expect([lineWith(), lineWith(true, false, true)].map(countWords)).toEqual([
      'not tried yet',
      'worked 2 of 3',
    ])
  })

  it.each([
    ['proven, fails', [true, true, true], false, true],
    ['proven, works', [true, true, true], true, false],
    ['not proven, fails', [true, true], false, false],
  ] as const)('%s: asks for a cause only in the first case', (_, before, worked, asks) => {
    expect(asksForCause(withTry(lineWith(...before), now, worked), now)).toBe(asks)
  })

  it('keeps one answer a run; a changed answer has no cause yet', () => {
    const failed = withCause(withTry(lineWith(true), now, false), now, 'region')
    expect(failed.tries.at(-1)).toEqual({ runId: now, worked: false, cause: 'region' })
    const worked = withTry(failed, now, true)
    expect(worked.tries).toHaveLength(2)
    expect(worked.tries.at(-1)).toEqual({ runId: now, worked: true })
    expect(withTry(worked, now, true)).toBe(worked)
  })
})

describe('the lines of a script', () => {
  const step = aStep()
  const script = aScript({ steps: [step, aStep()] })
  it('are kept once: the same words at the same step worked again', () => {
    const [one, two] = [lineWith(true), lineWith(true)]
    const twice = withLine(withLine(script, one), two)
    expect(twice.lines?.map(({ tries }) => tries.length)).toEqual([2])
    expect(withLine(twice, { ...two, stepId: step.id }).lines).toHaveLength(2)
    expect(withLine(twice, two)).toBe(twice)
  })

  it('stand at their step, or at every one, and are read back from their file', () => {
    const both = withLine(withLine(script, lineWith()), { ...lineWith(), stepId: step.id })
    expect([linesAt(both, [step.id]).length, linesAt(both, []).length]).toEqual([2, 1])
    const read = parseRecord('script', JSON.parse(JSON.stringify(both)))
    expect(read.kind === 'ok' && read.record.lines).toEqual(both.lines)
  })

  it('are gone from the record with the last of them', () => {
    const line = lineWith()
    expect(withoutLine(withLine(script, line), line.id).lines).toBeUndefined()
  })
})

describe('a sentence that becomes a cue', () => {
  const cue = (tell: string, words = 'Ask first') => {
    const step = aStep({ tell })
    return addCue(aScript({ steps: [step] }), step.id, words).steps[0]?.tell
  }
  it.each([
    ['', 'Ask first'],
    ['Open the record', 'Open the record\nAsk first'],
    ['- Open\n- Restore\n', '- Open\n- Restore\n- Ask first'],
    ['- Ask first', '- Ask first'],
  ])('after %j reads %j', (tell, after) => {
    expect(cue(tell)).toBe(after)
  })
  it('is one line, and needs a step', () => {
    expect(cue('', ' Ask\n  first ')).toBe('Ask first')
    const script = aScript()
    expect(addCue(script, undefined, 'Ask')).toBe(script)
  })
})
