/** Editing a mark afterwards, from the log: when it was, and back to how it was before. */
import type { MarkChange } from '../contract/run-calls'
import { type Mark, type Run, standingMarks } from '../domain/run'

const dayMs = 86_400_000

/**
 * The instant meant by a time of day ("14:41" or "14:41:02") typed over the shown one, "14:43:05" of `at`: the
 * nearest such time. No zone is needed for that. Undefined when it is no time.
 */
export function retimed(at: string, shown: string, typed: string): string | undefined {
  const [from, to] = [msOfDay(shown), msOfDay(typed)]
  if (from === undefined || to === undefined) return undefined
  const by = ((to - from + dayMs * 1.5) % dayMs) - dayMs / 2
  return new Date(Date.parse(at) + by).toISOString()
}

function msOfDay(time: string): number | undefined {
  const [, hours, minutes, seconds = '0'] = /^\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*$/.exec(time) ?? []
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)]
  if (hours === undefined || h > 23 || m > 59 || s > 59) return undefined
  return ((h * 60 + m) * 60 + s) * 1000
}

/** What an edit can change, as it was. */
export const asItWas = (mark: Mark): MarkChange => ({
  text: mark.text ?? '',
  attendeeIds: [...mark.attendeeIds],
  triage: mark.triage ?? 'open',
  at: mark.at,
  gapId: mark.gapId ?? null,
})

export interface MarkEdit {
  readonly markId: string
  readonly before: MarkChange
  /** The mark that stood last then: while it does, the edit is the latest thing done. */
  readonly lastId: string | undefined
}

/** What has been edited since `before`; undefined when nothing has. */
export function editOf(before: Mark, run: Run): MarkEdit | undefined {
  const now = run.marks.find(mark => mark.id === before.id)
  if (now === undefined || JSON.stringify(asItWas(now)) === JSON.stringify(asItWas(before))) return undefined
  return { markId: before.id, before: asItWas(before), lastId: standingMarks(run).at(-1)?.id }
}

/** Whether plain undo takes back this edit before it takes back a mark. */
export const isLatest = ({ markId, lastId }: MarkEdit, run: Run): boolean =>
  standingMarks(run).at(-1)?.id === lastId && standingMarks(run).some(mark => mark.id === markId)
