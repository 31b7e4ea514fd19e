import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { line } from './schema'
import { stepSchema } from './step'

/** Steps shared by several scripts, edited once. */
export const blockSchema = recordSchema('block', { name: line, steps: z.array(stepSchema) })
export type Block = RecordOfSchema<typeof blockSchema>

export function newBlock(fields: Partial<Block> & { readonly name: string }, making: Making): Block {
  return { steps: [], ...fields, ...newBase('block', making) }
}
