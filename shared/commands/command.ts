export const commandGroups = [
  'Go',
  'Everywhere',
  'Call',
  'Script',
  'Lists',
  'Sorting pasted text',
  'Questionnaire',
  'Debrief',
  'Marks',
  'Run',
] as const
export type CommandGroup = (typeof commandGroups)[number]

export interface Command {
  readonly id: string
  readonly label: string
  readonly group: CommandGroup
  /** 'Mod+K', 'Shift+F8', 'Space', 'Q'. Several keys do the same. A bare letter acts only outside text fields. */
  readonly keys: readonly string[]
  /** Acts while a text field has the focus. Bare letters never do. */
  readonly inFields?: boolean
  /** Left out of the palette: it makes sense only by key, at one spot. */
  readonly keyOnly?: boolean
  /** Goes on while the key is held. */
  readonly repeats?: boolean
  readonly menu?: 'File' | 'Edit' | 'View' | 'Go' | 'Help'
}
