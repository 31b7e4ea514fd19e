/** The sentences of a follow-up that no template writes, in each language we write mails in. */
export const mailLanguages = ['en', 'de'] as const
export type MailLanguage = (typeof mailLanguages)[number]

export const mailLanguageLabels: Readonly<Record<MailLanguage, string>> = { en: 'English', de: 'German' }

export interface MailWords {
  readonly greeting: (names: readonly string[]) => string
  readonly thanks: (day: string) => string
  /** Among ourselves. */
  readonly ownThanks: string
  readonly subject: (questions: number, day: string) => string
  /** Of a mail with the questions that are for one person alone. */
  readonly subjectAlone: (questions: number) => string
  readonly titles: Readonly<Record<'questions' | 'promises' | 'gaps' | 'next step', string>>
  readonly columns: readonly [today: string, workaround: string, date: string]
  readonly answeredLive: string
  readonly answered: string
  readonly answerBy: (day: string) => string
  readonly colleagueAnswersBy: (name: string, day: string) => string
  /** To the salesperson, who is not who asked. */
  readonly owedBy: (name: string | undefined, day: string) => string
  readonly by: (day: string) => string
  readonly does: (words: string) => string
  readonly doesNot: (words: string) => string
  /** In place of a workaround that nobody has written yet. */
  readonly laterBy: (day: string) => string
  readonly noDate: string
  readonly notPlanned: string
  readonly outcomes: Readonly<
    Record<'goal-reached' | 'partly' | 'lost-ground' | 'no-decision' | 'did-not-happen', string>
  >
}

/** From here on one greets all of them at once. */
const mostNames = 6

const english: MailWords = {
  greeting: names => `Hello${listed(names.map(firstName), 'and', 'everyone')},`,
  thanks: day => `thank you for your time on ${day}.`,
  ownThanks: 'Thank you.',
  subject: (count, day) => {
    if (count === 0) return `Our call on ${day}`
    return count === 1 ? `Your question from ${day}` : `Your ${count} questions from ${day}`
  },
  subjectAlone: count => (count === 1 ? 'Your question' : 'Your questions'),
  titles: {
    questions: 'Your questions',
    promises: 'What you were promised',
    gaps: 'Where it stands today',
    'next step': 'Your next step',
  },
  columns: ['Today', 'Workaround', 'Date'],
  answeredLive: 'Answered in our call.',
  answered: 'Answered since our call.',
  answerBy: day => `You will have the answer by ${day}.`,
  colleagueAnswersBy: (name, day) => `${name} answers you by ${day}.`,
  owedBy: (name, day) => `${name ?? 'I'} will answer by ${day}.`,
  by: day => `By ${day}.`,
  does: words => `It does: ${words}.`,
  doesNot: words => `It does not: ${words}.`,
  laterBy: day => `you will hear from me by ${day}`,
  noDate: 'no date yet',
  notPlanned: 'not planned',
  outcomes: {
    'goal-reached': 'Goal reached',
    partly: 'Partly reached',
    'lost-ground': 'We lost ground',
    'no-decision': 'No decision',
    'did-not-happen': 'The call did not happen',
  },
}

/** People are spoken to by their whole name: who is Sie and who is du only the user knows. */
const german: MailWords = {
  greeting: names => `Guten Tag${listed(names, 'und', 'zusammen')},`,
  thanks: day => `vielen Dank für Ihre Zeit am ${day}.`,
  ownThanks: 'Danke dir.',
  subject: (count, day) => {
    if (count === 0) return `Unser Gespräch am ${day}`
    return count === 1 ? `Ihre Frage vom ${day}` : `Ihre ${count} Fragen vom ${day}`
  },
  subjectAlone: count => (count === 1 ? 'Ihre Frage' : 'Ihre Fragen'),
  titles: {
    questions: 'Ihre Fragen',
    promises: 'Was Ihnen zugesagt wurde',
    gaps: 'So steht es heute',
    'next step': 'Ihr nächster Schritt',
  },
  columns: ['Heute', 'Stattdessen', 'Termin'],
  answeredLive: 'Im Gespräch beantwortet.',
  answered: 'Inzwischen beantwortet.',
  answerBy: day => `Die Antwort haben Sie bis ${day}.`,
  colleagueAnswersBy: (name, day) => `${name} antwortet Ihnen bis ${day}.`,
  owedBy: (name, day) => (name === undefined ? `Ich antworte bis ${day}.` : `${name} antwortet bis ${day}.`),
  by: day => `Bis ${day}.`,
  does: words => `Es kann: ${words}.`,
  doesNot: words => `Es kann nicht: ${words}.`,
  laterBy: day => `Sie hören von mir bis ${day}`,
  noDate: 'noch kein Termin',
  notPlanned: 'nicht geplant',
  outcomes: {
    'goal-reached': 'Ziel erreicht',
    partly: 'Teilweise erreicht',
    'lost-ground': 'Wir haben Boden verloren',
    'no-decision': 'Keine Entscheidung',
    'did-not-happen': 'Das Gespräch hat nicht stattgefunden',
  },
}

export const mailWords: Readonly<Record<MailLanguage, MailWords>> = { en: english, de: german }

/** The language of a template or of a person: "de", "de-AT", "German". Undefined for one we do not write. */
export function mailLanguageOf(name: string | undefined): MailLanguage | undefined {
  const plain = (name ?? '').trim().toLowerCase()
  if (/^(?:de(?:[-_].*)?|german|deutsch)$/.test(plain)) return 'de'
  return /^(?:en(?:[-_].*)?|english|englisch)$/.test(plain) ? 'en' : undefined
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? ''

/** " Helen, Jon and Ana"; nothing where nobody is known. */
function listed(names: readonly string[], and: string, everyone: string): string {
  const last = names.at(-1)
  if (last === undefined) return ''
  if (names.length > mostNames) return ` ${everyone}`
  return ` ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`}`
}
