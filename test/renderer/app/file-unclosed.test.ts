// @vitest-environment happy-dom
import type { AnyRecord } from '@shared/domain/records'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fileByItself } from '../../../renderer/app/file-unclosed'
import { setClock } from '../../../renderer/state/clock'
import { aCall, aDebrief, aRun, testNow } from '../../helpers/builders'
import type { FakeBridge } from '../../helpers/fake-bridge'
import { freshStore, state } from '../../helpers/fresh-store'

const old = aCall({ start: '2026-11-10T09:00:00.000Z', status: 'held' })
const fresh = aCall({ start: '2026-11-18T09:00:00.000Z', status: 'held' })
const begun = aDebrief({ callId: old.id, why: 'They had an audit' })

let stop = () => {}
afterEach(() => {
  stop()
  vi.useRealTimers()
})

async function begin(records: readonly AnyRecord[] = [old, fresh, begun]): Promise<FakeBridge> {
  const main = freshStore({ records })
  await state().open()
  stop = fileByItself()
  await vi.waitFor(() => expect(state().phase.kind).toBe('open'))
  return main
}
const filed = (main: FakeBridge) =>
  [...main.disk.values()].filter(one => one.kind === 'debrief' && one.filedAt !== undefined)

describe('what nobody closed', () => {
  it('files itself at the start, says so once, and is undone in one step', async () => {
    const main = await begin()
    await vi.waitFor(() => expect(filed(main)).toMatchObject([{ id: begun.id, why: 'They had an audit' }]))
    await vi.waitFor(() => expect(state().toasts).toHaveLength(1))
    expect(state().toasts[0]?.text).toContain('1 call was not debriefed in five days')
    await vi.waitFor(() => expect(state().today?.selection.toFile).toEqual([]))
    await state().undo()
    expect(filed(main)).toEqual([])
    expect(main.onDisk('debrief', begun.id).why).toBe('They had an audit')
  })

  it('says nothing when nothing is to be filed', async () => {
    const main = await begin([fresh])
    await state().saveNow()
    expect([filed(main), state().toasts]).toEqual([[], []])
    expect(main.inputsOf('saveRecords')).toEqual([])
  })

  it('is looked for again when the day has changed, and not in the middle of a run', async () => {
    vi.useFakeTimers()
    const main = freshStore({ records: [fresh] })
    await state().open()
    stop = fileByItself()
    await vi.advanceTimersByTimeAsync(0)
    const reads = () => main.inputsOf('readToday').length
    const before = reads()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(reads()).toBe(before)
    setClock({ now: new Date(Date.parse(testNow) + 86_400_000).toISOString(), ticking: false })
    state().mirrorRun(aRun({ callId: fresh.id }))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(reads()).toBe(before)
    state().mirrorRun(null)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(reads()).toBe(before + 1)
  })
})
