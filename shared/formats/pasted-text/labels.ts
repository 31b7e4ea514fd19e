/** The label at the start of an invite's or a mail's line, in five languages, and which field it names. */

export type Field =
  | 'title'
  | 'when'
  | 'date'
  | 'time'
  | 'sent'
  | 'where'
  | 'organiser'
  | 'from'
  | 'people'
  | 'optional'
  | 'zone'
  | 'length'
  | 'link'

/** A labelled line: which field, and what follows the label. */
export interface Labelled {
  readonly field: Field
  readonly label: string
  readonly value: string
}

const words: Readonly<Record<Field, readonly string[]>> = {
  title: [
    'subject',
    'title',
    'meeting',
    'event',
    'what',
    'topic',
    'betreff',
    'titel',
    'thema',
    'was',
    'onderwerp',
    'objet',
    'sujet',
    'titre',
    'asunto',
    'título',
  ],
  when: [
    'when',
    'wann',
    'wanneer',
    'quand',
    'cuándo',
    'cuando',
    'zeit und datum',
    'date and time',
    'date & time',
    'date/time',
    'start',
    'starts',
    'beginn',
    'tijdstip',
    'horaire',
  ],
  date: ['date', 'datum', 'fecha', 'day', 'tag', 'dag'],
  time: ['time', 'uhrzeit', 'zeit', 'tijd', 'heure', 'hora'],
  sent: ['sent', 'gesendet', 'verzonden', 'envoyé', 'enviado', 'received'],
  where: [
    'where',
    'location',
    'place',
    'wo',
    'ort',
    'waar',
    'locatie',
    'où',
    'lieu',
    'emplacement',
    'dónde',
    'lugar',
    'ubicación',
    'room',
    'raum',
  ],
  organiser: [
    'organizer',
    'organiser',
    'organisator',
    'organisateur',
    'organizador',
    'host',
    'veranstalter',
    'besprechungsorganisator',
    'invited by',
  ],
  from: ['from', 'von', 'van', 'de', 'expéditeur'],
  people: [
    'who',
    'to',
    'cc',
    'attendees',
    'participants',
    'required',
    'required attendees',
    'invitees',
    'guests',
    'people',
    'wer',
    'an',
    'teilnehmer',
    'teilnehmende',
    'teilnehmerinnen',
    'erforderlich',
    'erforderliche teilnehmer',
    'wie',
    'aan',
    'deelnemers',
    'genodigden',
    'vereist',
    'qui',
    'à',
    'participants requis',
    'invités',
    'obligatoires',
    'quién',
    'para',
    'asistentes',
    'invitados',
    'participantes',
  ],
  optional: [
    'optional',
    'optional attendees',
    'optionale teilnehmer',
    'optioneel',
    'facultatifs',
    'opcional',
    'opcionales',
  ],
  zone: ['time zone', 'timezone', 'zeitzone', 'tijdzone', 'fuseau horaire', 'zona horaria'],
  length: ['duration', 'length', 'dauer', 'duur', 'durée', 'duración'],
  link: [
    'link',
    'join',
    'join link',
    'meeting link',
    'video call link',
    'joining info',
    'zoom',
    'teams',
    'google meet',
  ],
}

const fieldOf: ReadonlyMap<string, Field> = new Map(
  (Object.keys(words) as Field[]).flatMap(field => words[field].map(word => [word, field] as const)),
)

/** Labels that may also stand alone on a line, with what they name on the next ones. */
const alone =
  /^(?:when|where|who|attendees|participants|guests|invitees|wann|wo|wer|teilnehmer|teilnehmende|wanneer|waar|wie|deelnemers|quand|où|qui|invités|required attendees|optional attendees|organizer|organiser|location|invitados|asistentes)$/i

/** "4 guests" above a list of names, as calendars show it. */
const counted =
  /^\d{1,3}\s+(?:guests?|attendees|participants|invitees|gäste|teilnehmer|deelnemers|gasten|invités|invitados)$/i

/** Reads the label of a line; undefined for ordinary text. */
export function readLabel(line: string): Labelled | undefined {
  const bare = line
    .trim()
    .replace(/^[>*•\s]+/, '')
    .replace(/\*+/g, '')
  if (alone.test(bare)) return labelled(bare, '')
  if (counted.test(bare)) return { field: 'people', label: bare, value: '' }
  const match =
    /^(\p{L}[\p{L} &/]{0,30}?)\s{0,3}(?:\((?:required|optional|\d{1,3})\))?\s{0,3}[:：]\s*(.*)$/u.exec(bare)
  return match?.[1] === undefined ? undefined : labelled(match[1], match[2] ?? '')
}

function labelled(label: string, value: string): Labelled | undefined {
  const field = fieldOf.get(label.trim().toLowerCase())
  return field ? { field, label: label.trim(), value: value.trim() } : undefined
}
