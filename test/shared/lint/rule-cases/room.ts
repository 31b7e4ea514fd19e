/** Training, and people who are not put on the spot: R15, R42. */
import type { Step } from '@shared/domain/step'
import type { LintCall } from '@shared/lint/facts'
import type { LintRuleId } from '@shared/lint/finding'
import { atStep, dieter, helen, id, inCall, ines, marcus, person } from '../story'
import { type LintCase, noLimit } from './case'

const train = (fields: Partial<Step>, call: Partial<LintCall> = {}) =>
  atStep({ depth: 'train', ...fields }, inCall(call))

const flagged = (fields: Partial<Step>, call: Partial<LintCall> = {}) =>
  atStep(fields, inCall({ flagged: [dieter.personId], ...call }))

const row = (text: string) => [{ id: id('show-row'), form: 'click' as const, text }]

export const roomCases = {
  R15: {
    speaks: atStep({ depth: 'train' }),
    unknown: ['asks', train({})],
    sides: [
      ['shown', atStep({ depth: 'show' }), 'silent'],
      ['informed', atStep({ depth: 'inform' }), 'silent'],
      ['trained, in no call', atStep({ depth: 'train' }), 'warn'],
      ['one of four by level', train({ level: 4 }), 'warn'],
      ['one of four by name', train({ personIds: [ines.personId] }), 'warn'],
      ['all of them', train({ level: 4 }, { room: [marcus] }), 'info'],
      ['a level that is not known', train({ level: 4 }, { room: [marcus, person('New one')] }), 'warn'],
    ],
    silent: [['a plan of questions', { story: { ...atStep({ depth: 'train' }).story, form: 'questions' } }]],
    edges: noLimit,
    fixes: [
      ['Show it, set nothing up', atStep({ depth: 'train' })],
      ['Show it, set nothing up', train({ level: 4 })],
    ],
  },
  R42: {
    speaks: flagged({ tell: 'Dieter, type the number.' }),
    unknown: ['silent', flagged({ tell: 'Dieter, type the number.' }, { room: undefined })],
    sides: [
      ['trained', flagged({ depth: 'train' }), 'warn'],
      ['trained, for another', flagged({ depth: 'train', personIds: [ines.personId] }), 'silent'],
      ['at the keys', flagged({ tell: 'Now Dieter takes over.' }), 'warn'],
      ['at the keys, in Show', flagged({ show: row('Dieter clicks Restore') }), 'warn'],
      ['asked', flagged({ tell: 'Dieter, where is that file now?' }), 'warn'],
      ['spoken of', flagged({ tell: 'This is what Dieter told us.' }), 'silent'],
    ],
    silent: [
      ['nobody flagged', atStep({ tell: 'Dieter, type the number.' }, inCall())],
      ['another of that sound', flagged({ tell: 'Dieterich types the number.' })],
      ['somebody flagged who does not attend', flagged({ tell: 'Dieter types it.' }, { room: [helen] })],
    ],
    edges: noLimit,
    fixes: [['Show it, set nothing up', flagged({ depth: 'train' })]],
  },
} satisfies Partial<Record<LintRuleId, LintCase>>
