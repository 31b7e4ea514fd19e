/** Theme of the native parts, and the colour a window has before its page is painted. */
import type { Theme } from '@shared/settings'
import { nativeTheme } from 'electron'

/** `--canvas` of renderer/ui/tokens.css, which a test holds them to. */
export const windowBackground = { light: '#f3f0ea', dark: '#141311' } as const

export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme
}

export function backgroundColour(): string {
  return nativeTheme.shouldUseDarkColors ? windowBackground.dark : windowBackground.light
}
