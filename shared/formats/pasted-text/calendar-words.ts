/** Words for dates and times in the languages invites come in: English, German, Dutch, French, Spanish. */

const monthWords: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner', 'januari', 'janvier', 'janv', 'enero', 'ene'],
  ['february', 'feb', 'februar', 'februari', 'février', 'fevrier', 'févr', 'fevr', 'febrero'],
  ['march', 'mar', 'märz', 'maerz', 'mrz', 'maart', 'mrt', 'mars', 'marzo'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr'],
  ['may', 'mai', 'mei', 'mayo'],
  ['june', 'jun', 'juni', 'juin', 'junio'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'julio'],
  ['august', 'aug', 'augustus', 'août', 'aout', 'agosto', 'ago'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'decembre', 'déc', 'diciembre', 'dic'],
]

/** Monday is 1. */
const weekdayWords: readonly (readonly string[])[] = [
  ['monday', 'mon', 'montag', 'mo', 'maandag', 'ma', 'lundi', 'lun', 'lunes'],
  ['tuesday', 'tue', 'tues', 'dienstag', 'di', 'dinsdag', 'mardi', 'martes'],
  ['wednesday', 'wed', 'mittwoch', 'mi', 'woensdag', 'wo', 'mercredi', 'mer', 'miércoles', 'miercoles'],
  ['thursday', 'thu', 'thur', 'thurs', 'donnerstag', 'do', 'donderdag', 'jeudi', 'jeu', 'jueves'],
  ['friday', 'fri', 'freitag', 'fr', 'vrijdag', 'vr', 'vendredi', 'ven', 'viernes'],
  ['saturday', 'sat', 'samstag', 'sa', 'zaterdag', 'za', 'samedi', 'sam', 'sábado', 'sabado'],
  ['sunday', 'sun', 'sonntag', 'so', 'zondag', 'zo', 'dimanche', 'dim', 'domingo'],
]

/** Days from today. */
const relativeWords: readonly (readonly [number, readonly string[]])[] = [
  [
    0,
    [
      'today',
      'heute',
      'vandaag',
      'aujourd’hui',
      "aujourd'hui",
      'hoy',
      'tonight',
      'this afternoon',
      'this morning',
    ],
  ],
  [1, ['tomorrow', 'morgen', 'demain', 'mañana']],
  [2, ['day after tomorrow', 'übermorgen', 'overmorgen', 'après-demain', 'pasado mañana']],
]

/** One to four, as people say how many days or weeks something takes. */
const countWords: readonly (readonly string[])[] = [
  ['one', 'a', 'einem', 'einer', 'un', 'une', 'een'],
  ['two', 'zwei', 'deux', 'twee', 'dos'],
  ['three', 'drei', 'trois', 'drie', 'tres'],
  ['four', 'vier', 'quatre', 'cuatro'],
]

const ahead = 'days weeks tage wochen jours semaines dagen weken días semanas tagen week'
const dateWords: ReadonlySet<string> = new Set([
  ...weekdayWords.flat(),
  ...relativeWords.flatMap(([, words]) => words.flatMap(word => word.split(/[^\p{L}]+/u))),
  ...ahead.split(' '),
])

const monthOf = lookup(monthWords)
const weekdayOf = lookup(weekdayWords)
const counts = lookup(countWords)
const relativeOf = new Map(relativeWords.flatMap(([days, words]) => words.map(word => [word, days] as const)))

/** 1-12, or undefined when the word is no month. */
export const monthNumber = (word: string): number | undefined => monthOf.get(clean(word))

/** 1 (Monday) to 7, or undefined. */
export const weekdayNumber = (word: string): number | undefined => weekdayOf.get(clean(word))

/** Days from today for "tomorrow" and its kin. */
export const relativeDays = (word: string): number | undefined => relativeOf.get(word.toLowerCase())

/** "two", "zwei" or "2" as a number. */
export const countOf = (word: string): number | undefined =>
  counts.get(clean(word)) ?? (/^\d+$/.test(word) ? Number(word) : undefined)

/** False for a text without any word of a date: quick, since most lines of a long paste are such. */
export function hasDateWord(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some(word => dateWords.has(word))
}

/** Alternatives for a pattern, longest first. Two-letter weekdays are left to `weekdayNumber`. */
export const monthPattern = alternatives(monthWords.flat())
export const weekdayPattern = alternatives(weekdayWords.flat())
export const longWeekdayPattern = alternatives(weekdayWords.flat().filter(word => word.length > 3))
export const countPattern = alternatives(countWords.flat())
export const relativePattern = alternatives(relativeWords.flatMap(([, words]) => words))

function lookup(words: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(words.flatMap((each, i) => each.map(word => [word, i + 1] as const)))
}

function clean(word: string): string {
  return word.toLowerCase().replace(/\.$/, '')
}

function alternatives(words: readonly string[]): string {
  return [...new Set(words)].sort((a, b) => b.length - a.length).join('|')
}
