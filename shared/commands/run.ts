/** The keys of a live run: marks, and moving through the script. */
import type { Command } from './command'

export const runCommands: readonly Command[] = [
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
  { id: 'run.layout', label: 'Layout: the whole step, or mostly notes', group: 'Run', keys: ['Shift+Y'] },
  { id: 'run.text-larger', label: 'Larger notes', group: 'Run', keys: [] },
  { id: 'run.text-smaller', label: 'Smaller notes', group: 'Run', keys: [] },
  { id: 'run.end', label: 'End the run', group: 'Run', keys: [] },
]
