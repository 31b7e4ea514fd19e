/** A small believable neighbourhood for the advisors: a demo at Corvane that lacks nothing, to be spoilt by a test. */
import type { CallNeighbourhood } from '@shared/advisor/facts'
import { collectFacts } from '@shared/advisor/facts'
import type { Finding } from '@shared/advisor/finding'
import type { Rule } from '@shared/advisor/rule'
import { defaultRuleSettings, type RuleSettings, thresholdsOf } from '@shared/advisor/settings'
import { type Call, newAttendee, newCall } from '@shared/domain/call'
import { newColleague } from '@shared/domain/colleague'
import { type Deal, newDeal } from '@shared/domain/deal'
import { type Exposure, newExposure } from '@shared/domain/exposure'
import { type FactTopic, newFact } from '@shared/domain/fact'
import { type Gap, newGap } from '@shared/domain/gap'
import { type Need, type NeedFields, newNeed } from '@shared/domain/need'
import { newPerson, type Person } from '@shared/domain/person'
import { newProspect } from '@shared/domain/prospect'
import { newScriptCopy, type ScriptCopy } from '@shared/domain/script-copy'
import { newStep } from '@shared/domain/step'

export const now = '2026-11-19T13:48:00.000Z'

let counter = 0
/** Ids in order, so that a failure reads the same twice. */
export const newId = (): string => {
  counter += 1
  return `00000000-0000-4000-8000-${counter.toString(16).padStart(12, '0')}`
}
export const making = { now, newId }

export const helen: Person = newPerson(
  {
    name: 'Helen Brandt',
    affiliations: [{ form: 'prospect', title: 'Finance Director' }],
    level: { value: 1, basis: 'confirmed' },
  },
  making,
)
export const marcus: Person = newPerson(
  { name: 'Marcus Oyelaran', level: { value: 4, basis: 'confirmed' }, stance: 'for' },
  making,
)
export const dieter: Person = newPerson({ name: 'Dieter Vance' }, making)
export const tom = newColleague({ name: 'Tom Okafor', role: 'salesperson' }, making)

export const n1: Need = newNeed(
  { words: 'A batch record was lost for two days', quoted: true, topics: ['restore'], priority: 3 },
  [],
  making,
)
export const need = (fields: NeedFields): Need => newNeed(fields, [n1], making)

export const readyGap = (fields: Partial<Gap> = {}): Gap =>
  newGap(
    {
      title: 'Server 2008 R2',
      workaround: 'Agentless copy each night',
      proof: 'Run at a site since May',
      ...fields,
    },
    making,
  )

export const exposureOf = (gap: Gap, touched: Need, fields: Partial<Exposure> = {}): Exposure =>
  newExposure({ gapId: gap.id, needId: touched.id, foundOn: '2026-11-12', ...fields }, making)

const toldOn = (topic: FactTopic, value: string) => newFact({ topic, value, confidence: 'told' }, making)

const corvane = newProspect(
  {
    name: 'Corvane Packaging',
    needs: [n1],
    facts: [
      toldOn('business', 'Packs medicines'),
      toldOn('head-count', '240'),
      toldOn('intended-use', 'Batch records'),
    ],
  },
  making,
)

export const dealOf = (fields: Partial<Deal> = {}): Deal =>
  newDeal(
    {
      name: 'Corvane backup',
      prospectId: corvane.id,
      salespersonId: tom.id,
      people: [{ personId: helen.id, parts: [{ part: 'signs', basis: 'confirmed' }] }],
      priceAnswer: 'By protected machine, a year at a time',
      ...fields,
    },
    making,
  )

/** 42 minutes before a 30 minute demo. */
export const callOf = (fields: Partial<Call> = {}): Call =>
  newCall(
    {
      title: 'Whole-room proof',
      zone: 'Europe/Berlin',
      callKind: 'demo',
      start: '2026-11-19T14:30:00.000Z',
      minutes: 30,
      attendees: [helen, marcus].map(({ id }) =>
        newAttendee({ personId: id, attendance: 'accepted' }, newId),
      ),
      goal: {
        text: 'Helen agrees that a monthly restore test closes finding 7',
        heardWhen: 'she names who signs it',
      },
      myRole: 'lead',
      agendaSentAt: '2026-11-18T10:00:00.000Z',
      roomPlan: 'one-workflow',
      fidelity: { environment: { is: 'generic' }, data: { is: 'exact' }, workflow: { is: 'exact' } },
      ...fields,
    },
    making,
  )

/** 3 hello, 18 show, 5 questions, 4 next steps. */
export const planOf = (call: Call, fields: Partial<ScriptCopy> = {}): ScriptCopy =>
  newScriptCopy(
    {
      callId: call.id,
      name: 'Recovery workflow',
      steps: [newStep({ title: 'Batch record back', minutes: 18 }, making)],
      ...fields,
    },
    making,
  )

export function worldOf(fields: Partial<CallNeighbourhood> = {}): CallNeighbourhood {
  const call = fields.call ?? callOf()
  return {
    call,
    prospect: corvane,
    deal: dealOf(),
    people: [helen, marcus, dieter],
    colleagues: [tom],
    gaps: [],
    scriptCopy: planOf(call),
    questions: [],
    efforts: [],
    otherCalls: [],
    ...fields,
  }
}

export const withNeeds = (needs: readonly Need[]) => ({ ...corvane, needs })

/** What one rule says about a neighbourhood. */
export const says = (
  rule: Rule,
  world: Partial<CallNeighbourhood> = {},
  settings: RuleSettings = defaultRuleSettings,
): readonly Finding[] => rule(collectFacts(worldOf(world), now), thresholdsOf(settings))

/** The same with changed thresholds. */
export const changed = (thresholds: RuleSettings['thresholds']): RuleSettings => ({ off: [], thresholds })
