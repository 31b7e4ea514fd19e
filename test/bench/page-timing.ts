/**
 * From a key press to the frame that shows its effect, told by the page itself: the press by the time stamp of the
 * event, the frame by requestAnimationFrame and the task after it. A selector stands for what is to be seen.
 */
import type { Page } from '@playwright/test'

/** In a run three letters within 0.6 s are a word meant for another window, and no marks. */
export const betweenKeys = (page: Page): Promise<void> => page.waitForTimeout(700)

/** Presses `key` and returns the milliseconds until `selector` is there and painted. */
export async function timeKey(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate(watchForEffect, selector)
  await page.keyboard.press(key)
  return page.evaluate(() => Reflect.get(window, 'benchEffect'))
}

function watchForEffect(selector: string): void {
  const effect = new Promise<number>((resolve, reject) => {
    let pressed: number | undefined
    const late = setTimeout(() => reject(new Error(`${selector} did not appear.`)), 10_000)
    const look = () => {
      if (pressed === undefined || document.querySelector(selector) === null) return
      watcher.disconnect()
      clearTimeout(late)
      const at = pressed
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - at)))
    }
    const watcher = new MutationObserver(look)
    watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    const onKey = (event: KeyboardEvent) => {
      pressed ??= event.timeStamp
      queueMicrotask(look)
    }
    window.addEventListener('keydown', onKey, { capture: true, once: true })
  })
  effect.catch(() => undefined)
  Reflect.set(window, 'benchEffect', effect)
}
