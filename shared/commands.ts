/**
 * Every user action as data: menu, palette, buttons, keys and the key sheet read this one list (KEYS.md is its
 * source). A command acts where a screen has registered a handler for its id; without one it is off.
 */
export const commandGroups = [
  'Go',
  'Everywhere',
  'Call',
  'Lists',
  'Sorting pasted text',
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

const go = (id: string, label: string, at: number): Command => ({
  id: `go.${id}`,
  label,
  group: 'Go',
  keys: [`Mod+${at}`],
  inFields: true,
  menu: 'Go',
})

export const commands: readonly Command[] = [
  go('today', 'Today', 1),
  go('calls', 'Calls', 2),
  go('prospects', 'Prospects', 3),
  go('scripts', 'Scripts', 4),
  go('answers', 'Answers', 5),
  go('gaps', 'Gaps', 6),
  go('checklists', 'Checklists', 7),
  go('insights', 'Insights', 8),
  { id: 'go.back', label: 'Back', group: 'Go', keys: ['Alt+ArrowLeft'], inFields: true, menu: 'Go' },
  { id: 'go.forward', label: 'Forward', group: 'Go', keys: ['Alt+ArrowRight'], inFields: true, menu: 'Go' },
  {
    id: 'app.palette',
    label: 'Search',
    group: 'Everywhere',
    keys: ['Mod+K'],
    inFields: true,
    keyOnly: true,
    menu: 'Edit',
  },
  { id: 'call.new', label: 'New call', group: 'Everywhere', keys: ['Mod+N'], inFields: true, menu: 'File' },
  { id: 'app.import', label: 'Import', group: 'Everywhere', keys: ['Mod+O'], inFields: true, menu: 'File' },
  {
    id: 'app.paste',
    label: 'Paste anything about a call',
    group: 'Everywhere',
    keys: ['Mod+V'],
    menu: 'File',
  },
  {
    id: 'app.primary',
    label: 'The one main action of this screen',
    group: 'Everywhere',
    keys: ['Mod+Enter'],
    inFields: true,
    keyOnly: true,
  },
  { id: 'app.undo', repeats: true, label: 'Undo', group: 'Everywhere', keys: ['Mod+Z'], menu: 'Edit' },
  {
    id: 'app.redo',
    repeats: true,
    label: 'Redo',
    group: 'Everywhere',
    keys: ['Mod+Shift+Z', 'Ctrl+Y'],
    menu: 'Edit',
  },
  { id: 'app.save', label: 'Save now', group: 'Everywhere', keys: ['Mod+S'], inFields: true, menu: 'File' },
  { id: 'app.new-window', label: 'New window', group: 'Everywhere', keys: [], menu: 'File' },
  { id: 'app.next-finding', label: 'Next finding', group: 'Everywhere', keys: ['F8'], inFields: true },
  {
    id: 'app.previous-finding',
    label: 'Previous finding',
    group: 'Everywhere',
    keys: ['Shift+F8'],
    inFields: true,
  },
  {
    id: 'app.settings',
    label: 'Settings',
    group: 'Everywhere',
    keys: ['Mod+,'],
    inFields: true,
    menu: 'File',
  },
  { id: 'app.keys', label: 'Show keys', group: 'Everywhere', keys: ['?', 'F1'], menu: 'Help' },
  {
    id: 'app.sidebar',
    label: 'Show or hide the sidebar',
    group: 'Everywhere',
    keys: ['Mod+\\'],
    inFields: true,
    menu: 'View',
  },
  {
    id: 'app.zoom-in',
    repeats: true,
    label: 'Larger',
    group: 'Everywhere',
    keys: ['Mod+=', 'Mod++'],
    inFields: true,
    menu: 'View',
  },
  {
    id: 'app.zoom-out',
    repeats: true,
    label: 'Smaller',
    group: 'Everywhere',
    keys: ['Mod+-'],
    inFields: true,
    menu: 'View',
  },
  {
    id: 'app.zoom-reset',
    label: 'Normal size',
    group: 'Everywhere',
    keys: ['Mod+0'],
    inFields: true,
    menu: 'View',
  },
  {
    id: 'app.next-pane',
    label: 'Next pane',
    group: 'Everywhere',
    keys: ['F6'],
    inFields: true,
    keyOnly: true,
  },
  {
    id: 'app.previous-pane',
    label: 'Previous pane',
    group: 'Everywhere',
    keys: ['Shift+F6'],
    inFields: true,
    keyOnly: true,
  },
  {
    id: 'app.escape',
    label: 'Close the nearest thing',
    group: 'Everywhere',
    keys: ['Escape'],
    inFields: true,
    keyOnly: true,
  },
  { id: 'record.history', label: 'History of what is on screen', group: 'Everywhere', keys: [] },
  { id: 'record.save-revision', label: 'Save revision', group: 'Everywhere', keys: [] },
  { id: 'app.gallery', label: 'Component gallery', group: 'Everywhere', keys: [] },
  { id: 'app.show-folder', label: 'Show the workspace folder', group: 'Everywhere', keys: [], menu: 'File' },
  { id: 'app.files', label: 'Your files', group: 'Everywhere', keys: [], menu: 'File' },
  { id: 'app.back-up-now', label: 'Back up now', group: 'Everywhere', keys: [], menu: 'File' },
  { id: 'app.backups', label: 'Backups', group: 'Everywhere', keys: [] },
  { id: 'app.trash', label: 'Trash', group: 'Everywhere', keys: [], menu: 'File' },
  { id: 'app.problems', label: 'Problems with files', group: 'Everywhere', keys: [] },
  { id: 'app.forget-person', label: 'A person’s data: find, export, remove', group: 'Everywhere', keys: [] },

  { id: 'call.prepare', label: 'Prepare', group: 'Call', keys: ['Alt+1'], inFields: true },
  { id: 'call.run', label: 'Run', group: 'Call', keys: ['Alt+2'], inFields: true },
  { id: 'call.debrief', label: 'Debrief', group: 'Call', keys: ['Alt+3'], inFields: true },
  { id: 'call.copy-follow-up', label: 'Copy the follow-up', group: 'Call', keys: [] },
  { id: 'call.trash', label: 'Move this call to the trash', group: 'Call', keys: [] },

  { id: 'list.next', repeats: true, label: 'Next', group: 'Lists', keys: ['J', 'ArrowDown'], keyOnly: true },
  {
    id: 'list.previous',
    repeats: true,
    label: 'Previous',
    group: 'Lists',
    keys: ['K', 'ArrowUp'],
    keyOnly: true,
  },
  { id: 'list.trash', label: 'To the trash', group: 'Lists', keys: ['Delete'], keyOnly: true },
  {
    id: 'list.move-up',
    repeats: true,
    label: 'Move up',
    group: 'Lists',
    keys: ['Alt+ArrowUp'],
    keyOnly: true,
  },
  {
    id: 'list.move-down',
    repeats: true,
    label: 'Move down',
    group: 'Lists',
    keys: ['Alt+ArrowDown'],
    keyOnly: true,
  },

  { id: 'sort.need', label: 'Need', group: 'Sorting pasted text', keys: ['E'], keyOnly: true },
  { id: 'sort.person', label: 'Person', group: 'Sorting pasted text', keys: ['I'], keyOnly: true },
  { id: 'sort.house-rule', label: 'House rule', group: 'Sorting pasted text', keys: ['U'], keyOnly: true },
  { id: 'sort.question', label: 'Question', group: 'Sorting pasted text', keys: ['Q'], keyOnly: true },
  { id: 'sort.fact', label: 'Fact to note', group: 'Sorting pasted text', keys: ['N'], keyOnly: true },
  { id: 'sort.none', label: 'Leave out', group: 'Sorting pasted text', keys: ['Delete'], keyOnly: true },

  { id: 'mark.question', label: 'Question', group: 'Marks', keys: ['Q'] },
  { id: 'mark.note', label: 'Note', group: 'Marks', keys: ['N'] },
  { id: 'mark.commitment', label: 'Commitment', group: 'Marks', keys: ['C'] },
  { id: 'mark.gap-told', label: 'Gap told', group: 'Marks', keys: ['G'] },
  { id: 'mark.lands-well', label: 'Lands well', group: 'Marks', keys: ['+', '='] },
  { id: 'mark.falls-flat', label: 'Falls flat', group: 'Marks', keys: ['-'] },
  { id: 'mark.park', label: 'Park', group: 'Marks', keys: ['P'] },
  { id: 'mark.answered', label: 'Answered now', group: 'Marks', keys: ['A'], keyOnly: true },
  { id: 'mark.objection', label: 'Objection', group: 'Marks', keys: ['O'] },
  { id: 'mark.complaint', label: 'Complaint', group: 'Marks', keys: ['X'] },
  { id: 'mark.on-a-roll', label: 'Customer on a roll', group: 'Marks', keys: ['V'] },
  { id: 'mark.drift', label: 'Drifting into training', group: 'Marks', keys: ['T'] },
  { id: 'mark.joined-or-left', label: 'Joined or left', group: 'Marks', keys: ['J'] },
  { id: 'mark.failure', label: 'It broke', group: 'Marks', keys: ['B'] },
  { id: 'mark.moment', label: 'Mark this', group: 'Marks', keys: ['M'] },
  {
    id: 'mark.who',
    label: 'Who: the attendee with that number',
    group: 'Marks',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    keyOnly: true,
  },

  { id: 'run.act', label: 'Act on the current Show row', group: 'Run', keys: ['Enter'], keyOnly: true },
  { id: 'run.next-step', label: 'Next step', group: 'Run', keys: ['Space', 'PageDown'] },
  { id: 'run.previous-step', label: 'Previous step', group: 'Run', keys: ['Shift+Space', 'PageUp'] },
  { id: 'run.go-to-step', label: 'Go to step', group: 'Run', keys: [':'] },
  { id: 'run.skip', label: 'Skip this step', group: 'Run', keys: ['S'] },
  { id: 'run.pause', label: 'Pause or resume', group: 'Run', keys: ['R'] },
  { id: 'run.clock', label: 'Change what the clock shows', group: 'Run', keys: ['Y'] },
  { id: 'run.end', label: 'End the run', group: 'Run', keys: [] },
]

export type CommandId = string

/** The command with that id; throws for an unknown one, which is a bug. */
export function commandById(id: CommandId): Command {
  const found = commands.find(command => command.id === id)
  if (found === undefined) throw new Error(`No command "${id}"`)
  return found
}

/** The keys of a command after the user's own remapping. */
export function keysOf(
  command: Command,
  remapped: readonly { readonly command: string; readonly keys: readonly string[] }[],
): readonly string[] {
  return remapped.find(entry => entry.command === command.id)?.keys ?? command.keys
}

/** A letter, digit or sign on its own (WCAG 2.1.4). */
export const isBareKey = (key: string): boolean => key.length === 1
