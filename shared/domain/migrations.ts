/**
 * Pure steps from one schemaVersion to the next, in memory. A step without a before/after fixture in
 * test/fixtures/migrations fails the build (test/shared/domain/migrations.test.ts).
 */
import { currentSchemaVersion } from './record'

export interface MigrationStep {
  /** The version this step starts from; it ends at `from + 1`. */
  readonly from: number
  readonly summary: string
  readonly migrate: (value: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
}

/** The steps and where they lead; tests hand in their own. */
export interface Ladder {
  readonly steps: readonly MigrationStep[]
  readonly target: number
}

/** Oldest first. Version 1 is the first there ever was, so the list is empty until the shape changes. */
export const migrationSteps: readonly MigrationStep[] = []

export const presentLadder: Ladder = { steps: migrationSteps, target: currentSchemaVersion }

/** Brings a raw record to `target` by `steps`; throws where a step is missing, which is a bug. */
export function migrate(
  value: Readonly<Record<string, unknown>>,
  { steps, target }: Ladder = presentLadder,
): Readonly<Record<string, unknown>> {
  let current = value
  for (let version = Number(value.schemaVersion); version < target; version += 1) {
    const step = steps.find(candidate => candidate.from === version)
    if (step === undefined) throw new Error(`No migration from schema version ${version}`)
    current = { ...step.migrate(current), schemaVersion: version + 1 }
  }
  return current
}
