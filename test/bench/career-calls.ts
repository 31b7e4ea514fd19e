/** The calls of a career, newest first, and what came of the newest of them. */
import { type Call, callKinds, newCall } from '@shared/domain/call'
import { newDebrief, outcomes } from '@shared/domain/debrief'
import { newQuestion } from '@shared/domain/question'
import type { AnyRecord } from '@shared/domain/records'
import { type Mark, type MarkForm, newRun } from '@shared/domain/run'
import { freshId } from '@shared/domain/schema'
import { newScriptCopy } from '@shared/domain/script-copy'
import { newStep } from '@shared/domain/step'
import { topics } from './career-chance'
import { before, type Career, dayMs, peoplePerProspect } from './career-making'

const ahead = 12
const minuteMs = 60_000

export function* careerCalls(c: Career): Generator<AnyRecord> {
  for (let index = 0; index < c.sizes.calls; index += 1) {
    const call = callAt(c, index)
    yield call
    if (call.scriptCopyId !== undefined) yield* whatCameOf(c, call, index)
  }
}

/** Call 0 starts 42 minutes after now, the first dozen lie ahead, the rest go back a third of a day each. */
function startOf(c: Career, index: number): string {
  const next = Date.parse(c.now) + 42 * minuteMs
  const days = index < ahead ? index : -(index - ahead + 1) / 3
  return new Date(next + days * dayMs).toISOString()
}

/** The newest calls share the newest prospects, older ones go round all of them. */
const prospectOf = (c: Career, index: number): number =>
  index < 300 ? index % Math.min(100, c.sizes.prospects) : index % c.sizes.prospects

const hasRun = (c: Career, index: number): boolean => index >= ahead && index < ahead + c.sizes.runs

function callAt(c: Career, index: number): Call {
  const { chance } = c
  const prospect = prospectOf(c, index)
  const start = startOf(c, index)
  const lost = index >= ahead + c.sizes.runs && chance.inPercent(6)
  return c.make(newCall, index, before(start, 7), {
    title: chance.sentence(3),
    zone: 'Europe/Berlin',
    start,
    minutes: chance.oneOf([30, 30, 45, 60]),
    callKind: chance.oneOf(callKinds),
    status: index < ahead ? 'planned' : lost ? 'no-show' : 'held',
    prospectId: c.id('prospect', prospect),
    dealId: prospect < c.sizes.deals ? c.id('deal', prospect) : undefined,
    salespersonId: c.id('colleague', 1),
    attendees: attendees(c, prospect),
    goal: { text: `${chance.sentence(8)}`, heardWhen: chance.sentence(6) },
    play: 'whole-room',
    myRole: 'lead',
    scriptCopyId: hasRun(c, index) ? c.id('script-copy', index) : undefined,
    calendar: { uid: `career-${index}@harborline.example`, sequence: 0 },
    notes: chance.sentence(40),
    tags: [chance.oneOf(topics)],
  })
}

function attendees(c: Career, prospect: number): Call['attendees'] {
  if (prospect >= c.sizes.peopledProspects) return []
  return Array.from({ length: peoplePerProspect }, (_, place) => ({
    id: freshId('attendee', c.newId),
    personId: c.id('person', prospect * peoplePerProspect + place),
    attendance: 'accepted' as const,
    parts: [],
  }))
}

function* whatCameOf(c: Career, call: Call, index: number): Generator<AnyRecord> {
  const { chance } = c
  const start = call.start ?? c.now
  const end = new Date(Date.parse(start) + call.minutes * minuteMs).toISOString()
  const steps = Array.from({ length: 6 }, () =>
    newStep(
      { title: chance.sentence(4), tell: chance.sentence(20), minutes: 3, topics: [chance.oneOf(topics)] },
      c,
    ),
  )
  const marks = marksOf(
    c,
    call,
    steps.map(step => step.id),
  )
  yield c.make(newScriptCopy, index, start, {
    callId: call.id,
    name: chance.sentence(3),
    steps,
    scriptId: c.id('script', index % c.sizes.scripts),
    scriptRevision: 1,
  })
  yield c.make(newRun, index, start, {
    callId: call.id,
    scriptCopyId: c.id('script-copy', index),
    startedAt: start,
    plannedEnd: end,
    endedAt: end,
    marks,
  })
  yield c.make(newDebrief, index, end, {
    callId: call.id,
    runId: c.id('run', index),
    outcome: chance.oneOf(outcomes.slice(0, 4)),
    whatWorked: chance.sentence(12),
    oneChange: { text: chance.sentence(8), tries: [] },
    closedAt: end,
    completedAt: end,
  })
  const asked = marks.filter(mark => mark.form === 'question').slice(0, 2)
  for (const [place, mark] of asked.entries()) {
    yield c.make(newQuestion, index * 2 + place, mark.at, {
      words: mark.text ?? '',
      state: index < ahead + 10 ? 'owed' : 'answered',
      prospectId: call.prospectId,
      callId: call.id,
      runId: c.id('run', index),
      markId: mark.id,
      askedAt: mark.at,
      dueOn: before(mark.at, -1).slice(0, 10),
    })
  }
}

const setForms: readonly MarkForm[] = [
  'question',
  'note',
  'lands-well',
  'question',
  'falls-flat',
  'commitment',
  'moment',
]

/** Six steps, and a mark about every minute. */
function marksOf(c: Career, call: Call, stepIds: readonly string[]): readonly Mark[] {
  const begun = Date.parse(call.start ?? c.now)
  const length = call.minutes * minuteMs
  const mark = (form: MarkForm, part: number, text?: string): Mark => {
    const stepId = stepIds[Math.min(stepIds.length - 1, Math.floor(part * stepIds.length))]
    const at = new Date(begun + Math.round(part * length)).toISOString()
    return { id: freshId('mark', c.newId), at, form, stepId, attendeeIds: [], text }
  }
  const begins = stepIds.map((_, index) => mark('step-begun', index / stepIds.length))
  const set = Array.from({ length: call.minutes }, (_, minute) =>
    mark(setForms[minute % setForms.length] ?? 'note', (minute + 0.5) / call.minutes, c.chance.sentence(8)),
  )
  return [...begins, ...set, mark('ended', 1)].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
