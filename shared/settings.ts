/** The user's settings. They live in the app's own folder, not in the workspace; unknown fields survive. */
import * as z from 'zod'
import { crmFacts, crmForms } from './debrief/crm-fields'
import { instant, line, type Plain } from './domain/schema'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What the live view gives most room: the whole step with its log, or the notes. */
export const runLayouts = ['step', 'notes'] as const
export type RunLayout = (typeof runLayouts)[number]

export const settingsSchema = z.looseObject({
  theme: z.enum(themes).default('system'),
  sidebar: z.enum(['full', 'narrow']).default('full'),
  /** WCAG 2.1.4: single-letter keys can be switched off. */
  singleLetters: z.boolean().default(true),
  /** Remapped keys, by command id. */
  keys: z.array(z.looseObject({ command: line, keys: z.array(line) })).default([]),
  /** The chord that reaches Presnap from other programs during a run. */
  leaderKey: line.default('Ctrl+Shift+Space'),
  /** When the half-minute of practice before a run was offered; absent until then. */
  practiceOfferedAt: instant.optional(),
  /** Rules switched off or given another threshold. */
  rules: z
    .array(
      z.looseObject({
        rule: line,
        off: z.boolean().optional(),
        threshold: z.number().optional(),
        why: line.optional(),
      }),
    )
    .default([]),
  /** Private notes, each off until switched on: not shown, not asked for; what is there is kept. */
  stakes: z.boolean().default(false),
  dignityFlags: z.boolean().default(false),
  burnHistory: z.boolean().default(false),
  /** What a deal of a size usually takes by the user's own judgement, until enough of them are won. */
  effortFigures: z.array(z.looseObject({ band: line, hours: z.number().min(0) })).default([]),
  /** Absent = Documents/Presnap. */
  workspaceFolder: line.optional(),
  /** Working hours of a week, against which Today sets what is booked. */
  weekHours: z.number().min(1).max(100).default(40),
  runTextSize: z.int().min(14).max(48).default(33),
  runLayout: z.enum(runLayouts).default('step'),
  /** A notification at the latest start of each set-up task, while the app is open. */
  setUpReminders: z.boolean().default(true),
  /** When the share check was gone through; absent while it is still shown. */
  shareCheckedAt: instant.optional(),
  /** What a CRM gets of a call: its own label, and the fact of ours under it; absent = `defaultCrmFields`. */
  crmFields: z.array(z.looseObject({ label: line, fact: z.enum(crmFacts) })).optional(),
  crmForm: z.enum(crmForms).default('lines'),
  zoom: z.number().min(0.8).max(2).default(1),
})
export type Settings = Plain<z.infer<typeof settingsSchema>>

export const defaultSettings: Settings = settingsSchema.parse({})
