// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { mountRun, theRun, unmountRun } from './run-stand'

afterEach(unmountRun)

const mark = (at = 0) => theRun().marks[at]
const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('a mark opened from the log', () => {
  it('takes another text, another time and other people; one undo takes all of it back', async () => {
    const { type, user, pass, room } = await mountRun()
    await type('qWhy so slow{Enter}')
    await pass(60_000)
    const before = mark()
    await user.click(button(/^Why so slow/))
    await type('?{Tab}')
    const when = screen.getByRole('textbox', { name: 'When it was' })
    expect([document.activeElement, (when as HTMLInputElement).value]).toEqual([when, '14:30:00'])
    await user.clear(when)
    await type('14:30:40')
    await user.click(button(/^2 ?Marcus$/))
    await type('{Enter}')
    expect(mark()).toMatchObject({
      text: 'Why so slow?',
      at: '2026-11-19T13:30:40.000Z',
      attendeeIds: [room.attendees[1]?.id],
    })
    expect(screen.queryByRole('textbox')).toBeNull()
    await type('{Control>}z{/Control}')
    expect(mark()).toMatchObject({ text: before?.text, at: before?.at, attendeeIds: [] })
    expect(mark()?.undoneAt).toBeUndefined()
    await type('{Control>}z{/Control}')
    expect(mark()?.undoneAt).toBeDefined()
  })

  it('moves by the arrows, never out of the call, and what is no time changes nothing', async () => {
    const { type, user, pass } = await mountRun()
    await pass(8_000)
    await type('nSlow{Enter}')
    await pass(60_000)
    await user.click(button(/^Slow/))
    await pass(10)
    await type('{Tab}{ArrowDown}')
    expect(mark()?.at).toBe('2026-11-19T13:30:03.000Z')
    await type('{ArrowDown}')
    expect(mark()?.at).toBe(theRun().startedAt)
    await user.clear(screen.getByRole('textbox', { name: 'When it was' }))
    await type('soon{Enter}')
    expect(mark()?.at).toBe(theRun().startedAt)
  })
})
