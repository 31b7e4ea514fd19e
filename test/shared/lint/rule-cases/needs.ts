/** What a step serves, and what stands beside it: R09, R14, R30. */

import type { Gap } from '@shared/domain/gap'
import { newNeed } from '@shared/domain/need'
import { knownGap } from '@shared/lint/facts'
import type { LintRuleId } from '@shared/lint/finding'
import { aGap, making } from '../../../helpers/builders'
import { atStep, bound, goodStep, id, inCall, n1, plainSteps, type Scene } from '../story'
import { type LintCase, noLimit } from './case'

const withGap = (fields: Partial<Gap>, isKnown = true): Scene => {
  const gap = aGap(fields)
  return atStep(
    { watchOuts: [{ id: id('watch-out'), form: 'gap', gapId: gap.id, title: gap.title }] },
    { gaps: isKnown ? [knownGap(gap)] : [] },
  )
}

const alone = (fields: Parameters<typeof goodStep>[0]): Scene => ({
  story: { steps: [goodStep({ isResult: true, topics: [], ...fields }), ...plainSteps.slice(1)] },
})

const n2 = newNeed({ words: 'Seven years of storage, priced', priority: 2 }, [n1], making)
const needs = (...more: readonly (typeof n1)[]): Scene => ({
  story: { steps: bound(plainSteps) },
  context: inCall({ needs: [n1, ...more] }),
})

const copyOf = (fields: Parameters<typeof goodStep>[0]): Scene => ({
  story: { steps: [...bound(plainSteps), goodStep({ minutes: 0.1, ...fields })] },
  context: inCall({ slotMinutes: 60 }),
})

export const needsCases = {
  R09: {
    speaks: withGap({ proof: undefined }),
    unknown: ['silent', withGap({ proof: undefined }, false)],
    sides: [
      ['no proof', withGap({ proof: undefined }), 'warn'],
      ['proof that is blank', withGap({ proof: '  ' }), 'warn'],
      ['no words', withGap({ workaround: undefined }), 'warn'],
      ['a plain answer for a workaround', withGap({ workaround: undefined, plainAnswer: 'No.' }), 'silent'],
      ['both', withGap({}), 'silent'],
    ],
    silent: [['a fixed gap', withGap({ proof: undefined, status: 'fixed' })]],
    edges: noLimit,
    fixes: 'none',
  },
  R14: {
    speaks: alone({}),
    unknown: ['asks', { story: { actor: undefined } }],
    sides: [
      ['a topic', alone({ topics: ['restore'] }), 'silent'],
      ['no topic', alone({}), 'warn'],
      ['no topic, optional', alone({ must: false }), 'info'],
      ['an actor of blanks', { story: { actor: ' ' } }, 'warn'],
      ['a copy’s step with a need', copyOf({ needIds: [n1.id] }), 'silent'],
      ['a copy’s step with a topic of no need', copyOf({ topics: ['price'] }), 'warn'],
      ['a copy’s step whose need is gone', copyOf({ needIds: [id('need')] }), 'warn'],
      ['every need served', needs(), 'silent'],
      ['a need without a step', needs(n2), 'warn'],
      ['a need of the least priority without a step', needs({ ...n2, priority: 1 }), 'info'],
    ],
    silent: [
      [
        'a plan of questions',
        { story: { form: 'questions', actor: undefined, steps: [goodStep({ topics: [] })] } },
      ],
      ['a script without steps', { story: { actor: undefined, steps: [], chapters: [] } }],
    ],
    edges: noLimit,
    fixes: [
      ['Link topic “batch record”', { ...alone({}), context: { topics: ['price', 'batch record'] } }],
      ['Link N1', copyOf({ topics: ['Restore'] })],
      ['Link N1', copyOf({ topics: [], title: 'Batch record, lost no more' })],
      ['Link it to step 2', needs({ ...n2, words: 'Nobody can delete the copy' })],
    ],
  },
  R30: {
    speaks: atStep({ todayThey: undefined }),
    unknown: ['asks', atStep({ todayThey: undefined })],
    sides: [
      ['what they do today', atStep({}), 'silent'],
      ['a blank', atStep({ todayThey: ' ' }), 'info'],
    ],
    silent: [
      ['their tool in Tell', atStep({ todayThey: undefined, tell: 'On {{their tool}} you wait.' })],
      [
        'their tool by name',
        atStep({ todayThey: undefined, tell: 'On Tapeline you wait.' }, inCall({ tool: 'Tapeline' })),
      ],
      ['a comparison', atStep({ todayThey: undefined, tell: 'Think of it as a safe with a clock.' })],
      ['an optional step', atStep({ todayThey: undefined, must: false })],
      ['nothing shown, nothing gained', atStep({ todayThey: undefined, withUs: undefined })],
    ],
    edges: noLimit,
    fixes: 'none',
  },
} satisfies Partial<Record<LintRuleId, LintCase>>
