import { textSizeAfter, textSizes } from '@shared/run/text-size'
import { settingsSchema } from '@shared/settings'
import { expect, it } from 'vitest'

it.each([
  [33, 'larger', 36],
  [33, 'smaller', 30],
  [34, 'larger', 36],
  [34, 'smaller', 33],
  [48, 'larger', 48],
  [47, 'larger', 48],
  [14, 'smaller', 14],
  [15, 'smaller', 14],
] as const)('from %d %s is %d', (from, way, to) => {
  expect(textSizeAfter(from, way)).toBe(to)
})

it('knows only sizes that the settings keep', () => {
  for (const runTextSize of textSizes) expect(settingsSchema.safeParse({ runTextSize }).success).toBe(true)
})
