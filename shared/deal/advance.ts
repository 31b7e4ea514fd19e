/** DEFINITIONS, Deal: an advance is a goal reached and a dated next step with a name. */
import type { Outcome } from '../domain/debrief'

export interface NextSteps {
  /** Those that may follow another; who is in them by name. */
  readonly calls: readonly {
    readonly previousCallId?: string | undefined
    readonly start?: string | undefined
    readonly personIds: readonly string[]
  }[]
  readonly tasks: readonly {
    readonly callId?: string | undefined
    readonly due?: string | undefined
    readonly ownerId?: string | undefined
  }[]
}

interface Closed {
  readonly id: string
  readonly outcome?: Outcome | undefined
}

/** Whether a call was an advance: its goal reached, and after it a call with a time and somebody in it, or a task with a day and an owner. */
export function advanceTest({ calls, tasks }: NextSteps): (call: Closed) => boolean {
  const followed = new Set<string>()
  for (const { previousCallId, start, personIds } of calls)
    if (previousCallId !== undefined && start !== undefined && personIds.length > 0)
      followed.add(previousCallId)
  for (const { callId, due, ownerId } of tasks)
    if (callId !== undefined && due !== undefined && ownerId !== undefined) followed.add(callId)
  return ({ id, outcome }) => outcome === 'goal-reached' && followed.has(id)
}
