/** Minutes: R16, R17, R18, R24, R25. */
import type { Step } from '@shared/domain/step'
import type { LintRuleId } from '@shared/lint/finding'
import { atStep, bound, goodStep, id, inCall, type Scene } from '../story'
import type { LintCase } from './case'

const steps = (...list: readonly Partial<Step>[]): Scene => ({ story: { steps: list.map(goodStep) } })

/** The result begins after so many minutes, three of them hello. */
const resultAfter = (minutes: number): Scene => steps({ minutes: minutes - 3 }, { isResult: true })

const voice = (...list: readonly Partial<Step>[]) =>
  steps(...list.map((fields, index) => ({ isResult: index === 0, ...fields })))

const colleague = id('colleague')

/** Eighteen minutes of steps in a call of so many. */
const slot = (slotMinutes: number, fields: Partial<Step> = {}): Scene => ({
  story: {
    steps: bound([
      goodStep({ isResult: true, minutes: 8, ...fields }),
      goodStep({ minutes: 10, medium: 'talk' }),
    ]),
  },
  context: inCall({ slotMinutes }),
})

const words = (count: number) => Array.from({ length: count }, () => 'you').join(' ')

const nextSteps = (nextStepsMinutes: number, slotMinutes?: number): Scene => ({
  story: {
    nextStepsMinutes,
    ...(slotMinutes !== undefined && { steps: bound([goodStep({ isResult: true })]) }),
  },
  ...(slotMinutes !== undefined && { context: inCall({ slotMinutes }) }),
})

export const paceCases = {
  R16: {
    speaks: resultAfter(7),
    unknown: ['asks', steps({}, {})],
    sides: [
      ['after 6 min', resultAfter(6), 'silent'],
      ['after 7 min', resultAfter(7), 'warn'],
      ['a later one as well', steps({ isResult: true }, { minutes: 9 }, { isResult: true }), 'silent'],
      ['none is marked', steps({}, {}), 'info'],
    ],
    silent: [['a plan of questions', { story: { ...resultAfter(7).story, form: 'questions' } }]],
    edges: { resultWithinMinutes: { in: resultAfter(7), loud: 6, mild: 7 } },
    fixes: [['Show the result first', resultAfter(7)]],
  },
  R17: {
    speaks: voice({ minutes: 5 }, { minutes: 5 }),
    unknown: ['asks', voice({ minutes: 5 }, { minutes: 5, medium: undefined })],
    sides: [
      ['9 min', voice({ minutes: 4 }, { minutes: 5 }), 'silent'],
      ['10 min', voice({ minutes: 5 }, { minutes: 5 }), 'warn'],
      ['10 min, perhaps of one medium', voice({ minutes: 5 }, { minutes: 5, medium: undefined }), 'info'],
      ['another speaker between', voice({ minutes: 5 }, { minutes: 5, speakerId: colleague }), 'silent'],
      ['another medium between', voice({ minutes: 5 }, { minutes: 5, medium: 'slides' }), 'silent'],
    ],
    silent: [['a plan of questions', { story: { ...voice({ minutes: 20 }).story, form: 'questions' } }]],
    edges: { mostOneVoiceMinutes: { in: voice({ minutes: 5 }, { minutes: 5 }), loud: 9, mild: 10 } },
    fixes: [
      ['Only talk at step 2', voice({ minutes: 5 }, { minutes: 5 }, { minutes: 5 })],
      [
        'Split the step, talk in its second half',
        voice({ minutes: 12, tell: 'You type the number. You see it. Your file is back. You ship it.' }),
      ],
    ],
  },
  R18: {
    speaks: atStep({ title: 'About us', minutes: 3 }),
    unknown: ['silent', atStep({ title: '', minutes: 3 })],
    sides: [
      ['2 min', atStep({ title: 'Who we are', minutes: 2 }), 'silent'],
      ['3 min', atStep({ title: 'Who we are', minutes: 3 }), 'warn'],
    ],
    silent: [
      ['a step about them', atStep({ title: 'What you told us', minutes: 3 })],
      ['a step about using it', atStep({ title: 'About using the vault', minutes: 3 })],
    ],
    edges: { mostAboutUsMinutes: { in: atStep({ title: 'About us', minutes: 3 }), loud: 2, mild: 3 } },
    fixes: [['Keep 2 min of it', atStep({ title: 'About us', minutes: 4, leastMinutes: 3 })]],
  },
  R24: {
    speaks: slot(29),
    unknown: ['silent', { story: slot(29).story ?? {}, context: inCall({ slotMinutes: undefined }) }],
    sides: [
      ['as long as the call', slot(30), 'silent'],
      ['1 min over', slot(29), 'warn'],
      ['a step of no minutes', atStep({ minutes: 0 }), 'warn'],
      ['as long to say as the step', atStep({ tell: words(600), minutes: 4 }), 'silent'],
      ['longer to say than the step', atStep({ tell: words(620), minutes: 4 }), 'warn'],
    ],
    silent: [['a long script of the library', atStep({ minutes: 200, medium: 'talk' })]],
    edges: { overbookedToleranceMinutes: { in: slot(29), loud: 0, mild: 1 } },
    fixes: [
      ['Shorten the optional steps', slot(29, { must: false })],
      ['Give it 1 min, as long as the words', atStep({ minutes: 0 })],
      ['Give it 5 min', atStep({ tell: words(620), minutes: 4 })],
    ],
  },
  R25: {
    speaks: nextSteps(3),
    unknown: ['silent', { story: { steps: [], chapters: [], nextStepsMinutes: 0 } }],
    sides: [
      ['4 of 30 min', nextSteps(4, 30), 'silent'],
      ['3 of 30 min', nextSteps(3, 30), 'warn'],
      ['5 of 60 min', nextSteps(5, 60), 'warn'],
      ['6 of 60 min', nextSteps(6, 60), 'silent'],
      ['4 min, in no call', nextSteps(4), 'silent'],
    ],
    silent: [['more than is wanted', nextSteps(9)]],
    edges: {
      leastNextStepsMinutes: { in: nextSteps(4), loud: 5, mild: 4 },
      leastNextStepsShare: { in: nextSteps(5, 40), loud: 0.2, mild: 0.1 },
    },
    fixes: [
      ['Keep 4 min for next steps', nextSteps(1)],
      ['Keep 6 min for next steps', nextSteps(1, 60)],
    ],
  },
} satisfies Partial<Record<LintRuleId, LintCase>>
