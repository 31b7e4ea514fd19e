/**
 * A salesperson's reply to the five questions: which sentence answers which. Answers below the quoted questions and
 * answers by number are sure; of free prose the words only let one guess, and that is said.
 */
import { wordsOf } from '../advisor/words'
import type { SentenceDraft } from '../formats/draft'
import {
  askClosing,
  askOpening,
  type ReplyField,
  replyFields,
  salespersonQuestions,
} from '../prepare/ask-salesperson'

export type ReplyForm = 'inline' | 'numbered' | 'prose'

/** One sentence that answers a question. `text` is without number and quoted question. */
export interface ReplyAnswer {
  readonly index: number
  readonly field: ReplyField
  readonly text: string
}

export interface Reply {
  readonly form: ReplyForm
  readonly answers: readonly ReplyAnswer[]
  /** Indexes of our own words, quoted back. */
  readonly ours: ReadonlySet<number>
}

interface Line {
  readonly index: number
  readonly text: string
  readonly tag: SentenceDraft['tag']
  /** The question it repeats, and what stands behind it on the line. */
  readonly asks: ReplyField | undefined
  readonly rest: string
  readonly isOurs: boolean
}

/** Reads the notes of a draft as a reply; undefined when nothing in it answers anything. `names` sign, and say nothing. */
export function readReply(sentences: readonly SentenceDraft[], names: readonly string[]): Reply | undefined {
  const lines = sentences.flatMap((sentence, index) =>
    sentence.use === 'note' && !isName(sentence.text, names) ? [lineOf(sentence, index)] : [],
  )
  const ours = new Set(lines.filter(each => each.isOurs && each.rest === '').map(each => each.index))
  for (const [form, read] of readers) {
    const answers = read(lines)
    if (answers.length > 0) return { form, answers, ours }
  }
  return undefined
}

const readers: readonly (readonly [ReplyForm, (lines: readonly Line[]) => readonly ReplyAnswer[]])[] = [
  ['inline', readInline],
  ['numbered', readNumbered],
  ['prose', readProse],
]

function lineOf({ text, tag }: SentenceDraft, index: number): Line {
  const bare = text.replace(/^\s*(?:>\s*)*\d?[.)]?\s*/, '')
  const asks = replyFields.find(field => startsWith(bare, salespersonQuestions[field]))
  const isFrame = asks === undefined && frames.some(words => startsWith(bare, words))
  const rest =
    asks === undefined ? '' : bare.slice(salespersonQuestions[asks].length).replace(/^[\s:–—>-]+/, '')
  return { index, text, tag, asks, rest, isOurs: asks !== undefined || isFrame }
}

const frames = [askOpening, askClosing, 'Thanks, ', 'One line each']

const startsWith = (text: string, words: string): boolean =>
  text.toLowerCase().startsWith(words.toLowerCase())

/** What stands between a quoted question and the next is its answer. */
function readInline(lines: readonly Line[]): readonly ReplyAnswer[] {
  const answers: ReplyAnswer[] = []
  let field: ReplyField | undefined
  for (const line of lines) {
    if (line.isOurs) field = line.asks
    const text = line.isOurs ? line.rest : line.text
    if (field !== undefined && isSaid(line, text)) answers.push({ index: line.index, field, text })
  }
  return answers
}

/** "1. The batch record. 2) Helen": at least two numbers, each larger than the one before. */
function readNumbered(lines: readonly Line[]): readonly ReplyAnswer[] {
  const answers: ReplyAnswer[] = []
  const numbers: number[] = []
  let field: ReplyField | undefined
  for (const line of lines) {
    const [whole, digit] = number.exec(line.text) ?? []
    const at = Number(digit ?? 0)
    const isNext = whole !== undefined && at > (numbers.at(-1) ?? 0)
    if (line.isOurs) field = undefined
    else if (isNext) {
      numbers.push(at)
      field = replyFields[at - 1]
    }
    const text = isNext ? line.text.slice(whole.length) : line.text
    if (field !== undefined && isSaid(line, text))
      answers.push({ index: line.index, field, text: text.trim() })
  }
  return numbers.length >= 2 ? answers : []
}

const number = /^(?:(?:q|re|ad|zu|nr\.?|#)\s?)?([1-5])\s?(?:[.):]|[-–—]\s)\s*/i

function readProse(lines: readonly Line[]): readonly ReplyAnswer[] {
  return lines.flatMap(line => {
    if (line.isOurs || !isSaid(line, line.text)) return []
    const field = hints.find(([, words]) => words.test(line.text))?.[0]
    const found = field ?? (line.tag === 'need' ? 'pain' : undefined)
    return found === undefined ? [] : [{ index: line.index, field: found, text: line.text }]
  })
}

/** In the order in which they speak plainest. English, German, French. */
const hints: readonly (readonly [ReplyField, RegExp])[] = [
  [
    'my-part',
    /\b(?:you (?:lead|run|drive|take|own|open|just|only|can|should|would|are there|do the)|your (?:part|role|job)|please (?:lead|listen|demo|show|run)|(?:I|i)(?:[’']ll| will) (?:lead|run|open|drive|do the (?:intro|talking))|du (?:führst|übernimmst|machst|zeigst)|deine (?:rolle|aufgabe)|tu (?:mènes|présentes|fais)|ton rôle)\b/iu,
  ],
  [
    'answered',
    /\b(?:already (?:told|answered|sent|asked|showed|shown|explained|know|seen)|(?:I|we) (?:told|showed|sent|answered|explained)|has been answered|(?:schon|bereits) (?:beantwortet|gezeigt|geschickt|erklärt)|déjà (?:répondu|montré|envoyé|expliqué))\b/iu,
  ],
  [
    'rivals',
    /\b(?:competitors?|rivals?|also (?:looking|talking|evaluating)|up against|other vendors?|shortlist\w*|versus|wettbewerb\w*|mitbewerb\w*|konkurrent\w*|concurrents?|concurrence)\b/iu,
  ],
  [
    'signs',
    /\b(?:signs?|signed|signature|signs off|approves?|decision maker|holds the budget|unterschreibt|unterschrift|entscheidet|signe|signature|décide)\b/iu,
  ],
]

/** Greetings and lines without a word answer nothing. */
const isSaid = (line: Line, text: string): boolean =>
  wordsOf(text).length > 0 && !(line.tag === 'none' && greeting.test(text))

const greeting =
  /^(?:hi|hello|hey|hallo|bonjour|salut|thanks?|thank you|danke|merci|cheers|best|regards|see (?:you|below)|answers? (?:below|inline)|talk soon|liebe|bis (?:dann|später))(?!\p{L})/iu

const isName = (text: string, names: readonly string[]): boolean => {
  const words = text.replace(/[.,!]$/, '').toLowerCase()
  return names.some(name => name.toLowerCase() === words || name.toLowerCase().split(' ')[0] === words)
}
