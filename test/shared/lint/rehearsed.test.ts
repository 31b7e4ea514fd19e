import type { AnyRecord } from '@shared/domain/records'
import { summarize } from '@shared/domain/summary'
import { isRehearsed } from '@shared/lint/rehearsed'
import { describe, expect, it } from 'vitest'
import { aCall, aRun, aScript, aScriptCopy } from '../../helpers/builders'

const script = aScript()
const call = aCall()
const copy = aScriptCopy({ callId: call.id, scriptId: script.id })
const run = aRun({ callId: call.id, form: 'rehearsal', endedAt: '2026-11-18T10:00:00.000Z' })

const rehearsed = (story: typeof script | typeof copy, runs = [run], copies = [copy]) =>
  isRehearsed(
    story,
    runs.map(one => summarize<'run'>(one as typeof one & AnyRecord)),
    copies.map(one => summarize<'script-copy'>(one as typeof one & AnyRecord)),
  )

describe('a script', () => {
  it.each([
    ['run to its end in a call that chose it', [run], [copy], true],
    ['that goes on', [{ ...run, endedAt: undefined }], [copy], false],
    ['of a live call', [{ ...run, form: 'live' as const }], [copy], false],
    ['in the trash', [{ ...run, deletedAt: '2026-11-18T11:00:00.000Z' }], [copy], false],
    ['of another script', [run], [{ ...copy, scriptId: aScript().id }], false],
    ['of a plan of one’s own', [run], [{ ...copy, scriptId: undefined }], false],
    ['of none', [], [copy], false],
    ['of the script alone', [{ ...run, callId: undefined, scriptId: script.id }], [], true],
    ['of another script alone', [{ ...run, callId: undefined, scriptId: aScript().id }], [], false],
  ])('after a rehearsal %s', (_, runs, copies, expected) => {
    expect(rehearsed(script, runs, copies)).toBe(expected)
  })

  it('counts for its copies, and a copy’s own rehearsal for itself', () => {
    expect(rehearsed(aScriptCopy({ scriptId: script.id }))).toBe(true)
    expect(rehearsed({ ...copy, scriptId: undefined }, [run], [])).toBe(true)
    expect(rehearsed(aScriptCopy(), [run], [])).toBe(false)
  })
})
