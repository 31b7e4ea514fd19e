import type { SectionId } from '@shared/prepare/sections'
import { Environments } from './Environments'
import { Gaps } from './Gaps'
import { HouseRules } from './HouseRules'
import { Huddle } from './Huddle'
import { MyRole } from './MyRole'
import { Needs } from './Needs'
import { PlayCards } from './PlayCards'
import type { PrepareView } from './use-prepare'

export interface SectionProps {
  readonly view: PrepareView
  readonly look?: 'section' | 'card'
}

const components = {
  play: PlayCards,
  'my-role': MyRole,
  checklist: Huddle,
  environment: Environments,
  gaps: Gaps,
  needs: Needs,
  'house-rules': HouseRules,
} as const

/** One of the sections that appear when they have something to say. */
export function Section({ id, ...props }: SectionProps & { readonly id: SectionId }) {
  const Of = components[id]
  return <Of {...props} />
}
