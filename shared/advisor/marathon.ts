/** R49 (P05, "Mixed messages"): on a day of many vendors be short and strong. */
import type { CallFacts } from './facts'
import { type FactUsed, findingOf, knownFact } from './finding'
import type { Rule } from './rule'
import type { Thresholds } from './settings'
import { isFilled, listed, sayMinutes } from './words'

/** Several vendors that day: the slot is asked for, the result comes within minutes, the plan is shorter, something stays behind. */
export const marathonRule: Rule = (facts, thresholds) => {
  const { marathon } = facts.call
  if (marathon === undefined || marathon.vendors < thresholds.marathonVendors) return []
  const wrong = [...resultLate(facts, thresholds), ...tooLong(facts, thresholds)]
  const missing = [
    ...(marathon.slot === undefined ? ['which place of the day is ours: ask for it'] : []),
    ...(facts.plan !== undefined && resultAt(facts) === undefined ? ['which step shows the result'] : []),
    ...(isFilled(marathon.leaveBehind) ? [] : ['what you leave behind']),
  ]
  if (wrong.length + missing.length === 0) return []
  return [
    findingOf('R49', {
      severity: wrong.length > 0 ? 'warn' : 'info',
      title: `${marathon.vendors} vendors that day: ${listed([...wrong, ...missing.slice(0, 1)])}`,
      why: 'Judges who have sat through others remember the first minutes and what lies on the table afterwards.',
      facts: usedBy(facts),
      missing,
      minutesToMend: thresholds.mendMarathonMinutes * (wrong.length + missing.length),
      target: wrong.length > 0 ? { kind: 'script' } : { kind: 'marathon' },
    }),
  ]
}

/** Minutes into the call at which the first step that shows the result begins. */
function resultAt({ plan }: CallFacts): number | undefined {
  if (plan === undefined) return undefined
  const at = plan.steps.findIndex(step => step.isResult === true)
  if (at === -1) return undefined
  return plan.steps.slice(0, at).reduce((sum, step) => sum + step.minutes, plan.helloMinutes)
}

function resultLate(facts: CallFacts, { marathonResultMinutes }: Thresholds): readonly string[] {
  const at = resultAt(facts)
  return at === undefined || at <= marathonResultMinutes
    ? []
    : [`the result comes at ${sayMinutes(at)}, ${sayMinutes(marathonResultMinutes)} is late enough`]
}

function tooLong({ plan, slotMinutes }: CallFacts, { marathonMostShare }: Thresholds): readonly string[] {
  if (plan === undefined || slotMinutes === undefined) return []
  const shown = plan.steps.reduce((sum, step) => sum + step.minutes, plan.helloMinutes)
  const most = slotMinutes * marathonMostShare
  return shown <= most ? [] : [`${sayMinutes(shown)} of showing, ${sayMinutes(most)} is enough`]
}

function usedBy({ kind, call, plan, slotMinutes }: CallFacts): readonly FactUsed[] {
  const { vendors, slot } = call.marathon ?? { vendors: 0 }
  return [
    kind,
    knownFact('Vendors that day', String(vendors)),
    ...(slot === undefined ? [] : [knownFact('Our place', `${slot} of ${vendors}`)]),
    ...(slotMinutes === undefined ? [] : [knownFact('Length of the call', sayMinutes(slotMinutes))]),
    ...(plan === undefined ? [] : [knownFact('Plan', plan.name)]),
  ]
}
