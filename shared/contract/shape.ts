/** One call between the processes: what goes in is checked, what comes out is typed. */
import type * as z from 'zod'

/** `input` is checked at run time; `output` is a type only. */
export interface CallShape<I extends z.ZodType, O> {
  readonly input: I
  readonly output?: O
}
export function call<O>() {
  return <I extends z.ZodType>(input: I): CallShape<I, O> => ({ input })
}
