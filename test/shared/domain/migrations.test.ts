/**
 * The guard: every migration step has test/fixtures/migrations/<from>-<name>.json files of the form
 * `{ "before": ..., "after": ... }`. A step without one fails here, and so does a gap in the chain.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MigrationStep, migrate, migrationSteps } from '@shared/domain/migrations'
import { currentSchemaVersion } from '@shared/domain/record'
import { describe, expect, it } from 'vitest'

interface Fixture {
  readonly name: string
  readonly from: number
  readonly before: Readonly<Record<string, unknown>>
  readonly after: unknown
}

const folder = fileURLToPath(new URL('../../fixtures/migrations', import.meta.url))

function readFixtures(): readonly Fixture[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.json'))
  return names.map(name => ({
    name,
    from: Number(name.split('-')[0]),
    ...JSON.parse(readFileSync(join(folder, name), 'utf8')),
  }))
}

/** What is wrong with a list of steps and its fixtures, in words; empty when all is well. */
function faultsOf(
  steps: readonly MigrationStep[],
  fixtures: readonly Fixture[],
  target: number,
): readonly string[] {
  const faults: string[] = []
  const expected = Array.from({ length: target - 1 }, (_, index) => index + 1)
  if (steps.map(step => step.from).join() !== expected.join())
    faults.push('the steps do not lead from 1 to the current version')
  for (const step of steps) {
    const own = fixtures.filter(fixture => fixture.from === step.from)
    if (own.length === 0) faults.push(`step ${step.from} has no fixture`)
    for (const { name, before, after } of own) faults.push(...faultsOfStep(step, name, before, after))
  }
  for (const fixture of fixtures) {
    if (!steps.some(step => step.from === fixture.from)) faults.push(`${fixture.name} belongs to no step`)
  }
  return faults
}

function faultsOfStep(
  step: MigrationStep,
  name: string,
  before: Fixture['before'],
  after: unknown,
): readonly string[] {
  const frozen = JSON.stringify(before)
  const migrated = migrate(before, { steps: [step], target: step.from + 1 })
  if (JSON.stringify(before) !== frozen) return [`${name}: the step changes what it was given`]
  return JSON.stringify(migrated) === JSON.stringify(after)
    ? []
    : [`${name}: the step does not give the expected result`]
}

describe('the migration list', () => {
  it('leads from version 1 to the current one, each step with a fixture', () => {
    expect(faultsOf(migrationSteps, readFixtures(), currentSchemaVersion)).toEqual([])
  })
})

const rename: MigrationStep = {
  from: 1,
  summary: 'calls say subject where they said title',
  migrate: ({ title, ...rest }) => ({ ...rest, subject: title }),
}
const good: Fixture = {
  name: '1-call.json',
  from: 1,
  before: { kind: 'call', schemaVersion: 1, title: 'Proof', kept: { as: 'it was' } },
  after: { kind: 'call', schemaVersion: 2, kept: { as: 'it was' }, subject: 'Proof' },
}

describe('the guard, on a made-up step', () => {
  it('is content with a step and its fixture', () => {
    expect(faultsOf([rename], [good], 2)).toEqual([])
  })

  it.each<[string, readonly MigrationStep[], readonly Fixture[], number, string]>([
    ['a step without a fixture', [rename], [], 2, 'step 1 has no fixture'],
    ['a version raised without a step', [], [], 2, 'the steps do not lead from 1 to the current version'],
    [
      'a hole in the chain',
      [rename, { ...rename, from: 3 }],
      [
        good,
        {
          ...good,
          from: 3,
          name: '3-call.json',
          before: { ...good.before, schemaVersion: 3 },
          after: { kind: 'call', schemaVersion: 4, kept: { as: 'it was' }, subject: 'Proof' },
        },
      ],
      4,
      'the steps do not lead from 1 to the current version',
    ],
    [
      'a fixture that tells otherwise',
      [rename],
      [{ ...good, after: { ...good.before, schemaVersion: 2 } }],
      2,
      '1-call.json: the step does not give the expected result',
    ],
    ['a fixture of no step', [], [good], 1, '1-call.json belongs to no step'],
    [
      'a step that writes into its argument',
      [{ ...rename, migrate: value => Object.assign(value, { subject: 'x' }) }],
      [{ ...good, before: { ...good.before } }],
      2,
      '1-call.json: the step changes what it was given',
    ],
  ])('names %s', (_what, steps, fixtures, target, fault) => {
    expect(faultsOf(steps, fixtures, target)).toContain(fault)
  })
})

describe('migrating', () => {
  it('takes every step in order and stamps each version', () => {
    const steps: readonly MigrationStep[] = [
      { from: 2, summary: '', migrate: value => ({ ...value, trail: `${String(value.trail)} 2` }) },
      { from: 1, summary: '', migrate: value => ({ ...value, trail: '1' }) },
    ]
    expect(migrate({ schemaVersion: 1 }, { steps, target: 3 })).toEqual({ schemaVersion: 3, trail: '1 2' })
  })

  it('gives back the very same object when there is nothing to do', () => {
    const value = { schemaVersion: 3 }
    expect(migrate(value, { steps: [], target: 3 })).toBe(value)
  })

  it('throws where a step is missing: that is our bug, not their file', () => {
    expect(() => migrate({ schemaVersion: 1 }, { steps: [], target: 2 })).toThrow(
      'No migration from schema version 1',
    )
  })
})
