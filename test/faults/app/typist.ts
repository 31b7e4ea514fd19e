/** Types on and on and remembers what stood in the field when, so that a test can say what had to be on disk. */
import type { Locator, Page } from '@playwright/test'

export interface Typist {
  /** Ends with the page, or with `stop`. */
  readonly done: Promise<void>
  readonly stop: () => void
  /** All that was typed, and all that had been typed `ms` before the given time. */
  readonly typed: () => string
  readonly typedBefore: (time: number, ms: number) => string
}

export function startTyping(page: Page, field: Locator, words: readonly string[]): Typist {
  const moments: { readonly at: number; readonly text: string }[] = []
  let stopped = false
  let text = ''
  // A letter may reach the disk before the page could say that it was pressed.
  let begun = ''
  const type = async () => {
    await field.focus()
    await page.keyboard.press('ControlOrMeta+End')
    for (let at = 0; !stopped; at += 1) {
      for (const letter of `${words[at % words.length]} `) {
        if (stopped) return
        begun = text + letter
        await page.keyboard.type(letter)
        text = begun
        moments.push({ at: Date.now(), text })
      }
    }
  }
  return {
    done: type().catch(() => undefined),
    stop: () => {
      stopped = true
    },
    typed: () => begun,
    typedBefore: (time, ms) => moments.findLast(({ at }) => at <= time - ms)?.text ?? '',
  }
}
