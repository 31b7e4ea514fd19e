/** Who has left the call that it was held for: the one who signs, and the champion with what only they had confirmed. */
import type { CallFacts } from '../advisor/facts'
import { basisOfPart, type RoomPerson } from '../advisor/room'
import { shortened } from '../advisor/words'
import type { Exposure } from '../domain/exposure'
import type { Gap } from '../domain/gap'
import { needCode } from '../domain/need'

export interface Parted {
  readonly personId: string
  readonly name: string
  readonly part: 'signs' | 'champion'
  readonly isSuggested: boolean
  /** What rests on them alone, in words; of a champion only. */
  readonly onlyTheirs: readonly string[]
}

const longestWords = 60

/** `gone`: the attendees who have left. Someone with both parts stands twice. */
export function partedOf(
  facts: Pick<CallFacts, 'call' | 'room' | 'needs' | 'deal'>,
  gaps: readonly Gap[],
  gone: ReadonlySet<string>,
): readonly Parted[] {
  const away = new Set(facts.call.attendees.flatMap(one => (gone.has(one.id) ? [one.personId] : [])))
  return facts.room
    .filter(person => away.has(person.personId))
    .flatMap(person =>
      (['signs', 'champion'] as const).flatMap(part => {
        const basis = basisOfPart(person, part)
        if (basis === undefined) return []
        const onlyTheirs = part === 'champion' ? onlyBy(person, facts, gaps) : []
        const name = person.name ?? 'Someone'
        return [{ personId: person.personId, name, part, isSuggested: basis === 'suggested', onlyTheirs }]
      }),
    )
}

/** Needs they named, and gaps that nobody else was told of or gave a verdict on. */
function onlyBy(
  { personId }: RoomPerson,
  { needs, deal }: Pick<CallFacts, 'needs' | 'deal'>,
  gaps: readonly Gap[],
): readonly string[] {
  const named = needs.filter(need => need.personId === personId)
  const exposed = (deal?.exposures ?? []).filter(one => restsOn(one, personId))
  const titles = exposed.flatMap(({ gapId }) => gaps.find(gap => gap.id === gapId)?.title ?? [])
  return [
    ...named.map(need => `${needCode(need)} ${shortened(need.words, longestWords)}`),
    ...[...new Set(titles)].map(title => `Gap: ${shortened(title, longestWords)}`),
  ]
}

function restsOn({ told, verdict, resolvedOn }: Exposure, personId: string): boolean {
  if (resolvedOn !== undefined) return false
  if (verdict?.personId !== undefined) return verdict.personId === personId
  return told !== undefined && told.personIds.length > 0 && told.personIds.every(id => id === personId)
}
