/** Reading text word by word, for rules that look names, verbs and topics up. */

const apart = /[^\p{L}\p{N}]+/u

/** Lower-case words without accents: "Zoë's Server-2008" -> zoe, s, server, 2008. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(apart)
    .filter(word => word !== '')
}

export const isFilled = (value: string | undefined): value is string =>
  value !== undefined && value.trim() !== ''

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** Cuts at a word, to at most `most` letters, without closing marks: for titles and fill-ins. */
export function shortened(text: string, most: number): string {
  const one = text.replace(/\s+/g, ' ').trim()
  const cut =
    one.length <= most
      ? one
      : one
          .slice(0, most + 1)
          .replace(/\s+\S*$/u, '')
          .slice(0, most)
  const bare = cut.replace(/[\s.,;:!?]+$/u, '')
  return one.length <= most ? bare : `${bare} …`
}

/** Minutes as they are said: whole where they are, else one decimal. */
export const sayMinutes = (minutes: number): string => `${Math.round(minutes * 10) / 10} min`

/** Hours as they are said: "30 h", "2.5 h". */
export const sayHours = (hours: number): string => `${Math.round(hours * 10) / 10} h`

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** "2026-11-12" or an instant of that day -> "12 Nov"; what is no day is said as it stands. */
export function sayDay(day: string): string {
  const [, month = '', date = ''] = day.slice(0, 10).split('-')
  const name = months[Number(month) - 1]
  return name === undefined ? day : `${Number(date)} ${name}`
}

/** Whole days from one day to another, negative when it lies before; both "2026-11-12" or an instant. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000)

/** Words that carry no subject, in the languages most calls are held in. */
const emptyWords = new Set(
  `a about after all also am an and any are as ask at be been before but by can could day did do does dont for
  from get give go had has have he her here him his how i if in into is it its just know like make may me might
  more most much must my need no not of off on one only or our out over own please say see she should so some
  such tell than that the their them then there these they this those to too up us use very want was way we were
  what when where which who whom why will with within without would you your
  der die das den dem ein eine einen einem und oder ist sind wie was wann wer warum mit von zu auf fur nicht auch
  le la les un une des et ou est sont que qui quoi comment pour avec pas dans sur il elle nous vous
  het een en of is zijn hoe wat wie waarom met van voor niet ook op`
    .trim()
    .split(/\s+/u),
)

const leastKeyLetters = 3

/** The words of a text that say what it is about; figures count. */
export const keyWordsOf = (text: string): readonly string[] =>
  wordsOf(text).filter(
    word => !emptyWords.has(word) && (word.length >= leastKeyLetters || /^\p{N}+$/u.test(word)),
  )

const sameStem = 5

/** The same for "restore" and "restores", "licence" and "licensing": one subject in other forms. */
export const subjectKey = (word: string): string => word.slice(0, sameStem)

/** The key words of `some` that `text` speaks of, in whatever form. */
export function keyWordsShared(some: readonly string[], text: string): readonly string[] {
  const others = new Set(keyWordsOf(text).map(subjectKey))
  return some.filter(word => others.has(subjectKey(word)))
}
