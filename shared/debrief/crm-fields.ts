/** Which facts of a call a CRM can have, and those it gets until the user says otherwise. */
export const crmFacts = [
  'company',
  'deal',
  'date',
  'kind',
  'goal',
  'outcome',
  'their-words',
  'next-step',
  'next-date',
  'attendees',
  'salesperson',
  'promises',
  'answers-owed',
  'gaps-told',
  'competitors',
  'amount',
  'decision-date',
  'milestone',
  'risks',
] as const
export type CrmFact = (typeof crmFacts)[number]

export const crmFactLabels: Readonly<Record<CrmFact, string>> = {
  company: 'Company',
  deal: 'Deal',
  date: 'Date of the call',
  kind: 'Kind of call',
  goal: 'Goal',
  outcome: 'Outcome',
  'their-words': 'Their words',
  'next-step': 'Next step',
  'next-date': 'Next date',
  attendees: 'Attendees',
  salesperson: 'Salesperson',
  promises: 'Promises',
  'answers-owed': 'Answers owed',
  'gaps-told': 'Gaps told',
  competitors: 'Competitors',
  amount: 'Amount',
  'decision-date': 'Decision date',
  milestone: 'Last milestone',
  risks: 'Risks',
}

/** One line of the block: the CRM's label, and the fact that stands under it. */
export interface CrmField {
  readonly label: string
  readonly fact: CrmFact
}

export const defaultCrmFields: readonly CrmField[] = (
  [
    'date',
    'goal',
    'outcome',
    'next-step',
    'next-date',
    'attendees',
    'competitors',
    'amount',
    'decision-date',
    'risks',
  ] as const
).map(fact => ({ label: crmFactLabels[fact], fact }))

export const crmForms = ['lines', 'tabs'] as const
export type CrmForm = (typeof crmForms)[number]
export const crmFormLabels: Readonly<Record<CrmForm, string>> = {
  lines: 'Label: value',
  tabs: 'Columns, tab between',
}
