/**
 * R31 (P14, "No, I said a Bud Lite"): what in a promise leaves open whether, who, by when or what. It reads English
 * words and only advises; their words are never changed.
 */
import type { Commitment } from '../domain/commitment'
import { hitsOf, readText, type WordHit } from '../lint/read-step'
import { withoutWords } from '../lint/sentences'

export type Vagueness =
  | { readonly is: 'hedged'; readonly words: readonly string[] }
  | { readonly is: 'no-owner' | 'no-date' | 'no-object' }

/** Nothing while nothing is written down. Our wording is judged where there is one, else the words as said. */
export function vaguenessOf(
  commitment: Pick<Commitment, 'words' | 'ourWording' | 'ownerId' | 'dueOn'>,
): readonly Vagueness[] {
  const text = wordingOf(commitment)
  if (text === '') return []
  const hedges = hedgesIn(text)
  return [
    ...(hedges.length === 0 ? [] : [{ is: 'hedged', words: hedges } as const]),
    ...(namesWhat(text) ? [] : [{ is: 'no-object' } as const]),
    ...(commitment.ownerId === undefined ? [{ is: 'no-owner' } as const] : []),
    ...(commitment.dueOn === undefined && !namesDay(text) ? [{ is: 'no-date' } as const] : []),
  ]
}

/** What is written on pages: our wording, else the words as they were said. */
export const wordingOf = ({ words, ourWording }: Pick<Commitment, 'words' | 'ourWording'>): string =>
  ourWording?.trim() || words.trim()

/** "By 4 December", "on Friday", "by 2026-12-04": said with a day is not said vaguely. */
const days =
  /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}\b|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\s+\d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow)\b/iu

const namesDay = (text: string): boolean => days.test(text)

function hedgesIn(text: string): readonly string[] {
  const hits = hitsOf(readText(text), 'hedge', 'weak-verb')
  return [...new Set(hits.map(({ words }) => words.toLowerCase()))]
}

/** The text without the hedges that carry nothing; those that carry the verb stay, they need a hand. */
export function withoutHedges(text: string): string {
  const hits: readonly WordHit[] = hitsOf(readText(text), 'hedge')
  return hits.length === 0 ? text.trim() : withoutHedges(withoutWords(text, hits))
}

/** Verbs that promise an attempt, and things that are none. */
const emptyPhrases =
  /\b(?:look(?:ing)? (?:in)?to|look at|see what we can do|see if|get back to(?: you)?|come back to(?: you)?|work on|think about|follow up(?: on)?|deal with|take care of|sort out|find out|check(?: on| with| if)?|try|help|support|improve|consider|discuss|make|do|get|have|give|send|share|provide|keep|let you know)\b/giu
const emptyWords = new Set(
  `we i you they he she it us our your their them this that these those the a an and or but of for to in on at by with
  from about as is are be been was were will would can could shall may must not no yes ok okay so then there here all
  any some every each more most much many other another same again also just only very really well good great better
  best faster slower easier nice soon later shortly quickly asap next now today tomorrow something anything everything
  things thing stuff topic matter issue issues problem problems way ways bit lot kind sort what how when where who why
  if able possible needed necessary needs need want wants i'll we'll you'll it's that's we're i'm don't won't can't`
    .split(/\s+/)
    .filter(Boolean),
)

/** A figure, or two words that name a thing, once the empty ones are out: something they could see or count. */
function namesWhat(text: string): boolean {
  const rest = withoutHedges(text).replace(emptyPhrases, ' ')
  if (/\d/.test(rest)) return true
  const words = rest.toLowerCase().match(/[\p{L}]+(?:['’]\p{L}+)*/gu) ?? []
  return words.filter(word => !emptyWords.has(word.replace('’', "'"))).length >= 2
}

/** Why it is vague, and what would mend it. */
export function vaguenessWords(vague: Vagueness): string {
  switch (vague.is) {
    case 'hedged':
      return `${vague.words.map(word => `“${word}”`).join(', ')}: will it happen? Say so, or say that you do not know.`
    case 'no-object':
      return 'What will they have in hand? Name a thing they can see or count.'
    case 'no-owner':
      return 'Who does it?'
    case 'no-date':
      return 'By when?'
  }
}

interface Known {
  /** Who keeps it, by name. */
  readonly owner: string | undefined
  /** "Friday 4 December". */
  readonly due: string | undefined
}

/**
 * Our wording as a start: their words without the hedges, then who and by when. What is not known stands as a gap to
 * fill, so that nobody takes a guess for a promise. Empty while nothing was said.
 */
export function suggestedWording(words: string, { owner, due }: Known): string {
  const what = withoutHedges(words).replace(/[.\s]+$/, '')
  if (what === '') return ''
  const thing = namesWhat(what) ? what : `${what} [what they can see or count]`
  return `${capital(thing)}: ${owner ?? '[who]'}, by ${due ?? '[date]'}.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
