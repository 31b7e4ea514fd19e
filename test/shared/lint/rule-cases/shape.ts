/** The path and its safety: R19, R20, R21, R22, R33. */
import type { Chapter } from '@shared/domain/script'
import type { LintRuleId, LintStory } from '@shared/lint/finding'
import { atStep, goodStep, id, inCall, type Scene } from '../story'
import { type LintCase, noLimit } from './case'

const tell = (text: string): Scene => atStep({ tell: text })

const chapters = (...titles: readonly string[]): Scene => ({
  story: { chapters: titles.map(title => chapter(title)) },
})
const chapter = (title: string, standsAlone = true): Chapter => ({ id: id('chapter'), title, standsAlone })
const three = ['Lost', 'Wiped', 'Asked']

const fourSteps: Scene = {
  story: {
    ...chapters(...three).story,
    steps: [goodStep({ isResult: true }), ...Array.from({ length: 3 }, () => goodStep())],
  },
}

const dated = (fields: Partial<LintStory>): Scene => ({ story: fields })

const answer = { id: id('answer'), question: 'Does a file keep its date?', reviewBy: '2026-11-18' }
const leaningOn = (known: readonly (typeof answer)[]) =>
  atStep({ ifAsked: [{ question: answer.question, answerId: answer.id }] }, { answers: known })

const row = { id: id('show-row'), form: 'click' as const, text: 'Restore' }

export const shapeCases = {
  R19: {
    speaks: tell('You press Restore. If it is old, you wait. If it is new, you go on.'),
    unknown: ['silent', tell('')],
    sides: [
      ['one', tell('You press Restore. If it is old, you wait.'), 'silent'],
      ['two', tell('You press Restore. If it is old or large, you wait.'), 'info'],
    ],
    silent: [
      ['their own words', tell('You said “if it is old or large or new, we wait”.')],
      ['words that only hold them', tell('Your order, your gift, for your floor and your life.')],
    ],
    edges: { mostBranches: { in: tell('Take this or that. Take it if you like.'), loud: 1, mild: 2 } },
    fixes: [
      ['Move to if asked', tell('You press Restore. If it is old, you wait. If it is new, you go on.')],
      ['Move to if asked', tell('You press it.\n\nIf it is old or large, you wait.\nYou see it.')],
    ],
  },
  R20: {
    speaks: chapters('Lost', 'Wiped'),
    unknown: [
      'asks',
      { story: { chapters: [chapter('Lost', false), ...three.map(title => chapter(title))] } },
    ],
    sides: [
      ['two', chapters('Lost', 'Wiped'), 'info'],
      ['three', chapters(...three), 'silent'],
      ['five', chapters(...three, 'Priced', 'Kept'), 'silent'],
      ['six', chapters(...three, 'Priced', 'Kept', 'Moved'), 'info'],
      ['three, one between hello and close', chapters('Hello', 'Lost', 'Next steps'), 'info'],
      ['three between hello and close', chapters('Hello', ...three, 'Next steps'), 'silent'],
      ['five between hello and close', chapters('Hello', ...three, 'Priced', 'Kept', 'Close'), 'silent'],
      ['none', chapters(), 'info'],
    ],
    silent: [
      [
        'two steps cannot make three chapters',
        { story: { chapters: [], steps: [goodStep({ isResult: true }), goodStep({ minutes: 5 })] } },
      ],
      ['a plan of questions', { story: { form: 'questions', chapters: [] } }],
    ],
    edges: {
      leastChapters: { in: fourSteps, loud: 4, mild: 3 },
      mostChapters: { in: chapters(...three), loud: 2, mild: 3 },
    },
    fixes: [
      [
        'It stands alone',
        { story: { chapters: [chapter('Lost', false), ...three.slice(1).map(title => chapter(title))] } },
      ],
    ],
  },
  R21: {
    speaks: atStep({ fallback: undefined }),
    unknown: ['asks', atStep({ medium: undefined, show: [row], fallback: undefined })],
    sides: [
      ['live, must', atStep({ fallback: ' ' }), 'warn'],
      ['live, optional', atStep({ fallback: undefined, must: false }), 'info'],
      ['clicks, of no named medium', atStep({ medium: undefined, show: [row], fallback: undefined }), 'info'],
      ['with one', atStep({}), 'silent'],
    ],
    silent: [
      ['slides', atStep({ medium: 'slides', show: [row], fallback: undefined })],
      ['nothing to click, of no named medium', atStep({ medium: undefined, fallback: undefined })],
    ],
    edges: noLimit,
    fixes: 'none',
  },
  R22: {
    speaks: atStep({ fallbackTriedOn: undefined }),
    unknown: ['asks', atStep({ fallbackTriedOn: undefined })],
    sides: [
      ['tried', atStep({}), 'silent'],
      ['never tried', atStep({ fallbackTriedOn: undefined }), 'info'],
    ],
    silent: [
      ['no fallback at all', atStep({ medium: 'talk', fallback: undefined, fallbackTriedOn: undefined })],
    ],
    edges: noLimit,
    fixes: [['It was tried today, 19 Nov', atStep({ fallbackTriedOn: undefined })]],
  },
  R33: {
    speaks: dated({ reviewBy: '2026-11-18' }),
    unknown: ['asks', dated({ lastVerifiedOn: undefined })],
    sides: [
      ['review due today', dated({ reviewBy: '2026-11-19' }), 'silent'],
      ['review due yesterday', dated({ reviewBy: '2026-11-18' }), 'warn'],
      ['verified 90 days ago', dated({ lastVerifiedOn: '2026-08-21' }), 'silent'],
      ['verified 91 days ago', dated({ lastVerifiedOn: '2026-08-20' }), 'warn'],
      ['another version of the product', { context: { productVersion: '5.3' } }, 'warn'],
      ['the version of the product', { context: { productVersion: '5.2 ' } }, 'silent'],
      ['an answer past its review', leaningOn([answer]), 'info'],
      ['an answer before its review', leaningOn([{ ...answer, reviewBy: '2026-11-19' }]), 'silent'],
      ['an answer that is not at hand', leaningOn([]), 'silent'],
      [
        'a copy of a stale script',
        { ...atStep({}), context: inCall({ from: { name: 'Recovery', reviewBy: '2026-11-01' } }) },
        'warn',
      ],
    ],
    silent: [
      [
        'a copy whose script is not at hand',
        { story: { ...atStep({}).story, lastVerifiedOn: undefined }, context: inCall() },
      ],
      [
        'no version written down',
        { story: { productVersion: undefined }, context: { productVersion: '5.3' } },
      ],
    ],
    edges: { staleScriptDays: { in: dated({ lastVerifiedOn: '2026-11-09' }), loud: 9, mild: 10 } },
    fixes: [
      ['Verified today, next review 17 Feb', dated({ reviewBy: '2026-11-18' })],
      ['Verified today, 19 Nov', dated({ lastVerifiedOn: undefined })],
      ['It holds for 5.3', { context: { productVersion: '5.3' } }],
    ],
  },
} satisfies Partial<Record<LintRuleId, LintCase>>
