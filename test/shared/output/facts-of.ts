/** A call with everything a document speaks of, each private thing in a word found nowhere else. */
import { advise } from '@shared/advisor/advise'
import { type CallNeighbourhood, collectFacts } from '@shared/advisor/facts'
import { offeredTemplates } from '@shared/debrief/mail-templates'
import type { Commitment } from '@shared/domain/commitment'
import type { Debrief } from '@shared/domain/debrief'
import type { Question } from '@shared/domain/question'
import type { AfterFacts, OutputFacts } from '@shared/output/facts'
import * as make from '../../helpers/builders'

export const secrets = {
  reason: 'Zanzibar reason',
  stake: 'Quixote stake',
  approach: 'Wombat approach',
  rule: 'Yonder house rule',
  notSaid: 'Xylophone wording',
} as const

const times: OutputFacts['times'] = {
  clock: (iso, zone) =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
      Date.parse(iso),
    ),
  day: (iso, zone) =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: zone }).format(
      Date.parse(iso),
    ),
  longDay: (iso, zone) =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: zone }).format(
      Date.parse(iso),
    ),
  zone: (_iso, zone) => zone,
}

export function neighbourhoodOf(over: Partial<CallNeighbourhood> = {}): CallNeighbourhood {
  const helen = make.aPerson({
    zone: 'America/New_York',
    stake: secrets.stake,
    approach: secrets.approach,
    stance: 'against',
    dignity: true,
    level: { value: 1, basis: 'suggested' },
  })
  const me = make.aMe()
  const tom = make.aColleague({ experience: 'new' })
  const need = make.aNeed({
    words: 'I want it back before the shift ends.',
    quoted: true,
    personId: helen.id,
  })
  const ours = make.aNeed({ words: 'They seem to fear audits.', quoted: false })
  const gap = make.aGap({ title: 'No agent', doNotSay: [secrets.notSaid] })
  const prospect = make.aProspect({
    needs: [need, ours],
    houseRules: [make.aHouseRule({ text: secrets.rule })],
  })
  const deal = make.aDeal({
    prospectId: prospect.id,
    decisionDate: '2026-12-01',
    people: [{ personId: helen.id, parts: [{ part: 'signs', basis: 'suggested' }] }],
    exposures: [make.anExposure({ gapId: gap.id, needId: need.id })],
  })
  const step = make.aStep({
    title: 'Restore one record',
    tell: '- Say this\n- Then that',
    minutes: 8,
    fallback: 'Screens 4 to 14',
  })
  const extra = make.aStep({ title: 'Set up a lock', minutes: 4, must: false })
  const call = make.aCall({
    prospectId: prospect.id,
    dealId: deal.id,
    salespersonId: tom.id,
    myRole: 'lead',
    myRoleReason: secrets.reason,
    goal: { text: 'Helen agrees to a restore test.', heardWhen: 'She names who signs.' },
    attendees: [make.anAttendee({ personId: helen.id })],
  })
  return {
    ...{ call, prospect, deal, people: [helen], colleagues: [me, tom], gaps: [gap] },
    scriptCopy: make.aScriptCopy({ callId: call.id, steps: [step, extra] }),
    ...{ questions: [], efforts: [], otherCalls: [] },
    ...over,
  }
}

/** What came of the call: a mail to all who were there, by the first of our templates. */
export function afterOf(
  { call, prospect, people, colleagues, gaps }: CallNeighbourhood,
  {
    debrief = make.aDebrief({ callId: call.id }),
    commitments = [],
    questions = [],
  }: {
    readonly debrief?: Debrief
    readonly commitments?: readonly Commitment[]
    readonly questions?: readonly Question[]
  } = {},
): AfterFacts {
  const [template] = offeredTemplates([])
  if (template === undefined) throw new Error('No template to write by')
  return {
    ...{ debrief, commitments, complaints: [] },
    mail: {
      template,
      to: { kind: 'all' },
      facts: {
        ...{ people, colleagues, gaps, questions, commitments, lines: [] },
        me: colleagues.find(({ me }) => me),
        salesperson: colleagues.find(({ role }) => role === 'salesperson'),
        company: prospect?.name,
        callKind: call.callKind,
        own: { outcome: debrief.outcome ?? 'no-decision' },
        heldOn: '2026-11-19',
        today: '2026-11-20',
        dayWords: day => day.slice(5),
      },
    },
  }
}

export function outputFacts(
  over: Partial<CallNeighbourhood> = {},
  rest: Partial<OutputFacts> = {},
): OutputFacts {
  const neighbourhood = neighbourhoodOf(over)
  return {
    neighbourhood,
    facts: collectFacts(neighbourhood, make.testNow),
    advice: advise(neighbourhood, make.testNow),
    environments: [
      make.anEnvironment({ name: 'Demo A', url: 'https://demo-a.harborline.example', userName: 'mira' }),
    ],
    proofs: [],
    now: make.testNow,
    zone: make.testZone,
    times,
    after: afterOf(neighbourhood),
    ...rest,
  }
}
