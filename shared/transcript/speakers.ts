/** Who the speakers of a transcript are: one of theirs, one of us, or unknown. Nobody is guessed between two. */
import type { Colleague } from '../domain/colleague'
import type { Person } from '../domain/person'
import { readPersonName } from '../formats/person-names'
import { fold, wordsIn } from '../search/fold'

export type Speaker =
  | { readonly kind: 'theirs'; readonly id: Person['id']; readonly name: string }
  | { readonly kind: 'ours'; readonly id: Colleague['id']; readonly name: string }
  /** As the transcript writes it; undefined where it names nobody. */
  | { readonly kind: 'unknown'; readonly name: string | undefined }

export interface InTheRoom {
  readonly people: readonly Pick<Person, 'id' | 'name'>[]
  readonly colleagues: readonly (Pick<Colleague, 'id' | 'name'> & { readonly me?: boolean | undefined })[]
  /** What the user said of a name. */
  readonly given?: readonly { readonly name: string; readonly id: string }[] | undefined
}

export type FindSpeaker = (name: string | undefined) => Speaker

export function speakerFinder({ people, colleagues, given = [] }: InTheRoom): FindSpeaker {
  const all: readonly Speaker[] = [
    ...people.map(({ id, name }): Speaker => ({ kind: 'theirs', id, name })),
    ...colleagues.map(({ id, name }): Speaker => ({ kind: 'ours', id, name })),
  ]
  const me = colleagues.find(one => one.me === true)
  const found = new Map<string, Speaker>()
  const find = (name: string): Speaker => {
    const told = given.find(one => plain(one.name) === plain(name))?.id
    const chosen = all.find(one => one.kind !== 'unknown' && one.id === told)
    if (chosen !== undefined) return chosen
    if (me !== undefined && /^(?:me|you|ich|ik|moi)$/i.test(name.trim()))
      return { kind: 'ours', id: me.id, name: me.name }
    return byName(name, all) ?? { kind: 'unknown', name }
  }
  return name => {
    if (name === undefined || name.trim() === '') return { kind: 'unknown', name: undefined }
    const known = found.get(name) ?? find(name)
    found.set(name, known)
    return known
  }
}

/** The whole name in any order, else a first or last name that only one of the room has. */
function byName(name: string, all: readonly Speaker[]): Speaker | undefined {
  const words = plain(readPersonName(name, undefined).name).split(' ')
  const wanted = words.toSorted().join(' ')
  const fits = (test: (own: readonly string[]) => boolean) =>
    all.filter(one => test(plain(one.name ?? '').split(' ')))
  for (const test of [
    (own: readonly string[]) => own.toSorted().join(' ') === wanted,
    (own: readonly string[]) => words.length > 1 && own[0] === words[0] && own.at(-1) === words.at(-1),
    (own: readonly string[]) => words.length === 1 && own.includes(words[0] ?? ''),
  ]) {
    const found = fits(test)
    if (found.length > 0) return found.length === 1 ? found[0] : undefined
  }
  return undefined
}

const plain = (name: string): string => wordsIn(fold(name)).join(' ')
