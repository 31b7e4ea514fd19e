/** What a command is called right now: undo and redo name the step they would act on. */
import type { Command } from '@shared/commands/command'
import type { Step } from '@shared/safety'
import type { State } from '../state/store'
import { standingOf } from '../state/undo'

export interface CommandWords {
  readonly undo?: Step | null
  readonly redo?: Step | null
}

/** In a run the same keys take back marks, which have no steps. */
export function commandWords(state: State): CommandWords {
  const isRun = state.view.kind === 'call' && state.view.tab === 'run'
  return isRun ? {} : standingOf(state)
}

/** "Undo: Goal edited"; the plain label where there is nothing to name. */
export function commandLabel({ id, label }: Command, { undo, redo }: CommandWords): string {
  const step = id === 'app.undo' ? undo : id === 'app.redo' ? redo : undefined
  return step ? `${label}: ${step.label}` : label
}
