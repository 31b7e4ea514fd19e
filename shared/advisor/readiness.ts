/**
 * The score beside the words (DEFINITIONS, Readiness): the share of the facts present that this kind of call
 * needs. Every fact is a yes or no of its own and none counts others, so filling one never lowers the score;
 * rules and gates have no part in it.
 */
import { type CallKind, callKinds } from '../domain/call'
import type { FactTopic } from '../domain/fact'
import { factOn } from '../domain/prospect'
import type { CallFacts } from './facts'
import type { Target } from './finding'
import { basisOfPart } from './room'
import type { Thresholds } from './settings'
import { isFilled } from './words'

export const readinessGroups = ['team', 'theirFacts', 'setting'] as const
export type ReadinessGroup = (typeof readinessGroups)[number]

/** One fact this kind of call needs, whether it is there, and the field that holds it. */
export interface ReadinessItem {
  readonly group: ReadinessGroup
  readonly label: string
  readonly isPresent: boolean
  readonly target: Target
}

export interface GroupScore {
  readonly present: number
  readonly wanted: number
}

/** 0 to 100, with the counts it comes from. Suggested facts do not count as present. */
export type Score = { readonly value: number } & Readonly<Record<ReadinessGroup, GroupScore>>

interface Wanted {
  readonly group: ReadinessGroup
  readonly label: string
  readonly kinds: readonly CallKind[]
  readonly target: Target
  readonly has: (facts: CallFacts) => boolean
}

const later: readonly CallKind[] = ['demo', 'deep-dive', 'proof-of-concept', 'closing']
const shown: readonly CallKind[] = ['demo', 'deep-dive', 'proof-of-concept']

const knows =
  (topic: FactTopic) =>
  ({ prospect }: CallFacts): boolean => {
    const fact = prospect === undefined ? undefined : factOn(prospect, topic)
    return fact !== undefined && fact.confidence !== 'suggested' && isFilled(fact.value)
  }

const team: readonly Wanted[] = [
  {
    group: 'team',
    label: 'a goal',
    kinds: callKinds,
    target: { kind: 'goal' },
    has: ({ call }) => isFilled(call.goal?.text),
  },
  {
    group: 'team',
    label: 'how the goal will be heard',
    kinds: callKinds,
    target: { kind: 'goal-heard' },
    has: ({ call }) => isFilled(call.goal?.heardWhen),
  },
  {
    group: 'team',
    label: 'your role',
    kinds: callKinds,
    target: { kind: 'my-role' },
    has: ({ call }) => call.myRole !== undefined,
  },
  {
    group: 'team',
    label: 'the salesperson',
    kinds: callKinds,
    target: { kind: 'salesperson' },
    has: ({ salesperson }) => salesperson !== undefined,
  },
  {
    group: 'team',
    label: 'a script or question plan',
    kinds: callKinds,
    target: { kind: 'script' },
    has: ({ plan }) => plan !== undefined,
  },
  {
    group: 'team',
    label: 'the play',
    kinds: later,
    target: { kind: 'play' },
    has: ({ call }) => call.play !== undefined,
  },
  {
    group: 'team',
    label: 'a huddle checklist',
    kinds: later,
    target: { kind: 'checklist' },
    has: ({ call }) => call.checks.length > 0,
  },
]

const theirFacts: readonly Wanted[] = [
  {
    group: 'theirFacts',
    label: 'who of them attends',
    kinds: callKinds,
    target: { kind: 'attendees' },
    has: ({ room }) => room.length > 0,
  },
  {
    group: 'theirFacts',
    label: 'what they do',
    kinds: callKinds,
    target: { kind: 'prospect-facts', topic: 'business' },
    has: knows('business'),
  },
  {
    group: 'theirFacts',
    label: 'a need in their own words',
    kinds: later,
    target: { kind: 'needs' },
    has: ({ needs }) => needs.some(need => need.quoted && isFilled(need.words)),
  },
  {
    group: 'theirFacts',
    label: 'who signs the check',
    kinds: later,
    target: { kind: 'attendees' },
    has: ({ people }) => people.some(person => basisOfPart(person, 'signs') === 'confirmed'),
  },
  {
    group: 'theirFacts',
    label: 'their head count',
    kinds: later,
    target: { kind: 'prospect-facts', topic: 'head-count' },
    has: knows('head-count'),
  },
  {
    group: 'theirFacts',
    label: 'the intended use',
    kinds: later,
    target: { kind: 'prospect-facts', topic: 'intended-use' },
    has: knows('intended-use'),
  },
  {
    group: 'theirFacts',
    label: 'what they use today',
    kinds: later,
    target: { kind: 'current-tool' },
    has: ({ prospect }) => isFilled(prospect?.currentTool?.name),
  },
  {
    group: 'theirFacts',
    label: 'how technical the room is',
    kinds: shown,
    target: { kind: 'attendees' },
    has: ({ room }) => room.some(person => person.level?.basis === 'confirmed'),
  },
]

const setting: readonly Wanted[] = [
  {
    group: 'setting',
    label: 'when it starts',
    kinds: callKinds,
    target: { kind: 'start' },
    has: ({ call }) => call.start !== undefined,
  },
  {
    group: 'setting',
    label: 'how long it takes',
    kinds: callKinds,
    target: { kind: 'length' },
    has: ({ slotMinutes }) => slotMinutes !== undefined,
  },
  {
    group: 'setting',
    label: 'where it is held',
    kinds: callKinds,
    target: { kind: 'place' },
    has: ({ call }) => isFilled(call.joinUrl) || isFilled(call.place),
  },
  {
    group: 'setting',
    label: 'an environment',
    kinds: shown,
    target: { kind: 'environment' },
    has: ({ call }) => call.environmentIds.length > 0,
  },
  {
    group: 'setting',
    label: 'the agenda sent',
    kinds: later,
    target: { kind: 'agenda' },
    has: ({ call }) => call.agendaSentAt !== undefined,
  },
]

const wanted = [...team, ...theirFacts, ...setting]

/** What this kind of call needs, present or not, in the order of the groups. */
export function readinessItems(facts: CallFacts): readonly ReadinessItem[] {
  return wanted
    .filter(({ kinds }) => kinds.includes(facts.call.callKind))
    .map(({ group, label, target, has }) => ({
      group,
      label,
      target: facts.prospect === undefined && ofCompany.has(target.kind) ? company : target,
      isPresent: has(facts),
    }))
}

/** What is kept with the company: without one that is asked for first. */
const ofCompany: ReadonlySet<Target['kind']> = new Set(['prospect-facts', 'current-tool', 'needs'])
const company: Target = { kind: 'prospect' }

type Weights = Pick<Thresholds, 'teamWeight' | 'theirFactsWeight' | 'settingWeight'>

/** Team 40, their facts 40, setting 20 unless the weights were changed. */
export function scoreOf(facts: CallFacts, { teamWeight, theirFactsWeight, settingWeight }: Weights): Score {
  const items = readinessItems(facts)
  const groups = {
    team: countIn(items, 'team'),
    theirFacts: countIn(items, 'theirFacts'),
    setting: countIn(items, 'setting'),
  }
  const weights = teamWeight + theirFactsWeight + settingWeight
  const sum =
    shareOf(groups.team) * teamWeight +
    shareOf(groups.theirFacts) * theirFactsWeight +
    shareOf(groups.setting) * settingWeight
  return { value: weights > 0 ? Math.round((sum / weights) * 100) : 0, ...groups }
}

function countIn(items: readonly ReadinessItem[], group: ReadinessGroup): GroupScore {
  const own = items.filter(item => item.group === group)
  return { present: own.filter(item => item.isPresent).length, wanted: own.length }
}

const shareOf = ({ present, wanted }: GroupScore): number => (wanted === 0 ? 1 : present / wanted)
