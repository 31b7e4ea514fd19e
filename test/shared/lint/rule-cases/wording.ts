/** Words: R31, R41, R53. */
import type { Step } from '@shared/domain/step'
import type { KnownProof } from '@shared/lint/facts'
import type { LintRuleId } from '@shared/lint/finding'
import { aProof } from '../../../helpers/builders'
import { atStep, goodStep, inCall, type Scene } from '../story'
import { type LintCase, noLimit } from './case'

const tell = (text: string): Scene => atStep({ tell: text })

const second = (text: string): Scene => ({
  story: { steps: [goodStep({ isResult: true }), goodStep({ tell: text, minutes: 5, medium: 'talk' })] },
})

const proof = aProof({
  title: 'Restore test of May',
  form: 'test',
  permission: 'public',
  topics: ['restore'],
})

const claim = (fields: Partial<Step> = {}, proofs: readonly KnownProof[] = []): Scene =>
  atStep({ tell: 'Your restore is 40 % faster.', ...fields }, { proofs })

const proved = (fields: Partial<KnownProof>): Scene => claim({ proofId: proof.id }, [{ ...proof, ...fields }])

export const wordingCases = {
  R31: {
    speaks: tell('You basically type the number.'),
    unknown: ['silent', tell('')],
    sides: [
      ['in Tell', tell('Maybe you see it.'), 'warn'],
      ['in the takeaway', atStep({ takeaway: 'It should be back tonight.' }), 'warn'],
      ['in with-us', atStep({ withUs: 'they probably have it back' }), 'warn'],
      ['in Today they, which is theirs', atStep({ todayThey: 'maybe find the tape' }), 'silent'],
    ],
    silent: [
      ['their own words', tell('You told us: “maybe we should basically wait”.')],
      ['a question', tell('You see it. What should come next?')],
      ['a sort of thing', tell('You choose what kind of file it is, and this sort of lock.')],
      ['a rule', tell('You set it: nobody should be able to wipe it.')],
      ['a part of a name', tell('You open maybe-later.txt.')],
    ],
    edges: noLimit,
    fixes: [
      ['Cut the hedge', tell('You basically type the number.')],
      ['Cut the hedge', atStep({ takeaway: 'Perhaps, your pallet ships tonight.' })],
      ['Cut 2 hedges', tell('Basically, you type, actually, the number.')],
      ['Cut 2 hedges', tell('You see sort maybe basically of a file.')],
    ],
  },
  R41: {
    speaks: tell('We built it. We run it. You watch.'),
    unknown: ['silent', tell('')],
    sides: [
      ['as many', tell('We built it, we run it. You watch, and your file is back.'), 'silent'],
      ['one more', tell('We built it, we run it. You watch.'), 'info'],
      ['a single we', tell('We keep the signature.'), 'silent'],
    ],
    silent: [
      ['their own words', tell('“We lost it, we looked, our team waited.” That was you.')],
      [
        'their names',
        {
          ...tell('We built it, we run it. Corvane watches, Helen signs.'),
          context: inCall({ theirNames: ['Corvane', 'Helen'] }),
        },
      ],
    ],
    edges: {
      mostSelfTalk: { in: tell('We built it, we run it. You watch.'), loud: 1, mild: 2 },
      leastSelfWords: { in: second('We built it. We run it. Our way.'), loud: 3, mild: 4 },
    },
    fixes: 'none',
  },
  R53: {
    speaks: claim(),
    unknown: ['silent', claim({ proofId: proof.id }, [])],
    sides: [
      ['a share', claim(), 'warn'],
      ['a multiple', claim({ tell: 'You wait 3 times less.' }), 'warn'],
      ['a superlative in the takeaway', claim({ tell: '', takeaway: 'Your most secure copy.' }), 'warn'],
      ['a named proof', proved({}), 'silent'],
      ['anonymous praise', proved({ form: 'anonymous' }), 'warn'],
      ['a proof nobody may show', proved({ permission: 'internal' }), 'info'],
      ['a proof of unknown permission', proved({ permission: 'unknown' }), 'info'],
    ],
    silent: [
      ['figures that boast of nothing', claim({ tell: 'You open file 4471 from 16:40, 11 minutes old.' })],
      ['their own words', claim({ tell: 'You wrote “we want the fastest, 40 % faster”.' })],
      ['a word within another', claim({ tell: 'You disproven nothing yet.' })],
    ],
    edges: noLimit,
    fixes: [['Attach “Restore test of May”', claim({}, [proof])]],
  },
} satisfies Partial<Record<LintRuleId, LintCase>>
