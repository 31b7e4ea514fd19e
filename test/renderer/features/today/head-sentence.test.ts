import type { PreflightTask } from '@shared/domain/preflight'
import { newPreflightTask } from '@shared/domain/preflight'
import { describe, expect, it } from 'vitest'
import { headSentence, setUpWords } from '../../../../renderer/features/today/head-sentence'
import { aCall, making, testNow, testZone } from '../../../helpers/builders'

const task = (fields: Partial<PreflightTask> = {}) =>
  newPreflightTask({ title: 'Restore demo tenant', minutes: 28, ...fields }, making.newId)
const words = (fields: Parameters<typeof aCall>[0], now = testNow) => setUpWords(aCall(fields), now, testZone)

describe('the sentence under the day', () => {
  it.each([
    [{ callsToday: 0, next: undefined, setUp: undefined }, 'No calls today.'],
    [{ callsToday: 0, next: 'Corvane', setUp: undefined }, 'No calls today. Corvane is next.'],
    [{ callsToday: 1, next: 'Corvane', setUp: undefined }, '1 call today. Corvane is next.'],
    [
      { callsToday: 2, next: 'Corvane', setUp: '“Restore” has to begin by 14:02' },
      '2 calls today. Corvane is next, and “Restore” has to begin by 14:02.',
    ],
  ])('%j', (head, sentence) => {
    expect(headSentence(head)).toBe(sentence)
  })
})

describe('what has to begin for the next call', () => {
  it.each([
    ['2026-11-19T13:02:00.000Z', '“Restore demo tenant” has to begin by 14:02'],
    ['2026-11-19T13:02:01.000Z', '“Restore demo tenant” should have begun at 14:02'],
  ])('at %s', (now, said) => {
    expect(words({ preflight: [task()] }, now)).toBe(said)
  })

  it.each([
    ['nothing is to be set up', { preflight: [] }],
    ['it runs', { preflight: [task({ startedAt: testNow })] }],
    ['it is done', { preflight: [task({ doneAt: testNow })] }],
    ['nobody has said when the call is', { preflight: [task()], start: undefined }],
    ['the call has begun', { preflight: [task()], start: testNow }],
    ['it is for another day', { preflight: [task()], start: '2026-11-20T12:00:00.000Z' }],
  ])('is nothing when %s', (_when, fields) => {
    expect(words(fields)).toBeUndefined()
  })

  it('may have no name yet', () => {
    expect(words({ preflight: [task({ title: '' })] })).toContain('“a set-up task”')
  })
})
