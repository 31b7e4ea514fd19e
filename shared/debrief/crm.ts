/** What a call gives to a CRM: the user says once which of its facts goes under which of the CRM's labels. */
import { type Call, callKindLabels } from '../domain/call'
import type { Colleague } from '../domain/colleague'
import { type Deal, reachedMilestone } from '../domain/deal'
import { type Debrief, outcomeLabels } from '../domain/debrief'
import { type Gap, toldTogether } from '../domain/gap'
import type { Person } from '../domain/person'
import type { Prospect } from '../domain/prospect'
import { isOwed } from '../domain/question'
import { writeDelimited } from '../formats/table/delimited'
import { cleanLine } from '../output/clean'
import { isBlank, outcomeWithoutChoice } from './close'
import type { CrmFact, CrmField, CrmForm } from './crm-fields'
import { type RiskFacts, risksOf } from './risks'

export interface CrmSource extends RiskFacts {
  readonly call: Call
  readonly prospect: Prospect | undefined
  readonly deal: Deal | undefined
  readonly debrief: Debrief
  readonly people: readonly Person[]
  readonly salesperson: Colleague | undefined
  /** Told in this call. */
  readonly told: readonly Gap[]
  /** The calendar day of the call, and of the next planned one. */
  readonly heldOn: string | undefined
  readonly nextOn: string | undefined
}

/** Label and value of each field, in order. What is not known is empty, so that columns keep their place. */
export const crmRows = (
  fields: readonly CrmField[],
  source: CrmSource,
): readonly { readonly label: string; readonly value: string }[] =>
  fields
    .filter(({ label }) => cleanLine(label) !== '')
    .map(({ label, fact }) => ({ label: cleanLine(label), value: cleanLine(factValue(fact, source)) }))

/** The text for the clipboard: lines without what is not known, or two rows of columns with all of them. */
export function writeCrm(fields: readonly CrmField[], form: CrmForm, source: CrmSource): string {
  const rows = crmRows(fields, source)
  if (form === 'tabs')
    return writeDelimited([rows.map(({ label }) => label), rows.map(({ value }) => value)], '\t')
  return rows
    .filter(({ value }) => value !== '')
    .map(({ label, value }) => `${label}: ${value}`)
    .join('\n')
}

function factValue(fact: CrmFact, source: CrmSource): string {
  const { call, prospect, deal, debrief, people, salesperson, dayWords } = source
  const day = (on: string | undefined) => (on === undefined ? '' : dayWords(on))
  switch (fact) {
    case 'company':
      return prospect?.name ?? ''
    case 'deal':
      return deal?.name ?? ''
    case 'date':
      return day(source.heldOn)
    case 'kind':
      return callKindLabels[call.callKind]
    case 'goal':
      return call.goal?.text ?? ''
    case 'outcome':
      return outcomeLabels[debrief.outcome ?? outcomeWithoutChoice]
    case 'their-words':
      return debrief.howWeKnow?.words ?? ''
    case 'next-step':
      return debrief.nextGoal?.text ?? ''
    case 'next-date':
      return day(source.nextOn)
    case 'attendees':
      return people.map(({ name }) => name).join(', ')
    case 'salesperson':
      return salesperson?.name ?? ''
    case 'promises':
      return listed(
        source.commitments.filter(one => one.callId === call.id && !isBlank(one)),
        dayWords,
      )
    case 'answers-owed':
      return listed(
        source.questions.filter(
          one => one.callId === call.id && one.oneToOne !== true && isOwed(one) && !isBlank(one),
        ),
        dayWords,
      )
    case 'gaps-told':
      return source.told
        .map(gap => `${gap.title}: ${toldTogether(gap, dayWords).workaround || 'no words yet'}`)
        .join('; ')
    case 'competitors':
      return (deal?.competitors ?? []).map(({ name }) => name).join(', ')
    case 'amount':
      return deal?.value === undefined ? '' : `${deal.value.amount} ${deal.value.currency}`
    case 'decision-date':
      return day(deal?.decisionDate)
    case 'milestone':
      return deal === undefined ? '' : (deal.milestones[reachedMilestone(deal)]?.name ?? '')
    case 'risks':
      return risksOf(source).join('; ')
  }
}

const listed = (
  all: readonly { readonly words: string; readonly dueOn?: string | undefined }[],
  dayWords: (day: string) => string,
): string =>
  all.map(({ words, dueOn }) => (dueOn === undefined ? words : `${words} (${dayWords(dueOn)})`)).join('; ')
