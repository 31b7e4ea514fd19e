/** What a case of a rule is, and what several of them are built from. */
import type { CallNeighbourhood, OtherCall } from '@shared/advisor/facts'
import type { Severity } from '@shared/advisor/finding'
import type { ThresholdName } from '@shared/advisor/thresholds'
import type { Call } from '@shared/domain/call'
import { callOf, now } from '../world'

export type World = Partial<CallNeighbourhood>

export type InCall = Partial<Call>

export interface RuleCase {
  /** In a call of any kind in which it may speak. */
  readonly speaks: (inCall: InCall) => World
  /** An input is not known: it asks for it by name, or keeps silent. Never a verdict. */
  readonly unknown: readonly ['asks' | 'silent', World]
  /** What happens on both sides of each size, at the standard thresholds. */
  readonly sides: readonly (readonly [string, World, Severity | 'silent'])[]
  /** Each threshold that decides: a call in which `loud` says more than `mild`, the two values side by side. */
  readonly edges: Partial<
    Record<ThresholdName, { readonly in: World; readonly loud: number; readonly mild: number }>
  >
}

export const onCall = (fields: InCall, more: World = {}): World => ({ call: callOf(fields), ...more })

export const minutesFromNow = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()

export const held = (outcome: OtherCall['outcome'], daysAgo = 7): OtherCall => ({
  id: callOf().id,
  callKind: 'demo',
  status: 'held',
  start: minutesFromNow(-daysAgo * 1440),
  outcome,
})

export const threePartly = [held('partly', 5), held('no-decision', 10), held('lost-ground', 15)]

export const noLimit = {}
