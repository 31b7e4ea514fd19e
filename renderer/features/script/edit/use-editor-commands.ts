/** What the keys of shared/commands/script.ts do while a script is open. */
import { type Handler, useCommands } from '../../../app/use-commands'
import type { ScriptActs } from './use-script-editor'

export function useEditorCommands(acts: ScriptActs, find: () => void): void {
  useCommands({
    'list.move-up': inOutline(() => acts.move(-1)),
    'list.move-down': inOutline(() => acts.move(1)),
    'script.move-in': inOutline(acts.moveIn),
    'script.move-out': inOutline(acts.moveOut),
    'script.new-step': acts.addStepBelow,
    'script.new-chapter': acts.addChapter,
    'script.start-chapter': () => (acts.startChapter() ? undefined : false),
    'script.split': () => splitAtCaret(acts),
    'script.join': acts.joinWithPrevious,
    'app.find': find,
    'script.next-step': () => acts.goBy(1),
    'script.previous-step': () => acts.goBy(-1),
  })
}

/** Elsewhere the key is not the outline's. */
const inOutline =
  (act: () => void): Handler =>
  () =>
    document.activeElement?.closest('[data-outline]') ? act() : false

/** False anywhere but in Tell: elsewhere there is nothing to split. */
function splitAtCaret(acts: ScriptActs): void | false {
  const box = document.activeElement
  if (!(box instanceof HTMLTextAreaElement) || box.closest('[data-field~="tell"]') === null) return false
  acts.split(box.selectionStart)
}
