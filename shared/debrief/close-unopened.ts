/** A debrief closed from a list, never opened: it is filled from the run and closed with the defaults, in one step. */
import type { Colleague } from '../domain/colleague'
import type { Outcome } from '../domain/debrief'
import type { Making } from '../domain/record'
import type { AnyRecord } from '../domain/records'
import { closeDebrief } from './close'
import { type DebriefSource, openDebrief } from './open-debrief'

export interface UnopenedClose extends DebriefSource {
  readonly outcome: Outcome
  readonly me?: Colleague | undefined
  /** The calendar day it is for the user. */
  readonly today: string
}

export function closeUnopened(source: UnopenedClose, making: Making): readonly AnyRecord[] {
  const { outcome, me, today, call } = source
  const opened = openDebrief(source, making)
  const made = new Map(opened.map(record => [record.id as string, record]))
  const ofKind = <K extends 'question' | 'commitment'>(kind: K) =>
    opened.filter((record): record is Extract<AnyRecord, { kind: K }> => record.kind === kind)
  const debrief = opened.find(record => record.kind === 'debrief') ?? source.debrief
  if (debrief?.kind !== 'debrief') return []
  const closed = closeDebrief({
    call,
    debrief: { ...debrief, outcome },
    questions: [...source.questions, ...ofKind('question')],
    commitments: [...source.commitments, ...ofKind('commitment')],
    me,
    now: making.now,
    today,
  })
  for (const record of closed) made.set(record.id, record)
  return [...made.values()]
}
