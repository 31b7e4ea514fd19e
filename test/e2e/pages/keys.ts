/** Hands on the keyboard only: moves by Tab, types into what has the focus, and counts both. */
import { expect, type Locator, type Page } from '@playwright/test'

export interface Keys {
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Types into the field, which must have the focus already. */
  readonly type: (field: Locator, text: string) => Promise<void>
  /** Tab until the control has the focus; backwards with Shift. */
  readonly tabTo: (control: Locator, backwards?: boolean) => Promise<void>
  readonly tally: () => { readonly fields: number; readonly characters: number; readonly keys: number }
  /** Presses of a mouse or pen the page has seen. */
  readonly pointerEvents: () => Promise<number>
}

const mostTabs = 150

export async function handsOnKeys(page: Page): Promise<Keys> {
  const tally = { fields: 0, characters: 0, keys: 0 }
  await page.evaluate(countPointer)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    tally.keys += keys.length
  }
  return {
    press,
    type: async (field, text) => {
      await expect(field).toBeFocused()
      await page.keyboard.type(text)
      tally.fields += 1
      tally.characters += text.length
    },
    tabTo: async (control, backwards = false) => {
      await expect(control).toBeVisible()
      // Held on to: an open list on the way takes everything else out of the accessibility tree.
      const wanted = await control.elementHandle()
      for (let tabs = 0; tabs < mostTabs; tabs += 1) {
        if (await wanted?.evaluate(element => element === document.activeElement)) return
        await press(backwards ? 'Shift+Tab' : 'Tab')
      }
      throw new Error(`Not reached in ${mostTabs} presses of Tab: ${control}`)
    },
    tally: () => ({ ...tally }),
    pointerEvents: () => page.evaluate(() => Number(Reflect.get(window, 'pointerEvents'))),
  }
}

function countPointer(): void {
  Reflect.set(window, 'pointerEvents', 0)
  for (const type of ['pointerdown', 'mousedown', 'wheel', 'touchstart']) {
    window.addEventListener(
      type,
      event =>
        event.isTrusted && Reflect.set(window, 'pointerEvents', Reflect.get(window, 'pointerEvents') + 1),
      { capture: true },
    )
  }
}
