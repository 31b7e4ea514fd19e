/** What one key does with a debt. Each is one step that undo takes back, and says so. */

import { stageLabels } from '@shared/commitment/stage-words'
import { addDays, nextWorkingDay } from '@shared/debrief/working-days'
import { advanced, type Commitment, nextStage } from '@shared/domain/commitment'
import type { Question } from '@shared/domain/question'
import { touched } from '@shared/domain/record'
import type { AnyRecord, RecordOf } from '@shared/domain/records'
import type { Task } from '@shared/domain/task'
import { now } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { dayOf, dayWords } from '../../time'
import type { OwedItem } from './owed-items'

const state = useStore.getState

/** Done with: answered, done, or one stage on. A call is debriefed, not ticked. */
export async function tick({ kind, id }: Pick<OwedItem, 'kind' | 'id'>): Promise<void> {
  if (kind === 'question') await act(kind, id, answered, 'Answered')
  if (kind === 'commitment') await act(kind, id, one => advanced(one, now()), stageLabel)
  if (kind === 'task') await act(kind, id, task => ({ ...task, doneAt: now() }), 'Task done')
}

/** By the next working day, or the one after the day it already has; an answer nobody owned is mine from then on. */
export async function putOff({ kind, id, due }: Pick<OwedItem, 'kind' | 'id' | 'due'>): Promise<void> {
  const day = laterDay(due)
  const label = `Put off to ${dayInWords(day)}`
  if (kind === 'question') await act(kind, id, question => putOffTo(question, day), label)
  if (kind === 'task') await act(kind, id, task => dueOn(task, day), label)
}

function laterDay(due: string | undefined): string {
  const today = dayOf(now(), state().zone)
  return nextWorkingDay(due === undefined || due < today ? today : due)
}

const dayInWords = (day: string): string => dayWords(`${day}T12:00:00Z`, 'UTC')

async function act<K extends 'question' | 'commitment' | 'task'>(
  kind: K,
  id: string,
  update: (record: RecordOf<K>) => RecordOf<K>,
  label: string | ((record: RecordOf<K>) => string),
): Promise<void> {
  await state().loadRecords([{ kind, id }])
  const record = state().records[id]
  if (record?.kind !== kind || record.deletedAt !== undefined) return
  const changed = update(record as RecordOf<K>)
  if (changed === record) return
  const words = typeof label === 'string' ? label : label(record as RecordOf<K>)
  await state().commit([touched(changed as AnyRecord, now())], words)
  sayUndoable(`${words}.`)
}

const answered = (question: Question): Question => ({ ...question, state: 'answered', answeredAt: now() })

/** "Documented": the stage that it comes to. */
function stageLabel(commitment: Commitment): string {
  const words = stageLabels[nextStage(commitment) ?? 'signed-off']
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function putOffTo(question: Question, dueOn: string): Question {
  const me = Object.values(state().records).find(one => one.kind === 'colleague' && one.me)
  const ownerId = question.ownerId ?? (me?.kind === 'colleague' ? me.id : undefined)
  return { ...question, dueOn, ...(ownerId !== undefined && { ownerId }) }
}

/** The same time of day, on that day. */
function dueOn(task: Task, day: string): Task {
  const { zone } = state()
  const from = task.due ?? now()
  const days = (Date.parse(day) - Date.parse(dayOf(from, zone))) / 86_400_000
  return { ...task, due: `${addDays(from.slice(0, 10), days)}${from.slice(10)}` }
}
