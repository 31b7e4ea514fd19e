/**
 * The checklists Presnap comes with, to begin from: ours, and marked as ours. Taken into a call or into the library a
 * starter becomes the user's own (a list works only where its users own it).
 */
import type { Call } from '../domain/call'
import { type Checklist, type ChecklistItem, newChecklist, newChecklistItem } from '../domain/checklist'
import type { Making } from '../domain/record'

export interface StarterChecklist {
  readonly id: string
  readonly name: string
  readonly mode: Checklist['mode']
  readonly callKinds: Checklist['callKinds']
  readonly items: readonly (Pick<ChecklistItem, 'text' | 'owner'> & Partial<ChecklistItem>)[]
}

const goal = {
  text: 'Say the one goal, and the sign by which we will hear it',
  owner: 'me',
  dueBefore: 15,
} as const
const jobs = { text: 'Who opens, who talks money, who closes', owner: 'salesperson', dueBefore: 15 } as const
const signs = { text: 'Agree the signs for “move on” and “help me”', owner: 'me', dueBefore: 15 } as const

export const starterChecklists: readonly StarterChecklist[] = [
  {
    id: 'remote',
    name: 'Remote call',
    mode: 'remote',
    callKinds: ['demo', 'deep-dive', 'proof-of-concept', 'closing', 'other'],
    items: [
      goal,
      jobs,
      signs,
      { text: 'Share one tab, not the screen: tried', owner: 'me', dueBefore: 10 },
      { text: 'Notifications off, notes on the other display', owner: 'me', dueBefore: 10 },
      {
        text: 'Phone number if the line drops',
        owner: 'salesperson',
        wants: 'value',
        valueLabel: 'Number',
        dueBefore: 30,
      },
    ],
  },
  {
    id: 'on-site',
    name: 'On site',
    mode: 'on-site',
    callKinds: ['discovery', 'demo', 'deep-dive', 'proof-of-concept', 'closing', 'other'],
    items: [
      goal,
      jobs,
      { text: 'Adaptor for their screen packed', owner: 'me', dueBefore: 720 },
      { text: 'Names at the front desk for a badge', owner: 'salesperson', dueBefore: 1_440 },
      {
        text: 'Guest network',
        owner: 'me',
        wants: 'value',
        valueLabel: 'Its name, or “ours”',
        dueBefore: 720,
      },
      { text: 'Copy that runs offline, opened once', owner: 'me', dueBefore: 720 },
      { text: 'At the gate', owner: 'me', wants: 'value', valueLabel: 'Clock time', dueBefore: 30 },
    ],
  },
  {
    id: 'discovery',
    name: 'First discovery',
    mode: 'any',
    callKinds: ['discovery'],
    items: [
      { text: 'Read what they say of themselves', owner: 'me', dueBefore: 120 },
      { text: 'One figure of theirs', owner: 'me', wants: 'value', valueLabel: 'The figure', dueBefore: 120 },
      { text: 'The first three questions', owner: 'me', dueBefore: 60 },
      { text: 'Who writes down their words', owner: 'anyone', dueBefore: 15 },
      { text: 'What we leave alone', owner: 'salesperson', dueBefore: 15 },
    ],
  },
]

/** The starters for a call, those for its mode and kind first. */
export function startersFor({
  mode,
  callKind,
}: Pick<Call, 'mode' | 'callKind'>): readonly StarterChecklist[] {
  const fit = (one: StarterChecklist): number =>
    (one.callKinds.includes(callKind) ? 2 : 0) + (one.mode === mode ? 1 : one.mode === 'any' ? 0 : -4)
  return starterChecklists.toSorted((a, b) => fit(b) - fit(a))
}

/** A checklist of the user's own that began as a starter. */
export function checklistFrom(
  { id, name, mode, callKinds, items }: StarterChecklist,
  making: Making,
): Checklist {
  return newChecklist(
    { name, mode, callKinds, starter: id, items: items.map(item => newChecklistItem(item, making.newId)) },
    making,
  )
}
