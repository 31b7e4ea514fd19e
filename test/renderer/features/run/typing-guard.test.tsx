// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../../renderer/state/store'
import { marksOf, mountRun, settle, theRun, unmountRun } from './run-stand'

afterEach(unmountRun)

const box = () => screen.getByRole('textbox', { name: 'What is worth noting?' })

describe('a word typed into the run', () => {
  it('becomes one note of its letters, and what they did is taken back', async () => {
    const { type, room } = await mountRun()
    await type(' sure')
    expect(marksOf(room)).toEqual(['step-begun Back this shift', 'note: sur'])
    expect(box()).toHaveProperty('value', 'sure')
    await type(', next week{Enter}')
    expect(marksOf(room).at(-1)).toBe('note: sure, next week')
  })

  it('that began with a mark after another key is caught in the box of that mark', async () => {
    const { type, room } = await mountRun()
    await type(' sql{Enter}')
    expect(marksOf(room)).toEqual(['step-begun Back this shift', 'note: sql'])
  })

  it('is none on the neutral page, where the key that leads back must never be held up', async () => {
    const { type, room } = await mountRun()
    await type(' ')
    const turn = (isNeutral: boolean) =>
      act(async () => useStore.setState(({ cue }) => ({ cue: { ...cue, isNeutral } })))
    await turn(true)
    await type('hqs')
    await turn(false)
    await type('sq{Escape}')
    expect(marksOf(room)).toEqual(['step-begun Back this shift', 'step-skipped Back this shift', 'question'])
  })

  it('gives way to its marks when it is undone', async () => {
    const { type, room } = await mountRun()
    await type(' sure{Escape}{Control>}z{/Control}')
    expect(marksOf(room)).toEqual(['step-begun Back this shift', 'step-skipped Back this shift'])
    expect(
      theRun()
        .marks.filter(mark => mark.form === 'note')
        .map(mark => mark.undoneAt !== undefined),
    ).toEqual([true])
  })

  it.each([
    [600, ['step-begun Back this shift', 'note: sss']],
    [
      601,
      [
        ...['step-begun Back this shift', 'step-skipped Back this shift'],
        'step-skipped No one can delete',
        'step-skipped Seven years',
      ],
    ],
  ])('is one when its third letter comes within 0.6 s (%i ms)', async (ms, marks) => {
    const { type, pass, room } = await mountRun()
    await type(' s')
    await pass(300)
    await type('s')
    await pass(ms - 300)
    await type('s{Escape}')
    expect(marksOf(room)).toEqual(marks)
  })

  it('is none of a mark and its text, however fast that is typed', async () => {
    const { type, room } = await mountRun()
    await type('qCan it differ?{Enter}nper share{Enter}')
    expect(marksOf(room)).toEqual(['question: Can it differ?', 'note: per share'])
  })

  it('begins with the leader’s own letter when the leader was pressed in this window', async () => {
    const { type, room } = await mountRun()
    await useStore.getState().addMark({ form: 'question' })
    const made = theRun().marks.map(({ id }) => id)
    const heard = { command: 'mark.question', key: 'Q', at: theRun().startedAt, isTest: false, made }
    await act(async () => useStore.getState().takeHeard({ ...heard, isElsewhere: false }))
    await type('ui')
    await settle()
    expect(marksOf(room)).toEqual(['note: Qui'])
  })
})
