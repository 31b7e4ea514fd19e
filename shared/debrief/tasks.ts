/** One thing now, small ones with a day (P16: an elephant walks one step at a time). */
import type { Call } from '../domain/call'
import type { Colleague } from '../domain/colleague'
import type { Debrief } from '../domain/debrief'
import { type Making, touched } from '../domain/record'
import type { AnyRecord } from '../domain/records'
import { newTask, type Task } from '../domain/task'
import { isoOf, toInstant } from '../formats/zones/zone'

/** A task has a day: it is due at the end of it, on the user's clock. */
const dueHour = 17

export function dueAt(day: string, zone: string): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return isoOf(toInstant({ year, month, day: date, hour: dueHour, minute: 0, second: 0 }, zone))
}

export interface TaskSource {
  readonly call: Pick<Call, 'id' | 'prospectId' | 'dealId'>
  readonly me?: Colleague | undefined
  /** A calendar day of the user's zone, and that zone. */
  readonly today: string
  readonly zone: string
}

/** The one task for now, mine and due today; as records to be stored together. */
export function writeImmediate(
  debrief: Debrief,
  task: Task | undefined,
  title: string,
  source: TaskSource,
  making: Making,
): readonly AnyRecord[] {
  const words = title.trim()
  if (task !== undefined && words !== '') return [touched({ ...task, title: words }, making.now)]
  if (task !== undefined) {
    const { immediateTaskId: _, ...rest } = debrief
    return [touched({ ...task, deletedAt: making.now }, making.now), touched(rest, making.now)]
  }
  if (words === '') return []
  const made = taskOf(
    source,
    { title: words, form: 'immediate', due: dueAt(source.today, source.zone) },
    making,
  )
  return [made, touched({ ...debrief, immediateTaskId: made.id }, making.now)]
}

/** One with a day of its own, mine until somebody else takes it. */
export const shortTask = (title: string, source: TaskSource, making: Making): Task =>
  taskOf(source, { title: title.trim(), form: 'short-term' }, making)

function taskOf(
  { call, me }: TaskSource,
  fields: Pick<Task, 'title' | 'form'> & Partial<Task>,
  making: Making,
): Task {
  const { id, prospectId, dealId } = call
  return newTask(
    {
      ...fields,
      callId: id,
      ...(prospectId && { prospectId }),
      ...(dealId && { dealId }),
      ...(me && { ownerId: me.id }),
    },
    making,
  )
}
