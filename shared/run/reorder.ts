import type { RunState } from './run-state'

/**
 * Before which segment a step comes when it moves one place among the steps ahead; undefined when it stands at that end
 * already, or is none of them. Reserves keep their place.
 */
export function moveBefore(
  { ahead }: Pick<RunState, 'ahead'>,
  stepId: string,
  by: -1 | 1,
): string | undefined {
  const at = ahead.findIndex(segment => segment.id === stepId)
  if (at < 0 || ahead[at]?.kind !== 'step') return undefined
  if (ahead[at + by]?.kind !== 'step') return undefined
  return ahead[by < 0 ? at - 1 : at + 2]?.id
}
