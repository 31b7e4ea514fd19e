/**
 * For every rule that speaks: a call in which it does, what it does when an input is unknown, and both sides of each
 * threshold. A rule that is added without its cases fails the type check.
 */
import type { SpeakingRule } from '@shared/advisor/registry'
import type { RuleCase } from './rule-cases/case'
import { dayCases } from './rule-cases/day'
import { dealCases } from './rule-cases/deal'
import { effortCases } from './rule-cases/effort'
import { goalCases } from './rule-cases/goal'
import { houseCases } from './rule-cases/house'
import { needsCases } from './rule-cases/needs'
import { planCases } from './rule-cases/plan'
import { questionsCases } from './rule-cases/questions'
import { roomCases } from './rule-cases/room'
import { teamCases } from './rule-cases/team'

export const ruleCases: Readonly<Record<SpeakingRule, RuleCase>> = {
  ...teamCases,
  ...goalCases,
  ...needsCases,
  ...questionsCases,
  ...planCases,
  ...roomCases,
  ...houseCases,
  ...dealCases,
  ...effortCases,
  ...dayCases,
}
