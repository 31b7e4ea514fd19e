/** A mail's signature: the closing phrase, the name, title, company, phone. */
import type { PersonDraft } from '../draft'
import { readAddress } from '../person-names'
import { looksLikeJob } from './job-words'
import { draftPerson, isNameLike } from './people-lines'

export interface Signature {
  readonly from: number
  readonly to: number
  readonly person?: PersonDraft
}

const closing =
  /^(?:best|best regards|kind regards|regards|warm regards|many thanks|thanks|thank you|cheers|sincerely|yours sincerely|mit freundlichen grüßen|mit freundlichen gruessen|freundliche grüße|viele grüße|beste grüße|mfg|met vriendelijke groeten?|vriendelijke groeten?|groeten?|mvg|cordialement|bien cordialement|bien à vous|meilleures salutations|saludos|un saludo|atentamente|saludos cordiales)[,.!]?$/iu
const contact =
  /^(?:(?:tel|phone|mobile|mob|cell|fax|t|m|p|telefon|mobil|tél|móvil)\b\.?\s*:?\s*)?[+(]?\d[\d\s()./-]{5,}$|^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$|^(?:e-?mail|mail)\s*:/iu
const most = 9

/** Every signature in the lines, with the lines it covers. */
export function findSignatures(lines: readonly string[]): readonly Signature[] {
  const found: Signature[] = []
  lines.forEach((line, i) => {
    const text = line.trim().replace(/^(?:>\s*)+/, '')
    if ((found.at(-1)?.to ?? -1) >= i) return
    if (text === '--' || closing.test(text)) {
      const signature = readSignature(lines, i)
      if (signature) found.push(signature)
    }
  })
  return found
}

function readSignature(lines: readonly string[], from: number): Signature | undefined {
  const block: { readonly at: number; readonly text: string }[] = []
  for (let at = from + 1; at < Math.min(lines.length, from + 1 + most); at++) {
    const text = (lines[at] ?? '').trim().replace(/^(?:>\s*)+/, '')
    if (text === '' && block.length > 0) break
    if (text !== '') block.push({ at, text })
  }
  const name = block[0]
  if (!name || !isNameLike(name.text.split(/\s*[|,–]\s*/)[0] ?? ''))
    return closing.test((lines[from] ?? '').trim()) ? { from, to: from } : undefined
  const covered = block.filter(({ text }, i) => i === 0 || isSignatureLine(text))
  const to = covered.at(-1)?.at ?? from
  const parts = covered.flatMap(({ text }) => text.split(/\s*\|\s*|,\s+|\s+[–-]\s+/))
  return { from, to, person: personOf(parts, name.at + 1) }
}

function isSignatureLine(text: string): boolean {
  return contact.test(text) || looksLikeJob(text) || (text.length <= 60 && !/[.?!]$/.test(text))
}

function personOf(parts: readonly string[], line: number): PersonDraft {
  const [name = '', ...rest] = parts
  const email = rest
    .map(part => readAddress(part.replace(/^(?:e-?mail|mail|e|m)\s*:\s*/i, '')))
    .find(each => each)
  const title = rest.find(looksLikeJob)
  const company = rest.find(
    part => part !== title && !contact.test(part) && readAddress(part) === undefined && !/\d{3}/.test(part),
  )
  return draftPerson({ shown: name, email, title, company, line })
}
