/**
 * Which sections Prepare shows. An empty call is a usable call: goal and plan are there at once, everything else
 * appears once it holds something or is asked for.
 */
import type { CallFacts } from '../advisor/facts'
import type { Target } from '../advisor/finding'

export const sectionIds = [
  'play',
  'room',
  'my-role',
  'jobs',
  'checklist',
  'environment',
  'preflight',
  'gaps',
  'situation',
  'needs',
  'house-rules',
  'questions',
  'fidelity',
  'deal',
] as const
export type SectionId = (typeof sectionIds)[number]

/** The sections that hold something, in the order they are shown. */
export function filledSections(facts: CallFacts): readonly SectionId[] {
  const { call, prospect, touchingGaps, stepGaps } = facts
  const holds: Readonly<Record<SectionId, boolean>> = {
    play: call.play !== undefined && call.play !== 'question-plan',
    room: call.roomPlan !== undefined,
    'my-role': call.myRole !== undefined,
    jobs: holdsAny(call.jobs) || holdsAny(call.signals),
    checklist: call.checks.length > 0,
    environment: call.environmentIds.length > 0,
    preflight: call.preflight.length > 0,
    gaps:
      stepGaps.length > 0 ||
      touchingGaps.some(({ touches }) => touches.some(touch => touch.kind === 'linked')),
    situation: (prospect?.situations?.length ?? 0) > 0,
    needs: (prospect?.needs.length ?? 0) > 0 || facts.toAsk.length > 0,
    'house-rules': (prospect?.houseRules.length ?? 0) > 0,
    questions: facts.questions.length > 0,
    fidelity: call.fidelity !== undefined,
    deal: holdsDealFacts(facts),
  }
  return sectionIds.filter(id => holds[id])
}

const holdsDealFacts = ({ deal }: CallFacts): boolean =>
  deal !== undefined &&
  (deal.priceAnswer !== undefined || deal.competitors.length > 0 || deal.paperReady !== undefined)
const holdsAny = (fields: object | undefined): boolean =>
  Object.values(fields ?? {}).some(value => value !== undefined && value !== '')

/** What is the call's own; needs and rules may be known of a prospect long before. */
const ownSections: ReadonlySet<SectionId> = new Set<SectionId>([
  'play',
  'checklist',
  'environment',
  'preflight',
  'gaps',
])

/** A first discovery, and a call that holds hardly more than its time: one calm column instead of three. */
export function isCalm(facts: CallFacts): boolean {
  if (facts.firstDiscovery) return true
  return facts.plan === undefined && !filledSections(facts).some(id => ownSections.has(id))
}

/** The section that holds a finding's field; undefined where it is always shown. */
export function sectionOf(target: Target): SectionId | undefined {
  switch (target.kind) {
    case 'play':
    case 'room':
    case 'my-role':
    case 'jobs':
    case 'checklist':
    case 'environment':
    case 'preflight':
    case 'gaps':
    case 'needs':
    case 'questions':
    case 'fidelity':
      return target.kind
    case 'question':
      return 'questions'
    case 'house-rule':
      return 'house-rules'
    case 'deal-field':
      return 'deal'
    case 'gap':
    case 'exposure':
      return 'gaps'
    default:
      return undefined
  }
}
