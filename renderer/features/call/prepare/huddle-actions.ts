/** What the huddle does to several records at once, each as one undoable step. */
import type { Play } from '@shared/domain/call'
import { effectOfPlay } from '@shared/prepare/apply-play'
import { askInCall } from '@shared/prepare/ask-in-call'
import { playTitles } from '@shared/prepare/plays'
import { making } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { commitAll, fresh } from './actions'
import type { PrepareView } from './use-prepare'

/** Puts a question of ours into the plan of the call. */
export async function askQuestion(view: PrepareView, question: string): Promise<void> {
  const copy = view.copy && fresh(view.copy)
  const asked = askInCall(fresh(view.call), copy, question, { hasItPros: view.hasItPros, making: making() })
  await commitAll([asked.copy, asked.call], 'Question added to the plan')
  sayUndoable('Asked in this call: it stands in the plan')
}

/** The plan as the play would have it, with the gaps it plans. */
export async function applyPlay(view: PrepareView, play: Play): Promise<void> {
  if (view.copy === undefined) return
  const facts = { ...view.facts, call: fresh(view.call), deal: view.deal && fresh(view.deal) }
  const { copy, deal } = effectOfPlay(play, fresh(view.copy), facts, making())
  const call = { ...fresh(view.call), play }
  await commitAll([call, copy, ...(deal === undefined ? [] : [deal])], `Play applied: ${playTitles[play]}`)
  sayUndoable(`Play applied: ${playTitles[play]}`)
}
