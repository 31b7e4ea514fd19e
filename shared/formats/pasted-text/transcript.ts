/**
 * A .vtt transcript: cues joined into the sentences of their speakers, times and cue numbers kept as service text.
 * Meeting services cut a sentence over many cues, so a speaker's cues are read as one text.
 */
import type { EventDraft, ImportDraft, PersonDraft, ReadContext, SentenceDraft } from '../draft'
import { addPerson } from '../merge-people'
import { readVoice } from '../transcript-voice'
import { draftPerson } from './people-lines'
import { saidBy, spokenDate } from './said-by'
import { splitTogether, type TextLine } from './sentences'
import { suggestTag } from './suggest-tag'
import { dayAt } from './voices'

const timing = /^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3}\s+-->\s+(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3}/

/** True for a WebVTT file, and for cues copied out of one. */
export function looksLikeTranscript(text: string): boolean {
  if (/^\s*WEBVTT(?=\s|$)/.test(text)) return true
  const lines = text.slice(0, 4_000).split(/\r\n|\n|\r/)
  return lines.filter(line => timing.test(line)).length >= 2
}

/** The speakers' sentences; nothing else of a call is known from a transcript. */
export function readTranscript(text: string, context: ReadContext): ImportDraft {
  const { turns, service } = turnsOf(text.split(/\r\n|\n|\r/))
  const people: PersonDraft[] = []
  for (const { who, lines } of turns)
    if (who !== undefined) addPerson(people, draftPerson({ shown: who, line: lines[0]?.line ?? 1 }))
  const today = dayAt(context)
  const notes = turns.flatMap(({ who, lines }) =>
    splitTogether(lines).map(({ line, text: words }): SentenceDraft => {
      const quoted = who === undefined ? saidBy(words, people) : { who, whoUnsure: false }
      return {
        ...{ text: words, line, ...suggestTag(words), suggested: true, use: 'note', from: 'transcript' },
        ...(quoted?.whoUnsure === true ? quoted : { who: quoted?.who }),
        date: spokenDate(words, today),
      }
    }),
  )
  return {
    source: { kind: 'text', name: context.name },
    events: [withoutTime(people, context)],
    people,
    sentences: [...notes, ...service].sort((a, b) => a.line - b.line),
    notices: [],
  }
}

/** A transcript has a meeting, and does not say when. */
function withoutTime(people: readonly PersonDraft[], { zone }: ReadContext): EventDraft {
  return {
    ...{ sequence: 0, status: 'confirmed', title: '', description: '', attendees: people, zone },
    ...{ endSuggested: true, startOptions: [], allDay: false, floating: false },
  }
}

interface Turn {
  readonly who: string | undefined
  readonly lines: TextLine[]
}

function turnsOf(texts: readonly string[]): {
  readonly turns: readonly Turn[]
  readonly service: readonly SentenceDraft[]
} {
  const turns: Turn[] = []
  const service: SentenceDraft[] = []
  let isInCue = false
  let isInBlock = false
  texts.forEach((text, i) => {
    const line = i + 1
    if (text.trim() === '') {
      isInCue = false
      isInBlock = false
      return
    }
    if (i === 0 || /^(?:NOTE|STYLE|REGION)(?=\s|$)/.test(text)) isInBlock = !timing.test(text)
    const isCueName = !isInCue && !isInBlock && timing.test(texts[i + 1] ?? '')
    if (timing.test(text) || isCueName || (isInBlock && !isInCue)) {
      service.push({ text: text.trim(), line, tag: 'none', suggested: true, use: 'boilerplate' })
      isInCue ||= timing.test(text)
      isInBlock &&= !timing.test(text)
      return
    }
    addWords(turns, text, line)
  })
  return { turns, service }
}

/** A cue's line: of a named speaker, or of who spoke last when the line only goes on. */
function addWords(turns: Turn[], text: string, line: number): void {
  const { who, words } = readVoice(text)
  const last = turns.at(-1)
  const goesOn = last !== undefined && (who === last.who || (who === undefined && isSameCue(last, line)))
  if (goesOn && lengthOf(last) < longestTurn) last.lines.push({ line, text: words })
  else turns.push({ who: who ?? (goesOn ? last.who : undefined), lines: [{ line, text: words }] })
}

/** Captions without any full stop must not become one sentence of a whole hour. */
const longestTurn = 1_500

const lengthOf = ({ lines }: Turn): number => lines.reduce((sum, { text }) => sum + text.length, 0)
const isSameCue = ({ lines }: Turn, line: number): boolean => lines.at(-1)?.line === line - 1
