import * as z from 'zod'
import type { Making } from './record'
import { day, freshId, idOf, instant, line, type Plain, text } from './schema'

export const verdicts = ['kills', 'lives', 'unsure'] as const
export type Verdict = (typeof verdicts)[number]

/** A gap x a need of a deal (P04). Its state is read off the dates, never stored. */
export const exposureSchema = z.looseObject({
  id: idOf('exposure'),
  gapId: idOf('gap'),
  needId: idOf('need'),
  foundOn: day,
  plannedOn: day.optional(),
  plannedCallId: idOf('call').optional(),
  plannedStepId: idOf('step').optional(),
  told: z
    .looseObject({
      at: instant,
      callId: idOf('call').optional(),
      personIds: z.array(idOf('person')),
      words: text.optional(),
    })
    .optional(),
  verdict: z
    .looseObject({
      is: z.enum(verdicts),
      words: text.optional(),
      personId: idOf('person').optional(),
      on: day,
    })
    .optional(),
  resolvedOn: day.optional(),
  hoursSaved: z.number().optional(),
  note: line.optional(),
})
export type Exposure = Plain<z.infer<typeof exposureSchema>>
export type ExposureState = 'found' | 'planned' | 'told' | 'verdict' | 'resolved'

export function newExposure(
  fields: Pick<Exposure, 'gapId' | 'needId' | 'foundOn'> & Partial<Exposure>,
  { newId }: Pick<Making, 'newId'>,
): Exposure {
  return { ...fields, id: freshId('exposure', newId) }
}

export function exposureState(exposure: Exposure): ExposureState {
  if (exposure.resolvedOn !== undefined) return 'resolved'
  if (exposure.verdict !== undefined) return 'verdict'
  if (exposure.told !== undefined) return 'told'
  return exposure.plannedCallId === undefined ? 'found' : 'planned'
}

/** The day each gap was told for the first time, a gap once however many needs it touches. */
export function gapsToldOn(exposures: readonly Exposure[]): readonly string[] {
  const days = new Map<string, string>()
  for (const { gapId, told } of exposures) {
    const on = told?.at.slice(0, 10)
    const known = days.get(gapId)
    if (on !== undefined && (known === undefined || on < known)) days.set(gapId, on)
  }
  return [...days.values()]
}
