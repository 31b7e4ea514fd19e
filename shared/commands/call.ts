/** What can be done with a call, with the items of a list, and with the sentences of a paste. */
import type { Command } from './command'

export const callCommands: readonly Command[] = [
  { id: 'call.prepare', label: 'Prepare', group: 'Call', keys: ['Alt+1'], inFields: true },
  { id: 'call.run', label: 'Run', group: 'Call', keys: ['Alt+2'], inFields: true },
  { id: 'call.debrief', label: 'Debrief', group: 'Call', keys: ['Alt+3'], inFields: true },
  { id: 'call.read-aloud', label: 'Read the huddle aloud', group: 'Call', keys: ['F9'], inFields: true },
  { id: 'call.reschedule', label: 'Ask for a later time', group: 'Call', keys: [] },
  { id: 'call.jump-in', label: 'Jump in: five things in 90 seconds', group: 'Call', keys: [] },
  { id: 'call.copy-follow-up', label: 'Copy the follow-up', group: 'Call', keys: [] },
  { id: 'call.deal', label: 'Open the deal of this call', group: 'Call', keys: [] },
  { id: 'deal.copy-sign-off', label: 'Copy the sign-off', group: 'Call', keys: [] },
  { id: 'output.brief', label: 'Huddle brief', group: 'Call', keys: [] },
  { id: 'output.agenda', label: 'Agenda', group: 'Call', keys: [] },
  { id: 'output.note', label: 'Note for the salesperson', group: 'Call', keys: [] },
  { id: 'output.cue-sheet', label: 'Cue sheet', group: 'Call', keys: [] },
  { id: 'output.backup-pack', label: 'Backup pack', group: 'Call', keys: [] },
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
]
