/** Whether a sentence reads as a question or as a promise, and by which of its words. Suggestions: nobody is judged by them. */
import { keyWordsOf } from '../advisor/words'
import { suggestTag } from '../formats/pasted-text/suggest-tag'

/** Why it reads so, in words for the user; undefined when it does not. */
export type Reading = string | undefined

const opening =
  /^(?:(?:and|so|but|ok(?:ay)?|well|yes|no|sorry|und|also|en|et),? )*((?:can|could|do|does|did|is|are|will|would|should|has|have|may) (?:you|we|it|the|that|this|these|there|your|our|i|they|he|she|an?|any|somebody|someone)|(?:what|how|when|where|which|who|why)(?:[’']s| is| are| do| does| did| can| could| would| will| about| many| much| long| often| soon| far)|(?:kann|können|gibt|ist|sind|wird|werden|haben|hat|geht) (?:es|sie|man|wir|ihr|das|der|die|ich))(?!\p{L})/iu
const indirect =
  /\b(?:asked?(?: us| me)? (?:whether|if|how|what|when|why|which|who|where|about|for)|(?:wants?|wanted|would like) to know|wonder(?:s|ed)? (?:whether|if|how|what|why)|(?:my|our|their|one|another|next) question (?:is|was)|fragt(?:e|en)?,? (?:ob|wie|was|wann|warum|nach)|vroeg(?:en)? (?:of|hoe|wat))(?!\p{L})/iu
/** About the meeting itself, or asked for a nod. */
const practical =
  /\b(?:hear (?:me|us|you)|see (?:my|your|the|our) screen|(?:share|sharing) (?:my|your|the) screen|(?:you|anyone|everyone|everybody|somebody) (?:still )?(?:there|here)|how are you|make sense|(?:any|more|other|further) questions|shall we (?:start|begin|go)|(?:are|were) you on mute|on mute|record(?:ing)? this (?:call|meeting)|good to go|sound good|does that help|is that (?:ok|okay|clear|right|correct)|was there anything else|verstehen sie mich|hören sie mich)(?!\p{L})/iu

/** A word that only asks for a nod. */
const nod = /^(?:right|really|ok(?:ay)?|yes|no|sure|correct|true|what|sorry|pardon|yeah)\P{L}*$/iu

/** Ends with a question mark, opens as a question does, or tells that they asked. */
export function readsAsQuestion(words: string): Reading {
  if (practical.test(words) || nod.test(words) || keyWordsOf(words).length === 0 || isSmallTalk(words))
    return undefined
  if (/\?["'”’»)\]]*$/u.test(words)) return 'ends with a question mark'
  const found = indirect.exec(words)?.[0] ?? opening.exec(words)?.[1]
  return found === undefined || saysHouseRule(words) ? undefined : `says “${found}”`
}

function isSmallTalk(words: string): boolean {
  const { tag, why } = suggestTag(words)
  return tag === 'none' && why !== undefined
}

/** Captions have no marks: the rule may stand anywhere in them. */
const ruleAnywhere =
  /(?:^|[^\p{L}])(?:never|do not|don[’']t) (?:ever )?(?:mention|tell|say|record|call|write|ask|bring up|talk)(?!\p{L})/iu

/** What must not be said or done is for us alone: it is nothing to take over, whatever else the sentence says. */
export const saysHouseRule = (words: string): boolean =>
  ruleAnywhere.test(words) ||
  [words, ...words.split(/[^\p{L}\p{N}\s'’-]+/u)].some(part => suggestTag(part).tag === 'house-rule')

const weWill =
  /\b(?:(?:I|we)(?: will|[’']ll| shall|[’'](?:m|re) going to| (?:am|are) going to| can have| promise)|(?:ich|wir) werden?|ik zal|we zullen|nous allons|je vais)(?!\p{L})/iu
/** What is done there and then is no promise, unless a day is named. */
const atOnce =
  /(?:will|[’']ll|shall|going to) (?:(?:just|now|quickly|also|then|first) )*(?:show|see|look|start|begin|go|come|talk|share (?:my|the|our) screen|skip|move|jump|switch|open|click|take a|get to|stop|pause|explain|tell|say|mention|wait|let|need|have|want|leave|walk|run (?:you )?through|pick|select|type|stay|assume|be right|call it)(?!\p{L})/iu
const deadline =
  /(?:^|\s)(?:by|until|before|no later than|bis|voor|tegen|avant|d[’']ici) (?:the )?(?:end of|close of|noon|tonight|tomorrow|today|monday|tuesday|wednesday|thursday|friday|next|this|\d{1,2}|montag|dienstag|mittwoch|donnerstag|freitag|morgen|ende|maandag|dinsdag|woensdag|donderdag|vrijdag|lundi|mardi|mercredi|jeudi|vendredi|demain)(?!\p{L})/iu
const us = /(?:^|[^\p{L}])(?:I|we|me|us|our|ich|wir|ik|je|nous)(?!\p{L})/iu

/** Not there and then. */
const later =
  /(?:^|\s)(?:next|tomorrow|later|afterwards|after (?:the|this) call|week|month|monday|tuesday|wednesday|thursday|friday|morgen|nächste[nr]?|woche|demain)(?!\p{L})/iu

/** Says what we will do. A question promises nothing. */
export function readsAsPromise(words: string): Reading {
  if (/\?["'”’»)\]]*$/u.test(words) || saysHouseRule(words)) return undefined
  const by = us.test(words) ? deadline.exec(words)?.[0].trim() : undefined
  if (by !== undefined) return `says “${by}”`
  if (atOnce.test(words) && !later.test(words)) return undefined
  const { tag, why = '' } = suggestTag(words)
  if (tag === 'commitment') return why.replace(/^says "(.*)"$/u, 'says “$1”')
  const found = weWill.exec(words)?.[0]
  return found === undefined || keyWordsOf(words).length < 2 ? undefined : `says “${found}”`
}
