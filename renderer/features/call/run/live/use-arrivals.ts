import { useState } from 'react'
import { useStore } from '../../../../state/store'
import type { Seat } from '../run-model'

export interface Arrivals {
  /** Attendees who are here. */
  readonly here: ReadonlySet<string>
  /** Whoever came unannounced, in the user's words. */
  readonly strangers: readonly string[]
  readonly isAsking: boolean
  readonly turn: (seat: Seat | undefined) => void
  readonly ask: (isAsking: boolean) => void
  readonly addStranger: (name: string) => void
  readonly removeStranger: (at: number) => void
}

/** Who is here so far; nothing of it is written before the run starts. */
export function useArrivals(): Arrivals {
  const [here, setHere] = useState<ReadonlySet<string>>(new Set())
  const [strangers, setStrangers] = useState<readonly string[]>([])
  const [isAsking, ask] = useState(false)
  return {
    ...{ here, strangers, isAsking, ask },
    turn: seat => {
      if (seat !== undefined) setHere(before => toggled(before, seat.attendeeId))
    },
    addStranger: text => {
      const name = text.trim()
      if (name !== '') setStrangers(before => (before.includes(name) ? before : [...before, name]))
    },
    removeStranger: at => setStrangers(before => before.toSpliced(at, 1)),
  }
}

/** The clock starts now, and who is here has joined. */
export async function startWith(
  callId: string,
  attendeeIds: readonly string[],
  strangers: readonly string[],
) {
  const { startRun, addMark } = useStore.getState()
  await startRun(callId)
  if (useStore.getState().run?.callId !== callId) return
  if (attendeeIds.length > 0) await addMark({ form: 'joined', attendeeIds: [...attendeeIds] })
  for (const text of strangers) await addMark({ form: 'joined', text })
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
