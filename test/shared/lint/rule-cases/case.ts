/** What a case of a lint rule is. */
import type { ThresholdName } from '@shared/advisor/thresholds'
import type { Scene } from '../story'

export type Loudness = 'warn' | 'info' | 'silent'

export interface LintCase {
  readonly speaks: Scene
  /** An input is not known: it asks for it by name, or keeps silent. Never a verdict. */
  readonly unknown: readonly ['asks' | 'silent', Scene]
  /** What happens on both sides of each size, at the standard thresholds. */
  readonly sides: readonly (readonly [string, Scene, Loudness])[]
  /** What looks alike and is none. */
  readonly silent: readonly (readonly [string, Scene])[]
  /** Each threshold that decides: a script in which `loud` speaks and `mild` does not. */
  readonly edges: Partial<
    Record<ThresholdName, { readonly in: Scene; readonly loud: number; readonly mild: number }>
  >
  /** Its one-key fixes by label, and where each is offered. A rule that has none says so. */
  readonly fixes: 'none' | readonly (readonly [label: string, Scene])[]
}

export const noLimit = {}
