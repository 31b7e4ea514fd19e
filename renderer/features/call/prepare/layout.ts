import type { Advice } from '@shared/advisor/advise'
import type { Target } from '@shared/advisor/finding'
import { filledSections, type SectionId, sectionIds } from '@shared/prepare/sections'
import type { PrepareView } from './use-prepare'

/** What both layouts are given. */
export interface LayoutProps {
  readonly view: PrepareView
  readonly advice: Advice
  /** What lies below the fold may be drawn. */
  readonly hasRest: boolean
  /** Sections asked for while they still hold nothing. */
  readonly added: readonly SectionId[]
  readonly add: (id: SectionId) => void
  readonly jump: (target: Target) => void
  /** The call was opened without a time: that is asked for first. */
  readonly lacksTime: boolean
  readonly isAboutOpen: boolean
  readonly setAboutOpen: (open: boolean) => void
  readonly pane: 'plan' | 'hurt'
  readonly setPane: (pane: 'plan' | 'hurt') => void
}

/** Sections that hold something or were asked for, in their order; `quiet` ones only when asked for. */
export function shownSections(
  { facts }: PrepareView,
  added: readonly SectionId[],
  quiet: readonly SectionId[] = [],
): readonly SectionId[] {
  const filled = filledSections(facts)
  return sectionIds.filter(id => added.includes(id) || (filled.includes(id) && !quiet.includes(id)))
}
