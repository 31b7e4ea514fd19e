/** What every part of the career-sized workspace is made with. */
import type { Making, RecordBase, RecordKind } from '@shared/domain/record'
import { freshId, type Id } from '@shared/domain/schema'
import { uuidFromName } from '@shared/sample/name-ids'
import { type Chance, seededChance } from './career-chance'

export interface CareerSizes {
  readonly calls: number
  readonly prospects: number
  readonly scripts: number
  readonly gaps: number
  readonly answers: number
  /** The newest prospects, with three people each. */
  readonly peopledProspects: number
  /** The newest prospects, with a deal each. */
  readonly deals: number
  /** The newest held calls, with a script copy, a run, a debrief and two questions each. */
  readonly runs: number
}

export interface Career {
  readonly sizes: CareerSizes
  readonly now: string
  readonly chance: Chance
  readonly id: <K extends string>(kind: K, index: number) => Id<K>
  /** Makes record number `index` of its kind, created at `createdAt`. */
  readonly make: <F, R extends RecordBase>(
    create: (fields: F, making: Making) => R,
    index: number,
    createdAt: string,
    fields: F,
  ) => R
  /** Ids for the parts of the record made next. */
  readonly newId: () => string
}

export const peoplePerProspect = 3
export const dayMs = 86_400_000
export const before = (now: string, days: number): string =>
  new Date(Date.parse(now) - Math.round(days * dayMs)).toISOString()

export function newCareer(now: string, sizes: CareerSizes, seed: number): Career {
  let count = 0
  const newId = () => {
    count += 1
    return uuidFromName(`career/part/${count}`)
  }
  const id: Career['id'] = (kind, index) => freshId(kind, () => uuidFromName(`career/${kind}/${index}`))
  const make: Career['make'] = (create, index, createdAt, fields) => {
    const record = create(fields, { now: createdAt, newId })
    return { ...record, id: id<RecordKind>(record.kind, index), rev: 1 }
  }
  return { sizes, now, chance: seededChance(seed), id, make, newId }
}
