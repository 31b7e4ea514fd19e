// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../../renderer/state/store'
import { aRoom, marksOf, mountRun, theRun, unmountRun } from './run-stand'

afterEach(unmountRun)

const region = (name: string) => screen.queryByRole('region', { name })
const last = () => theRun().marks.at(-1)
const part = () => {
  const parts = screen.getByRole('list', { name: 'Listen, acknowledge, ask, resolve' })
  return parts.querySelector('[aria-current="step"] b')?.textContent
}
const log = () => screen.getByRole('list', { name: 'What happened, newest first' }).textContent

describe('an objection', () => {
  it('opens four parts; Enter goes through them, and their ask is kept in their words', async () => {
    const { type } = await mountRun()
    await type('oToo expensive{Enter}')
    expect(region('Objection')?.textContent).toContain('Pause, then ask')
    expect(part()).toBe('Listen')
    await type('{Enter}{Enter}')
    expect(part()).toBe('Ask')
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What they ask for' }))
    await type('A price for one site{Enter}')
    expect(part()).toBe('Resolve')
    await type('{Enter}')
    expect(region('Objection')).toBeNull()
    expect(last()).toMatchObject({
      form: 'objection',
      text: 'Too expensive',
      theirAsk: 'A price for one site',
      parts: ['listen', 'acknowledge', 'ask', 'resolve'].map(name => ({ part: name })),
    })
  })

  it('acts on no Show row behind it, and Esc or the next step uncovers the step', async () => {
    const { type, opened, room } = await mountRun()
    await type(' x{Enter}{Enter}')
    expect(region('Complaint')).not.toBeNull()
    expect(opened).toEqual([])
    await type('{Escape}')
    expect(region('Complaint')).toBeNull()
    await type('o{Enter} ')
    expect(region('Objection')).toBeNull()
    expect(marksOf(room).at(-1)).toBe('step-begun No one can delete')
  })
})

describe('a failure', () => {
  const roomWithFallback = () => {
    const room = aRoom()
    const steps = room.copy.steps.map(step => ({
      ...step,
      fallback: 'Recording 1A',
      bridge: 'While it wakes up, look at this.',
    }))
    const copy = { ...room.copy, steps }
    return { ...room, records: room.records.map(one => (one.id === copy.id ? copy : one)) }
  }

  it('shows what to say and to show instead, counts, and B again says what it cost', async () => {
    const { type, pass } = await mountRun({ room: roomWithFallback() })
    await type(' b{Enter}')
    const broken = within(screen.getByRole('region', { name: 'It broke' }))
    expect(broken.getByText('While it wakes up, look at this.')).toBeDefined()
    expect(broken.getByText('Recording 1A')).toBeDefined()
    await pass(75_000)
    expect(broken.getByRole('group', { name: 'Broken for' }).textContent).toContain('1:15')
    await type('b')
    expect(region('It broke')).toBeNull()
    expect(last()).toMatchObject({ form: 'failure', secondsLost: 75 })
    expect(log()).toContain('lost 1:15')
  })

  it('stays told of in a line after Esc and on the next step, and its page comes back by a press', async () => {
    const { type, user, pass } = await mountRun({ room: roomWithFallback() })
    await type(' b{Enter}{Escape} ')
    expect(region('It broke')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'what to show instead' }))
    expect(region('It broke')).not.toBeNull()
    await user.click(screen.getByRole('button', { name: /works again$/ }))
    await pass(10)
    expect(last()).toMatchObject({ form: 'step-begun' })
    expect(theRun().marks.find(mark => mark.form === 'failure')?.secondsLost).toBeDefined()
  })

  it('says so where no fallback is written, and marks its own words as a suggestion', async () => {
    const { type } = await mountRun()
    await type(' b{Enter}')
    expect(region('It broke')?.textContent).toContain('No fallback is written for this step.')
    expect(region('It broke')?.textContent).toContain('suggested')
  })
})

describe('a customer on a roll', () => {
  it('is timed from V to V, without a word in between', async () => {
    const { type, pass } = await mountRun()
    expect(screen.queryByRole('group', { name: 'They are talking' })).toBeNull()
    await type('v{Enter}')
    await pass(30_000)
    expect(screen.getByRole('group', { name: 'They are talking' }).textContent).toContain('0:30')
    await type('v')
    expect(last()).toMatchObject({ form: 'on-a-roll', secondsTalked: 30 })
    await pass(5_000)
    await type('v{Enter}')
    await pass(10_000)
    expect(screen.getByRole('group', { name: 'They are talking' }).textContent).toContain('0:40 in all')
    expect(useStore.getState().toasts).toEqual([])
  })
})

describe('drift', () => {
  it('suggests the one sentence back and parks the subject, until the next step', async () => {
    const { type } = await mountRun()
    await type(' tHow to set up the vault{Enter}')
    expect(screen.getByText(/That deserves its own hour/)).toBeDefined()
    expect(region('Parking lot')?.textContent).toContain('How to set up the vault')
    await type(' ')
    expect(screen.queryByText(/That deserves its own hour/)).toBeNull()
  })
})
