/** For every rule that reads a script: where it speaks, where it must not, and its fixes. One without cases fails the type check. */
import type { LintRuleId } from '@shared/lint/finding'
import type { LintCase } from './rule-cases/case'
import { needsCases } from './rule-cases/needs'
import { paceCases } from './rule-cases/pace'
import { roomCases } from './rule-cases/room'
import { shapeCases } from './rule-cases/shape'
import { wordingCases } from './rule-cases/wording'

export const lintCases: Readonly<Record<LintRuleId, LintCase>> = {
  ...needsCases,
  ...roomCases,
  ...paceCases,
  ...shapeCases,
  ...wordingCases,
}
