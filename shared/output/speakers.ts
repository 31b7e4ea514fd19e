/** Who tells what, and where one hands over to the next: each speaker has a cue sheet of their own. */
import type { Colleague } from '../domain/colleague'
import { colleagueOf, meOf, type OutputFacts } from './facts'
import { type Beat, beatsOf } from './parts-plan'

/** A part of the plan as one speaker has it: from whom they take over before it, to whom they hand over after it. */
export interface Turn {
  readonly beat: Beat
  /** Of a step; the same for every speaker. */
  readonly number: number | undefined
  readonly takesOver?: string | undefined
  readonly handsOver?: string | undefined
}

/** Everybody who tells a step, in the order in which they first speak; a single one has nothing to hand over. */
export function speakersOf(facts: OutputFacts): readonly Colleague[] {
  const tellers = beatsOf(facts, facts.zone).flatMap(beat =>
    beat.kind === 'step' ? (tellerOf(facts, beat) ?? []) : [],
  )
  return [...new Set(tellers)]
}

/** The whole plan, or what the speaker of these facts tells, with the lines of each hand-over. */
export function turnsOf(facts: OutputFacts): readonly Turn[] {
  const beats = beatsOf(facts, facts.zone)
  let steps = 0
  const turns = beats.map((beat): Turn => {
    if (beat.kind === 'step') steps += 1
    return { beat, number: beat.kind === 'step' ? steps : undefined }
  })
  const { speakerId } = facts
  if (speakerId === undefined) return turns
  return turns
    .map((turn, at) => ({
      ...turn,
      takesOver: takenFrom(facts, beats[at - 1], turn.beat),
      handsOver: givenTo(facts, turn.beat, beats[at + 1]),
    }))
    .filter(({ beat }) => isEverybodys(beat) || tellerOf(facts, beat)?.id === speakerId)
}

/** Their questions are answered by whoever knows. */
const isEverybodys = ({ kind }: Beat): boolean => kind === 'questions'

/** Named for the step, for opening or for closing; else me. */
function tellerOf(facts: OutputFacts, { kind, step }: Beat): Colleague | undefined {
  const { jobs } = facts.facts.call
  const named = kind === 'hello' ? jobs?.opens : kind === 'next-steps' ? jobs?.closes : step?.speakerId
  return colleagueOf(facts, named) ?? meOf(facts)
}

function takenFrom(facts: OutputFacts, before: Beat | undefined, beat: Beat): string | undefined {
  if (before === undefined || isEverybodys(beat)) return undefined
  if (isEverybodys(before)) return `after ${quoted(before)}`
  const teller = tellerOf(facts, before)
  if (teller === undefined || teller.id === tellerOf(facts, beat)?.id) return undefined
  return `from ${teller.name}, after ${quoted(before)}`
}

function givenTo(facts: OutputFacts, beat: Beat, next: Beat | undefined): string | undefined {
  if (next === undefined || isEverybodys(beat)) return undefined
  if (isEverybodys(next)) return `to all, for ${quoted(next)}`
  const teller = tellerOf(facts, next)
  if (teller === undefined || teller.id === tellerOf(facts, beat)?.id) return undefined
  return `to ${teller.name}, for ${quoted(next)}`
}

const quoted = ({ title, at }: Beat): string =>
  `“${title.trim() || 'a step without a title'}”${at === undefined ? '' : ` at ${at}`}`
