/**
 * Long pieces of work that the user waits for: one at a time, with progress, told ten times a second at most, and a
 * way to stop. What goes on by itself in the background is none of these.
 */
import { AppError } from '@shared/errors'
import type { LongTask } from '@shared/safety'

export interface TaskHandle {
  readonly progress: (done: number, total: number) => void
  /** Throws `cancelled` once the user has stopped it. */
  readonly goOn: () => void
  /** From here on it is finished, whatever the user clicks. */
  readonly pointOfNoReturn: () => void
}

export interface Tasks {
  readonly current: () => LongTask | null
  /** Refuses while another one goes on. */
  readonly run: <T>(name: LongTask['name'], work: (task: TaskHandle) => Promise<T>) => Promise<T>
  /** Nothing happens when nothing goes on, or when it cannot be stopped any more. */
  readonly cancel: () => void
  /** Resolves when nothing goes on any more, and what was stopped has put things back. */
  readonly settled: () => Promise<void>
}

const tellEveryMs = 100

export function createTasks(
  tell: (task: LongTask | null) => void,
  clock: () => number = () => performance.now(),
): Tasks {
  let current: LongTask | null = null
  let isCancelled = false
  let toldAt = Number.NEGATIVE_INFINITY
  let work: Promise<unknown> = Promise.resolve()
  const show = (next: LongTask | null) => {
    const isOver = next === null || current === null || next.canCancel !== current.canCancel
    current = next
    if (!isOver && clock() - toldAt < tellEveryMs) return
    toldAt = clock()
    tell(next)
  }
  const change = (to: Partial<LongTask>) => {
    if (current !== null) show({ ...current, ...to })
  }
  const handle: TaskHandle = {
    progress: (done, total) => change({ done, total }),
    goOn: () => {
      if (isCancelled && current?.canCancel === true) throw cancelled()
    },
    pointOfNoReturn: () => {
      handle.goOn()
      change({ canCancel: false })
    },
  }
  return {
    current: () => current,
    run: async (name, begin) => {
      if (current !== null) throw stillBusy(current)
      isCancelled = false
      show({ name, done: 0, total: 0, canCancel: true })
      const answer = begin(handle)
      work = answer.catch(() => undefined)
      try {
        return await answer
      } finally {
        show(null)
      }
    },
    cancel: () => {
      isCancelled = true
    },
    settled: async () => {
      await work
    },
  }
}

/** For work that nobody waits for. */
export const noTask: TaskHandle = {
  progress: () => undefined,
  goOn: () => undefined,
  pointOfNoReturn: () => undefined,
}

const cancelled = () => new AppError('refused', 'Stopped. Nothing was changed.', { cancelled: 1 })

const names: Readonly<Record<LongTask['name'], string>> = {
  backup: 'making a backup',
  restore: 'restoring a backup',
  'bring-back': 'bringing records back',
  move: 'moving the workspace',
  search: 'building the search',
  forget: 'removing what is known of a person',
  migrate: 'bringing the workspace to the new version',
}
const stillBusy = ({ name }: LongTask) =>
  new AppError(
    'refused',
    `Presnap is still ${names[name]}. Wait for its end, then try again. Nothing was changed.`,
  )
