/** Writing a script. They stand before the frame's commands: in the outline Alt with an arrow is its own first. */
import type { Command } from './command'

export const scriptCommands: readonly Command[] = [
  {
    id: 'script.move-in',
    label: 'Into the chapter',
    group: 'Script',
    keys: ['Alt+ArrowRight'],
    keyOnly: true,
  },
  {
    id: 'script.move-out',
    label: 'Out of the chapter',
    group: 'Script',
    keys: ['Alt+ArrowLeft'],
    keyOnly: true,
  },
  {
    id: 'script.new-step',
    label: 'New step below',
    group: 'Script',
    keys: ['Mod+Shift+Enter'],
    inFields: true,
  },
  {
    id: 'script.new-chapter',
    label: 'New chapter',
    group: 'Script',
    keys: ['Mod+Shift+H'],
    inFields: true,
  },
  {
    id: 'script.start-chapter',
    label: 'Start a chapter at this step',
    group: 'Script',
    keys: ['Mod+Shift+T'],
    inFields: true,
  },
  {
    id: 'script.split',
    label: 'Split the step at the caret',
    group: 'Script',
    keys: ['Alt+Enter'],
    inFields: true,
  },
  {
    id: 'script.join',
    label: 'Join the step with the one before',
    group: 'Script',
    keys: ['Mod+Shift+J'],
    inFields: true,
  },
  { id: 'script.find', label: 'Find a step', group: 'Script', keys: ['Mod+F'], inFields: true },
  {
    id: 'script.next-step',
    repeats: true,
    label: 'Open the next step',
    group: 'Script',
    keys: ['Alt+PageDown'],
    inFields: true,
  },
  {
    id: 'script.previous-step',
    repeats: true,
    label: 'Open the step before',
    group: 'Script',
    keys: ['Alt+PageUp'],
    inFields: true,
  },
]
