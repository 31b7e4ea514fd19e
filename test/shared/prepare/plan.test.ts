import { chooseScript, fillingOf, setReserve, setStepMinutes, startOwnPlan } from '@shared/prepare/plan'
import { describe, expect, it } from 'vitest'
import { aCall, aNeed, aProspect, aScript, aScriptCopy, aStep, making } from '../../helpers/builders'

describe('the plan of a call', () => {
  it('is a copy bound to the needs that share its topics; the library stays', () => {
    const need = aNeed({ topics: ['Restore'] })
    const script = aScript({
      revision: 7,
      steps: [aStep({ topics: ['restore'] }), aStep({ topics: ['audit'] })],
    })
    const { call, copy } = chooseScript(aCall(), script, aProspect({ needs: [need] }), making)
    expect(call.scriptCopyId).toBe(copy.id)
    expect(copy).toMatchObject({ scriptId: script.id, scriptRevision: 7, callId: call.id })
    expect(copy.steps.map(step => step.needIds)).toEqual([[need.id], []])
    expect(script.steps[0]?.needIds).toEqual([])
  })

  it.each([
    { tool: 'Veritas', title: 'What does Veritas no longer do?' },
    { tool: undefined, title: 'What does their tool no longer do?' },
  ])('speaks of their tool: $tool', ({ tool, title }) => {
    const currentTool = tool === undefined ? undefined : { name: tool, stillDoesWell: [], noLongerDoes: [] }
    const script = aScript({ steps: [aStep({ title: 'What does {{their tool}} no longer do?' })] })
    const { copy } = chooseScript(aCall(), script, aProspect({ currentTool }), making)
    expect(copy.steps[0]?.title).toBe(title)
    expect(chooseScript(aCall(), script, undefined, making).copy.steps[0]?.title).toContain('their tool')
  })

  it.each([
    { itPros: false, questions: 5 },
    { itPros: true, questions: 9 },
  ])('of one’s own keeps the slot free: IT professionals $itPros', ({ itPros, questions }) => {
    const { copy } = startOwnPlan(aCall({ minutes: 30 }), itPros, making)
    expect(copy).toMatchObject({ helloMinutes: 3, questionsMinutes: questions, nextStepsMinutes: 4 })
    expect(copy.steps).toHaveLength(1)
  })

  it('of one’s own asks questions in a discovery', () => {
    expect(startOwnPlan(aCall({ callKind: 'discovery' }), false, making).copy.form).toBe('questions')
    expect(startOwnPlan(aCall({ callKind: 'demo' }), false, making).copy.form).toBe('workflow')
  })

  it('changes one step’s minutes, or one of the parts kept free', () => {
    const [a, b] = [aStep({ minutes: 3 }), aStep({ minutes: 4 })]
    const copy = aScriptCopy({ steps: [a, b] })
    expect(setStepMinutes(copy, b.id as never, 9).steps.map(step => step.minutes)).toEqual([3, 9])
    expect(setReserve(copy, 'next-steps', 6).nextStepsMinutes).toBe(6)
    expect(setReserve(copy, 'hello', 1).helloMinutes).toBe(1)
  })

  it.each([
    { callMinutes: 31, over: 0, free: 1 },
    { callMinutes: 30, over: 0, free: 0 },
    { callMinutes: 29, over: 1, free: 0 },
  ])('fills $callMinutes minutes with $over too many and $free free', ({ callMinutes, over, free }) => {
    const copy = aScriptCopy({ steps: [aStep({ minutes: 18 })] })
    expect(fillingOf(copy, callMinutes)).toMatchObject({ steps: 18, over, free })
  })
})
