/**
 * The five things only the salesperson knows (P09: not known, ask), as one message they can answer in a minute. The
 * questions are numbered and short, so that no mail program breaks them and the reply can be read back.
 */

export const replyFields = ['pain', 'signs', 'rivals', 'answered', 'my-part'] as const
export type ReplyField = (typeof replyFields)[number]

/** What is asked, word for word; the reader of the reply knows these words again when they come back quoted. */
export const salespersonQuestions: Readonly<Record<ReplyField, string>> = {
  pain: 'What hurts them, in their words?',
  signs: 'Who signs the check?',
  rivals: 'Who else are they looking at?',
  answered: 'What have you already shown or answered?',
  'my-part': 'What is my part in this call?',
}

export const replyLabels: Readonly<Record<ReplyField, string>> = {
  pain: 'What hurts them',
  signs: 'Who signs',
  rivals: 'Rivals',
  answered: 'Already answered',
  'my-part': 'My part',
}

export interface AskFacts {
  /** First name is enough; undefined while nobody sells with me. */
  readonly salesperson: string | undefined
  readonly me: string | undefined
  /** "Corvane Packaging, Whole-room proof". */
  readonly call: string
  /** "Thu 3 Dec, 14:30"; undefined while there is no time. */
  readonly when: string | undefined
}

export interface Message {
  readonly text: string
  readonly html: string
}

export const askOpening = 'Five quick questions before'
export const askClosing = 'One line each is plenty: answer below each question, or by its number.'

/** The message, plain and rich. It holds the call's name and time and nothing else that is known here. */
export function askMessage({ salesperson, me, call, when }: AskFacts): Message {
  const hello = salesperson === undefined ? 'Hi,' : `Hi ${firstName(salesperson)},`
  const opening = `${askOpening} ${call}${when === undefined ? '' : ` (${when})`}.`
  const questions = replyFields.map((field, at) => `${at + 1}. ${salespersonQuestions[field]}`)
  const bye = me === undefined ? [] : [`Thanks, ${firstName(me)}`]
  const blocks = [hello, opening, questions.join('\n'), askClosing, ...bye]
  return {
    text: blocks.join('\n\n'),
    html: [hello, opening, ...questions, askClosing, ...bye]
      .map(words => `<p>${escaped(words)}</p>`)
      .join(''),
  }
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

const escaped = (words: string): string =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
