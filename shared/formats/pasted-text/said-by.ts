/** Who a sentence says said it, and which day it speaks of: "Helen said", "Laut Marcus", "by next Tuesday". */
import type { PersonDraft, SpokenDate } from '../draft'
import { type Day, findDate } from './find-date'
import { readLabel } from './labels'
import { withoutNumber } from './sentences'
import { isoDay } from './voices'

const word = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}"
const name = `${word}(?: (?:(?:van|von|de|der|den|la|le|di|da) )?${word}(?![\\p{L}])){0,2}`
const verbs =
  'said|says|told|mentioned|asked|asks|wants|needs|explained|explains|thinks|confirmed|reported|complained|worries|sagte|sagt|meinte|meint|möchte|will|braucht|fragte|fragt|erklärte|erzählte|bestätigte|dit|demande|veut|explique|confirme|zegt|zei|vraagt|wil|dijo|dice|quiere|pide'

const patterns = [
  new RegExp(`^(${name})(?: \\([^)]{1,40}\\))?\\s?:\\s+\\S`, 'u'),
  new RegExp(`^(${name})(?: \\([^)]{1,40}\\))?,? (?:also |a |has |hat |just )?(?:${verbs})(?!\\p{L})`, 'u'),
  new RegExp(`^(?:According to|As per|Per|Laut|Selon|D[’']après|Volgens|Según) (${name})(?!\\p{L})`, 'u'),
  new RegExp(`,? (?:said|says|told us|sagte|sagt|meinte|dit|a dit|zei|dijo) (${name})[.!]?$`, 'u'),
  new RegExp(`^(${name}) a (?:dit|demandé|expliqué|confirmé)(?!\\p{L})`, 'u'),
]

const nobody =
  /^(?:They|We|It|This|That|There|He|She|The|A|An|Our|Their|Everything|Everybody|Nobody|Someone|Who|What|Where|When|IT|QA|HR|Das|Es|Sie|Wir|Die|Der|Er|Man|Het|De|Dit|Le|La|Les|Il|Elle|On|Ils|Elles|El|Ellos|Note|Notes|Question|Frage|Todo|Action|Next|Need|Pain|Risk|Decision|Budget|Summary|Attendees|Meeting|Phone|Passcode|Link|Timeline|Monday|Tuesday|Wednesday|Thursday|Friday)(?!\p{L})/u

/** The name as written in the sentence, and whether it is surely one of the people of the text. */
export function saidBy(
  text: string,
  people: readonly Pick<PersonDraft, 'name'>[],
): { readonly who: string; readonly whoUnsure: boolean } | undefined {
  if (text.length > 600) return undefined
  const bare = withoutNumber(text)
  for (const expression of patterns) {
    const found = expression.exec(bare)?.[1]
    if (found === undefined || nobody.test(found) || readLabel(`${found}: x`)) continue
    const full = people.find(person => same(person.name, found))
    if (full) return { who: full.name, whoUnsure: false }
    const firsts = people.filter(person => same(person.name.split(' ')[0] ?? '', found))
    const only = firsts.length === 1 ? firsts[0] : undefined
    return { who: only?.name ?? found, whoUnsure: true }
  }
  return undefined
}

/** The day a sentence speaks of, read from the day it was written. */
export function spokenDate(text: string, writtenOn: Day): SpokenDate | undefined {
  if (text.length > 600) return undefined
  const found = findDate(text, writtenOn)
  if (!found) return undefined
  return {
    text: text.slice(found.index, found.index + found.length).trim(),
    days: found.days.map(isoDay),
    unsure: found.days.length > 1 || found.problem !== undefined,
  }
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
