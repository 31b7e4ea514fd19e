/** The renderer's one way to the main process. A failure arrives as the error it was thrown as. */
import type { Bridge, CallName, Crossing, InputOf, OutputOf } from '@shared/contract'
import { decodeError } from '@shared/errors'

declare global {
  interface Window {
    readonly presnap: Bridge
  }
}

type Asked<N extends CallName> = InputOf<N> extends undefined ? [] : [input: InputOf<N>]

/** Calls main by name. Throws the `AppError` that main answered with. */
export async function ask<N extends CallName>(name: N, ...input: Asked<N>): Promise<OutputOf<N>> {
  const call = window.presnap[name] as (input?: InputOf<N>) => Promise<Crossing<OutputOf<N>>>
  const answer = await call(...input)
  if (answer.ok) return answer.value
  throw decodeError(answer.error)
}
