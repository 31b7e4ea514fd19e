import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { windowBackground } from '../../../electron/windows/theme'

vi.mock('electron', () => ({ nativeTheme: {} }))

describe('a window before its page is painted', () => {
  it('has the colour of the canvas in tokens.css, in light and in dark', () => {
    const tokens = readFileSync('renderer/ui/tokens.css', 'utf8')
    const canvas = [...tokens.matchAll(/--canvas:\s*(#[0-9a-f]{6})/gi)].map(match => match[1]?.toLowerCase())
    expect(canvas.slice(0, 2)).toEqual([windowBackground.light, windowBackground.dark])
  })
})
