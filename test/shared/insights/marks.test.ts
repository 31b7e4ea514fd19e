import { questionStates } from '@shared/domain/question'
import { type SummaryOf, summarize } from '@shared/domain/summary'
import { quantile } from '@shared/effort/baseline'
import { readDelimited } from '@shared/formats/table/delimited'
import { askedMost } from '@shared/insights/asked-most'
import { boardIssues, boardMarkdown } from '@shared/insights/board-text'
import { type CheckFact, callFactsFrom, type StepFact } from '@shared/insights/call-facts'
import { checkItems, retireAfter } from '@shared/insights/check-items'
import { allCsv, csvCell, figureCsv } from '@shared/insights/csv'
import type { Figure } from '@shared/insights/figure'
import { gapBoard } from '@shared/insights/gap-board'
import { promiseState, promiseStates, promises } from '@shared/insights/promises'
import type { HeldCall } from '@shared/insights/scope'
import { leastAskings, leastDue, leastPerGroup, leastRunsOfStep } from '@shared/insights/small-n'
import { stepTimes } from '@shared/insights/step-times'
import { signedClock, signedHours } from '@shared/insights/words'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as make from '../../helpers/builders'
import { dayOf, everything, instants, today } from './insight-world'

describe('steps against their plan', () => {
  const facts = fc.array(
    fc.record({
      callId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      stepId: fc.constantFrom('1', '2', '3'),
      title: fc.constant('Step'),
      wasShown: fc.boolean(),
      overSeconds: fc.integer({ min: -300, max: 300 }),
    }),
    { maxLength: 40 },
  )

  it('equal a recount: n, left out, medians, and which run over in more than half', () => {
    fc.assert(
      fc.property(facts, (list: readonly StepFact[]) => {
        const figure = stepTimes(list)
        expect(figure.n).toBe(list.filter(({ wasShown }) => wasShown).length)
        for (const step of figure.steps) {
          const those = list.filter(({ stepId }) => stepId === step.stepId)
          const over = those.filter(({ wasShown }) => wasShown).map(({ overSeconds }) => overSeconds)
          expect(over.length).toBeGreaterThanOrEqual(leastRunsOfStep)
          expect(step.skipped).toBe(those.length - over.length)
          expect(step.medianSeconds).toBe(
            quantile(
              over.toSorted((a, b) => a - b),
              0.5,
            ),
          )
          expect(step.overruns).toBe(over.filter(one => one >= 30).length * 2 > over.length)
        }
        const ranks = figure.steps.map(({ overruns }) => Number(overruns))
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
      }),
    )
  })

  const shown = (...seconds: number[]): readonly StepFact[] =>
    seconds.map((overSeconds, at) => ({
      ...{ callId: `${at}`, stepId: 's', title: 'Restore' },
      wasShown: true,
      overSeconds,
    }))

  it.each([
    [[], 'No run with a script in this range'],
    [[90, 90], 'No step has 3 runs yet: too few to tell'],
    [[90, 30, 29], '1 step runs over in more than half of its calls'],
    [[90, 29, 29], 'No step runs over in more than half of its calls'],
  ])('over by %j s: %s', (seconds, title) => expect(stepTimes(shown(...seconds)).title).toBe(title))

  it('are read off live runs that ended, by the copy they went by', () => {
    const steps = [make.aStep({ title: 'Restore', minutes: 5 }), make.aStep({ title: 'Lock', minutes: 5 })]
    const call = make.aCall()
    const copy = make.aScriptCopy({ callId: call.id, steps })
    const startedAt = '2026-11-01T10:00:00.000Z'
    const ended = { startedAt, plannedEnd: '2026-11-01T10:30:00.000Z', endedAt: '2026-11-01T10:07:00.000Z' }
    const marks = [make.aMark({ form: 'step-begun', stepId: steps[0]?.id, at: startedAt })]
    const run = make.aRun({ callId: call.id, scriptCopyId: copy.id, ...ended, marks })
    const rehearsal = make.aRun({ ...run, id: make.aRun().id, form: 'rehearsal' })
    const facts = callFactsFrom([copy, run, rehearsal])
    expect(facts.steps).toEqual([
      { callId: call.id, stepId: steps[0]?.id, title: 'Restore', wasShown: true, overSeconds: 120 },
      { callId: call.id, stepId: steps[1]?.id, title: 'Lock', wasShown: false, overSeconds: 0 },
    ])
  })
})

describe('questions asked most', () => {
  const answers = [make.anAnswer({ question: 'Single sign-on?' })]
  const titles = answers.map(one => summarize<'answer'>(one))
  const ask = (fields: Parameters<typeof make.aQuestion>[0]) =>
    summarize<'question'>(make.aQuestion({ askedAt: make.testNow, ...fields }))
  const most = (questions: readonly SummaryOf<'question'>[]) =>
    askedMost(everything, { questions, answers: titles, dayOf })

  it('are grouped by their answer, else by the same words whatever their case and signs', () => {
    const { groups } = most([
      ask({ words: 'Do you do SSO?', answerId: answers[0]?.id }),
      ask({ words: 'Entra ID?', answerId: answers[0]?.id, state: 'answered' }),
      ask({ words: 'do you do  sso' }),
      ask({ words: 'How long?' }),
      ask({ words: 'HOW long' }),
    ])
    expect(groups.map(({ words, times, hasAnswer }) => [words, times, hasAnswer])).toEqual([
      ['Single sign-on?', 3, true],
      [expect.stringMatching(/how long/i), 2, false],
    ])
  })

  it('count each once, and none that is ours to ask', () => {
    const questions = fc.array(
      fc.record({
        words: fc.constantFrom('One?', 'one', 'Two?', '???', 'Three'),
        state: fc.constantFrom(...questionStates),
        answerId: fc.option(fc.constant(answers[0]?.id), { nil: undefined }),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(questions, list => {
        const theirs = list.filter(({ state }) => state !== 'to-ask')
        const { n, groups } = most(list.map(ask))
        expect(n).toBe(theirs.length)
        expect(groups.reduce((sum, { times }) => sum + times, 0)).toBe(n)
        const open = theirs.filter(({ state }) => ['open', 'parked', 'owed'].includes(state)).length
        expect(groups.reduce((sum, one) => sum + one.open, 0)).toBe(open)
      }),
    )
  })

  it.each([
    [0, 'No question in this range'],
    [leastAskings - 1, 'No question was asked 3 times: nothing stands out'],
    [leastAskings, '1 question asked 3 times or more, 1 of them not in the library'],
  ])('asked %d times: %s', (times, title) =>
    expect(most(Array.from({ length: times }, () => ask({ words: 'How long?' }))).title).toBe(title),
  )
})

describe('promises', () => {
  it.each([
    [undefined, undefined, 'no-date'],
    [undefined, '2026-11-19T10:00:00.000Z', 'no-date'],
    ['2026-11-19', undefined, 'not-due'],
    ['2026-11-18', undefined, 'overdue'],
    ['2026-11-10', '2026-11-10T22:59:00.000Z', 'on-time'],
    ['2026-11-10', '2026-11-10T23:01:00.000Z', 'late'],
  ])('due %s, shown %s: %s', (dueOn, shownAt, state) =>
    expect(promiseState({ dueOn, shownAt }, { dayOf, today })).toBe(state),
  )

  it('equal a recount, and each is in one state', () => {
    const made = fc.array(
      fc.record({
        dueOn: fc.option(
          instants.map(at => at.slice(0, 10)),
          { nil: undefined },
        ),
        at: instants,
        isShown: fc.boolean(),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(made, list => {
        const commitments = list.map(({ dueOn, at, isShown }) => {
          const shown = { stage: 'shown' as const, at }
          return summarize<'commitment'>(
            make.aCommitment({
              dueOn,
              stages: [{ stage: 'said', at: make.testStart }, ...(isShown ? [shown] : [])],
            }),
          )
        })
        const { n, counts, due } = promises(everything, { commitments, dayOf, today })
        expect(promiseStates.reduce((sum, state) => sum + counts[state], 0)).toBe(n)
        const onTime = list.filter(
          ({ dueOn, at, isShown }) => isShown && dueOn !== undefined && dayOf(at) <= dueOn,
        )
        expect([n, counts['on-time']]).toEqual([list.length, onTime.length])
        expect(due).toBe(n - counts['no-date'] - counts['not-due'])
      }),
    )
  })

  it.each([
    [leastDue - 1, '4 of 4 promises due kept on time: too few for a rate'],
    [leastDue, '5 of 5 promises due kept on time, 100%'],
  ])('%d due: %s', (count, title) => {
    const stages = [
      { stage: 'said' as const, at: make.testStart },
      { stage: 'signed-off' as const, at: make.testNow },
    ]
    const commitments = Array.from({ length: count }, () =>
      summarize<'commitment'>(make.aCommitment({ dueOn: '2026-11-19', stages })),
    )
    expect(promises(everything, { commitments, dayOf, today }).title).toBe(title)
  })
})

describe('checklist items', () => {
  const call = (id: string, outcome: HeldCall['outcome']): HeldCall => ({
    ...{ id, outcome, title: '', day: today, callKind: 'demo', prospectId: undefined, dealId: undefined },
    closedOn: undefined,
  })
  /** One item in so many calls: done and missed, and how many of each reached the goal. */
  const items = (done: number, doneReached: number, missed: number, missedReached: number) => {
    const made = (count: number, reached: number, isDone: boolean) =>
      Array.from({ length: count }, (_, at) => ({
        call: call(`${isDone} ${at}`, at < reached ? 'goal-reached' : 'partly'),
        fact: { callId: `${isDone} ${at}`, key: 'k', text: 'The goal', wants: 'value' as const, isDone },
      }))
    const list = [...made(done, doneReached, true), ...made(missed, missedReached, false)]
    return checkItems(
      list.map(({ fact }): CheckFact => fact),
      list.map(one => one.call),
    )
  }

  it.each([
    [0, 0, 0, 0, 'No checklist in these calls'],
    [9, 4, 0, 0, 'No item was missed in 9 calls'],
    [
      20,
      18,
      leastPerGroup,
      0,
      'Where “The goal” was missed, the goal was reached in 0 of 5 calls, else in 18 of 20',
    ],
    [20, 18, leastPerGroup - 1, 0, '1 item missed at times; none stands out by how the calls ended'],
    [20, 2, 9, 9, '1 item missed at times; none stands out by how the calls ended'],
  ])('done %d (%d reached), missed %d (%d reached): %s', (done, doneReached, missed, missedReached, title) =>
    expect(items(done, doneReached, missed, missedReached).title).toBe(title),
  )

  it('say what is not known, and which was never missed in twenty calls', () => {
    expect(items(9, 4, 3, 1).sub).toContain('which missed item hurt a call is not on record')
    expect(items(retireAfter, 4, 0, 0).neverMissed.map(({ text }) => text)).toEqual(['The goal'])
    expect(items(retireAfter - 1, 4, 0, 0).neverMissed).toEqual([])
  })

  it('leave the value where it is', () => {
    const { steps: _, ...check } = { steps: 0, text: 'Goal', wants: 'value' as const, value: 'Secret' }
    const [fact] = callFactsFrom([
      make.aCall({ checks: [{ ...check, id: make.making.newId() as never }] }),
    ]).checks
    expect(fact).toEqual({
      callId: expect.any(String),
      key: 'goal',
      text: 'Goal',
      wants: 'value',
      isDone: true,
    })
  })
})

describe('a figure as CSV', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', '+49 170', '-2', '@SUM(A1)', "'quoted", '\tx', 'a,b', 'a"b', 'a\r\nb', ''),
  )
  /** What the guard put in front comes off again. */
  const read = (text: string): string =>
    /^'['=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? text.slice(1) : text

  it('is read back equal, and no cell of words begins a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.integer()), { maxLength: 8 }), list => {
        const figure = {
          columns: ['A', 'B', 'C'].map(title => ({ id: title, title })),
          rows: list.map((cells, at) => ({ key: String(at), cells, refs: [] })),
        }
        const [head, ...rows] = readDelimited(figureCsv(figure), ',')
        expect(head).toEqual(['A', 'B', 'C'])
        expect(rows.map(row => row.map(read))).toEqual(list.map(cells => cells.map(String)))
        for (const row of rows) for (const text of row.slice(0, 2)) expect(text).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })

  it.each([
    ['=1', "'=1"],
    [-5, '-5'],
    ['−5', '−5'],
    [undefined, ''],
  ])('writes %s as %s', (value, text) => expect(csvCell(value)).toBe(text))

  it('has all figures below each other, each with its finding and n', () => {
    const figure: Figure = { title: 'A finding', sub: '', n: 3, columns: [{ id: 'a', title: 'A' }], rows: [] }
    expect(allCsv([{ name: 'One', figure }])).toBe('One,A finding,n = 3\r\nA\r\n""\r\n')
  })
})

describe('the gap board as text', () => {
  const board = gapBoard(
    everything,
    [
      {
        ...{
          gapId: 'g',
          gap: 'Lock *soon*',
          dealId: 'd',
          deal: 'Garrow',
          prospectId: 'p',
          need: 'No [locks]',
        },
        ...{
          foundOn: '2026-01-01',
          toldOn: '2026-02-01',
          toldIn: undefined,
          verdict: 'lives',
          verdictOn: '2026-02-01',
        },
        ...{ decided: undefined, decidedOn: undefined, value: { amount: 9, currency: 'EUR' } },
        ...{ hasWorkaround: true, workaround: 'Pilot' },
      },
    ],
    false,
  )

  it('has their words, the workaround, deals, days and verdicts, and their signs as letters', () => {
    expect(boardMarkdown(board, false)).toBe(
      [
        '# Gaps that met a need\n',
        '## Lock \\*soon\\*\n',
        '> No \\[locks\\]\n',
        '- Workaround: Pilot',
        '- Workaround held: 1 of 1',
        '- Deals: Garrow',
        '- First seen: 2026-01-01, last seen: 2026-02-01',
        '- What they said: can live with it 1\n',
      ].join('\n'),
    )
  })

  it('has money only when asked', () => {
    expect(boardIssues(board, false)).not.toContain('EUR')
    expect(boardIssues(board, true)).toContain('- Value of the deals: 9 EUR')
  })
})

describe('numbers in words', () => {
  it.each([
    [150, '+2:30'],
    [-5, '−0:05'],
    [0.4, '0:00'],
    [59.6, '+1:00'],
  ])('%d s is %s', (seconds, words) => expect(signedClock(seconds)).toBe(words))

  it.each([
    [23, '+23'],
    [-10.54, '−10.5'],
    [0.01, '0'],
  ])('%d h is %s', (hours, words) => expect(signedHours(hours)).toBe(words))
})
