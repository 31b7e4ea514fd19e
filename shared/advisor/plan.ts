/** R39, R44 and R47: how many questions a discovery asks, whether they have the agenda, whether the product is known as it is now. */
import type { Step } from '../domain/step'
import { findingOf, knownFact } from './finding'
import type { Rule } from './rule'
import { daysBetween, sayDay, sayMinutes } from './words'

/** Questions in a plan: those that end in a question mark, and at least one per step. */
export const countQuestions = (steps: readonly Step[]): number =>
  steps.reduce((sum, { title, tell }) => sum + Math.max(1, `${title}\n${tell}`.split('?').length - 1), 0)

/** R39 (P24): outside 11 to 14 questions. Only a plan of questions is counted. */
export const questionCountRule: Rule = (
  { plan, kind },
  { leastDiscoveryQuestions, mostDiscoveryQuestions, mendQuestionsMinutes },
) => {
  if (plan === undefined || plan.form !== 'questions') return []
  const count = countQuestions(plan.steps)
  if (count >= leastDiscoveryQuestions && count <= mostDiscoveryQuestions) return []
  const isFew = count < leastDiscoveryQuestions
  return [
    findingOf('R39', {
      severity: 'info',
      title: `${count === 1 ? '1 question' : `${count} questions`}: ${leastDiscoveryQuestions} to ${mostDiscoveryQuestions} went with most success`,
      why: isFew
        ? 'Few questions leave the call to what you want to say.'
        : 'So many questions in a row feel like an interrogation.',
      facts: [kind, knownFact('Questions in the plan', String(count))],
      missing: [],
      minutesToMend: mendQuestionsMinutes,
      target: { kind: 'script' },
    }),
  ]
}

/** R44 (P11): within 24 h of the start, and the agenda is not sent. Without a start nothing is due. */
export const agendaRule: Rule = ({ call, minutesLeft, kind }, { agendaHours, mendAgendaMinutes }) => {
  if (call.agendaSentAt !== undefined || minutesLeft === undefined) return []
  if (minutesLeft > agendaHours * 60) return []
  const left = minutesLeft < 120 ? sayMinutes(Math.max(0, minutesLeft)) : `${Math.floor(minutesLeft / 60)} h`
  return [
    findingOf('R44', {
      severity: 'info',
      title: `The agenda is not sent, ${left} before the call`,
      why: 'Few sellers send one, and buyers like to change it: it says that their time is theirs.',
      facts: [kind, knownFact('Before the start', left)],
      missing: ['that the agenda is sent'],
      minutesToMend: mendAgendaMinutes,
      target: { kind: 'agenda' },
    }),
  ]
}

/** R47 (P03): the product's news since this script was last run is not read. A script never run has no last time. */
export const productCurrentRule: Rule = ({ plan, script, kind, now }, { mendReleaseNotesMinutes }) => {
  const lastRunOn = script?.lastRunOn
  if (plan === undefined || script === undefined || lastRunOn === undefined) return []
  const readOn = script.releaseNotesReadOn
  if (readOn !== undefined && readOn >= lastRunOn) return []
  const ago = daysBetween(lastRunOn, now)
  return [
    findingOf('R47', {
      severity: 'info',
      title: `Release notes not read since this script was last run, ${sayDay(lastRunOn)}`,
      why: 'What has moved in the product since then is found in front of them, or before.',
      facts: [
        kind,
        knownFact('Last run', ago === 1 ? '1 day ago' : `${ago} days ago`, { on: lastRunOn }),
        ...(readOn === undefined ? [] : [knownFact('Release notes read', sayDay(readOn))]),
      ],
      missing: ['what changed in the product since then'],
      minutesToMend: mendReleaseNotesMinutes,
      target: { kind: 'release-notes' },
    }),
  ]
}
