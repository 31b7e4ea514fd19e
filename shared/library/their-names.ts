import type { Deal } from '../domain/deal'
import type { Part, Person } from '../domain/person'
import type { Prospect } from '../domain/prospect'
import type { TheirNames } from './placeholders'

export interface TheirPeople {
  readonly people: readonly Person[]
  readonly deal: Pick<Deal, 'people'> | undefined
}

/** What somebody is in the deal, where a deal says so. A guess from a title names nobody. */
export const partsIn = (personId: Person['id'], deal: TheirPeople['deal']): readonly Part[] =>
  deal?.people.find(one => one.personId === personId)?.parts.map(({ part }) => part) ?? []

/** The names by which a script speaks to this prospect. */
export function theirNames(
  prospect: Pick<Prospect, 'name' | 'currentTool'> | undefined,
  { people, deal }: TheirPeople,
): TheirNames {
  const holders = new Map<Part, Set<string>>()
  for (const { id, name } of people)
    for (const part of partsIn(id, deal)) holders.set(part, (holders.get(part) ?? new Set()).add(name))
  const alone = [...holders].flatMap(([part, names]) => (names.size === 1 ? [[part, [...names][0]]] : []))
  return {
    tool: prospect?.currentTool?.name,
    company: prospect?.name,
    people: Object.fromEntries(alone),
  }
}
