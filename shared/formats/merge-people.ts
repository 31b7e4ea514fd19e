/** The same person named twice is one person. */
import type { PersonDraft } from './draft'

/** Adds a person unless the same one is there; the better name is kept. */
export function addPerson(found: PersonDraft[], person: PersonDraft): void {
  const at = found.findIndex(known => samePerson(known, person))
  const known = found[at]
  if (known) found[at] = mergePeople(known, person)
  else found.push(person)
}

/** The same address, or without two addresses the same name. */
export function samePerson(a: PersonDraft, b: PersonDraft): boolean {
  if (a.email !== undefined && b.email !== undefined) return a.email === b.email
  return a.name.toLowerCase() === b.name.toLowerCase()
}

/** One person from two mentions: what either knows, and the name that a human wrote. */
export function mergePeople(known: PersonDraft, other: PersonDraft): PersonDraft {
  const merged = {
    ...known,
    email: known.email ?? other.email,
    title: known.title ?? other.title,
    company: known.company ?? other.company,
  }
  return known.nameSuggested && !other.nameSuggested
    ? { ...merged, name: other.name, nameSuggested: false }
    : merged
}
