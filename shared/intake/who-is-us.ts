/** Who in the draft is us. "Which one is you?" is asked while no colleague is me; after that never again. */
import type { Colleague } from '../domain/colleague'
import type { ImportDraft, PersonDraft } from '../formats/draft'
import { companyDomain, countDomains } from './companies'
import { allOwnDomains, findColleague, type Known, peopleOfDraft, personKey, unique } from './known'

/** One of the people who could be the user, most likely first. */
export interface MeCandidate {
  readonly key: string
  readonly name: string
  readonly email?: string | undefined
  readonly organiser: boolean
}

/** What the user answered: a candidate's key, themselves by name, or nobody of the list. */
export type MeChoice =
  | { readonly kind: 'candidate'; readonly key: string }
  | { readonly kind: 'other'; readonly name: string; readonly email?: string | undefined }
  | { readonly kind: 'none' }

/** Our side, as far as it is known. `asking`: nobody has said yet who the user is. */
export interface Us {
  readonly domains: readonly string[]
  readonly meKey?: string | undefined
  readonly other?: { readonly name: string; readonly email?: string | undefined } | undefined
  readonly asking: boolean
}

/**
 * People who could be the user. Of an invite's two sides the smaller one is more often ours; at a tie, and
 * always within a side, whoever sent the invite is less likely the one who imports it.
 */
export function meCandidates(
  draft: ImportDraft,
  known: Known,
  given: readonly string[],
): readonly MeCandidate[] {
  const people = uniquePeople(peopleOfDraft(draft).filter(person => person.kind === 'person'))
  const own = allOwnDomains(given, known.colleagues)
  const counts = countDomains(people, [])
  const side = people.find(person => person.organiser)
  const sideDomain = companyDomain(side?.email)
  const rank = (person: PersonDraft): number => {
    const domain = companyDomain(person.email)
    if (domain === undefined) return person.email === undefined ? 3000 : 2000
    if (own.includes(domain)) return person.organiser ? -1 : -2
    return (counts.get(domain) ?? 0) * 10 + (domain === sideDomain ? 0 : 5) + (person.organiser ? 1 : 0)
  }
  const sorted = people
    .map((person, i) => ({ person, i }))
    .sort((a, b) => rank(a.person) - rank(b.person) || a.i - b.i)
  return sorted.map(({ person }) => ({
    key: personKey(person),
    name: person.name,
    email: person.email,
    organiser: person.organiser,
  }))
}

/** Puts together what is known, given and answered. Unanswered, the likeliest side is only assumed. */
export function readUs(
  draft: ImportDraft,
  known: Known,
  given: readonly string[],
  choice: MeChoice | undefined,
): Us {
  const domains = allOwnDomains(given, known.colleagues)
  if (known.colleagues.some(colleague => colleague.me)) return { domains, asking: false }
  if (choice?.kind === 'candidate') {
    const email = peopleOfDraft(draft).find(person => personKey(person) === choice.key)?.email
    return { domains: withDomain(domains, email), meKey: choice.key, asking: false }
  }
  if (choice?.kind === 'other') {
    return { domains: withDomain(domains, choice.email), other: choice, asking: false }
  }
  const likely = domains.length > 0 ? undefined : meCandidates(draft, known, given)[0]
  return { domains: withDomain(domains, choice ? undefined : likely?.email), asking: choice === undefined }
}

/** True when the person is one of ours: me, a known colleague, or at one of our domains. */
export function isOurs(person: PersonDraft, us: Us, colleagues: readonly Colleague[]): boolean {
  if (us.meKey === personKey(person)) return true
  if (findColleague(colleagues, person)) return true
  const domain = companyDomain(person.email)
  return domain !== undefined && us.domains.includes(domain)
}

/** Each person once; a later mention does not change the first. */
export function uniquePeople(people: readonly PersonDraft[]): readonly PersonDraft[] {
  const seen = new Set<string>()
  return people.filter(person => {
    const key = personKey(person)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function withDomain(domains: readonly string[], email: string | undefined): readonly string[] {
  const domain = companyDomain(email)
  return domain === undefined ? domains : unique([...domains, domain])
}
