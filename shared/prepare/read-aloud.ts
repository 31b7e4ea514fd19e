/**
 * The huddle as it is read aloud before the call (P01): goal, play, jobs, signs, first step, gaps due. Ninety seconds,
 * measured by the words that are there; over that it says what to cut. Nothing private is read.
 */
import type { CallFacts } from '../advisor/facts'
import { isFilled, listed } from '../advisor/words'
import { type Call, type Job, jobs, type MyRole, signalLabels, signals } from '../domain/call'
import type { Colleague } from '../domain/colleague'
import { gapsDue, playTitles } from './plays'
import { mostHuddleSeconds, readAloudSeconds } from './reading-time'

export const readPartIds = ['goal', 'play', 'jobs', 'signals', 'first-step', 'gaps'] as const
export type ReadPartId = (typeof readPartIds)[number]

export interface ReadPart {
  readonly id: ReadPartId
  readonly title: string
  /** What is read; empty when there is nothing, and `missing` says so. */
  readonly lines: readonly string[]
  readonly missing?: string | undefined
  readonly seconds: number
}

export interface Reading {
  readonly parts: readonly ReadPart[]
  /** Whole seconds for all of it. */
  readonly seconds: number
  readonly over: number
  /** What to cut, longest first; empty when it fits. */
  readonly cut: readonly string[]
}

type ReadFacts = Pick<CallFacts, 'call' | 'plan' | 'touchingGaps'>

export function readingOf(facts: ReadFacts, colleagues: readonly Colleague[]): Reading {
  const parts = [
    goalPart(facts.call),
    playPart(facts.call),
    jobsPart(facts.call, colleagues),
    signalsPart(facts.call),
    firstStepPart(facts, colleagues),
    gapsPart(facts),
  ]
  const seconds = Math.round(parts.reduce((sum, part) => sum + part.seconds, 0))
  const over = Math.max(0, seconds - mostHuddleSeconds)
  return { parts, seconds, over, cut: over === 0 ? [] : cutWords(parts, over) }
}

function part(id: ReadPartId, title: string, lines: readonly string[], missing: string): ReadPart {
  if (lines.length === 0) return { id, title, lines, missing, seconds: 0 }
  return { id, title, lines, seconds: readAloudSeconds([title, ...lines].join('\n')) }
}

/** A sentence ends once, however it was written. */
const sentence = (words: string): string =>
  /[.!?…]$/u.test(words.trim()) ? words.trim() : `${words.trim()}.`

/** Behind “when” a pronoun or an article begins small; a name keeps its capital. */
const withinSentence = (words: string): string =>
  words.replace(/^(She|He|They|It|We|You|A|An|The|Somebody|Each)(?=\s)/u, word => word.toLowerCase())

function goalPart({ goal }: Call): ReadPart {
  const lines = isFilled(goal?.text)
    ? [
        sentence(goal.text),
        ...(isFilled(goal.heardWhen) ? [sentence(`We hear it when ${withinSentence(goal.heardWhen)}`)] : []),
      ]
    : []
  return part('goal', 'The goal', lines, 'No goal yet.')
}

function playPart({ play }: Call): ReadPart {
  return part(
    'play',
    'The play',
    play === undefined ? [] : [sentence(playTitles[play])],
    'No play chosen yet.',
  )
}

const roleWords: Readonly<Record<MyRole, string>> = {
  lead: 'leads',
  active: 'plays an active part',
  passive: 'answers and stays on topic',
}
const jobVerbs: Readonly<Record<Job, string>> = {
  opens: 'opens',
  money: 'talks money',
  notes: 'takes notes',
  clock: 'watches the clock',
  closes: 'closes',
}

/** One sentence per person, so that each hears their own; then what nobody does. */
function jobsPart(call: Call, colleagues: readonly Colleague[]): ReadPart {
  const me = colleagues.find(one => one.me)
  const doers = new Map<string, string[]>()
  const add = (name: string, does: string) => doers.set(name, [...(doers.get(name) ?? []), does])
  if (call.myRole !== undefined) add(firstName(me) ?? 'The sales engineer', roleWords[call.myRole])
  for (const job of jobs) {
    const who = firstName(colleagues.find(one => one.id === call.jobs?.[job]))
    if (who !== undefined) add(who, jobVerbs[job])
  }
  const open = jobs.filter(job => colleagues.every(one => one.id !== call.jobs?.[job]))
  const nobody =
    open.length > 0 && open.length < jobs.length
      ? [`Nobody ${listed(open.map(job => jobVerbs[job]))} yet.`]
      : []
  const lines = [...doers].map(([name, does]) => `${name} ${listed(does)}.`)
  return part('jobs', 'Everyone’s job', [...lines, ...nobody], 'Nobody’s job is settled yet.')
}

const firstName = (colleague: Colleague | undefined): string | undefined => colleague?.name.split(' ')[0]

function signalsPart({ signals: agreed }: Call): ReadPart {
  const lines = signals.flatMap(signal => {
    const sign = agreed?.[signal]
    return isFilled(sign) ? [sentence(`“${signalLabels[signal]}”: ${sign}`)] : []
  })
  return part('signals', 'Signs', lines, 'No signs agreed yet.')
}

function firstStepPart({ plan }: ReadFacts, colleagues: readonly Colleague[]): ReadPart {
  const step = plan?.steps[0]
  if (step === undefined) return part('first-step', 'First step', [], 'No plan yet.')
  const who = firstName(colleagues.find(one => one.id === step.speakerId))
  const speaker = who === undefined ? '' : `, ${who} speaks`
  return part('first-step', 'First step', [sentence(`${step.title || 'Untitled step'}${speaker}`)], '')
}

function gapsPart(facts: ReadFacts): ReadPart {
  const lines = gapsDue(facts).map(({ gap, touches }) => {
    const linked = touches.find(touch => touch.kind === 'linked')
    const stepId =
      linked?.exposure.plannedCallId === facts.call.id ? linked.exposure.plannedStepId : undefined
    const at = facts.plan?.steps.findIndex(step => step.id === stepId) ?? -1
    return sentence(at === -1 ? gap.title : `${gap.title}, told at step ${at + 1}`)
  })
  return part('gaps', 'Gaps to tell', lines, 'No gap is due in this call.')
}

/** The longest parts, until what they hold is more than what is over. */
function cutWords(parts: readonly ReadPart[], over: number): readonly string[] {
  const cuts: string[] = []
  let left = over
  for (const one of parts.toSorted((a, b) => b.seconds - a.seconds)) {
    if (left <= 0) break
    cuts.push(`${one.title}: ${Math.round(one.seconds)} s${hints[one.id]}`)
    left -= one.seconds / 2
  }
  return cuts
}

const hints: Readonly<Record<ReadPartId, string>> = {
  goal: ', say the sentence and leave the rest',
  play: '',
  jobs: '',
  signals: ', a word each is enough',
  'first-step': ', its name is enough',
  gaps: ', their names are enough',
}
