/** Half a minute of practice before a first run: the leader and a mark, who, and undo. It touches no record. */
export const practiceSteps = ['leader', 'mark', 'who', 'undo'] as const
export type PracticeStep = (typeof practiceSteps)[number] | 'done'

/** What happened: the leader waits for its key, its key came, or undo was pressed. */
export type PracticeEvent =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'heard'; readonly command: string }
  | { readonly kind: 'undo' }

/** The step after the event; the same where the event is not what the step asks for. */
export function practise(step: PracticeStep, event: PracticeEvent): PracticeStep {
  switch (step) {
    case 'leader':
      return event.kind === 'waiting' ? 'mark' : step
    case 'mark':
      return event.kind === 'heard' && isMark(event.command) ? 'who' : step
    case 'who':
      return event.kind === 'heard' && event.command === 'mark.who' ? 'undo' : step
    case 'undo':
      return event.kind === 'undo' ? 'done' : step
    case 'done':
      return step
  }
}

const isMark = (command: string): boolean => command.startsWith('mark.') && command !== 'mark.who'
