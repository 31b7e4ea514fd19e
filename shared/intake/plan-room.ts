/** Who sits in one meeting, on which side, and which company it is with. */
import type { Call } from '../domain/call'
import { newProspect, type Prospect } from '../domain/prospect'
import type { EventDraft, Notice, PersonDraft } from '../formats/draft'
import { companyInTitle, guessCompany, newProspectName, noCompany, prospectDomain } from './companies'
import { findProspect, personKey } from './known'
import type { CallContext, Seat } from './plan-call'
import { planColleague, planPerson, salespersonOf } from './plan-people'
import type { ImportChoices, Planning } from './planning'
import { isOurs, uniquePeople } from './who-is-us'

/** The people and the company around one meeting; `into` is the company they are added to, whatever theirs is. */
export function planRoom(
  event: EventDraft,
  call: Call | undefined,
  planning: Planning,
  into?: Prospect,
): CallContext {
  const people = uniquePeople(event.attendees).flatMap(
    person => corrected(person, planning.world.choices) ?? [],
  )
  noteOthers(people, planning.notices)
  const humans = people.filter(person => person.kind === 'person')
  const ours = humans.filter(person => isOurSide(person, planning))
  const theirs = humans.filter(person => !ours.includes(person))
  const company = [...theirs, ...seriesPeople(event, planning)]
  const { prospect, isNew } = into
    ? { prospect: planning.ledger.current<'prospect'>(into), isNew: false }
    : prospectFor(company, call, event, planning)
  const seats = humans.map((draft): Seat => {
    if (ours.includes(draft)) return { draft, colleague: planColleague(draft, planning) }
    return { draft, person: planPerson(draft, prospect, planning) }
  })
  const salesperson = salespersonOf(ours, planning)
  const source = event.uid === undefined ? 'pasted text' : 'calendar'
  return { prospect, isNewProspect: isNew, salesperson, seats, sourceName: source, making: planning.making }
}

/** One date of a series may have only a guest; the company is still that of the whole series. */
function seriesPeople(event: EventDraft, planning: Planning): readonly PersonDraft[] {
  const series = planning.events.find(
    each => each.series && each.uid === event.uid && event.uid !== undefined,
  )
  const people = series?.attendees.filter(person => person.kind === 'person') ?? []
  return people.filter(person => !isOurSide(person, planning) && !event.attendees.includes(person))
}

function corrected(person: PersonDraft, choices: ImportChoices): PersonDraft | undefined {
  const choice = choices.people?.[personKey(person)]
  if (choice?.side === 'leave-out') return undefined
  const name = choice?.name?.trim()
  return {
    ...person,
    name: name || person.name,
    nameSuggested: name ? false : person.nameSuggested,
    title: choice?.title ?? person.title,
  }
}

function isOurSide(person: PersonDraft, planning: Planning): boolean {
  const side = planning.world.choices.people?.[personKey(person)]?.side
  if (side !== undefined) return side === 'ours'
  return isOurs(person, planning.us, [...planning.known.colleagues, ...planning.colleagues.values()])
}

function noteOthers(people: readonly PersonDraft[], notices: Notice[]): void {
  for (const list of people.filter(person => person.kind === 'list')) {
    notices.push({
      line: list.line,
      message: `"${list.name}" is a list or a department, not a person; it was left out.`,
    })
  }
}

/** The call's prospect, else the known one, else a new one named by a guess. */
function prospectFor(
  theirs: readonly PersonDraft[],
  call: Call | undefined,
  event: EventDraft,
  planning: Planning,
): { readonly prospect: Prospect | undefined; readonly isNew: boolean } {
  const { known, us, ledger, world } = planning
  const domain = prospectDomain(theirs, us.domains)
  const guess = guessCompany(domain, theirs) ?? companyInTitle(event.title, us.domains)
  const name = world.choices.company?.trim() || guess?.name
  const ofCall =
    call?.prospectId === undefined ? undefined : known.prospects.find(each => each.id === call.prospectId)
  const made = planning.prospect && sameCompany(planning.prospect, domain) ? [planning.prospect] : []
  const found = ofCall ?? findProspect([...known.prospects, ...made], domain, name)
  planning.companyWhy ??= guess?.why
  if (found) {
    const current = ledger.current<'prospect'>(found)
    const known = domain === undefined || current.domains.includes(domain)
    planning.prospect = ledger.change(
      current,
      known ? current : { ...current, domains: [...current.domains, domain] },
    )
    return { prospect: planning.prospect, isNew: made.includes(found) }
  }
  if (name === undefined && theirs.length === 0) return { prospect: undefined, isNew: false }
  if (name === undefined) planning.notices.push({ message: noCompany })
  const fields = {
    name: name ?? newProspectName,
    nameSuggested: world.choices.company?.trim() ? undefined : true,
    domains: domain ? [domain] : [],
  }
  planning.prospect = ledger.add(newProspect(fields, planning.making))
  return { prospect: planning.prospect, isNew: true }
}

function sameCompany(prospect: Prospect, domain: string | undefined): boolean {
  return domain === undefined || prospect.domains.length === 0 || prospect.domains.includes(domain)
}
