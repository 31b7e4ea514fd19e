import { describe, expect, it } from 'vitest'
import { findLockFaults } from '../../../electron/build/check-lock.mjs'
import { satisfies } from '../../../electron/build/node-range.mjs'

describe('the lock check', () => {
  it('finds an optional package that is named and not held', () => {
    const packages = { '': {}, 'node_modules/lint': { optionalDependencies: { 'lint-mac': '1.0.0' } } }
    expect(findLockFaults({ packages })).toEqual([
      'lint names the optional package lint-mac, which the lock does not hold: npm ci will fail.',
    ])
  })

  it.each([
    'node_modules/@scope/lint/node_modules/lint-mac',
    'node_modules/lint-mac',
    'node_modules/host/node_modules/lint-mac',
  ])('finds the optional package at %s, where Node would', held => {
    const inside = held.includes('host')
    const user = inside ? 'node_modules/host/node_modules/@scope/lint' : 'node_modules/@scope/lint'
    const packages = { [user]: { optionalDependencies: { 'lint-mac': '1' } }, [held]: {} }
    expect(findLockFaults({ packages })).toEqual([])
  })

  it('finds a package that refuses the oldest Node', () => {
    const packages = { 'node_modules/new': { engines: { node: '>=22.12.0' } } }
    expect(findLockFaults({ packages })).toEqual([
      'new wants Node >=22.12.0 and refuses 20.20.2: pin an older version.',
    ])
  })

  it('lets Electron ask for a newer Node, and only Electron', () => {
    const engines = { node: '>= 22.12.0' }
    const packages = {
      'node_modules/@electron/get': { engines },
      'node_modules/@electron/other': { engines },
    }
    expect(findLockFaults({ packages })).toHaveLength(1)
  })
})

describe('a version range', () => {
  it.each([
    ['>=20.19', true],
    ['>=20.20.2', true],
    ['>=20.20.3', false],
    ['>20.20.2', false],
    ['>20', false],
    ['<21', true],
    ['<20.20.2', false],
    ['<=20.20', true],
    ['^20.19.0 || >=22.12.0', true],
    ['^18.0.0 || >=22.12.0', false],
    ['^20.21.0', false],
    ['~20.20.1', true],
    ['~20.19.9', false],
    ['>= 18 < 20', false],
    ['16 - 20.20.1', false],
    ['16 - 20', true],
    ['20.x', true],
    ['20', true],
    ['*', true],
    ['', true],
  ])('%s: 20.20.2 fits is %s', (range, fits) => {
    expect(satisfies('20.20.2', range)).toBe(fits)
  })

  it('that cannot be read is never taken for fitting', () => {
    expect(() => satisfies('20.20.2', 'lts/iron')).toThrow('lts/iron')
  })
})
