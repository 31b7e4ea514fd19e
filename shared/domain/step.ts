import * as z from 'zod'
import { parts } from './person'
import type { Making } from './record'
import { day, freshId, type Id, idOf, line, lines, minutes, type Plain, text } from './schema'

export const depths = ['inform', 'show', 'train'] as const
export type Depth = (typeof depths)[number]

export const audiences = ['executive', 'technical', 'user'] as const
export type Audience = (typeof audiences)[number]

export const showRowForms = ['click', 'open', 'copy', 'switch'] as const
export type ShowRowForm = (typeof showRowForms)[number]

/** One row of Show: `text` is read, `value` is the URL to open, the text to copy or the window to switch to. */
export const showRowSchema = z.looseObject({
  id: idOf('show-row'),
  form: z.enum(showRowForms),
  text,
  value: text.optional(),
})
export type ShowRow = Plain<z.infer<typeof showRowSchema>>

export const watchOutSchema = z.looseObject({
  id: idOf('watch-out'),
  form: z.enum(['gap', 'too-technical', 'other']),
  gapId: idOf('gap').optional(),
  title: line,
  text: text.optional(),
})
export type WatchOut = Plain<z.infer<typeof watchOutSchema>>

/**
 * One step of a script. Its id is stable across copies, revisions and blocks. A step is a title, one text
 * and minutes; the rest is added when wanted. `needIds`, `personIds` and `speakerId` are bound in a call's
 * copy only; a library step speaks of `topics`, `forParts` and {{their tool}}.
 */
export const stepSchema = z.looseObject({
  id: idOf('step'),
  chapterId: idOf('chapter').optional(),
  blockId: idOf('block').optional(),
  title: line,
  tell: text,
  show: z.array(showRowSchema),
  takeaway: text.optional(),
  minutes,
  leastMinutes: minutes.optional(),
  must: z.boolean(),
  depth: z.enum(depths),
  level: z.int().min(1).max(5).optional(),
  topics: lines,
  forParts: z.array(z.enum(parts)),
  medium: z.enum(['live', 'slides', 'video', 'talk']).optional(),
  todayThey: text.optional(),
  withUs: text.optional(),
  proofId: idOf('proof').optional(),
  watchOuts: z.array(watchOutSchema),
  prerequisites: z.array(
    z.looseObject({ id: idOf('prerequisite'), text: line, minutes: minutes.optional() }),
  ),
  fallback: text.optional(),
  /** What is said while the fallback is opened. */
  bridge: text.optional(),
  fallbackTriedOn: day.optional(),
  skipWhen: line.optional(),
  ifAsked: z.array(
    z.looseObject({ question: line, answerId: idOf('answer').optional(), words: text.optional() }),
  ),
  layers: z.array(z.looseObject({ audience: z.enum(audiences), tell: text })),
  wordings: z.array(z.looseObject({ language: line, tell: text })),
  /** Of a call's copy: `tell` is said in this layer's words, and `plainTell` is what stood there before. */
  toldAs: z.enum(audiences).optional(),
  plainTell: text.optional(),
  /** Personal wording kept beside a cue; private, so no document carries it. */
  inMyWords: z.array(z.looseObject({ cue: text, words: text })).optional(),
  isResult: z.boolean().optional(),
  needIds: z.array(idOf('need')),
  personIds: z.array(idOf('person')),
  speakerId: idOf('colleague').optional(),
})
export type Step = Plain<z.infer<typeof stepSchema>>
export type StepId = Id<'step'>

export function newStep(
  fields: Partial<Step> & { readonly title: string },
  { newId }: Pick<Making, 'newId'>,
): Step {
  return {
    tell: '',
    show: [],
    minutes: 3,
    must: true,
    depth: 'show',
    topics: [],
    forParts: [],
    watchOuts: [],
    prerequisites: [],
    ifAsked: [],
    layers: [],
    wordings: [],
    needIds: [],
    personIds: [],
    ...fields,
    id: fields.id ?? freshId('step', newId),
  }
}

/** DEFINITIONS, Re-plan: the least minutes default to half. */
export const leastMinutes = (step: Step): number => step.leastMinutes ?? step.minutes / 2

/** The blocks some of these steps belong to; undefined when there is none. */
export function blocksIn(steps: readonly Step[]): readonly string[] | undefined {
  const ids = [...new Set(steps.flatMap(({ blockId }) => blockId ?? []))]
  return ids.length === 0 ? undefined : ids
}
