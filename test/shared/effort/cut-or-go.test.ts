import { addDays } from '@shared/debrief/working-days'
import type { CutOrGo } from '@shared/domain/cut-or-go'
import { dealSchema } from '@shared/domain/deal'
import { taskSchema } from '@shared/domain/task'
import {
  decide,
  effortStageOf,
  isToDecide,
  lookBackAt,
  lookBackDays,
  lookBacksOf,
  lookBackWords,
} from '@shared/effort/cut-or-go'
import { describe, expect, it } from 'vitest'
import { aDeal, making } from '../../helpers/builders'
import { testId } from '../../helpers/ids'

const today = '2026-11-19'
const decided = (fields: Partial<CutOrGo> = {}): CutOrGo => ({
  id: testId(1) as CutOrGo['id'],
  ...{ on: today, is: 'go-on', hours: 34, share: 1.5, signals: [] },
  ...fields,
})
const mended = (by: string) => decided({ is: 'mend', mend: { what: 'Find out who signs', by } })

describe('a share of the line', () => {
  it.each([
    [0.79, 'none'],
    [0.8, 'info'],
    [0.99, 'info'],
    [1, 'warn'],
    [1.49, 'warn'],
    [1.5, 'form'],
    [4, 'form'],
  ])('of %d is %s', (share, stage) => {
    expect(effortStageOf(share)).toBe(stage)
  })
  it('is measured by the user’s own stages where they differ', () => {
    expect(effortStageOf(1.2, [0.5, 0.9, 1.2])).toBe('form')
  })
})

describe('whether to go on is asked', () => {
  it.each<[string, number, readonly CutOrGo[] | undefined, boolean]>([
    ['not under the line', 1.49, undefined, false],
    ['at it', 1.5, undefined, true],
    ['not again at once', 1.6, [decided()], false],
    ['again half the line later', 2, [decided()], true],
    ['not on the last day to mend', 1.6, [mended(today)], false],
    ['the day after it', 1.6, [mended(addDays(today, -1))], true],
    ['not for an earlier mend, decided on since', 1.6, [mended('2026-11-01'), decided()], false],
  ])('%s', (_what, share, decisions, is) => {
    expect(isToDecide(share, decisions, today)).toBe(is)
  })
})

describe('deciding', () => {
  const deal = aDeal({ cutOrGo: [decided()] })
  const decision = { is: 'mend', hours: 48, share: 1.6, signals: ['no-signer'] } as const
  const mend = { what: 'Find out who signs', by: '2026-11-24', due: '2026-11-24T16:00:00.000Z' }

  it('keeps hours, share, signals and reason beside the earlier ones; what is to be mended becomes a task', () => {
    const [changed, task] = decide({ deal, decision, reason: ' They are slow. ', mend, today }, making)
    expect(dealSchema.parse(changed)).toMatchObject({
      cutOrGo: [
        decided(),
        {
          ...decision,
          on: today,
          reason: 'They are slow.',
          mend: { what: mend.what, by: mend.by, taskId: task?.id },
        },
      ],
    })
    expect(taskSchema.parse(task)).toMatchObject({
      title: mend.what,
      due: mend.due,
      dealId: deal.id,
      prospectId: deal.prospectId,
    })
    expect(changed).not.toHaveProperty('outcome.is')
  })

  it('to stop ends the deal, with the reason; to go on changes nothing else', () => {
    const [stopped, none] = decide(
      { deal, decision: { ...decision, is: 'stop' }, reason: 'No signer.', mend, today },
      making,
    )
    expect(none).toBeUndefined()
    expect(stopped).toMatchObject({ outcome: { is: 'stopped', on: today, why: 'No signer.' } })
    const [on] = decide({ deal, decision: { ...decision, is: 'go-on' }, reason: '', mend, today }, making)
    expect(on).toMatchObject({ outcome: undefined, cutOrGo: [{}, { reason: undefined, mend: undefined }] })
  })
})

describe('a decision is looked back at', () => {
  const lost = { is: 'lost', on: today } as const
  const stopped = { is: 'stopped', on: today } as const
  const ago = (days: number) => addDays(today, -days)
  it.each<[string, CutOrGo, typeof lost | typeof stopped | undefined, boolean]>([
    ['not while the deal is open', decided(), undefined, false],
    ['when it has ended', decided(), lost, true],
    ['not a day before sixty', decided({ on: ago(lookBackDays - 1) }), undefined, false],
    ['after sixty days', decided({ on: ago(lookBackDays) }), undefined, true],
    ['a stop not by itself', decided({ is: 'stop' }), stopped, false],
    ['a stop after sixty days', decided({ is: 'stop', on: ago(lookBackDays) }), stopped, true],
    ['a stop that they ended otherwise', decided({ is: 'stop' }), lost, true],
  ])('%s', (_what, decision, end, is) => {
    expect(lookBacksOf([decision], end, 40, today)).toHaveLength(is ? 1 : 0)
  })

  it('in words, with the hours since; hours taken away since are none', () => {
    const say = (day: string) => day
    const words = (
      hours: number,
      end: typeof lost | undefined,
      decision = decided({ on: ago(lookBackDays) }),
    ) => lookBacksOf([decision], end, hours, today).map(one => lookBackWords(one, say))
    expect(words(40, lost)).toEqual([
      'You decided to go on at 34 h on 2026-09-20: lost on 2026-11-19, 6 h after.',
    ])
    expect(words(30, undefined)).toEqual([
      'You decided to go on at 34 h on 2026-09-20: still open, 0 h after.',
    ])
    expect(words(34, undefined, decided({ is: 'stop', on: ago(90) }))).toEqual([
      'You decided to stop at 34 h on 2026-08-21: still open.',
    ])
  })

  it('and what is thought of it stays with it', () => {
    const [first, second] = [decided(), decided({ id: testId(2) as CutOrGo['id'] })]
    const deal = lookBackAt(aDeal({ cutOrGo: [first, second] }), second.id, { on: today, is: 'wrong' })
    expect(deal.cutOrGo).toEqual([first, { ...second, lookedBack: { on: today, is: 'wrong' } }])
  })
})
