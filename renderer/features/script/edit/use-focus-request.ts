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
    const place = root.current?.querySelector<HTMLElement>(`[data-field~="${request.at}"]`)
    const box =
      place?.querySelector<HTMLElement>('input, textarea') ?? place?.querySelector<HTMLElement>(others)
    box?.focus()
    place?.scrollIntoView({ block: 'nearest' })
    if (!isText(box)) return
    const caret = request.caret ?? box.value.length
    box.setSelectionRange(caret, caret + (request.length ?? 0))
  }, [root, request, isShown])
}

const others = '[aria-checked="true"], [role="slider"], button'

const isText = (box: unknown): box is HTMLInputElement | HTMLTextAreaElement =>
  box instanceof HTMLTextAreaElement || (box instanceof HTMLInputElement && box.type === 'text')
