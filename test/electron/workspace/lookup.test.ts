import type { Summary } from '@shared/domain/summary'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLookup } from '../../../electron/workspace/lookup'

type Fields = Partial<Record<'callId' | 'prospectId' | 'dealId' | 'deletedAt' | 'mergedInto', string>>
const question = (id: string, fields: Fields = {}): Summary =>
  ({ kind: 'question', id, rev: 1, title: id, updatedAt: '', state: 'open', ...fields }) as Summary

function scene(first: readonly Summary[]) {
  const held = { list: first }
  const lookup = createLookup(() => held.list)
  const ids = (by: 'callId' | 'prospectId' | 'dealId', id: string) =>
    lookup.of('question', by, id).map(one => one.id)
  return { held, lookup, ids }
}

describe('the lookup', () => {
  it('finds by id and by what a record names', () => {
    const { lookup, ids } = scene([
      question('a', { callId: 'c', prospectId: 'p' }),
      question('b', { callId: 'c' }),
    ])
    expect(lookup.find('question', 'a')?.title).toBe('a')
    expect(ids('callId', 'c')).toEqual(['a', 'b'])
    expect(ids('prospectId', 'p')).toEqual(['a'])
    expect(ids('dealId', 'p')).toEqual([])
  })
  it('leaves out what lies in the trash or was merged, but finds it by id', () => {
    const { lookup, ids } = scene([
      question('a', { callId: 'c', deletedAt: 'x' }),
      question('b', { callId: 'c', mergedInto: 'd' }),
      question('d', { callId: 'c' }),
    ])
    expect(lookup.list('question').map(one => one.id)).toEqual(['d'])
    expect(ids('callId', 'c')).toEqual(['d'])
    expect(lookup.find('question', 'a')?.id).toBe('a')
    expect(lookup.find('question', 'b')?.id).toBe('d')
  })
  it('survives two records merged into each other', () => {
    const { lookup } = scene([question('a', { mergedInto: 'b' }), question('b', { mergedInto: 'a' })])
    expect(() => lookup.find('question', 'a')).not.toThrow()
  })

  const fields = fc.record(
    { callId: fc.constantFrom('c', 'd'), prospectId: fc.constantFrom('p', 'q'), deletedAt: fc.constant('x') },
    { requiredKeys: [] },
  )
  const steps = fc.array(
    fc.tuple(fc.constantFrom('set', 'drop'), fc.constantFrom('a', 'b', 'c', 'd', 'e'), fields),
    { maxLength: 40 },
  )
  it('always agrees with a fresh look at the whole list, after any changes', () => {
    fc.assert(
      fc.property(steps, changes => {
        const { held, lookup, ids } = scene([])
        for (const [what, id, given] of changes) {
          const rest = held.list.filter(one => one.id !== id)
          held.list = what === 'drop' ? rest : [...rest, question(id, given)]
          const fresh = createLookup(() => held.list)
          expect(new Set(lookup.list('question'))).toEqual(new Set(fresh.list('question')))
          for (const [by, key] of [
            ['callId', 'c'],
            ['callId', 'd'],
            ['prospectId', 'p'],
            ['prospectId', 'q'],
          ] as const) {
            expect(new Set(ids(by, key))).toEqual(new Set(fresh.of('question', by, key).map(one => one.id)))
          }
        }
      }),
    )
  })
})
