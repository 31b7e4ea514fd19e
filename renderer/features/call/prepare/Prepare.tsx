import type { Target } from '@shared/advisor/finding'

interface PrepareProps {
  readonly callId: string
  readonly target?: Target | undefined
}

export function Prepare({ callId }: PrepareProps) {
  return <div data-call={callId} />
}
