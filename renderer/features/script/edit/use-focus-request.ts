import { type RefObject, useEffect } from 'react'
import type { FocusRequest } from './use-script-editor'

/** Puts the focus where an act has asked for it, once per request, as soon as the pane shows what was opened. */
export function useFocusRequest(
  root: RefObject<HTMLElement | null>,
  request: FocusRequest | null,
  isShown: boolean,
): void {
  useEffect(() => {
    if (request === null || request.at === 'outline' || !isShown) return
    const box = root.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      `[data-field~="${request.at}"] :is(input, textarea)`,
    )
    if (!box) return
    box.focus()
    const caret = request.caret ?? box.value.length
    box.setSelectionRange(caret, caret)
  }, [root, request, isShown])
}
