/** My role: R01, R02. */
import type { SpeakingRule } from '@shared/advisor/registry'
import type { Call } from '@shared/domain/call'
import { newColleague } from '@shared/domain/colleague'
import { dealOf, making, tom } from '../world'
import { noLimit, onCall, type RuleCase, type World } from './case'

/** My role as chosen; `points` of the three inputs speak for more. */
function advisedBy(myRole: Call['myRole'], points: number): World {
  return onCall(
    { myRole },
    {
      colleagues: [{ ...tom, experience: points > 0 ? 'new' : 'seasoned' }],
      deal: dealOf({
        invited: points > 1 ? 'before-first-technical-call' : 'later',
        complexity: points > 2 ? 'high' : 'low',
      }),
    },
  )
}

export const teamCases = {
  R01: {
    speaks: fields => onCall({ ...fields, myRole: undefined }),
    unknown: ['asks', onCall({ myRole: undefined }, { deal: undefined, colleagues: [] })],
    sides: [['a role is set', onCall({ myRole: 'passive' }), 'silent']],
    edges: noLimit,
  },
  R02: {
    speaks: fields =>
      onCall(fields, {
        colleagues: [
          newColleague({ ...tom, experience: 'seasoned' }, making),
          { ...tom, experience: 'seasoned' },
        ],
        deal: dealOf({ invited: 'later', complexity: 'low' }),
      }),
    unknown: ['silent', onCall({}, { deal: dealOf({ invited: 'later', complexity: 'low' }) })],
    sides: [],
    edges: {
      activeFromPoints: { in: advisedBy('active', 0), loud: 1, mild: 0 },
      leadFromPoints: { in: advisedBy('active', 2), loud: 2, mild: 3 },
    },
  },
} satisfies Partial<Record<SpeakingRule, RuleCase>>
