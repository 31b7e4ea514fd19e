/** The run of a held call: its steps one after the other, and the marks set meanwhile. */
import type { Call } from '../domain/call'
import { type Mark, newRun, type Run } from '../domain/run'
import type { HeldCall, HeldMark } from './held-call'
import { attendeeId, stepId } from './planned-call'
import type { Stage } from './stage'

const reserves = ['hello', 'questions', 'next-steps']

export function runOf(s: Stage, held: HeldCall, call: Call): Run {
  const startedAt = markInstant(s, held, '00:00')
  const endedAt = addSeconds(startedAt, flowSeconds(held.flow))
  const made = s.make(newRun, held.name, held.at, {
    callId: call.id,
    scriptCopyId: call.scriptCopyId,
    startedAt,
    plannedEnd: addSeconds(s.at(held.at), held.minutes * 60),
    endedAt,
    marks: [...flowMarks(s, held), ...held.marks.map(mark => setMark(s, held, mark))].sort(byTime),
  })
  return { ...made, createdAt: startedAt, updatedAt: endedAt }
}

export const clockSeconds = (clock: string): number => {
  const [minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return minutes * 60 + seconds
}

export const flowSeconds = (flow: HeldCall['flow']): number =>
  flow.reduce((sum, [, took]) => sum + (took === 'skip' ? 0 : clockSeconds(took)), 0)

export const addSeconds = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString()

/** The instant at which the run's clock shows `clock`. */
export const markInstant = (s: Stage, held: HeldCall, clock: string): string =>
  addSeconds(s.at(held.at), (held.lateBy ?? 0) + clockSeconds(clock))

export const markName = (held: HeldCall, mark: HeldMark): string => `${held.name}/${mark.at}`

function flowMarks(s: Stage, held: HeldCall): readonly Mark[] {
  const marks: Mark[] = []
  let gone = 0
  const add = (form: Mark['form'], part: string | undefined) => {
    const at = addSeconds(markInstant(s, held, '00:00'), gone)
    const id = s.id('mark', `${held.name}/flow/${marks.length + 1}`)
    marks.push({
      id,
      at,
      form,
      stepId: part === undefined ? undefined : partId(s, held, part),
      attendeeIds: [],
    })
  }
  for (const [part, took] of held.flow) {
    add(took === 'skip' ? 'step-skipped' : 'step-begun', part)
    if (took === 'skip') continue
    gone += clockSeconds(took)
    add('step-ended', part)
  }
  add('ended', undefined)
  return marks
}

function setMark(s: Stage, held: HeldCall, mark: HeldMark): Mark {
  const at = markInstant(s, held, mark.at)
  const part = partAt(held.flow, clockSeconds(mark.at))
  return {
    id: s.id('mark', markName(held, mark)),
    at,
    form: mark.form,
    stepId: part === undefined ? undefined : partId(s, held, part),
    attendeeIds: (mark.who ?? []).map(person => attendeeId(s, held.name, person)),
    text: mark.text,
    gapId: mark.gap === undefined ? undefined : s.id('gap', mark.gap),
    answerId: mark.answer === undefined ? undefined : s.id('answer', mark.answer),
    triage: mark.triage,
    secondsLost: mark.secondsLost,
    undoneAt: mark.undoneAfter === undefined ? undefined : addSeconds(at, mark.undoneAfter),
  }
}

/** What was on screen at that second of the run. */
function partAt(flow: HeldCall['flow'], second: number): string | undefined {
  let gone = 0
  for (const [part, took] of flow) {
    if (took === 'skip') continue
    gone += clockSeconds(took)
    if (second < gone) return part
  }
  return undefined
}

const partId = (s: Stage, held: HeldCall, part: string): string =>
  reserves.includes(part) || held.script === undefined ? part : stepId(s, held.script, part)

/** The end of one step comes before the start of the next at the same second; the order they were made in stays. */
const byTime = (one: Mark, other: Mark): number => Date.parse(one.at) - Date.parse(other.at)
