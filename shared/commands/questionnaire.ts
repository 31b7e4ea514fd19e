/** Line by line through their questions. */
import type { Command } from './command'

const line = (id: string, label: string, keys: readonly string[]): Command => ({
  id: `line.${id}`,
  label,
  group: 'Questionnaire',
  keys,
  keyOnly: true,
})

export const questionnaireCommands: readonly Command[] = [
  line('take-first', 'Take the first suggestion', ['1']),
  line('take-second', 'Take the second suggestion', ['2']),
  line('take-third', 'Take the third suggestion', ['3']),
  line('edit', 'Edit the answer', ['E']),
  line('skip', 'Skip the line, or take it up again', ['S']),
  line('owe', 'Owe the answer on the call', ['Q']),
]
