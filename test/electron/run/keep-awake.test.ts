import type { Run } from '@shared/domain/run'
import { addMark, endRun, undoMark } from '@shared/run/marks'
import { expect, it } from 'vitest'
import { createKeepAwake, mostPauseMs } from '../../../electron/run/keep-awake'
import { aRun, making, testStart } from '../../helpers/builders'

const marking = { at: testStart, newId: making.newId }
const paused = (run: Run) => addMark(run, { form: 'pause' }, marking)
const resumed = (run: Run) => addMark(run, { form: 'resume' }, marking)

function scene() {
  const blocks = new Set<number>()
  let made = 0
  let waiting: { readonly ms: number; readonly act: () => void } | undefined
  const tell = createKeepAwake(
    {
      start: () => {
        made += 1
        blocks.add(made)
        return made
      },
      stop: id => void blocks.delete(id),
    },
    (ms, act) => {
      const one = { ms, act }
      waiting = one
      return () => {
        if (waiting === one) waiting = undefined
      }
    },
  )
  const pass = () => {
    waiting?.act()
    waiting = undefined
  }
  return { tell, pass, isAwake: () => blocks.size, made: () => made, waits: () => waiting?.ms }
}

const run = aRun()

it('keeps the display on from the start of a live run to its end, by one block', () => {
  const { tell, isAwake, made } = scene()
  tell(run)
  tell(addMark(run, { form: 'note' }, marking))
  expect([isAwake(), made()]).toEqual([1, 1])
  tell(endRun(run, marking))
  expect(isAwake()).toBe(0)
  tell(run)
  expect(isAwake()).toBe(1)
  tell(null)
  expect(isAwake()).toBe(0)
})

it('does nothing for a rehearsal, and a rehearsal that follows releases it', () => {
  const { tell, isAwake } = scene()
  tell(aRun({ form: 'rehearsal' }))
  expect(isAwake()).toBe(0)
})

it('lets go in a pause that lasts, and takes it again when the run goes on', () => {
  const { tell, pass, isAwake, waits } = scene()
  tell(run)
  const inPause = paused(run)
  tell(inPause)
  expect([isAwake(), waits()]).toEqual([1, mostPauseMs])
  pass()
  expect(isAwake()).toBe(0)
  tell(addMark(inPause, { form: 'note' }, marking))
  expect(isAwake()).toBe(0)
  tell(resumed(inPause))
  expect([isAwake(), waits()]).toEqual([1, undefined])
})

it('counts a pause from its begin, whatever is marked in it, and forgets one that was undone', () => {
  const { tell, pass, isAwake, waits } = scene()
  const inPause = paused(run)
  tell(inPause)
  tell(addMark(inPause, { form: 'note' }, marking))
  expect(waits()).toBe(mostPauseMs)
  tell(undoMark(inPause, inPause.marks.at(-1)?.id ?? '', testStart))
  expect(waits()).toBeUndefined()
  pass()
  expect(isAwake()).toBe(1)
})
