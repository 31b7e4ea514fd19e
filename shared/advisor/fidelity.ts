/** R28 (P07, "Birds of a feather"): the less technical the one who signs, the closer to home the demo has to be. */
import { type Fidelity, type FidelityAxis, fidelityAxes } from '../domain/call'
import type { CallFacts } from './facts'
import { type FactUsed, type Finding, findingOf, knownFact, milder, suggestedFact } from './finding'
import { basisOfPart, nameOf, type RoomPerson } from './room'
import type { Rule } from './rule'
import type { Thresholds } from './settings'
import { listed, sayHours } from './words'

export const axisLabels: Readonly<Record<FidelityAxis, string>> = {
  environment: 'Environment',
  data: 'Data',
  workflow: 'Workflow',
}

/** Work that makes one axis exact. */
export interface AxisWork {
  readonly axis: FidelityAxis
  readonly hours: number
  /** `ours` until somebody has said how long it takes here. */
  readonly basis: 'told' | 'ours'
}

/** What each axis that is not exact yet takes, the cheapest first. */
export function workToExact(fidelity: Fidelity | undefined, thresholds: Thresholds): readonly AxisWork[] {
  const standard = {
    environment: thresholds.exactEnvironmentHours,
    data: thresholds.exactDataHours,
    workflow: thresholds.exactWorkflowHours,
  }
  return fidelityAxes
    .filter(axis => fidelity?.[axis]?.is !== 'exact')
    .map((axis): AxisWork => {
      const hours = fidelity?.[axis]?.hours
      return hours === undefined
        ? { axis, hours: standard[axis], basis: 'ours' }
        : { axis, hours, basis: 'told' }
    })
    .toSorted((a, b) => a.hours - b.hours)
}

/** The signer's level is at most 2 and fewer than 2 of the 3 axes are exact. Without a signer R07 asks. */
export const fidelityRule: Rule = (facts, thresholds) => {
  const signers = facts.people.filter(person => basisOfPart(person, 'signs') !== undefined)
  if (signers.length === 0) return []
  const signer = leastTechnical(signers)
  const exact = fidelityAxes.filter(axis => facts.call.fidelity?.[axis]?.is === 'exact')
  if (exact.length >= thresholds.exactAxes) return []
  if (signer === undefined) return [levelUnknown(signers, facts, thresholds)]
  if (signer.level.value > thresholds.closeToHomeLevel) return []
  const unknown = fidelityAxes.filter(axis => facts.call.fidelity?.[axis]?.is === undefined)
  const mayDo = exact.length + unknown.length >= thresholds.exactAxes
  return [
    mayDo
      ? closenessUnknown(signer, unknown, facts, thresholds)
      : tooFar(signer, thresholds.exactAxes - exact.length, facts, thresholds),
  ]
}

type Levelled = RoomPerson & { readonly level: NonNullable<RoomPerson['level']> }

const leastTechnical = (signers: readonly RoomPerson[]): Levelled | undefined =>
  signers
    .filter((person): person is Levelled => person.level !== undefined)
    .toSorted((a, b) => a.level.value - b.level.value)[0]

const whyClose =
  'An expert translates a foreign example without effort. One who is not sees only that it is not theirs.'

function levelUnknown(signers: readonly RoomPerson[], { kind }: CallFacts, thresholds: Thresholds): Finding {
  const first = signers[0]
  const missing = signers.map(person => `how technical ${nameOf(person)} is, who signs`)
  return findingOf('R28', {
    severity: 'info',
    title: 'How close the demo must come to their own is not known',
    why: `${whyClose} It follows from ${listed(missing)}.`,
    facts: [kind, knownFact('Signs the check', listed(signers.map(nameOf)))],
    missing,
    minutesToMend: thresholds.confirmMinutes,
    target: first === undefined ? { kind: 'attendees' } : { kind: 'attendee', personId: first.personId },
  })
}

function signerFact(person: Levelled): FactUsed {
  const isSure = basisOfPart(person, 'signs') === 'confirmed' && person.level.basis === 'confirmed'
  return (isSure ? knownFact : suggestedFact)(
    'Signs the check',
    `${nameOf(person)}, level ${person.level.value}`,
  )
}

const axisFacts = ({ call }: CallFacts): readonly FactUsed[] =>
  fidelityAxes.flatMap(axis => {
    const is = call.fidelity?.[axis]?.is
    return is === undefined ? [] : [knownFact(axisLabels[axis], is)]
  })

function closenessUnknown(
  signer: Levelled,
  unknown: readonly FidelityAxis[],
  facts: CallFacts,
  { askFidelityMinutes }: Thresholds,
): Finding {
  const missing = unknown.map(axis => `how close the ${axis} is to theirs`)
  return findingOf('R28', {
    severity: 'info',
    title: 'Is it their environment, data and workflow?',
    why: `${whyClose} ${nameOf(signer)} signs at level ${signer.level.value}.`,
    facts: [facts.kind, signerFact(signer), ...axisFacts(facts)],
    missing,
    minutesToMend: askFidelityMinutes * unknown.length,
    target: { kind: 'fidelity' },
  })
}

function tooFar(signer: Levelled, wanted: number, facts: CallFacts, thresholds: Thresholds): Finding {
  const work = workToExact(facts.call.fidelity, thresholds).slice(0, wanted)
  const hours = work.reduce((sum, one) => sum + one.hours, 0)
  const fact = signerFact(signer)
  return findingOf('R28', {
    severity: fact.basis === 'known' ? 'warn' : milder('warn'),
    title: `Not close enough to home for ${nameOf(signer)}: ${sayHours(hours)} of preparation`,
    why: `${whyClose} The cheapest way is ${listed(work.map(({ axis, hours }) => `${axis}, ${sayHours(hours)}`))}.`,
    facts: [facts.kind, fact, ...axisFacts(facts), ...work.map(workFact)],
    missing: [],
    minutesToMend: Math.max(1, Math.round(hours * 60)),
    target: { kind: 'fidelity' },
  })
}

const workFact = ({ axis, hours, basis }: AxisWork): FactUsed =>
  (basis === 'told' ? knownFact : suggestedFact)(`${axisLabels[axis]} exact`, sayHours(hours))
