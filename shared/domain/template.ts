import * as z from 'zod'
import { callKinds } from './call'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { line, lines, text } from './schema'

/** A message by call kind and audience. */
export const templateSchema = recordSchema('template', {
  name: line,
  audience: z.enum(['salesperson', 'technical', 'executive']),
  callKinds: z.array(z.enum(callKinds)),
  language: line,
  subject: line.optional(),
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
