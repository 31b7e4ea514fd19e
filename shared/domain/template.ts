import * as z from 'zod'
import { callKinds } from './call'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { line, lines, text } from './schema'

export const audiences = ['technical', 'executive', 'salesperson'] as const
export type Audience = (typeof audiences)[number]
export const audienceLabels: Readonly<Record<Audience, string>> = {
  technical: 'Technical',
  executive: 'Executive',
  salesperson: 'Salesperson',
}

/** A message by call kind and audience. */
export const templateSchema = recordSchema('template', {
  name: line,
  audience: z.enum(audiences),
  callKinds: z.array(z.enum(callKinds)),
  language: line,
  subject: line.optional(),
  /** What it is for where Presnap fills it in; absent on messages that are only copied. */
  use: z.enum(['follow-up']).optional(),
  body: text,
  /** Began as one of Presnap's own starters, after these cards of the playbook. */
  starter: line.optional(),
  playbook: lines.optional(),
})
export type Template = RecordOfSchema<typeof templateSchema>

export function newTemplate(fields: Partial<Template> & { readonly name: string }, making: Making): Template {
  return {
    audience: 'technical',
    callKinds: [],
    language: 'en',
    body: '',
    ...fields,
    ...newBase('template', making),
  }
}
