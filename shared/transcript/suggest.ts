/**
 * A transcript matched to its call: when it began, who spoke, and what of it the debrief does not know yet. Questions
 * are theirs, promises are ours; of an unknown speaker both are suggested, and it is said that nobody knows whose they
 * are. What is known, was thrown away or was dismissed is not suggested again.
 */
import { gapsTouchingNeeds } from '../advisor/gap-links'
import { listed } from '../advisor/words'
import type { Gap } from '../domain/gap'
import type { Need } from '../domain/need'
import { saidBy, spokenDate } from '../formats/pasted-text/said-by'
import type { Transcript } from '../formats/transcript'
import { toWall } from '../formats/zones/zone'
import { type Alignment, align } from './align'
import { beganAt, type CallFacts, clockBase, marksToFit, type Wordless, wordlessOf } from './call-facts'
import { gapFinder } from './gaps-said'
import { fingerprint, likeness, sameFrom, subjectsOf } from './likeness'
import { type Reading, readsAsPromise, readsAsQuestion, saysHouseRule } from './reads-as'
import { type Said, saidIn } from './said'
import type { FindSpeaker, Speaker } from './speakers'
import type { Suggestion, SuggestionKind } from './suggestion'

/** A transcript by its sentences: who says each, and what it reads as. */
export interface HeardTranscript {
  readonly clock: Transcript['clock']
  readonly heard: readonly Heard[]
  /** Every name of the transcript with who it is, in order of appearance. */
  readonly speakers: readonly { readonly name: string; readonly is: Speaker }[]
}

/** A sentence that reads as something, with what is known of it. */
export interface Heard {
  readonly said: Said
  readonly who: Speaker
  readonly kind: 'question' | 'promise' | 'other'
  readonly why: Reading
}

export function hearTranscript(
  transcript: Transcript,
  speakerOf: FindSpeaker,
  people: readonly { readonly name: string }[],
): HeardTranscript {
  const names = new Set(transcript.cues.flatMap(({ who }) => who ?? []))
  return {
    clock: transcript.clock,
    heard: saidIn(transcript).map(said => hear(said, transcript, { speakerOf, people })),
    speakers: [...names].map(name => ({ name, is: speakerOf(name) })),
  }
}

/** Where the transcript begins on the run's clock; undefined for one without times. `byHand`: as the user set it. */
export function alignHeard(
  { heard, clock }: HeardTranscript,
  facts: Pick<CallFacts, 'call' | 'run' | 'zone'>,
  byHand?: number | undefined,
): Alignment | undefined {
  const base = clock === 'none' ? undefined : clockBase(facts, clock)
  if (base === undefined) return undefined
  const sentences = heard.flatMap(({ said: { atMs, words }, kind }) =>
    atMs === undefined ? [] : [{ kind, words, atMs: base + atMs }],
  )
  const found = align(marksToFit(facts.run), sentences)
  return byHand === undefined ? found : { ...found, shiftMs: byHand }
}

export function suggestFrom(
  { heard, clock }: HeardTranscript,
  alignment: Alignment | undefined,
  facts: CallFacts,
  { gaps, dismissed }: { readonly gaps: readonly GapHeard[]; readonly dismissed: ReadonlySet<string> },
): readonly Suggestion[] {
  const base = clock === 'none' ? undefined : clockBase(facts, clock)
  const shiftMs = alignment?.shiftMs ?? 0
  const instantOf = ({ atMs }: Said): number | undefined =>
    atMs === undefined || base === undefined ? undefined : base + shiftMs + atMs
  const told = gaps.map(gap => gapSuggestion(gap, instantOf)).filter(({ id }) => !dismissed.has(id))
  return [...spokenIn(heard, instantOf, facts, dismissed), ...told]
    .sort((a, b) => a.order - b.order)
    .map(({ order: _, ...suggestion }) => suggestion)
}

interface Hearing {
  readonly speakerOf: FindSpeaker
  readonly people: readonly { readonly name: string }[]
}

function hear(said: Said, { clock }: Transcript, { speakerOf, people }: Hearing): Heard {
  const told =
    said.who ?? (clock === 'none' ? (saidBy(said.words, people)?.who ?? doer(said.words)) : undefined)
  const found = speakerOf(told)
  // A name in a summary's sentence that is nobody of the call is a word like any other.
  const who = said.who === undefined && found.kind === 'unknown' ? speakerOf(undefined) : found
  const asked =
    who.kind === 'ours' ? undefined : (readsAsQuestion(said.words) ?? underHeading(said, 'questions'))
  if (asked !== undefined) return { said, who, kind: 'question', why: asked }
  const promised =
    who.kind === 'theirs' ? undefined : (readsAsPromise(said.words) ?? underHeading(said, 'promises'))
  return { said, who, kind: promised === undefined ? 'other' : 'promise', why: promised }
}

/** "Mara to send the report", as lists of action items have it. */
const doer = (words: string): string | undefined =>
  /^(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,3}) (?:to|will) \p{Ll}/u.exec(words)?.[1]

const underHeading = ({ under, words }: Said, wanted: 'questions' | 'promises'): Reading =>
  under === wanted && !saysHouseRule(words) ? `stands under ${wanted}` : undefined

type InstantOf = (said: Said) => number | undefined

function spokenIn(
  heard: readonly Heard[],
  instantOf: InstantOf,
  facts: CallFacts,
  dismissed: ReadonlySet<string>,
): readonly Ordered[] {
  const wordless = wordlessOf(facts)
  const isKnown = knownIn(facts, wordless)
  const once = new Set<string>(dismissed)
  const open = heard.flatMap(one => {
    if (one.kind === 'other' || isKnown(one, instantOf(one.said))) return []
    const id = `${one.kind} ${fingerprint(one.said.words)}`
    if (once.has(id)) return []
    once.add(id)
    return [{ ...one, id, kind: one.kind }]
  })
  const fills = fillsOf(open, wordless, instantOf)
  const fillOrFresh = (one: (typeof open)[number]) => fills.get(one.id) ?? fresh(one, facts)
  return open.map(one => ({
    ...partsOf(one.id, one.kind, one, instantOf),
    order: one.said.at,
    doing: fillOrFresh(one),
  }))
}

type Ordered = Suggestion & { readonly order: number }

function partsOf(id: string, kind: SuggestionKind, { said, who, why }: Heard, instantOf: InstantOf) {
  const at = instantOf(said)
  return {
    ...{ id, kind, who, line: said.line, words: said.words, why: why ?? '' },
    at: at === undefined ? undefined : new Date(at).toISOString(),
  }
}

function fresh({ kind, said }: Heard, facts: CallFacts): Suggestion['doing'] {
  return kind === 'question'
    ? { does: 'new-question' }
    : { does: 'new-commitment', dueOn: dayIn(said.words, facts) }
}

/** The day a promise names, read from the day of the call; none where it can be two. */
function dayIn(words: string, facts: CallFacts): string | undefined {
  const began = beganAt(facts)
  if (began === undefined) return undefined
  const found = spokenDate(words, toWall(Date.parse(began), facts.zone))
  return found === undefined || found.unsure ? undefined : found.days[0]
}

/** As soon after the words as a person finds the key, and a little before where the clocks differ. */
const keyAfterMs = { least: -15_000, most: 75_000, usual: 8_000 }
/** Marked with words of their own right then: alike enough to be meant. */
const nearMs = 60_000
const alikeNearby = 0.34

function knownIn(
  facts: CallFacts,
  wordless: readonly Wordless[],
): (heard: Heard, atMs: number | undefined) => boolean {
  const blank = new Set(wordless.map(({ record }) => record.id as string))
  const said = [...facts.questions, ...facts.commitments]
    .filter(({ id, words }) => !blank.has(id) && words.trim() !== '')
    // A mark's record that was thrown away is not wanted; one that was taken from here may have been undone.
    .filter(({ deletedAt, markId }) => deletedAt === undefined || markId !== undefined)
    .map(record => ({
      kind: record.kind === 'question' ? 'question' : 'promise',
      subjects: subjectsOf(record.words),
      at: record.kind === 'question' ? record.askedAt : record.stages[0]?.at,
    }))
  return ({ kind, said: { words } }, atMs) => {
    const own = subjectsOf(words)
    return said.some(({ kind: other, subjects, at }) => {
      if (kind !== other) return false
      const isNear = at !== undefined && atMs !== undefined && Math.abs(Date.parse(at) - atMs) <= nearMs
      return likeness(own, subjects) >= (isNear ? alikeNearby : sameFrom)
    })
  }
}

/** Each wordless mark with the sentence nearest to it, each sentence once. */
function fillsOf(
  open: readonly (Heard & { readonly id: string })[],
  wordless: readonly Wordless[],
  instantOf: InstantOf,
): ReadonlyMap<string, Suggestion['doing']> {
  const pairs = wordless
    .flatMap(mark =>
      open.flatMap(one => {
        const at = instantOf(one.said)
        const after = at === undefined ? Number.NaN : mark.atMs - at
        const fits = one.kind === mark.kind && after >= keyAfterMs.least && after <= keyAfterMs.most
        return fits ? [{ mark, id: one.id, far: Math.abs(after - keyAfterMs.usual) }] : []
      }),
    )
    .sort((a, b) => a.far - b.far)
  const fills = new Map<string, Suggestion['doing']>()
  const filled = new Set<string>()
  for (const { mark, id } of pairs) {
    if (fills.has(id) || filled.has(mark.record.id)) continue
    filled.add(mark.record.id)
    fills.set(id, fillOf(mark))
  }
  return fills
}

const fillOf = ({ record }: Wordless): Suggestion['doing'] =>
  record.kind === 'question'
    ? { does: 'fill-question', id: record.id, before: record.words }
    : { does: 'fill-commitment', id: record.id, before: record.words }

/** A gap of the library where the transcript speaks of it most. */
export interface GapHeard {
  readonly gap: Gap
  readonly needId: Need['id']
  readonly in: Heard
  readonly why: string
}

/**
 * Each gap once, where most of its title is said, ours before theirs. Only one that touches a need and was not told can
 * be told. Apart from the rest, because it reads the whole library against every sentence.
 */
export function gapsHeard(
  { heard }: HeardTranscript,
  { deal, needs, gaps }: Pick<CallFacts, 'deal' | 'needs' | 'gaps'>,
): readonly GapHeard[] {
  if (deal === undefined) return []
  const told = new Set(deal.exposures.filter(one => one.told !== undefined).map(({ gapId }) => gapId))
  const open = gapsTouchingNeeds(gaps, needs, deal).filter(({ gap }) => !told.has(gap.id))
  const needOf = new Map(open.map(({ gap, touches }) => [gap.id, touches[0]?.need.id]))
  const find = gapFinder(open.map(({ gap }) => gap))
  const best = new Map<string, GapHeard & { readonly value: number }>()
  for (const one of heard) {
    for (const { gap, shared, share } of find(one.said.words)) {
      const value = share + (one.who.kind === 'theirs' ? 0 : 0.25) + (one.kind === 'other' ? 0.1 : 0)
      const needId = needOf.get(gap.id)
      if (needId === undefined || value <= (best.get(gap.id)?.value ?? 0)) continue
      const why = `speaks of ${listed(shared.map(word => `“${word}”`))}`
      best.set(gap.id, { gap, needId, why, in: one, value })
    }
  }
  return [...best.values()]
}

function gapSuggestion({ gap, needId, why, in: one }: GapHeard, instantOf: InstantOf): Ordered {
  return {
    ...partsOf(`gap ${gap.id}`, 'gap', { ...one, why }, instantOf),
    order: one.said.at,
    doing: { does: 'tell-gap', gapId: gap.id, title: gap.title, needId },
  }
}
