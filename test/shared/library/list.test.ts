import { summarize } from '@shared/domain/summary'
import {
  facetValues,
  fitsScriptFilter,
  inScriptOrder,
  type ScriptFilter,
  type ScriptOrder,
  versionValues,
} from '@shared/library/list'
import { describe, expect, it } from 'vitest'
import { aScript, aStep, testNow } from '../../helpers/builders'

const scripts = [
  aScript({
    name: 'Demo 10',
    workflow: 'One file back',
    industries: ['Pharma', 'architecture'],
    product: 'Vault',
    productVersion: '5.2',
    lastVerifiedOn: '2026-11-01',
    revision: 2,
  }),
  aScript({
    name: 'Demo 2',
    workflow: 'one file back',
    industries: ['pharma'],
    audience: 'Mixed room',
    product: 'Vault',
    productVersion: '5.10',
    revision: 7,
    steps: [aStep({ minutes: 3 })],
  }),
  aScript({ name: 'Old one', product: 'Ledger', productVersion: '1', archivedAt: testNow }),
].map(one => summarize<'script'>(one))
const [ten, two, old] = scripts
const all: ScriptFilter = { isArchived: false, onlyStale: false }
const shown = (filter: Partial<ScriptFilter>) =>
  scripts.filter(one => fitsScriptFilter(one, { ...all, ...filter }, ({ id }) => id === two?.id))

describe('the filter', () => {
  it.each<[string, Partial<ScriptFilter>, readonly unknown[]]>([
    ['keeps archived ones apart', {}, [ten, two]],
    ['shows archived ones alone', { isArchived: true }, [old]],
    ['takes a workflow however it is cased', { workflow: 'One file back' }, [ten, two]],
    ['takes one of several industries', { industry: 'architecture' }, [ten]],
    ['takes an audience', { audience: 'mixed room' }, [two]],
    ['takes a product and its version', { product: 'vault', version: '5.2' }, [ten]],
    ['takes those that ask to be checked', { onlyStale: true }, [two]],
    ['finds nothing where two do not meet', { industry: 'architecture', audience: 'mixed room' }, []],
  ])('%s', (_, filter, found) => {
    expect(shown(filter)).toEqual(found)
  })

  it('offers each value once, as it was first written, and the newest version first', () => {
    expect(facetValues(scripts, 'industry')).toEqual(['architecture', 'Pharma'])
    expect(facetValues(scripts, 'workflow')).toEqual(['One file back'])
    expect(versionValues(scripts, 'Vault')).toEqual(['5.10', '5.2'])
    expect(versionValues(scripts, undefined)).toEqual(['5.10', '5.2', '1'])
  })
})

describe('the order', () => {
  const standing = [ten, two].flatMap(one => one ?? [])
  const uses = {
    [ten?.id ?? '']: { calls: 3, next: { callId: 'c', name: 'Corvane', start: '2026-11-20T10:00:00.000Z' } },
  }
  it.each<[ScriptOrder, boolean, readonly string[]]>([
    ['name', false, ['Demo 2', 'Demo 10']],
    ['name', true, ['Demo 10', 'Demo 2']],
    ['minutes', false, ['Demo 2', 'Demo 10']],
    ['revision', false, ['Demo 2', 'Demo 10']],
    ['verified', false, ['Demo 2', 'Demo 10']],
    ['verified', true, ['Demo 10', 'Demo 2']],
    ['used', false, ['Demo 10', 'Demo 2']],
    ['next', false, ['Demo 10', 'Demo 2']],
    ['next', true, ['Demo 10', 'Demo 2']],
  ])('by %s, reversed: %s', (order, isReversed, names) => {
    expect(inScriptOrder(standing, order, uses, isReversed).map(one => one.title)).toEqual(names)
  })
})
