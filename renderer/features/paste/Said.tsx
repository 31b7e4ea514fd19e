import type { SentenceDraft, SentenceTag } from '@shared/formats/draft'
import type { SaidChoice } from '@shared/intake/planning'
import { CalendarDays, Check, User } from 'lucide-react'
import { fullDay } from '../../time'
import { Icon } from '../../ui/Icon'
import styles from './Paste.module.css'

interface SaidProps {
  readonly sentence: SentenceDraft
  readonly tag: SentenceTag
  readonly said: SaidChoice | undefined
  /** Whoever said it can be one of theirs; words of our own side are kept with nobody. */
  readonly hasSpeaker: boolean
  readonly onSaid: (said: SaidChoice) => void
}

/** Who said it and the day it speaks of: dashed while only likely, a press or Space accepts it. */
export function Said({ sentence, tag, said, hasSpeaker, onSaid }: SaidProps) {
  const { who, date } = sentence
  const { takesWho, day } = accepted(sentence, said)
  const hasWho = who !== undefined && usesWho.has(tag) && hasSpeaker
  const word = dateWords[tag]
  if (!hasWho && (date === undefined || word === undefined)) return null
  const [first = ''] = date?.days ?? []
  return (
    <span className={styles.said}>
      {hasWho && (
        <button
          type="button"
          tabIndex={-1}
          aria-pressed={takesWho}
          aria-label={`Said by ${who}`}
          onClick={() => onSaid({ ...said, who: !takesWho })}
        >
          <Icon of={takesWho ? Check : User} size="xs" /> {who}
        </button>
      )}
      {date !== undefined && word !== undefined && (
        <button
          type="button"
          tabIndex={-1}
          aria-pressed={day !== null}
          aria-label={`${word} ${fullDay(day ?? first)}, from “${date.text}”${date.days.length > 1 ? `, ${date.days.length} readings` : ''}`}
          title={`From “${date.text}”${date.days.length > 1 ? '. Press again for the other reading' : ''}`}
          onClick={() => onSaid({ ...said, date: nextReading(date.days, day) })}
        >
          <Icon of={day === null ? CalendarDays : Check} size="xs" /> {word} {fullDay(day ?? first)}
        </button>
      )}
    </span>
  )
}

/** What each date is used as; other sentences have no place for one. */
const dateWords: Readonly<Partial<Record<SentenceTag, string>>> = {
  commitment: 'due',
  question: 'due',
  'house-rule': 'until',
}
const usesWho: ReadonlySet<SentenceTag> = new Set(['need', 'house-rule', 'question', 'fact', 'commitment'])

/** What counts now: sure things unless they were taken off, likely ones once accepted. */
export function accepted(
  { whoUnsure, date }: SentenceDraft,
  said: SaidChoice | undefined,
): { readonly takesWho: boolean; readonly day: string | null } {
  const sure = date !== undefined && !date.unsure ? (date.days[0] ?? null) : null
  return {
    takesWho: said?.who ?? whoUnsure !== true,
    day: said?.date === undefined ? sure : said.date,
  }
}

/** A known person of theirs, or a full name that may become one; a lone word before a colon may be anything. */
export const mayBeTheirs = ({ who, whoUnsure }: SentenceDraft, theirNames: ReadonlySet<string>): boolean =>
  who !== undefined && (theirNames.has(who) || (whoUnsure === true && who.includes(' ')))

/** True while something likely of this sentence waits for a yes. */
export function waits(
  sentence: SentenceDraft,
  tag: SentenceTag,
  said: SaidChoice | undefined,
  hasSpeaker: boolean,
): boolean {
  const { takesWho, day } = accepted(sentence, said)
  const who = hasSpeaker && usesWho.has(tag) && said?.who === undefined && !takesWho
  const date = sentence.date !== undefined && dateWords[tag] !== undefined
  return who || (date && said?.date === undefined && day === null)
}

/** Space: accepts all that is likely; when all is accepted, takes it off again. */
export function toggled(
  sentence: SentenceDraft,
  tag: SentenceTag,
  said: SaidChoice | undefined,
  hasSpeaker: boolean,
): SaidChoice {
  const { takesWho, day } = accepted(sentence, said)
  const hasWho = hasSpeaker && usesWho.has(tag)
  const hasDate = sentence.date !== undefined && dateWords[tag] !== undefined
  const isAll = (!hasWho || takesWho) && (!hasDate || day !== null)
  const first = sentence.date?.days[0] ?? null
  return {
    ...(hasWho && { who: !isAll }),
    ...(hasDate && { date: isAll ? null : (day ?? first) }),
  }
}

/** First, second, none, first again. */
function nextReading(days: readonly string[], day: string | null): string | null {
  return day === null ? (days[0] ?? null) : (days[days.indexOf(day) + 1] ?? null)
}
