import { type CallName, calls } from '@shared/contract'
import { callNames, eventNames } from '@shared/contract-names'
import { describe, expect, it } from 'vitest'
import { testId } from '../helpers/ids'

const id = testId(1)
const accepts = (name: CallName, input: unknown): boolean => calls[name].input.safeParse(input).success
const many = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one)

describe('the contract', () => {
  it('has a schema for each name, and a name for each schema', () => {
    expect(callNames.toSorted()).toEqual(Object.keys(calls).toSorted())
    expect(new Set(eventNames).size).toBe(16)
  })

  it('names calls by a verb and a noun, none like an event', () => {
    for (const name of callNames) expect(name).toMatch(/^[a-z]+[A-Z]\w+$/)
    expect(callNames.filter(name => name.startsWith('on'))).toEqual([])
  })

  it('refuses anything for calls that take nothing', () => {
    const silent = callNames.filter(name => accepts(name, undefined))
    for (const name of silent) {
      for (const input of [null, {}, '', 0, []]) expect([name, accepts(name, input)]).toEqual([name, false])
    }
    expect(silent).toContain('openWorkspace')
  })

  it.each<[string, CallName, unknown, boolean]>([
    ['an id', 'readCall', { callId: id }, true],
    ['a path for an id', 'readCall', { callId: '../../etc/passwd' }, false],
    ['an id in capitals', 'readCall', { callId: testId(0xabc).toUpperCase() }, false],
    ['no id', 'readCall', {}, false],
    ['a kind', 'listSummaries', { kind: 'gap' }, true],
    ['an unknown kind', 'listSummaries', { kind: '../gap' }, false],
    ['5000 records', 'readRecords', { refs: many(5_000, { kind: 'gap', id }) }, true],
    ['5001 records', 'readRecords', { refs: many(5_001, { kind: 'gap', id }) }, false],
    ['a record of any form', 'saveRecords', { records: [{ kind: 'gap', baseRev: 0, record: {} }] }, true],
    ['a negative number', 'saveRecords', { records: [{ kind: 'gap', baseRev: -1, record: {} }] }, false],
    ['a fraction', 'saveRecords', { records: [{ kind: 'gap', baseRev: 0.5, record: {} }] }, false],
    ['two million letters', 'readText', { text: 'a'.repeat(2_000_000) }, true],
    ['one letter more', 'readText', { text: 'a'.repeat(2_000_001) }, false],
    ['an empty path', 'readFile', { path: '' }, false],
    ['a path of 4096', 'readFile', { path: 'a'.repeat(4_096) }, true],
    ['a path of 4097', 'readFile', { path: 'a'.repeat(4_097) }, false],
    ['a window action', 'controlWindow', { action: 'close' }, true],
    ['an unknown window action', 'controlWindow', { action: 'eval' }, false],
    ['the least zoom', 'setZoom', { factor: 0.8 }, true],
    ['less zoom', 'setZoom', { factor: 0.7 }, false],
    ['no number for zoom', 'setZoom', { factor: Number.NaN }, false],
    ['a mark', 'addMark', { form: 'question' }, true],
    ['an unknown mark', 'addMark', { form: 'applause' }, false],
    ['a mark for 50', 'addMark', { form: 'note', attendeeIds: many(50, id) }, true],
    ['a mark for 51', 'addMark', { form: 'note', attendeeIds: many(51, id) }, false],
    ['a mark of 20000 letters', 'addMark', { form: 'note', text: 'a'.repeat(20_000) }, true],
    ['a mark of 20001', 'addMark', { form: 'note', text: 'a'.repeat(20_001) }, false],
    ['a change of time', 'changeMark', { markId: id, change: { at: '2026-11-19T13:30:00.000Z' } }, true],
    ['a change to no time', 'changeMark', { markId: id, change: { at: 'later' } }, false],
    ['a run', 'startRun', { callId: id, form: 'rehearsal' }, true],
    ['a rehearsal of a call', 'startRehearsal', { callId: id }, true],
    ['a rehearsal of a script', 'startRehearsal', { scriptId: id }, true],
    ['a rehearsal of both', 'startRehearsal', { callId: id, scriptId: id }, false],
    ['a rehearsal of nothing', 'startRehearsal', {}, false],
    ['a run of no form', 'startRun', { callId: id }, false],
  ])('%s in %s: accepted %#', (_, name, input, accepted) => {
    expect(accepts(name, input)).toBe(accepted)
  })
})
