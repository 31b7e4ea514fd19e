import type { AnyRecord } from '@shared/domain/records'
import type { ProblemForm } from '@shared/safety'

interface TwoStatesProps {
  readonly form: ProblemForm
  readonly ours: AnyRecord | null
  readonly theirs: AnyRecord | null
}

/** The two states a problem is about. */
export function TwoStates(_props: TwoStatesProps) {
  return null
}
