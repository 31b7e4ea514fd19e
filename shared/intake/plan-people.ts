/** People of a draft to records: colleagues of ours, persons of theirs. Known ones are filled in, never overwritten. */
import { type Colleague, newColleague } from '../domain/colleague'
import { type Affiliation, currentAffiliation, newPerson, type Person } from '../domain/person'
import type { Prospect } from '../domain/prospect'
import type { Making } from '../domain/record'
import type { PersonDraft } from '../formats/draft'
import { looksLikeJob } from '../formats/pasted-text/job-words'
import { companyDomain } from './companies'
import { findColleague, findPerson, type Known, personKey, unique } from './known'
import type { Ledger } from './ledger'
import { suggestFromTitle } from './titles'
import type { Us } from './who-is-us'

/** What people planning needs to know and write to. */
export interface PeoplePlanning {
  readonly known: Known
  readonly us: Us
  readonly ledger: Ledger
  readonly making: Making
  /** People made or matched so far, by key: one draft never makes two of one. */
  readonly persons: Map<string, Person>
  readonly colleagues: Map<string, Colleague>
}

/** The colleague behind a draft of our side, made if new. */
export function planColleague(draft: PersonDraft, planning: PeoplePlanning): Colleague {
  const { known, us, ledger, making, colleagues } = planning
  const key = personKey(draft)
  const isMe = us.meKey === key
  const before = colleagues.get(key) ?? findColleague([...known.colleagues, ...colleagues.values()], draft)
  const role = roleOf(draft, isMe)
  if (!before) {
    const made = newColleague(
      { name: draft.name, emails: draft.email ? [draft.email] : [], me: isMe, role },
      making,
    )
    colleagues.set(key, ledger.add(made))
    return made
  }
  const current = ledger.current<'colleague'>(before)
  const next = ledger.change(current, {
    ...current,
    emails: draft.email ? addMail(current.emails, draft.email) : current.emails,
    me: current.me || isMe,
    role: current.role === 'other' ? role : current.role,
  })
  colleagues.set(key, next)
  return next
}

/** The person behind a draft of their side, made if new; `prospect` is the company of most of them. */
export function planPerson(
  draft: PersonDraft,
  prospect: Prospect | undefined,
  planning: PeoplePlanning,
): Person {
  const { known, ledger, making, persons } = planning
  const key = personKey(draft)
  const before = persons.get(key) ?? findPerson([...known.people, ...persons.values()], draft, prospect)
  const next = before
    ? ledger.change(
        ledger.current<'person'>(before),
        filledIn(ledger.current<'person'>(before), draft, prospect),
      )
    : ledger.add(freshPerson(draft, prospect, making))
  persons.set(key, next)
  return next
}

/** Marks which colleague the call's salesperson is: who sent the invite, else the only other one of us. */
export function salespersonOf(
  drafts: readonly PersonDraft[],
  planning: PeoplePlanning,
): Colleague | undefined {
  const ours = drafts.flatMap(draft => planning.colleagues.get(personKey(draft)) ?? [])
  const others = ours.filter(colleague => !colleague.me)
  const named = others.find(colleague => colleague.role === 'salesperson')
  return named ?? (others.length === 1 && others[0]?.role !== 'sales-engineer' ? others[0] : undefined)
}

function roleOf(draft: PersonDraft, isMe: boolean): Colleague['role'] {
  const title = draft.title ?? ''
  if (isMe || /sales engineer|solutions? (?:engineer|consultant|architect)|pre-?sales/i.test(title))
    return 'sales-engineer'
  if (draft.organiser || /account|sales|vertrieb|verkoop|commercial|business development/i.test(title))
    return 'salesperson'
  return 'other'
}

function freshPerson(draft: PersonDraft, prospect: Prospect | undefined, making: Making): Person {
  const guess = suggestFromTitle(draft.title)
  const affiliation = affiliationOf(draft, prospect)
  return newPerson(
    {
      name: draft.name,
      nameSuggested: draft.nameSuggested ? true : undefined,
      emails: draft.email ? [draft.email] : [],
      affiliations: affiliation ? [affiliation] : [],
      level: guess?.level,
      suggestedParts: guess?.parts ?? [],
    },
    making,
  )
}

/** Another company's domain makes them a partner, or an auditor when they say so. */
function affiliationOf(draft: PersonDraft, prospect: Prospect | undefined): Affiliation | undefined {
  const domain = companyDomain(draft.email)
  const isTheirs = domain === undefined || prospect === undefined || prospect.domains.includes(domain)
  const title = draft.title
  if (isTheirs) {
    if (!prospect && !draft.company && !title) return undefined
    return {
      form: 'prospect',
      prospectId: prospect?.id,
      company: prospect ? undefined : draft.company,
      title,
    }
  }
  const isAuditor = /audit|assurance/i.test(`${draft.name} ${title ?? ''} ${domain}`)
  return { form: isAuditor ? 'auditor' : 'partner', company: draft.company ?? domain, title }
}

/** Only what is missing is added; a name read off an address gives way to a written one. */
function filledIn(person: Person, draft: PersonDraft, prospect: Prospect | undefined): Person {
  const guess = suggestFromTitle(draft.title)
  const betterName = person.nameSuggested === true && !draft.nameSuggested
  return {
    ...person,
    name: betterName ? draft.name : person.name,
    nameSuggested: betterName ? undefined : person.nameSuggested,
    emails: draft.email ? addMail(person.emails, draft.email) : person.emails,
    affiliations: withTitle(person, draft, prospect),
    level: person.level ?? guess?.level,
    suggestedParts: person.suggestedParts.length > 0 ? person.suggestedParts : (guess?.parts ?? []),
  }
}

function withTitle(
  person: Person,
  draft: PersonDraft,
  prospect: Prospect | undefined,
): Person['affiliations'] {
  const current = currentAffiliation(person)
  if (!current) {
    const made = affiliationOf(draft, prospect)
    return made ? [...person.affiliations, made] : person.affiliations
  }
  if (current.title !== undefined || draft.title === undefined || !looksLikeJob(draft.title))
    return person.affiliations
  return person.affiliations.map(each => (each === current ? { ...each, title: draft.title } : each))
}

function addMail(emails: readonly string[], email: string): readonly string[] {
  return emails.some(each => each.toLowerCase() === email) ? emails : unique([...emails, email])
}
