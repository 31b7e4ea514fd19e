/** The whole linter on a script of 60 steps, every rule on, nothing remembered; and after one more key, as it is typed. */

import { expect, test } from '@playwright/test'
import type { Script } from '@shared/domain/script'
import type { Step } from '@shared/domain/step'
import { type KnownGap, knownGap, type ScriptContext } from '@shared/lint/facts'
import { lintStory } from '@shared/lint/lint'
import { aGap, aNeed, aScript, aStep, fresh } from '../helpers/builders'
import { p95, report, wordSpread } from './figures'

const stepCount = 60
const gapCount = 300
const rounds = 200
const warmUp = 20
const leastRules = 10

/** Some 60 words, as a step that is written out has them, with a fault here and there. */
const tellOf = (at: number): string =>
  [
    `It is ${8 + (at % 10)}:40 and record ${4471 + at} is gone from the plant share.`,
    'You open the vault, you type the batch number, and your file is there, from eleven minutes ago.',
    at % 5 === 0
      ? 'Basically we keep the signature, and it should be 40 % faster.'
      : 'The date stays as it was.',
    at % 7 === 0
      ? 'If it is old, you wait, or you ask. If it is new, you go on.'
      : 'Your pallet can ship tonight.',
    'Nobody has to drive to the tape, and the auditor sees who asked for it and when.',
  ].join(' ')

const stepOf = (at: number, gaps: readonly KnownGap[]): Step =>
  aStep({
    title: `Batch record ${at} back this shift`,
    tell: tellOf(at),
    takeaway: 'Two days of quarantine become eleven minutes.',
    todayThey: at % 3 === 0 ? undefined : 'file a ticket and wait for the tape',
    withUs: 'they have it before the shift ends',
    minutes: 1 + (at % 4),
    medium: at % 2 === 0 ? 'live' : undefined,
    depth: at % 11 === 0 ? 'train' : 'show',
    topics: at % 4 === 0 ? [] : ['restore'],
    fallback: at % 6 === 0 ? undefined : 'Recording 2B',
    watchOuts: [
      { id: gaps[at]?.id as never, form: 'gap', gapId: gaps[at]?.id as never, title: 'Server 2008' },
    ],
  })

function written(): { readonly story: Script; readonly context: ScriptContext } {
  fresh()
  const gaps = Array.from({ length: gapCount }, (_, at) =>
    knownGap(
      aGap({ title: `Gap ${at}`, topics: [`topic ${at}`], proof: at % 9 === 0 ? undefined : 'A test' }),
    ),
  )
  const steps = Array.from({ length: stepCount }, (_, at) => stepOf(at, gaps))
  const needs = Array.from({ length: 8 }, (_, at) =>
    aNeed({ words: `Need ${at}: a batch record was lost for two days`, topics: ['restore', `topic ${at}`] }),
  )
  const topics = gaps.flatMap((_, at) => [`topic ${at}`])
  return {
    story: aScript({ steps, helloMinutes: 3 }),
    context: { today: '2026-11-19', rehearsed: true, gaps, topics, call: { slotMinutes: 60, needs } },
  }
}

test('lint', async ({ browserName: _ }, testInfo) => {
  const { story, context } = written()
  const whole: number[] = []
  const afterAKey: number[] = []
  const spoken = new Set<string>()
  const timed = (now: Script): number => {
    const began = performance.now()
    const { findings } = lintStory(now, context)
    const took = performance.now() - began
    for (const { rule } of findings) spoken.add(rule)
    return took
  }
  for (let round = -warmUp; round < rounds; round += 1) {
    // Other objects with other words, so that nothing is known of any of them.
    const steps = story.steps.map(step => ({ ...step, tell: `${step.tell} ${round}` }))
    const all = timed({ ...story, steps })
    const typed = steps.map((step, at) => (at === 30 ? { ...step, tell: `${step.tell} x` } : step))
    const one = timed({ ...story, steps: typed })
    if (round >= 0) {
      whole.push(all)
      afterAKey.push(one)
    }
  }
  expect(spoken.size, 'most rules have something to say').toBeGreaterThan(leastRules)
  report(testInfo, {
    ...{ id: 'lint.p95', value: p95(whole), unit: 'ms', limit: 10, n: whole.length },
    note: `${wordSpread(whole)}; ${stepCount} steps, ${spoken.size} rules speak, nothing remembered; after one key ${p95(afterAKey).toFixed(1)}; plain Node`,
  })
})
