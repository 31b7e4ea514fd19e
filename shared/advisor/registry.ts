/** Every rule that speaks of a call, by its number. R26 is the definition of the slot. A rule that is missing here fails the build. */
import type { RuleId } from '../playbook/rules'
import type { ScriptOnlyRule } from '../playbook/script-rules'
import { dayClashRule, leadTimeRule } from './day'
import { basicsRule, comparisonRule, estimateRule, paperRule, priceRule, rivalUnknownRule } from './deal'
import { effortRule, weakBaselineRule } from './effort'
import { fidelityRule } from './fidelity'
import { bareGapRule, undisclosedGapRule } from './gaps'
import { goalRule } from './goal'
import { houseRuleGuard } from './house-rules'
import { marathonRule } from './marathon'
import { mixRule } from './mix'
import { theirWordsRule } from './needs'
import { signerRule } from './people'
import { agendaRule, productCurrentRule, questionCountRule } from './plan'
import { answerLengthRule, answerStartRule, unansweredRule } from './questions'
import { roleAdviceRule, roleUnknownRule } from './role'
import type { Rule } from './rule'
import { nextStepsRule, overbookedRule } from './script-time'
import { silenceRule } from './silence'
import { supporterRule } from './supporter'
import { longShotRule, stalledRule } from './tries'

export type SpeakingRule = Exclude<RuleId, 'R26' | ScriptOnlyRule>

export const rules: Readonly<Record<SpeakingRule, Rule>> = {
  R01: roleUnknownRule,
  R02: roleAdviceRule,
  R03: goalRule,
  R04: longShotRule,
  R05: stalledRule,
  R06: theirWordsRule,
  R07: signerRule,
  R08: undisclosedGapRule,
  R09: bareGapRule,
  R10: silenceRule,
  R11: unansweredRule,
  R12: answerStartRule,
  R13: answerLengthRule,
  R23: leadTimeRule,
  R24: overbookedRule,
  R25: nextStepsRule,
  R27: mixRule,
  R28: fidelityRule,
  R29: supporterRule,
  R36: houseRuleGuard,
  R37: effortRule,
  R38: weakBaselineRule,
  R39: questionCountRule,
  R40: rivalUnknownRule,
  R44: agendaRule,
  R45: priceRule,
  R46: paperRule,
  R47: productCurrentRule,
  R48: basicsRule,
  R49: marathonRule,
  R50: estimateRule,
  R51: comparisonRule,
  R52: dayClashRule,
}
