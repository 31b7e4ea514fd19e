/** Where somebody belongs, edited by hand: a company of ours to sell to, one of our partners, or an auditor. */
import { type Affiliation, currentAffiliation, type Person } from '../domain/person'

export const affiliationForms = ['prospect', 'partner', 'auditor'] as const
export type AffiliationForm = Affiliation['form']

export const affiliationFormLabels: Readonly<Record<AffiliationForm, string>> = {
  prospect: 'Customer',
  partner: 'Partner',
  auditor: 'Auditor',
}

/** One more place beside those known. Where they are now stays where they are now. */
export function addAffiliation(person: Person, affiliation: Affiliation): Person {
  const current = currentAffiliation(person)
  const at = current === undefined ? person.affiliations.length : person.affiliations.indexOf(current)
  return { ...person, affiliations: person.affiliations.toSpliced(at, 0, affiliation) }
}

/** The place at `at`, oldest first. */
export const editAffiliation = (person: Person, at: number, fields: Partial<Affiliation>): Person => ({
  ...person,
  affiliations: person.affiliations.map((one, place) => (place === at ? { ...one, ...fields } : one)),
})

export const removeAffiliation = (person: Person, at: number): Person => ({
  ...person,
  affiliations: person.affiliations.filter((_, place) => place !== at),
})
