/**
 * Whose words each line of a paste is, and from which day: the writer of a mail by its head, its quote marks or its
 * signature, the author of a chat line. Only what the text says; a quote without a head is marked as unsure.
 */
import { toWall } from '../zones/zone'
import { type Day, findDate } from './find-date'
import type { Here } from './find-when'
import type { InviteField } from './invite-fields'
import { peopleOfField } from './invite-fields'
import { mailHead, markLines, type PastedLines } from './pasted-lines'
import { draftPerson, isNameLike } from './people-lines'
import type { Signature } from './signatures'

/** Who speaks in a line. `from` is said in the source of what is made of it. */
export interface Voice {
  readonly who?: string | undefined
  readonly whoUnsure?: boolean | undefined
  readonly on?: Day | undefined
  readonly from?: string | undefined
}

/** One voice per line; lines that say nothing of it have an empty one. */
export function voicesOf(
  lines: PastedLines,
  fields: readonly InviteField[],
  signatures: readonly Signature[],
  here: Here,
): readonly Voice[] {
  const heads = headsOf(lines, fields, here)
  const voices: Voice[] = []
  let byDepth: (Voice | undefined)[] = heads.size === 0 ? [headingOf(lines.texts, dayAt(here))] : []
  lines.texts.forEach((text, i) => {
    const depth = depthOf(text)
    const head = heads.get(i)
    if (head) {
      const at = head.isAttribution ? Math.max(depth, depthOf(nextText(lines.texts, i))) : depth
      byDepth = [...Array.from({ length: at }, (_, d) => byDepth[d]), head.voice]
    }
    voices.push(voiceAt(byDepth, depth))
  })
  return signedBy(voices, lines, signatures)
}

/** "Meeting summary, 17 November 2026": notes without any head say their day at the top, in full. */
function headingOf(texts: readonly string[], today: Day): Voice | undefined {
  const top = texts.filter(text => text.trim() !== '').slice(0, 2)
  for (const text of top) {
    const found = text.length > 120 ? undefined : findDate(text, today)
    const [day, ...more] = found?.days ?? []
    const isPast = day !== undefined && isoDay(day) <= isoDay(today)
    if (isPast && more.length === 0 && found?.problem === undefined) return { on: day }
  }
  return undefined
}

interface Head {
  readonly voice: Voice
  /** "... wrote:" speaks of what is quoted below it; a block of From, Sent, To of what follows on its own level. */
  readonly isAttribution: boolean
}

function headsOf(lines: PastedLines, fields: readonly InviteField[], here: Here): ReadonlyMap<number, Head> {
  const today = dayAt(here)
  const heads = new Map<number, Head>()
  fields.forEach((field, at) => {
    if (field.field !== 'from') return
    heads.set(field.first, mailOf(field, fields.slice(Math.max(0, at - 5), at + 6), today))
  })
  let chatDay: Day | undefined
  lines.texts.forEach((text, i) => {
    const bare = text.trim()
    // Most lines are no head of anything, and a paste may have many thousand.
    if (!mayBeHead.test(bare) || heads.has(i)) return
    const attribution = attributionOf(bare, today)
    if (attribution) heads.set(i, { voice: attribution, isAttribution: true })
    const chat = chatOf(bare)
    if (chat === undefined) {
      const day = chatDate(bare, today)
      if (day && chatOf(nextText(lines.texts, i).trim())) markLines(lines, i, i, 'boilerplate')
      chatDay = day ?? chatDay
      return
    }
    const said = findDate(chat.rest, today)?.days[0]
    heads.set(i, { voice: { who: chat.who, on: said ?? chatDay, from: 'chat' }, isAttribution: false })
  })
  return heads
}

const mayBeHead = /\d/

function mailOf(field: InviteField, fields: readonly InviteField[], today: Day): Head {
  const person = peopleOfField(field)[0]
  const near = fields.filter(each => Math.abs(each.first - field.first) <= 5)
  const sent = near.find(each => each.field === 'sent') ?? near.find(each => each.field === 'date')
  const isInvite = near.some(each => each.field === 'when')
  const who = person?.name
  const kind = isInvite ? 'invite' : 'mail'
  return {
    voice: {
      who,
      on: sent && findDate(sent.value, today)?.days[0],
      from: who === undefined ? kind : `${kind} from ${who}`,
    },
    isAttribution: false,
  }
}

/** "On Tue, Nov 17, 2026 at 4:05 PM Joost de Wit <j@x.example> wrote:" in five languages. */
function attributionOf(text: string, today: Day): Voice | undefined {
  if (!mailHead.test(text) || !/(?:wrote|schrieb|schreef|a écrit|escribió)/iu.test(text)) return undefined
  const bare = text.replace(/^(?:>\s*)+/, '')
  const on = findDate(bare, today)?.days[0]
  const address = /<([^<>\s]+@[^<>\s]+)>/.exec(bare)?.[1]
  const before = bare.slice(0, address === undefined ? undefined : bare.indexOf('<'))
  const name =
    /((?:\p{Lu}[\p{L}'’.-]*\s+)(?:(?:van|von|de|der|den|la|le|di|da)\s+)*\p{Lu}[\p{L}'’-]+)\s*(?::|,)?\s*(?:<|wrote|schrieb|schreef|a écrit|escribió|$)/u.exec(
      `${before.trim()} `.replace(/\s+$/, ''),
    )?.[1]
  const after = /(?:schrieb|schreef|escribió)\s+(.+?)(?:\s*<.*)?:?$/iu.exec(bare)?.[1]
  const who = [name, after].find(each => each !== undefined && isNameLike(each))
  const known =
    who ?? (address === undefined ? undefined : draftPerson({ shown: '', email: address, line: 0 }).name)
  return { who: known, on, from: known === undefined ? 'mail' : `mail from ${known}` }
}

const stamp = '(?:\\d{1,2}:\\d{2}(?::\\d{2})?\\s?(?:[AaPp]\\.?[Mm]\\.?)?)'
const heads = [
  // Slack: "Tom Okafor  9:41 AM", "Tom Okafor [9:41 AM]", "Tom Okafor  Today at 9:41 AM"
  new RegExp(
    `^(?<who>\\p{Lu}[\\p{L} .'’-]{1,40}?)\\s{1,4}(?:\\[|—\\s*|\\()?(?<rest>(?:(?:today|yesterday|\\p{L}{3,9},? \\p{L}{3,9} \\d{1,2}(?:st|nd|rd|th)?) at )?${stamp})[\\])]?$`,
    'iu',
  ),
  // Teams: "[26/10/2026 09:41] Tom Okafor", "[Montag 09:41] Mara Lind"
  new RegExp(`^\\[(?<rest>[^\\]]{0,24}${stamp})\\]\\s+(?<who>\\p{Lu}[\\p{L} .'’-]{1,40}?)(?::.*)?$`, 'u'),
]

function chatOf(text: string): { readonly who: string; readonly rest: string } | undefined {
  for (const head of heads) {
    const groups = head.exec(text)?.groups
    if (groups?.who !== undefined && groups.rest !== undefined && isNameLike(groups.who))
      return { who: groups.who.trim(), rest: groups.rest }
  }
  return undefined
}

/** A line that is only a day, as chats put one between the days; the exact line, never a part of a sentence. */
function chatDate(text: string, today: Day): Day | undefined {
  if (text.length > 40) return undefined
  const bare = text.replace(/^[-—–\s]+|[-—–\s]+$/g, '')
  const found = findDate(bare, today)
  return found && bare.length - found.length <= 3 ? found.days[0] : undefined
}

const depthOf = (text: string): number => (/^\s*((?:>\s*)*)/.exec(text)?.[1] ?? '').replace(/\s/g, '').length

const nextText = (texts: readonly string[], at: number): string =>
  texts.slice(at + 1, at + 4).find(text => text.replace(/[>\s]/g, '') !== '') ?? ''

/** The voice of the line's own level, else of what it stands in: then it may be somebody else who is quoted. */
function voiceAt(byDepth: readonly (Voice | undefined)[], depth: number): Voice {
  const own = byDepth[depth]
  if (own) return own
  const around = byDepth.slice(0, depth).findLast(each => each !== undefined)
  return around ? { ...around, whoUnsure: true } : {}
}

/** What stands above a signature, up to the last head, is said by who signs. */
function signedBy(voices: Voice[], lines: PastedLines, signatures: readonly Signature[]): readonly Voice[] {
  const signed = new Set<number>()
  for (const { from, to, person } of signatures) {
    for (let i = from; i <= to; i++) signed.add(i)
    if (!person) continue
    const depth = depthOf(lines.texts[from] ?? '')
    for (let i = from - 1; i >= 0; i--) {
      const before = voices[i]
      if (depthOf(lines.texts[i] ?? '') !== depth && (lines.texts[i] ?? '').trim() !== '') break
      if (before?.from !== undefined || signed.has(i)) break
      voices[i] = { ...before, who: person.name, from: `mail from ${person.name}` }
    }
  }
  return voices
}

/** The reader's own day. */
export function dayAt({ now, zone }: Here): Day {
  const { year, month, day } = toWall(Date.parse(now), zone)
  return { year, month, day }
}

/** "2026-11-19". */
export const isoDay = ({ year, month, day }: Day): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
