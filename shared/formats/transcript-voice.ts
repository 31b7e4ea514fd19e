/** Whose words a line of a transcript is, by its voice tag or by "Name: "; the words without either. */
import { isNameLike } from './pasted-text/people-lines'

export interface Voice {
  readonly who: string | undefined
  readonly words: string
}

const voiceTag = /<v(?:\.[\w.]+)?\s+([^>]{1,200})>/u
const cueTags = /<\/?(?:v|c|b|i|u|lang|ruby|rt)\b[^>]{0,300}>|<[\d:.]{1,20}>/gu
const prefixed = /^([^:]{2,60}):\s+(?=\S)/u

/** `isName` says which words before a colon are a name; two words or more unless told otherwise. */
export function readVoice(text: string, isName: (words: string) => boolean = isNameLike): Voice {
  const tagged = voiceTag.exec(text)?.[1]?.trim()
  const bare = text.replace(cueTags, '').trim()
  const prefix = tagged === undefined ? prefixed.exec(bare) : undefined
  const named = prefix?.[1] !== undefined && isName(prefix[1]) ? prefix[1].trim() : undefined
  return { who: tagged ?? named, words: named === undefined ? bare : bare.slice(prefix?.[0].length) }
}

/** A line in which several speak, cut where the next voice begins. */
export const splitVoices = (text: string): readonly string[] =>
  text.split(/(?=<v(?:\.[\w.]+)?\s)/u).filter(part => part.trim() !== '')
