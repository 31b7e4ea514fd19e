import { type DebriefSource, openDebrief, runToDebrief } from '@shared/debrief/open-debrief'
import type { Debrief } from '@shared/domain/debrief'
import type { AnyRecord } from '@shared/domain/records'
import { addMark } from '@shared/run/marks'
import { describe, expect, it } from 'vitest'
import {
  aCall,
  aDeal,
  aDebrief,
  aGap,
  aMark,
  anExposure,
  aRun,
  making,
  testStart,
} from '../../helpers/builders'

const call = aCall()
const gap = aGap()
const deal = aDeal({ exposures: [anExposure({ gapId: gap.id })] })
const run = aRun({
  callId: call.id,
  endedAt: testStart,
  marks: [
    aMark({ form: 'question', text: 'Why?' }),
    aMark({ form: 'commitment', text: 'A drill' }),
    aMark({ form: 'gap-told', gapId: gap.id }),
    aMark({ form: 'question', text: 'Undone', undoneAt: testStart }),
    aMark({ form: 'ended' }),
  ],
})
const source = (o: Partial<DebriefSource> = {}): DebriefSource => ({
  call,
  run,
  questions: [],
  commitments: [],
  deals: [deal],
  ...o,
})
const kinds = (records: readonly AnyRecord[]) => records.map(record => record.kind)

/** The source after its records were saved. */
function after(before: DebriefSource, records: readonly AnyRecord[]): DebriefSource {
  const of = <K extends AnyRecord['kind']>(kind: K) =>
    records.filter((record): record is Extract<AnyRecord, { kind: K }> => record.kind === kind)
  return {
    ...before,
    debrief: of('debrief')[0] ?? before.debrief,
    questions: [...before.questions, ...of('question')],
    commitments: [...before.commitments, ...of('commitment')],
    deals: of('deal').length > 0 ? of('deal') : before.deals,
  }
}

describe('opening a debrief', () => {
  it('makes it, and what the run wrote down', () => {
    const records = openDebrief(source(), making)
    expect(kinds(records)).toEqual(['debrief', 'question', 'commitment', 'deal'])
    expect(records[0]).toMatchObject({ callId: call.id, runId: run.id, marksTaken: 5 })
  })

  it('makes it alone for a call that was not run', () => {
    const records = openDebrief(source({ run: undefined }), making)
    expect(records).toMatchObject([{ kind: 'debrief', callId: call.id }])
    expect(openDebrief(after(source({ run: undefined }), records), making)).toEqual([])
  })

  it('makes nothing a second time', () => {
    const first = source()
    expect(openDebrief(after(first, openDebrief(first, making)), making)).toEqual([])
  })

  it('leaves removed what the user has removed', () => {
    const first = source()
    const opened = after(first, openDebrief(first, making))
    expect(openDebrief({ ...opened, questions: [], commitments: [] }, making)).toEqual([])
  })

  it.each([undefined, testStart])('adds what a run marked that went on since (closed %s)', closedAt => {
    const first = source()
    const open = after(first, openDebrief(first, making))
    const opened = { ...open, debrief: open.debrief && { ...open.debrief, closedAt } }
    const longer = addMark(
      run,
      { form: 'question', text: 'One more?' },
      { at: testStart, newId: making.newId },
    )
    const added = openDebrief({ ...opened, run: longer }, making)
    expect(added).toMatchObject([
      { kind: 'debrief', marksTaken: 6 },
      { kind: 'question', words: 'One more?' },
    ])
  })

  it('takes in a run that began after it was opened', () => {
    const empty: Debrief = aDebrief({ callId: call.id })
    const records = openDebrief(source({ debrief: empty }), making)
    expect(records[0]).toMatchObject({ id: empty.id, runId: run.id, marksTaken: 5 })
    expect(kinds(records)).toEqual(['debrief', 'question', 'commitment', 'deal'])
  })

  it('does not touch a closed debrief that has nothing to learn', () => {
    const first = source()
    const opened = after(first, openDebrief(first, making))
    const old: Debrief = aDebrief({ callId: call.id, runId: run.id, closedAt: testStart })
    expect(openDebrief({ ...opened, debrief: old }, making)).toEqual([])
  })
})

describe('the run a debrief speaks of', () => {
  it('is the last live one that has ended', () => {
    const ended = { endedAt: testStart }
    const early = aRun({ ...ended, startedAt: '2026-11-18T09:00:00.000Z' })
    const late = aRun({ ...ended, startedAt: '2026-11-19T09:00:00.000Z' })
    const rehearsal = aRun({ ...ended, form: 'rehearsal', startedAt: '2026-11-20T09:00:00.000Z' })
    const going = aRun({ startedAt: '2026-11-21T09:00:00.000Z' })
    expect(runToDebrief([late, going, early, rehearsal])).toBe(late)
    expect(runToDebrief([going, rehearsal])).toBeUndefined()
  })
})
