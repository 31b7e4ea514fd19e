import { type PracticeEvent, type PracticeStep, practise } from '@shared/run/practice'
import { describe, expect, it } from 'vitest'

const waiting: PracticeEvent = { kind: 'waiting' }
const heard = (command: string): PracticeEvent => ({ kind: 'heard', command })
const undo: PracticeEvent = { kind: 'undo' }

describe('the practice before a first run', () => {
  it('goes through leader, mark, who and undo', () => {
    const events = [waiting, heard('mark.question'), waiting, heard('mark.who'), undo]
    let step: PracticeStep = 'leader'
    const steps = events.map(event => {
      step = practise(step, event)
      return step
    })
    expect(steps).toEqual(['mark', 'who', 'who', 'undo', 'done'])
  })

  it.each([
    ['leader', heard('mark.question')],
    ['mark', heard('mark.who')],
    ['mark', heard('run.next-step')],
    ['who', heard('mark.note')],
    ['who', undo],
    ['undo', waiting],
    ['done', waiting],
  ] as const)('at "%s" another press changes nothing: %j', (step, event) => {
    expect(practise(step, event)).toBe(step)
  })
})
