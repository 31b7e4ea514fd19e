/** What a salesperson's reply would change, field by field, with what stands there now. Nothing is taken without a yes. */
import { wordsOf } from '../advisor/words'
import type { Call, MyRole } from '../domain/call'
import type { Deal } from '../domain/deal'
import type { Person } from '../domain/person'
import type { Prospect } from '../domain/prospect'
import { isOwed, type Question } from '../domain/question'
import { looksLikeJob } from '../formats/pasted-text/job-words'
import { type ReplyField, replyFields, replyLabels } from '../prepare/ask-salesperson'
import { plainWords, sameWords } from './known'
import type { Reply } from './read-reply'

export type ReplyChange =
  | { readonly kind: 'need'; readonly words: string }
  | { readonly kind: 'signs'; readonly name: string; readonly personId?: Person['id'] | undefined }
  | { readonly kind: 'rival'; readonly name: string }
  | {
      readonly kind: 'answered'
      readonly words: string
      readonly answer?: string | undefined
      readonly questionId?: Question['id'] | undefined
    }
  | { readonly kind: 'my-part'; readonly role?: MyRole | undefined; readonly reason: string }

/** One field, old and new. `isSure`: they answered that very question; else the words only let one guess. */
export interface ReplyRow {
  readonly id: string
  readonly field: ReplyField
  readonly label: string
  readonly before?: string | undefined
  readonly after: string
  readonly change: ReplyChange
  readonly isSure: boolean
  /** Sure, and nothing is replaced by it: taken unless the user says no. */
  readonly isTakenAtFirst: boolean
}

/** What stands now. */
export interface ReplyFacts {
  readonly call: Call
  readonly deal: Deal | undefined
  readonly prospect: Prospect | undefined
  /** Everyone of theirs who is known. */
  readonly people: readonly Person[]
  readonly questions: readonly Question[]
}

/** The rows in the order of the questions; what is known already makes none. */
export function replyRows(reply: Reply, facts: ReplyFacts): readonly ReplyRow[] {
  const isSure = reply.form !== 'prose'
  return replyFields.flatMap(field => {
    const texts = reply.answers.filter(answer => answer.field === field).map(answer => answer.text)
    if (texts.length === 0) return []
    return rowsFor[field](texts, facts).map((row, at): ReplyRow => {
      const id = `${field}-${at}`
      return {
        id,
        field,
        label: replyLabels[field],
        isSure,
        isTakenAtFirst: isSure && row.before === undefined,
        ...row,
      }
    })
  })
}

type Found = Pick<ReplyRow, 'before' | 'after' | 'change'>
type Rows = (texts: readonly string[], facts: ReplyFacts) => readonly Found[]

const rowsFor: Readonly<Record<ReplyField, Rows>> = {
  pain: (texts, { prospect }) =>
    texts
      .filter(words => !unknown.test(words) && !prospect?.needs.some(need => sameWords(need.words, words)))
      .map(words => ({ after: words, change: { kind: 'need', words } })),
  signs: signers,
  rivals: (texts, { deal, people }) =>
    rivalsIn(texts, people)
      .filter(name => !deal?.competitors.some(each => sameWords(each.name, name)))
      .map(name => ({ after: name, change: { kind: 'rival', name } })),
  answered: answeredQuestions,
  'my-part': myPart,
}

/** "No idea", "not known yet", "none": an answer that fills nothing. */
const unknown =
  /^(?:(?:i )?(?:don[’']?t|do not) know|no idea|not known|unknown|not sure|none|nobody|no ?one|nothing(?: yet)?|just us|only us|n\/?a|tbd|\?+|-+|keine?r?|niemand|nichts|weiß (?:ich )?nicht|aucun\w*|personne|rien|je ne sais pas)(?!\p{L})/iu

function signers(texts: readonly string[], facts: ReplyFacts): readonly Found[] {
  const clauses = texts
    .filter(text => !unknown.test(text))
    .flatMap(text => text.split(/[,;]\s|\.\s|\b(?:but|aber|mais)\b/u))
  const named = clauses.map(clause => ({ clause, names: namesIn(clause, facts.people) }))
  const telling = named.filter(({ clause, names }) => names.length > 0 && signing.test(clause))
  const chosen = telling.length > 0 ? telling : named.filter(({ names }) => names.length > 0).slice(0, 1)
  const names = chosen.flatMap(each => each.names)
  return names
    .filter(
      ({ person }) =>
        !claimsOf(person, facts).some(({ part, basis }) => part === 'signs' && basis === 'confirmed'),
    )
    .map(({ name, person }) => ({
      before: others(person, facts),
      after: `${name} signs the check`,
      change: { kind: 'signs', name, personId: person?.id },
    }))
}

const signing =
  /\b(?:sign\w*|approv\w*|decid\w*|budget|unterschr\w*|entscheid\w*|zeichnet|signe\w*|décid\w*)\b/iu

function claimsOf(person: Person | undefined, { call, deal }: ReplyFacts) {
  if (person === undefined) return []
  const ofDeal = deal?.people.find(each => each.personId === person.id)?.parts
  return ofDeal ?? call.attendees.find(each => each.personId === person.id)?.parts ?? []
}

/** Someone else who is known to sign stays; the row says so. */
function others(person: Person | undefined, facts: ReplyFacts): string | undefined {
  const signs = facts.people.filter(
    one =>
      one.id !== person?.id &&
      claimsOf(one, facts).some(({ part, basis }) => part === 'signs' && basis === 'confirmed'),
  )
  return signs.length === 0 ? undefined : `${signs.map(one => one.name).join(', ')} signs; stays`
}

/** People known here by full or first name, else two or more capitalised words that are no job. */
function namesIn(
  text: string,
  people: readonly Person[],
): readonly { readonly name: string; readonly person?: Person }[] {
  const known = people.filter(person => hasName(text, person.name) || hasOnlyFirst(text, person, people))
  if (known.length > 0) return known.map(person => ({ name: person.name, person }))
  const found = [
    ...text.matchAll(/\p{Lu}[\p{L}'’-]+(?: (?:(?:van|von|de|der|den|la|le) )*\p{Lu}[\p{L}'’-]+)+/gu),
  ]
  return found.flatMap(([name]) => {
    const bare = name.replace(/^(?:The|Their|Our|Der|Die|Le|La|It|Probably|Only)\s+/u, '')
    return looksLikeJob(bare) || !bare.includes(' ') ? [] : [{ name: bare }]
  })
}

const hasName = (text: string, name: string): boolean =>
  ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(name).join(' ')} `)

function hasOnlyFirst(text: string, person: Person, people: readonly Person[]): boolean {
  const first = person.name.split(' ')[0] ?? ''
  const same = people.filter(one => plainWords(one.name.split(' ')[0] ?? '') === plainWords(first))
  return same.length === 1 && hasName(text, first)
}

/** Names of products and companies: capitalised words that are neither people nor the beginning of a sentence. */
function rivalsIn(texts: readonly string[], people: readonly Person[]): readonly string[] {
  const found = texts
    .filter(text => !unknown.test(text))
    .flatMap(text => {
      const listing = text
        .replace(/\s[-–—(].*$/u, '')
        .replace(/^.*?(?:looking at|talking to|against|versus|evaluating|rivals?|competitors?)\s*:?\s*/iu, '')
      return [...listing.matchAll(/\p{Lu}[\p{L}\d&'’.-]*\p{L}?(?: (?:\p{Lu}|\d)[\p{L}\d&'’.-]*)*/gu)].map(
        ([name]) => name.replace(/[.,]+$/, ''),
      )
    })
  const names = found
    .map(name => name.replace(notRival, '').trim())
    .filter(name => name.length > 1 && !people.some(person => hasName(person.name, name)))
  return names.filter((name, at) => names.findIndex(each => sameWords(each, name)) === at)
}

const notRival =
  /^(?:They|Their|Our|His|Her|Ihr|Unser|Leur|We|I|It|The|A|An|No|None|Also|Maybe|Only|Probably|Perhaps|Possibly|And|But|Or|Just|Still|Sie|Wir|Auch|Nur|Vielleicht|Und|Ils|Nous|Aussi|Et|Peut-être|Monday|Tuesday|Wednesday|Thursday|Friday|Last|This|Next)(?:\s+|$)/u

/** A question with its answer behind it is one; a plain statement is a thing that was told. */
function answeredQuestions(texts: readonly string[], { questions }: ReplyFacts): readonly Found[] {
  const found: { words: string; answer?: string }[] = []
  for (const text of texts) {
    const last = found.at(-1)
    const inOne = /^(.{4,200}\?)\s+(\S.*)$/u.exec(text)
    if (unknown.test(text)) continue
    if (inOne?.[1] !== undefined) found.push({ words: inOne[1], answer: inOne[2] })
    else if (last?.words.endsWith('?') && last.answer === undefined && !text.endsWith('?')) last.answer = text
    else found.push({ words: text })
  }
  return found.flatMap(({ words, answer }): readonly Found[] => {
    const asked = questions.find(each => isAbout(each.words, words))
    if (asked && !isOwed(asked)) return []
    const change = { kind: 'answered', words: asked?.words ?? words, answer, questionId: asked?.id } as const
    return [
      {
        before: asked && `open: ${asked.words}`,
        after: answer === undefined ? words : `${words} ${answer}`,
        change,
      },
    ]
  })
}

/** Two questions are the same when most of the longer words of the shorter are in the other. */
function isAbout(a: string, b: string): boolean {
  const [short, long] = [telling(a), telling(b)].sort((x, y) => x.size - y.size)
  if (short === undefined || long === undefined || short.size < 2) return sameWords(a, b)
  return [...short].filter(word => long.has(word)).length / short.size >= 0.75
}

const telling = (text: string): ReadonlySet<string> => new Set(wordsOf(text).filter(word => word.length > 3))

function myPart(texts: readonly string[], { call }: ReplyFacts): readonly Found[] {
  const reason = texts.filter(text => !unknown.test(text)).join(' ')
  if (reason === '') return []
  const role = roleOrder.find(each => roleWords[each].test(reason))
  if (role === call.myRole && call.myRoleReason !== undefined && sameWords(call.myRoleReason, reason))
    return []
  const now = [call.myRole, call.myRoleReason].filter(each => each !== undefined).join(', ')
  return [
    {
      before: now === '' ? undefined : now,
      after: role === undefined ? reason : `${role}: ${reason}`,
      change: { kind: 'my-part', role, reason },
    },
  ]
}

/** "Just listen unless they ask technical questions" is passive: what is asked of me less comes before what is more. */
const roleOrder = ['lead', 'passive', 'active'] as const satisfies readonly MyRole[]
const roleWords: Readonly<Record<MyRole, RegExp>> = {
  lead: /\b(?:you (?:lead|run|drive|own|take (?:over|the lead|it))|lead(?!ing)|run (?:it|the)|drive|your show|du (?:führst|übernimmst|leitest)|tu (?:mènes|diriges))\b/iu,
  active:
    /\b(?:active|demo|show|present|jump in|technical questions|back me up|support|zeigst|zeigen|beantwort\w*|présent\w*|montre\w*)\b/iu,
  passive:
    /\b(?:passive|listen|quiet|just be there|only if (?:asked|they ask)|in case|stay (?:in the background|back)|zuhören|nur dabei|écoute\w*)\b/iu,
}
