import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, idOf, instant, line, lines, minutes, type Plain, text } from './schema'
import { type Step, stepSchema } from './step'
import { workedLineSchema } from './worked-line'

export const chapterSchema = z.looseObject({
  id: idOf('chapter'),
  title: line,
  standsAlone: z.boolean(),
  /** Shows how not to do it: for teaching, never for a customer. */
  badExample: z.boolean().optional(),
})
export type Chapter = Plain<z.infer<typeof chapterSchema>>

/** What the user told the linter of this script: rules off, rules on before their time, places that are settled. */
export const lintChoicesSchema = z.looseObject({
  off: lines,
  on: lines,
  /** `key` names the finding; nothing nags twice. */
  settled: z.array(z.looseObject({ key: line, rule: line, reason: line.optional(), on: day.optional() })),
})
export type LintChoices = Plain<z.infer<typeof lintChoicesSchema>>

/** The fields a library script and a call's copy of it share. Hello, questions and next steps are fields, not steps. */
export const storyFields = {
  name: line,
  /** A demo told as a workflow, or a plan of questions for a discovery. */
  form: z.enum(['workflow', 'questions']),
  actor: line.optional(),
  trigger: line.optional(),
  result: line.optional(),
  helloMinutes: minutes,
  questionsMinutes: minutes,
  nextStepsMinutes: minutes,
  chapters: z.array(chapterSchema),
  steps: z.array(stepSchema),
  lint: lintChoicesSchema.optional(),
}

/** A script of the library (P05: workflows, not features; P15: written, dated, revisioned). */
export const scriptSchema = recordSchema('script', {
  ...storyFields,
  workflow: line.optional(),
  industries: lines,
  audience: line.optional(),
  product: line.optional(),
  productVersion: line.optional(),
  /** What the user names, starting at 1; the store's own counter is `rev`. */
  revision: z.int().min(1),
  revisedOn: day.optional(),
  author: line.optional(),
  note: text.optional(),
  lastVerifiedOn: day.optional(),
  /** By name; absent in older files, and where nobody has said. */
  checkedBy: line.optional(),
  reviewBy: day.optional(),
  /** Until when what changed in the product is known to whoever shows this. */
  releaseNotesReadOn: day.optional(),
  archivedAt: instant.optional(),
  /** What worked, with its tries (P19). */
  lines: z.array(workedLineSchema).optional(),
  /** Began as one of Presnap's own starters, after these cards of the playbook. */
  starter: line.optional(),
  playbook: lines.optional(),
})
export type Script = RecordOfSchema<typeof scriptSchema>
export type ScriptId = Script['id']
/** What a script and its copy in a call have in common. */
export type Story = Pick<
  Script,
  'name' | 'form' | 'helloMinutes' | 'questionsMinutes' | 'nextStepsMinutes' | 'chapters' | 'steps'
>

export function newScript(fields: Partial<Script> & { readonly name: string }, making: Making): Script {
  return {
    form: 'workflow',
    helloMinutes: 3,
    questionsMinutes: 5,
    nextStepsMinutes: 4,
    chapters: [],
    steps: [],
    industries: [],
    revision: 1,
    revisedOn: making.now.slice(0, 10),
    ...fields,
    ...newBase('script', making),
  }
}

export const stepMinutes = (steps: readonly Step[]): number =>
  steps.reduce((sum, step) => sum + step.minutes, 0)

/** Hello + steps + questions + next steps, in minutes. */
export function plannedMinutes(story: Story): number {
  return story.helloMinutes + stepMinutes(story.steps) + story.questionsMinutes + story.nextStepsMinutes
}
