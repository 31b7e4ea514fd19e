import { needStatus } from '@shared/prospect/need-status'
import { describe, expect, it } from 'vitest'
import { aCall, aMark, aNeed, aRun, aScriptCopy, aStep } from '../../helpers/builders'

const need = aNeed()
const step = aStep({ needIds: [need.id] })
const call = aCall({ status: 'held' })
const copy = aScriptCopy({ callId: call.id, steps: [aStep(), step] })
const run = (form: 'step-begun' | 'step-ended' | 'step-skipped', o = {}) =>
  aRun({ callId: call.id, scriptCopyId: copy.id, marks: [aMark({ form, stepId: step.id })], ...o })
const nothing = { nextCall: undefined, copies: [copy], runs: [] }

describe('a need', () => {
  it.each([
    ['whose step ran to its end was shown', [run('step-ended')], 'shown'],
    ['whose step was only begun was not', [run('step-begun')], 'no-step'],
    ['whose step was skipped was not', [run('step-skipped')], 'no-step'],
    ['shown in a rehearsal was not shown to them', [run('step-ended', { form: 'rehearsal' })], 'no-step'],
    ['without any step has none', [], 'no-step'],
  ] as const)('%s', (_what, runs, kind) => {
    expect(needStatus(need, { ...nothing, runs }).kind).toBe(kind)
  })

  it('of which the mark was taken back was not shown', () => {
    const marks = [aMark({ form: 'step-ended', stepId: step.id, undoneAt: '2026-11-19T13:31:00.000Z' })]
    expect(needStatus(need, { ...nothing, runs: [run('step-ended', { marks })] }).kind).toBe('no-step')
  })

  it('on the plan of the next call names the step, also when it was shown before', () => {
    const nextCall = aCall({ scriptCopyId: copy.id })
    const status = needStatus(need, { nextCall, copies: [copy], runs: [run('step-ended')] })
    expect(status).toEqual({ kind: 'planned', callId: nextCall.id, step: 2 })
  })
})
