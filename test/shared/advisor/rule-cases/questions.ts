/** What they asked and what we answer: R11 to R13. */
import type { SpeakingRule } from '@shared/advisor/registry'
import { newAnswer } from '@shared/domain/answer'
import { newQuestion } from '@shared/domain/question'
import { making, newId } from '../world'
import { type InCall, noLimit, onCall, type RuleCase, type World } from './case'

const question = (fields: Partial<ReturnType<typeof newQuestion>> = {}) =>
  newQuestion({ words: 'How long does a restore take?', ...fields }, making)

const asked = (fields: InCall, answer?: string): World =>
  onCall(fields, { questions: [question({ answer })] })

const words = (count: number) => ['A restore takes minutes.', ...Array(count - 4).fill('word')].join(' ')

function emptyAnswer(): World {
  const answer = newAnswer({ question: 'How long does a restore take?' }, making)
  return onCall({}, { questions: [question({ answerId: answer.id })], answers: [answer] })
}

export const questionsCases = {
  R11: {
    speaks: fields => asked(fields),
    unknown: ['asks', asked({})],
    sides: [
      ['an answer of the library is chosen that is empty', emptyAnswer(), 'gate'],
      ['answered', asked({}, 'A restore takes minutes.'), 'silent'],
      [
        'an answer of the library is chosen that is not at hand',
        onCall({}, { questions: [question({ answerId: newId() as never })] }),
        'silent',
      ],
      ['three of them', onCall({}, { questions: [question(), question(), question()] }), 'gate'],
      ['owed, with its own day', onCall({}, { questions: [question({ state: 'owed' })] }), 'silent'],
      ['for one-to-one', onCall({}, { questions: [question({ oneToOne: true })] }), 'silent'],
    ],
    edges: noLimit,
  },
  R12: {
    speaks: fields => asked(fields, 'We are proud of our platform. A restore takes minutes.'),
    unknown: ['silent', onCall({}, { questions: [question({ answerId: newId() as never })] })],
    sides: [
      [
        'their word in the first sentence',
        asked({}, 'Restoring one file takes minutes. We measured it.'),
        'silent',
      ],
      ['a plain yes', asked({}, 'Yes. We do.'), 'silent'],
      [
        'no word that says what it is about',
        onCall({}, { questions: [question({ words: 'Why?', answer: 'Since.' })] }),
        'silent',
      ],
    ],
    edges: noLimit,
  },
  R13: {
    speaks: fields => asked(fields, words(121)),
    unknown: ['silent', asked({})],
    sides: [
      ['121 words', asked({}, words(121)), 'info'],
      ['120 words', asked({}, words(120)), 'silent'],
    ],
    edges: { mostAnswerWords: { in: asked({}, words(121)), loud: 120, mild: 121 } },
  },
} satisfies Partial<Record<SpeakingRule, RuleCase>>
