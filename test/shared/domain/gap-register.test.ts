import {
  byLastChecked,
  fitsFilter,
  inGroups,
  type RegisterFilter,
  registerRows,
  valuesOf,
} from '@shared/domain/gap-register'
import { type SummaryOf, summarize } from '@shared/domain/summary'
import { describe, expect, it } from 'vitest'
import { aGap } from '../../helpers/builders'

const today = '2026-11-19'
const summary = (fields: Parameters<typeof aGap>[0]): SummaryOf<'gap'> => summarize(aGap(fields))
const vault2 = summary({ title: 'A', product: 'Vault', productVersion: '2', lastCheckedOn: '2026-11-02' })
const vault10 = summary({ title: 'B', product: ' Vault ', productVersion: '10', status: 'planned' })
const agent = summary({ title: 'C', product: 'Agent', productVersion: '2', lastCheckedOn: '2026-01-02' })
const bare = summary({ title: 'D', status: 'fixed' })
const all = [vault2, vault10, agent, bare]
const titles = (gaps: readonly SummaryOf<'gap'>[]) => gaps.map(({ title }) => title).join('')

describe('the register of gaps', () => {
  it.each([
    [{}, 'ABCD'],
    [{ product: 'Vault' }, 'AB'],
    [{ product: 'Vault', version: '10' }, 'B'],
    [{ version: '2' }, 'AC'],
    [{ product: '' }, 'D'],
    [{ status: 'fixed' }, 'D'],
    [{ product: 'Agent', status: 'fixed' }, ''],
  ] as readonly [RegisterFilter, string][])('narrowed by %j has %s', (filter, found) => {
    expect(titles(all.filter(gap => fitsFilter(gap, filter)))).toBe(found)
  })

  it('puts what was never checked first, then the longest unchecked, what stands alike in its order', () => {
    expect(titles(byLastChecked(all))).toBe('BDCA')
  })

  it('fades what was not checked for a quarter, and nothing that is fixed', () => {
    const rows = registerRows(all, today)
    expect(rows.map(row => row.kind === 'gap' && row.isStale)).toEqual([false, true, true, false])
  })

  it.each([
    ['product', ['Agent 1', 'C', 'Vault 2', 'A', 'B', 'none 1', 'D']],
    ['status', ['fixed 1', 'D', 'open 2', 'A', 'C', 'planned 1', 'B']],
    ['none', ['A', 'B', 'C', 'D']],
  ] as const)('in groups by %s', (group, said) => {
    const rows = inGroups(registerRows(all, today), group, key => key || 'none')
    expect(rows.map(row => (row.kind === 'heading' ? `${row.title} ${row.count}` : row.gap.title))).toEqual(
      said,
    )
  })

  it('offers the values there are, as people count, the nameless last', () => {
    expect(valuesOf(all, 'product')).toEqual(['Agent', 'Vault', ''])
    expect(valuesOf(all, 'productVersion')).toEqual(['2', '10', ''])
  })
})
