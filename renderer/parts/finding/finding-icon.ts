/** What a finding is about, at a glance; its words say the rest. */
import type { Finding, Target } from '@shared/advisor/finding'
import { Flag, Info, Timer, TriangleAlert, User, Users } from 'lucide-react'
import { BreakGlyph } from '../../ui/glyphs'
import type { IconType } from '../../ui/Icon'

const icons: Partial<Record<Target['kind'], IconType>> = {
  gap: BreakGlyph,
  gaps: BreakGlyph,
  exposure: BreakGlyph,
  goal: Flag,
  'goal-heard': Flag,
  'my-role': User,
  attendee: Users,
  attendees: Users,
  script: Timer,
  reserve: Timer,
  'script-step': Timer,
  preflight: Timer,
}

export const findingIcon = ({ target, severity }: Pick<Finding, 'target' | 'severity'>): IconType =>
  icons[target.kind] ?? (severity === 'info' ? Info : TriangleAlert)
