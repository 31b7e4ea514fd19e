/** A time zone named in text beside a time. */
import { zoneOfDisplayName, zonesOfWord } from '../zones/zone-names'

/** The zones the words can mean; empty when none is named. More than one: the user has to say. */
export function findZones(text: string): readonly string[] {
  const iana = /\b([A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?)\b/.exec(text)?.[1]
  const named = iana === undefined ? [] : zonesOfWord(iana)
  if (named.length > 0) return named
  const shown = /\((?:UTC|GMT)[^)]*\)[^\n]*/i.exec(text)?.[0] ?? ''
  const display = zoneOfDisplayName(shown !== '' ? shown : placeWords(text))
  if (display) return [display]
  const offset = /\b(?:UTC|GMT)\s*[+−-]\s*\d{1,2}(?::?\d{2})?/i.exec(text)?.[0]
  if (offset) return zonesOfWord(offset.toLowerCase().replace('−', '-'))
  return shortZone(text)
}

/** Spoken zone names count only with the word "time" beside them: a city alone is a place. */
function placeWords(text: string): string {
  const after = /\d{1,2}[:.h]\d{2}\s?(?:[ap]m)?\s+(\p{Lu}[\p{L} ,]{2,60})$/iu.exec(text.slice(0, 400))?.[1]
  if (after !== undefined) return after
  return /(?:time|zeit|tijd|heure|hora)\b[^\n]{0,40}|[^\n]{0,30}(?:time|zeit|tijd)\b/i.exec(text)?.[0] ?? ''
}

function shortZone(text: string): readonly string[] {
  for (const match of text.matchAll(/(?<![\p{L}\d])([A-Z]{2,4})(?![\p{L}\d])/gu)) {
    const word = match[1] ?? ''
    const zones = word === 'Z' ? [] : zonesOfWord(word)
    if (zones.length > 0) return zones
  }
  return []
}
