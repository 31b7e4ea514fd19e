import { createContext, use } from 'react'

/**
 * Whether single letters are commands. On: J and K move in lists and no list eats a letter.
 * Off: letters are type-ahead. The app sets it from its settings (WCAG 2.1.4).
 */
export const ListKeysContext = createContext(true)

export function useLettersAreCommands(): boolean {
  return use(ListKeysContext)
}
