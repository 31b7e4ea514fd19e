/**
 * From any name of a zone, as files and people write it, to an IANA zone. A name that means two things
 * (IST, CST) gives both: the reader then asks rather than picks.
 */
import { windowsZones } from './windows-zones'
import { isKnownZone } from './zone'

/** The IANA zone a calendar's TZID stands for, or undefined when nobody can know. */
export function zoneOfTzid(tzid: string): string | undefined {
  const name = tzid.trim().replace(/^"|"$/g, '')
  const direct = knownZone(name)
  if (direct) return direct
  const windows = windowsZones.get(name.toLowerCase())
  if (windows) return windows
  return zoneInPath(name) ?? zoneOfDisplayName(name)
}

/** The zones a short or spoken name can mean: CET, Eastern Time, UTC+2. None when it is no zone at all. */
export function zonesOfWord(word: string): readonly string[] {
  const key = word.trim().toLowerCase().replace(/\.$/, '')
  const short = shortNames.get(key)
  if (short) return short
  const zone = windowsZones.get(key) ?? fixedOffset(key)
  if (zone) return [zone]
  const exact = /^[a-z]+\/[a-z_/+-]+\d*$/i.test(key) ? knownZone(word.trim()) : undefined
  return exact ? [exact] : []
}

function knownZone(name: string): string | undefined {
  if (/^(z|utc|gmt)$/i.test(name)) return 'Etc/UTC'
  if (!name.includes('/') || !isKnownZone(name)) return undefined
  return name
}

/** `/freeassociation.sourceforge.net/Tzfile/Europe/Berlin` and its kin end in the real name. */
function zoneInPath(name: string): string | undefined {
  const parts = name.split('/').filter(part => part !== '')
  for (const count of [3, 2]) {
    const tail = parts.slice(-count).join('/')
    if (parts.length > count && isKnownZone(tail)) return tail
  }
  return undefined
}

/** `(UTC+01:00) Amsterdam, Berlin, Bern, Rome` and `(GMT-05:00) Eastern Time (US & Canada)`. */
export function zoneOfDisplayName(name: string): string | undefined {
  const text = name.toLowerCase()
  for (const [word, zone] of displayWords) if (text.includes(word)) return zone
  const offset = /(?:utc|gmt)\s*([+-]\d{1,2}(?::?\d{2})?)/.exec(text)
  return offset?.[1] ? fixedOffset(`utc${offset[1]}`) : undefined
}

function fixedOffset(key: string): string | undefined {
  const match = /^(?:utc|gmt)\s*([+-−])\s*(\d{1,2})(?::?(\d{2}))?$/.exec(key)
  if (!match?.[2]) return undefined
  const hours = Number(match[2])
  if (hours === 0) return 'Etc/UTC'
  if (match[3] !== undefined && match[3] !== '00') return halfHours.get(`${match[1]}${hours}:${match[3]}`)
  const zone = `Etc/GMT${match[1] === '+' ? '-' : '+'}${hours}`
  return isKnownZone(zone) ? zone : undefined
}

const halfHours: ReadonlyMap<string, string> = new Map([
  ['+3:30', 'Asia/Tehran'],
  ['+4:30', 'Asia/Kabul'],
  ['+5:30', 'Asia/Calcutta'],
  ['+5:45', 'Asia/Katmandu'],
  ['+6:30', 'Asia/Rangoon'],
  ['+9:30', 'Australia/Darwin'],
  ['-3:30', 'America/St_Johns'],
])

const displayWords: readonly (readonly [string, string])[] = [
  ['eastern time', 'America/New_York'],
  ['central time', 'America/Chicago'],
  ['mountain time', 'America/Denver'],
  ['arizona', 'America/Phoenix'],
  ['pacific time', 'America/Los_Angeles'],
  ['atlantic time', 'America/Halifax'],
  ['new york', 'America/New_York'],
  ['los angeles', 'America/Los_Angeles'],
  ['amsterdam', 'Europe/Berlin'],
  ['berlin', 'Europe/Berlin'],
  ['brussels', 'Europe/Paris'],
  ['paris', 'Europe/Paris'],
  ['madrid', 'Europe/Paris'],
  ['belgrade', 'Europe/Budapest'],
  ['budapest', 'Europe/Budapest'],
  ['sarajevo', 'Europe/Warsaw'],
  ['warsaw', 'Europe/Warsaw'],
  ['london', 'Europe/London'],
  ['dublin', 'Europe/London'],
  ['helsinki', 'Europe/Helsinki'],
  ['athens', 'Europe/Athens'],
  ['istanbul', 'Europe/Istanbul'],
  ['moscow', 'Europe/Moscow'],
  ['jerusalem', 'Asia/Jerusalem'],
  ['abu dhabi', 'Asia/Dubai'],
  ['chennai', 'Asia/Calcutta'],
  ['kolkata', 'Asia/Calcutta'],
  ['singapore', 'Asia/Singapore'],
  ['beijing', 'Asia/Shanghai'],
  ['tokyo', 'Asia/Tokyo'],
  ['seoul', 'Asia/Seoul'],
  ['sydney', 'Australia/Sydney'],
  ['brisbane', 'Australia/Brisbane'],
  ['auckland', 'Pacific/Auckland'],
  ['brasilia', 'America/Sao_Paulo'],
  ['mexico city', 'America/Mexico_City'],
  ['central european', 'Europe/Berlin'],
  ['mitteleuropäische', 'Europe/Berlin'],
  ['heure d’europe centrale', 'Europe/Paris'],
  ['midden-europese', 'Europe/Amsterdam'],
]

const shortNames: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['utc', ['Etc/UTC']],
  ['gmt', ['Etc/UTC']],
  ['z', ['Etc/UTC']],
  ['cet', ['Europe/Berlin']],
  ['cest', ['Europe/Berlin']],
  ['mez', ['Europe/Berlin']],
  ['mesz', ['Europe/Berlin']],
  ['wet', ['Europe/Lisbon']],
  ['west', ['Europe/Lisbon']],
  ['eet', ['Europe/Helsinki']],
  ['eest', ['Europe/Helsinki']],
  ['et', ['America/New_York']],
  ['est', ['America/New_York']],
  ['edt', ['America/New_York']],
  ['ct', ['America/Chicago']],
  ['cdt', ['America/Chicago']],
  ['cst', ['America/Chicago', 'Asia/Shanghai']],
  ['mt', ['America/Denver']],
  ['mst', ['America/Denver']],
  ['mdt', ['America/Denver']],
  ['pt', ['America/Los_Angeles']],
  ['pst', ['America/Los_Angeles']],
  ['pdt', ['America/Los_Angeles']],
  ['bst', ['Europe/London']],
  ['ist', ['Asia/Calcutta', 'Asia/Jerusalem', 'Europe/Dublin']],
  ['jst', ['Asia/Tokyo']],
  ['kst', ['Asia/Seoul']],
  ['sgt', ['Asia/Singapore']],
  ['hkt', ['Asia/Hong_Kong']],
  ['gst', ['Asia/Dubai']],
  ['msk', ['Europe/Moscow']],
  ['sast', ['Africa/Johannesburg']],
  ['aest', ['Australia/Brisbane']],
  ['aedt', ['Australia/Sydney']],
  ['awst', ['Australia/Perth']],
  ['nzst', ['Pacific/Auckland']],
  ['nzdt', ['Pacific/Auckland']],
  ['brt', ['America/Sao_Paulo']],
  ['uk time', ['Europe/London']],
])
