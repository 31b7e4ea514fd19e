/** The call while it is being run, for whoever takes over in the middle of it: where we are, what is open, what was said. */

import type { Run } from '../domain/run'
import { type Mark, standingMarks } from '../domain/run'
import { markWords } from '../run/log'
import { isParked, type RunState } from '../run/run-state'
import { factsBlock, type OutputFacts, opened, personOf, section } from './facts'
import type { DraftSection } from './sheet'

export interface LiveFacts {
  readonly run: Run
  readonly state: RunState
}

/** Marks of the moment stand in no other document: what they asked and what we said is all that is handed over. */
export function liveSection(facts: OutputFacts): readonly DraftSection[] {
  const { live } = facts
  if (live === undefined) return []
  const { current, ahead } = live.state
  const clock = (at: string) => facts.times.clock(at, facts.zone)
  const standing = standingMarks(live.run)
  const asked = standing.filter(mark => mark.form === 'question' && (mark.triage ?? 'open') === 'open')
  const said = standing.filter(({ form }) => form === 'commitment')
  const from = { kind: 'call', id: facts.facts.call.id } as const
  const block = factsBlock([
    {
      label: 'Now',
      value: [current.number && `Step ${current.number}`, current.title].filter(Boolean).join(': '),
    },
    { label: 'Next', value: ahead[0]?.title },
    { label: 'Begun, ends', value: `${clock(live.run.startedAt)}, ${clock(live.run.plannedEnd)}` },
    { label: 'They asked, still open', value: wordsOf(asked, facts) },
    { label: 'Parked', value: wordsOf(standing.filter(isParked), facts) },
    { label: 'We said we would', value: wordsOf(said, facts) },
  ])
  return [section('live', `Where we are at ${clock(facts.now)}`, [opened(block, from)], { isWide: true })]
}

function wordsOf(marks: readonly Mark[], facts: OutputFacts): string {
  const nameOf = (attendeeId: string) => {
    const seat = facts.facts.call.attendees.find(({ id }) => id === attendeeId)
    return personOf(facts, seat?.personId)?.name
  }
  return marks
    .map(({ form, text, attendeeIds }) => {
      const who = attendeeIds.flatMap(id => nameOf(id) ?? [])
      return [
        text ?? `${markWords[form]}, not written down`,
        ...(who.length > 0 ? [`(${who.join(', ')})`] : []),
      ].join(' ')
    })
    .join('\n')
}

/** What the pack says at a step while the call goes on: the one on screen, and those behind it. */
export function liveTag({ live }: OutputFacts, stepId: string | undefined): string | undefined {
  if (live === undefined || stepId === undefined) return undefined
  const { state } = live
  if (state.current.id === stepId) return 'NOW'
  if (state.walk.skipped.has(stepId)) return 'skipped'
  return state.walk.begun.has(stepId) ? 'shown' : undefined
}
