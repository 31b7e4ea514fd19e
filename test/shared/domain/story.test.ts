import { standingMarks } from '@shared/domain/run'
import { freshId } from '@shared/domain/schema'
import { plannedMinutes } from '@shared/domain/script'
import { copyScript } from '@shared/domain/script-copy'
import { leastMinutes, newStep } from '@shared/domain/step'
import { describe, expect, it } from 'vitest'
import { aMark, aNeed, aRun, aScript, aStep, making, testNow } from '../../helpers/builders'

describe('a script’s time', () => {
  it('is hello, steps, questions and next steps together', () => {
    const script = aScript({
      helloMinutes: 3,
      questionsMinutes: 5,
      nextStepsMinutes: 4,
      steps: [aStep({ minutes: 4 }), aStep({ minutes: 13.5 })],
    })
    expect(plannedMinutes(script)).toBe(29.5)
  })

  it('without steps is what is kept free', () => {
    expect(plannedMinutes(aScript({ steps: [] }))).toBe(12)
  })
})

describe('a step', () => {
  it('keeps an id it is given and takes a fresh one otherwise', () => {
    const id = freshId('step', making.newId)
    expect(newStep({ title: 'Kept', id }, making).id).toBe(id)
    expect(newStep({ title: 'New' }, making).id).not.toBe(newStep({ title: 'New' }, making).id)
  })

  it('shrinks to half its minutes unless it says how far', () => {
    expect(leastMinutes(aStep({ minutes: 5 }))).toBe(2.5)
    expect(leastMinutes(aStep({ minutes: 5, leastMinutes: 4 }))).toBe(4)
    expect(leastMinutes(aStep({ minutes: 5, leastMinutes: 0 }))).toBe(0)
  })
})

describe('a script copied into a call', () => {
  const callId = freshId('call', making.newId)
  const needs = [
    aNeed({ topics: ['Restore time', 'audit'] }),
    aNeed({ topics: ['deletion'] }),
    aNeed({ topics: [] }),
  ]
  const script = aScript({
    revision: 7,
    steps: [
      aStep({ topics: ['restore TIME'] }),
      aStep({ topics: ['deletion', 'audit'] }),
      aStep({ topics: ['cost'] }),
      aStep({ topics: [], needIds: [freshId('need', making.newId)] }),
    ],
  })
  const copy = copyScript(script, callId, { needs }, making)

  it('binds each step to the needs that share a topic with it, large or small letters', () => {
    const [first, second] = needs.map(need => need.id)
    expect(copy.steps.map(step => step.needIds)).toEqual([[first], [first, second], [], []])
  })

  it('keeps step ids, chapters and minutes, and remembers the revision', () => {
    expect(copy.steps.map(step => step.id)).toEqual(script.steps.map(step => step.id))
    expect(copy).toMatchObject({
      kind: 'script-copy',
      callId,
      scriptId: script.id,
      scriptRevision: 7,
      name: script.name,
    })
    expect(plannedMinutes(copy)).toBe(plannedMinutes(script))
    expect(copy.id).not.toBe(script.id)
  })

  it('leaves the library as it was', () => {
    expect(script.steps.map(step => step.needIds.length)).toEqual([0, 0, 0, 1])
  })
})

describe('the marks of a run that stand', () => {
  it('are those nobody has undone, in their order', () => {
    const marks = [aMark({ text: 'a' }), aMark({ text: 'b', undoneAt: testNow }), aMark({ text: 'c' })]
    expect(standingMarks(aRun({ marks })).map(mark => mark.text)).toEqual(['a', 'c'])
  })
})
