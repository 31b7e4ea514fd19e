/** What every part of the sample is given: the fiction's clock, ids from names, and the way to make a record. */
import type { Making, RecordBase, RecordKind } from '../domain/record'
import { freshId, type Id } from '../domain/schema'
import { type FictionClock, fictionClock } from './fiction-clock'
import { uuidFromName } from './name-ids'

export interface SampleOptions {
  /** ISO instant; decides which day the sample's Thursday falls on. */
  readonly now: string
  /** Fresh ids instead of those made from names, for a second copy beside a first. */
  readonly newId?: () => string
}

export interface Stage extends FictionClock {
  /** The id of what bears this name; the same name always gives the same id. */
  readonly id: <K extends string>(kind: K, name: string) => Id<K>
  /** Ids for the parts of what bears this name, in the order they are asked for. */
  readonly partsOf: (name: string) => Pick<Making, 'newId'>
  /** Makes a record by its constructor, named, created at `on` of the fiction. */
  readonly make: <F, R extends RecordBase>(
    create: (fields: F, making: Making) => R,
    name: string,
    on: string,
    fields: F,
  ) => R
}

export function newStage({ now, newId: given }: SampleOptions): Stage {
  const clock = fictionClock(now)
  const uuid = given === undefined ? uuidFromName : remembered(given)
  const id: Stage['id'] = (kind, name) => freshId(kind, () => uuid(`${kind}/${name}`))
  const partsOf: Stage['partsOf'] = name => {
    let count = 0
    const newId = () => {
      count += 1
      return uuid(`part/${name}/${count}`)
    }
    return { newId }
  }
  const make: Stage['make'] = (create, name, on, fields) => {
    const record = create(fields, { now: clock.past(on), ...partsOf(name) })
    return { ...record, id: id<RecordKind>(record.kind, name), sample: true }
  }
  return { ...clock, id, partsOf, make }
}

function remembered(newId: () => string): (name: string) => string {
  const known = new Map<string, string>()
  return name => {
    const id = known.get(name) ?? newId()
    known.set(name, id)
    return id
  }
}
