import type { Finding } from '@shared/advisor/finding'
import { Flag, Info, Timer, TriangleAlert } from 'lucide-react'
import { expect, it } from 'vitest'
import { findingIcon } from '../../../../renderer/parts/finding/finding-icon'
import { BreakGlyph } from '../../../../renderer/ui/glyphs'

it.each<[Finding['target']['kind'], Finding['severity'], ReturnType<typeof findingIcon>]>([
  ['goal', 'gate', Flag],
  ['preflight', 'info', Timer],
  ['gaps', 'warn', BreakGlyph],
  ['room', 'warn', TriangleAlert],
  ['room', 'gate', TriangleAlert],
  ['room', 'info', Info],
])('a finding about %s, a %s, has its icon', (kind, severity, icon) => {
  expect(findingIcon({ target: { kind } as Finding['target'], severity })).toBe(icon)
})
