/** R23 and R52 (P27, "Ten best practices for a customer solution engagement"): set-up time is finite, in a call and in a day. */
import type { Environment } from '../domain/environment'
import { type Clash, clashesOf, clashesWith, type Use, usesOf } from '../preflight/day'
import { clashReason, otherUse } from '../preflight/day-words'
import { isOfEnvironment, proposalsFor } from '../preflight/proposals'
import { type ScheduledTask, scheduleOf } from '../preflight/schedule'
import type { CallFacts } from './facts'
import { type Finding, findingOf, knownFact } from './finding'
import type { Rule } from './rule'
import type { Thresholds } from './settings'
import { isFilled, shortened } from './words'

const longestTitle = 60

/**
 * R23: set-up whose latest start has passed or that takes longer than is left; close to the call also what has to
 * begin first. Silent once the call has begun, and while nobody has said when it is.
 */
export const leadTimeRule: Rule = (facts, thresholds) => {
  const { call, now, minutesLeft } = facts
  if (call.start === undefined || minutesLeft === undefined || minutesLeft <= 0) return []
  const schedule = scheduleOf(call.preflight, call.start, now)
  if (schedule.kind === 'done') return []
  if (schedule.kind === 'loop') return [inALoop(schedule.titles, thresholds)]
  const behind = schedule.tasks.filter(({ fit }) => fit.kind !== 'fits')
  if (behind.length > 0) return behind.map(one => isBehind(one, minutesLeft, thresholds))
  if (minutesLeft > thresholds.closeToCallMinutes) return []
  const first = schedule.tasks.find(({ isCritical, isRunning }) => isCritical && !isRunning)
  return first === undefined ? [] : [hasToBegin(first, schedule.callStart)]
}

const nameOf = ({ task }: ScheduledTask): string => shortened(task.title, longestTitle) || 'A set-up task'

function isBehind(
  scheduled: ScheduledTask,
  minutesLeft: number,
  { takeFallbackMinutes, writeFallbackMinutes }: Thresholds,
): Finding {
  const { task, fit, needed } = scheduled
  const [name, fallback] = [nameOf(scheduled), task.fallback]
  const impossible = fit.kind === 'cannot-finish'
  const facts = [
    knownFact('It still takes', `${needed} min`),
    knownFact('Until the call', `${minutesLeft} min`),
  ]
  const instead = isFilled(fallback) ? `Instead: ${fallback}` : 'What to show instead is not written.'
  return findingOf('R23', {
    severity: 'gate',
    title: impossible
      ? `${name} cannot finish: ${fit.needed} min needed, ${fit.left} left`
      : `${name} is ${fit.kind === 'late' ? fit.by : 0} min behind`,
    why: impossible ? instead : `It still ends before the call, without its buffer. ${instead}`,
    facts,
    missing: isFilled(fallback) ? [] : ['what to show instead'],
    minutesToMend: !impossible ? needed : isFilled(fallback) ? takeFallbackMinutes : writeFallbackMinutes,
    target: { kind: 'preflight', taskId: task.id },
  })
}

function hasToBegin(scheduled: ScheduledTask, callStart: number): Finding {
  const { task, needed, latestStart } = scheduled
  const before = Math.ceil((callStart - latestStart) / 60_000)
  return findingOf('R23', {
    severity: 'warn',
    title: `${nameOf(scheduled)}: not begun`,
    why: `It takes ${needed} min and has to begin ${before} min before the call at the latest.`,
    facts: [knownFact('It takes', `${needed} min`)],
    missing: [],
    minutesToMend: needed,
    target: { kind: 'preflight', taskId: task.id },
  })
}

const inALoop = (titles: readonly string[], { writeFallbackMinutes }: Thresholds): Finding =>
  findingOf('R23', {
    severity: 'warn',
    title: 'Set-up tasks wait for each other',
    why: `None of them can begin: ${titles.map(title => shortened(title, longestTitle)).join(' → ')}.`,
    facts: [],
    missing: ['which of them comes first'],
    minutesToMend: writeFallbackMinutes,
    target: { kind: 'preflight' },
  })

/** R52: an environment, a person or a reset that does not fit between this call and another one of the day. */
export const dayClashRule: Rule = (facts, thresholds) => {
  const { day, call, over } = facts
  if (day === undefined || over || call.start === undefined) return []
  const clashes = clashesWith(clashesOf(day), call.id)
  return [
    ...clashes.map(clash => clashing(clash, facts, thresholds)),
    ...day.environments
      .filter(({ id, resetMinutes }) => resetMinutes === undefined && call.environmentIds.includes(id))
      .flatMap(environment => resetUnknown(environment, facts, thresholds)),
  ]
}

const saidOf = ({ call, note }: Use): string => call?.name ?? note ?? 'a booking by hand'

function clashing(clash: Clash, facts: CallFacts, thresholds: Thresholds): Finding {
  const { takeProposalMinutes, solveClashMinutes } = thresholds
  const { day, call } = facts
  const hasWay = day !== undefined && isOfEnvironment(clash) && proposalsFor(clash, day).length > 0
  return findingOf('R52', {
    severity: clash.kind === 'overlap' ? 'gate' : 'warn',
    title: clashWords(clash, facts),
    why: clashReason(clash),
    facts: [knownFact('The other', saidOf(otherUse(clash, call.id)))],
    missing: [],
    minutesToMend: hasWay ? takeProposalMinutes : solveClashMinutes,
    target:
      clash.kind === 'person'
        ? { kind: 'start' }
        : { kind: 'environment', environmentId: clash.environment.id },
  })
}

function clashWords(clash: Clash, { call, colleagues, people }: CallFacts): string {
  const other = shortened(saidOf(otherUse(clash, call.id)), longestTitle)
  if (clash.kind === 'person') {
    const { kind, id } = clash.who
    if (kind === 'me') return `You are also in the call ${other} then`
    const known =
      colleagues.find(one => one.id === id)?.name ?? people.find(({ personId }) => personId === id)?.name
    return `${known ?? 'Somebody'} is also in the call ${other} then`
  }
  const name = shortened(clash.environment.name, longestTitle)
  if (clash.kind === 'overlap') return `${name} is also used by ${other} then`
  const isFirst = clash.first.call?.id === call.id
  return isFirst
    ? `${name}: no time for a reset before ${other}`
    : `${name}: no time for a reset after ${other}`
}

/** Nobody has said how long a reset takes: that is asked, not guessed, where the next use is near. */
function resetUnknown(
  environment: Environment,
  facts: CallFacts,
  thresholds: Thresholds,
): readonly Finding[] {
  const { day, call } = facts
  const uses = day === undefined ? [] : usesOf(environment, day.calls)
  const mine = uses.find(use => use.call?.id === call.id)
  const near = uses.find(use => mine !== undefined && isNear(use, mine, thresholds.nearUseMinutes))
  if (near === undefined) return []
  return [
    findingOf('R52', {
      severity: 'info',
      title: `How long does a reset of ${shortened(environment.name, longestTitle)} take?`,
      why: `${saidOf(near)} uses it too. Whether a reset fits in between is not known.`,
      facts: [knownFact('The other', saidOf(near))],
      missing: ['minutes a reset takes'],
      minutesToMend: thresholds.askResetMinutes,
      target: { kind: 'environment', environmentId: environment.id },
    }),
  ]
}

function isNear(use: Use, mine: Use, most: number): boolean {
  const between = Math.max(use.from - mine.to, mine.from - use.to) / 60_000
  return use !== mine && between >= 0 && between <= most
}
