/** What the workspace already knows of the people, companies and meetings in a draft. */
import type { Call } from '../domain/call'
import { type Colleague, ownDomains } from '../domain/colleague'
import type { Commitment } from '../domain/commitment'
import type { Deal } from '../domain/deal'
import { currentAffiliation, type Person } from '../domain/person'
import type { Prospect } from '../domain/prospect'
import type { Question } from '../domain/question'
import type { AnyRecord } from '../domain/records'
import type { ImportDraft, PersonDraft } from '../formats/draft'
import { companyDomain, guessCompany } from './companies'

/** Records to match against. More than needed does no harm; trash and merged records are left aside. */
export interface Known {
  readonly colleagues: readonly Colleague[]
  readonly people: readonly Person[]
  readonly prospects: readonly Prospect[]
  readonly calls: readonly Call[]
  readonly questions: readonly Question[]
  readonly commitments: readonly Commitment[]
  readonly deals: readonly Deal[]
}

/** What to look up before planning: addresses, domains, calendar UIDs, company names as written. */
export interface Lookups {
  readonly emails: readonly string[]
  readonly domains: readonly string[]
  readonly uids: readonly string[]
  readonly prospectNames: readonly string[]
}

export const nothingKnown: Known = {
  colleagues: [],
  people: [],
  prospects: [],
  calls: [],
  questions: [],
  commitments: [],
  deals: [],
}

/** Sorts records of any kind into what planning matches against. */
export function knownOf(records: readonly AnyRecord[]): Known {
  const alive = records.filter(record => record.deletedAt === undefined && record.mergedInto === undefined)
  return {
    colleagues: alive.filter(record => record.kind === 'colleague'),
    people: alive.filter(record => record.kind === 'person'),
    prospects: alive.filter(record => record.kind === 'prospect'),
    calls: alive.filter(record => record.kind === 'call'),
    questions: alive.filter(record => record.kind === 'question'),
    commitments: alive.filter(record => record.kind === 'commitment'),
    deals: alive.filter(record => record.kind === 'deal'),
  }
}

/** What a draft needs to have looked up. */
export function lookupsOf(draft: ImportDraft): Lookups {
  const people = peopleOfDraft(draft)
  const emails = people.flatMap(person => person.email ?? [])
  const domains = unique(emails.flatMap(email => companyDomain(email) ?? []))
  const guesses = domains.flatMap(domain => guessCompany(domain, [])?.name ?? [])
  return {
    emails: unique(emails),
    domains,
    uids: unique(draft.events.flatMap(event => event.uid ?? [])),
    prospectNames: unique([...people.flatMap(person => person.company ?? []), ...guesses]).slice(0, 50),
  }
}

/** Everyone in the draft, overrides of a series included, each mention as it stands. */
export function peopleOfDraft(draft: ImportDraft): readonly PersonDraft[] {
  const inEvents = draft.events.flatMap(event => [
    ...event.attendees,
    ...(event.series?.instances.flatMap(instance => instance.changes?.attendees ?? []) ?? []),
  ])
  return [...inEvents, ...draft.people]
}

/** One word for a person of the draft: the address, else the name. */
export function personKey(person: Pick<PersonDraft, 'name' | 'email'>): string {
  return person.email ?? person.name.trim().toLowerCase()
}

export function findColleague(colleagues: readonly Colleague[], draft: PersonDraft): Colleague | undefined {
  const byMail = colleagues.find(each => draft.email !== undefined && hasEmail(each.emails, draft.email))
  if (byMail || draft.email !== undefined) return byMail
  return colleagues.find(each => sameWords(each.name, draft.name))
}

/** By address first; by name only within the prospect, and never against another address. */
export function findPerson(
  people: readonly Person[],
  draft: PersonDraft,
  prospect: Prospect | undefined,
): Person | undefined {
  const byMail = people.find(each => draft.email !== undefined && hasEmail(each.emails, draft.email))
  if (byMail) return byMail
  return people.find(each => {
    const there =
      prospect === undefined
        ? currentAffiliation(each)?.prospectId === undefined
        : each.affiliations.some(a => a.prospectId === prospect.id)
    return (
      there && sameWords(each.name, draft.name) && (draft.email === undefined || each.emails.length === 0)
    )
  })
}

export function findProspect(
  prospects: readonly Prospect[],
  domain: string | undefined,
  name: string | undefined,
): Prospect | undefined {
  const byDomain = prospects.find(
    each => domain !== undefined && each.domains.some(own => own.toLowerCase() === domain),
  )
  return byDomain ?? prospects.find(each => name !== undefined && sameWords(each.name, name))
}

/** Our own domains: those given and those of our colleagues' addresses, without free mail. */
export function allOwnDomains(given: readonly string[], colleagues: readonly Colleague[]): readonly string[] {
  const all = [...given, ...ownDomains(colleagues)].flatMap(domain => companyDomain(`x@${domain}`) ?? [])
  return unique(all)
}

export function sameWords(a: string, b: string): boolean {
  return plainWords(a) === plainWords(b)
}

/** Words as they are compared: case and spacing say nothing. */
export const plainWords = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

export function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}

function hasEmail(emails: readonly string[], email: string): boolean {
  return emails.some(each => each.toLowerCase() === email.toLowerCase())
}
