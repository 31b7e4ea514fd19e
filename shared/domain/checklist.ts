import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, freshId, idOf, instant, line, type Plain, text } from './schema'

export const checklistItemSchema = z.looseObject({
  id: idOf('checklist-item'),
  text: line,
  /** A value rather than a tick where it matters. */
  wants: z.enum(['tick', 'value']),
  valueLabel: line.optional(),
  owner: z.enum(['me', 'salesperson', 'anyone']),
  /** Minutes before the call's start. */
  dueBefore: z.number().min(0).optional(),
})
export type ChecklistItem = Plain<z.infer<typeof checklistItemSchema>>

/** A huddle checklist template (P01); 5 to 9 items, owned by its users. */
export const checklistSchema = recordSchema('checklist', {
  name: line,
  callKinds: z.array(line),
  mode: z.enum(['remote', 'on-site', 'any']),
  revision: z.int().min(1),
  revisedOn: day.optional(),
  items: z.array(checklistItemSchema),
  /** Began as one of Presnap's own starters. */
  starter: line.optional(),
  notes: text.optional(),
})
export type Checklist = RecordOfSchema<typeof checklistSchema>

/** The copy in a call: who, until when, and whether it is done. */
export const checkSchema = z.looseObject({
  id: idOf('check'),
  itemId: idOf('checklist-item').optional(),
  text: line,
  wants: z.enum(['tick', 'value']),
  valueLabel: line.optional(),
  ownerId: idOf('colleague').optional(),
  due: instant.optional(),
  doneAt: instant.optional(),
  /** Found still so after an interruption. */
  confirmedAt: instant.optional(),
  value: line.optional(),
})
export type Check = Plain<z.infer<typeof checkSchema>>

export function newChecklist(
  fields: Partial<Checklist> & { readonly name: string },
  making: Making,
): Checklist {
  return {
    callKinds: [],
    mode: 'any',
    revision: 1,
    revisedOn: making.now.slice(0, 10),
    items: [],
    ...fields,
    ...newBase('checklist', making),
  }
}

export function newChecklistItem(
  fields: Partial<ChecklistItem> & { readonly text: string },
  newId: Making['newId'],
): ChecklistItem {
  return { wants: 'tick', owner: 'me', ...fields, id: freshId('checklist-item', newId) }
}

export const isChecked = (check: Check): boolean =>
  check.wants === 'value' ? (check.value ?? '').trim() !== '' : check.doneAt !== undefined

/** Copies a template's items into a call. `owners` maps the template's words to colleagues; `start` is the call's. */
export function copyChecklist(
  checklist: Checklist,
  start: string,
  owners: { readonly me?: Check['ownerId']; readonly salesperson?: Check['ownerId'] },
  newId: Making['newId'],
): readonly Check[] {
  return checklist.items.map(item => ({
    id: freshId('check', newId),
    itemId: item.id,
    text: item.text,
    wants: item.wants,
    valueLabel: item.valueLabel,
    ownerId: item.owner === 'anyone' ? undefined : owners[item.owner],
    due:
      item.dueBefore === undefined
        ? undefined
        : new Date(Date.parse(start) - item.dueBefore * 60_000).toISOString(),
  }))
}
