/** What is put together anew and holds the same is the same. */
import { describe, expect, it } from 'vitest'
import { createKeeper } from '../../../renderer/state/keep-same'

interface Facts {
  readonly call: { readonly id: string }
  readonly people: readonly { readonly id: string }[]
  readonly told: readonly { readonly gap: object; readonly exposure: object }[]
  readonly deal: object | undefined
}

const [call, helen, jon, gap, exposure, deal] = [{ id: 'c' }, { id: 'h' }, { id: 'j' }, {}, {}, {}]
const facts = (more: Partial<Facts> = {}): Facts => ({
  ...{ call, people: [helen, jon], told: [{ gap, exposure }], deal },
  ...more,
})

describe('facts told again', () => {
  it('are the ones told before, as long as nothing in them is another', () => {
    const keep = createKeeper<Facts>()
    const first = keep(facts())
    expect(keep(facts())).toBe(first)
    expect(keep(facts())).toBe(first)
  })

  it.each([
    ['a record', { call: { id: 'c' } }, { call: { id: 'd' } }, 'call'],
    ['one of a list', {}, { people: [helen, { id: 'k' }] }, 'people'],
    ['the order of a list', {}, { people: [jon, helen] }, 'people'],
    ['one more in a list', {}, { people: [helen, jon, helen] }, 'people'],
    ['one less in a list', {}, { people: [] }, 'people'],
    ['half a pair', {}, { told: [{ gap, exposure: { told: 1 } }] }, 'told'],
    ['what was not there', { deal: undefined }, { deal }, 'deal'],
    ['what is gone', {}, { deal: undefined }, 'deal'],
  ] as const)('are others after %s, and only that field is', (_what, before, after, field) => {
    const keep = createKeeper<Facts>()
    const first = keep(facts(before))
    const wanted = facts({ ...before, ...after })
    const second = keep(wanted)
    expect(second).toEqual(wanted)
    expect(second).not.toBe(first)
    for (const key of Object.keys(wanted) as (keyof Facts)[]) {
      if (key === field) expect(second[key]).not.toBe(first[key])
      else expect(second[key]).toBe(first[key])
    }
  })

  it('are never told from an earlier state than the last', () => {
    const keep = createKeeper<Facts>()
    keep(facts())
    keep(facts({ people: [] }))
    expect(keep(facts()).people).toEqual([helen, jon])
  })
})
