// @vitest-environment happy-dom
import { unknownCue } from '@shared/run/cue'
import { act, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { CueRun } from '../../../../renderer/features/call/run/cue/CuePage'
import { useStore } from '../../../../renderer/state/store'
import { marksOf, mountRun, settle, theRun, unmountRun } from './run-stand'

afterEach(() => {
  unmountRun()
  useStore.setState({ cue: unknownCue })
})

/** The full view, and beside it the cue window over the same run. */
async function mountBoth(size: 'compact' | 'strip') {
  const full = await mountRun()
  useStore.setState({ cue: { ...unknownCue, size } })
  const cue = render(<CueRun callId={full.room.call.id} />)
  await settle()
  const small = within(cue.container)
  return {
    ...full,
    small,
    cue,
    press: async (name: string | RegExp) => {
      await full.user.click(small.getByRole('button', { name }))
      await settle()
    },
  }
}

const fullStep = () =>
  within(screen.getByRole('region', { name: 'Current step' })).getByRole('heading', { level: 1 }).textContent

describe.each(['compact', 'strip'] as const)('%s', size => {
  it('shows the step, the next and the last mark of the full view, after each action', async () => {
    const { small, press, room, cue } = await mountBoth(size)
    const part = (name: string) => cue.container.querySelector(`[data-part="${name}"]`)?.textContent
    const expectSame = () => {
      expect(small.getByRole('heading', { level: 1 }).textContent).toBe(fullStep())
      const log = screen.getByRole('list', { name: 'What happened, newest first' })
      const last = within(log).getAllByRole('listitem')[0]?.querySelector('time + * + *')?.textContent
      expect(part('last')).toContain(last)
    }
    expectSame()
    await press(/^Next step/)
    expectSame()
    expect(fullStep()).toBe('Back this shift')
    expect(part('next')).toContain('2 No one can delete')
    await press('Question, 0')
    expect(small.getByRole('button', { name: 'Question, 1' })).toBeDefined()
    expectSame()
    await press('Marcus Oyelaran')
    await press('Answered now')
    expect(theRun().marks.at(-1)).toMatchObject({
      form: 'question',
      triage: 'answered',
      attendeeIds: [room.attendees[1]?.id],
    })
    expectSame()
    await press(/^Undo/)
    expect(marksOf(room)).toEqual(['step-begun Back this shift'])
    expectSame()
  })

  it('has all marks in the order of the full view, the rest behind More', async () => {
    const { small, press, room } = await mountBoth(size)
    const names = () =>
      within(small.getByRole('region', { name: 'One-key marks' }))
        .getAllByRole('button')
        .map(one => one.getAttribute('aria-label')?.replace(/, \d+$/, ''))
    const five = ['Question', 'Note', 'Commitment', 'Gap told', 'Lands well', 'Falls flat']
    expect(names()).toEqual([...five, 'More marks'])
    await press('More marks')
    expect(names()).toHaveLength(9)
    await press(/^It broke/)
    expect(marksOf(room)).toEqual(['failure'])
    expect(names()).toHaveLength(7)
  })

  it('never takes the focus, nor opens what would need it', async () => {
    const { press, small } = await mountBoth(size)
    const before = document.activeElement
    await press(/^Note,/)
    await press(/^Next step/)
    expect(document.activeElement).toBe(before)
    expect(small.queryByRole('textbox')).toBeNull()
  })
})

describe('who sees it', () => {
  it('is said with the two ways out where the system cannot hide it, and not where it can', async () => {
    const { small } = await mountBoth('compact')
    expect(small.getByRole('button', { name: 'Neutral page' })).toBeDefined()
    expect(small.getByText('Visible in screen shares on this system')).toBeDefined()
    await act(async () =>
      useStore.setState({
        cue: { ...unknownCue, size: 'compact', capture: 'kept-out', hasOtherDisplay: true },
      }),
    )
    expect(small.queryByText('Visible in screen shares on this system')).toBeNull()
    expect(small.getByText('Hidden from screen share')).toBeDefined()
    expect(small.getByRole('button', { name: /other display/ })).toBeDefined()
  })
})
