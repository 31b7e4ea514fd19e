/** What can be done with a call, with the items of a list, and with the sentences of a paste. */
import type { Command } from './command'

export const callCommands: readonly Command[] = [
  { id: 'call.prepare', label: 'Prepare', group: 'Call', keys: ['Alt+1'], inFields: true },
  { id: 'call.run', label: 'Run', group: 'Call', keys: ['Alt+2'], inFields: true },
  { id: 'call.debrief', label: 'Debrief', group: 'Call', keys: ['Alt+3'], inFields: true },
  {
    id: 'call.ask-salesperson',
    label: 'Ask my salesperson',
    group: 'Call',
    keys: ['Mod+Shift+A'],
    inFields: true,
  },
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
  { id: 'sort.commitment', label: 'Commitment', group: 'Sorting pasted text', keys: ['C'], keyOnly: true },
  {
    id: 'sort.accept',
    label: 'Accept or take off who said it and the day',
    group: 'Sorting pasted text',
    keys: ['Space'],
    keyOnly: true,
  },
  { id: 'sort.none', label: 'Leave out', group: 'Sorting pasted text', keys: ['Delete'], keyOnly: true },
]
