// @vitest-environment happy-dom
import type { Call } from '@shared/domain/call'
import type { AnyRecord } from '@shared/domain/records'
import { standingMarks } from '@shared/domain/run'
import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../../renderer/state/store'
import { aColleague, aQuestion } from '../../../helpers/builders'
import { aRoom, mountRun, type Room, settle, theRun, unmountRun } from './run-stand'

afterEach(unmountRun)

const pace = () => within(screen.getByRole('region', { name: 'Pace of the call' }))
const headline = () => pace().getByRole('heading').textContent
const next = () => within(screen.getByRole('region', { name: 'Next' }))
const kept = () => screen.getByRole('region', { name: 'Kept for questions and next steps' }).textContent
const forms = () => standingMarks(theRun()).map(mark => mark.form)

function withCall(room: Room, fields: Partial<Call>, more: readonly AnyRecord[] = []): Room {
  const call = { ...room.call, ...fields }
  return {
    ...room,
    call,
    records: [...room.records.filter(one => one.id !== call.id), call, ...more] as Room['records'],
  }
}

interface User {
  readonly click: (on: Element) => Promise<void>
}
async function press(user: User, on: Element) {
  await user.click(on)
  await settle()
}

async function lose(type: (keys: string) => Promise<void>, minutes: number, user: User) {
  await press(user, pace().getByRole('button', { name: 'Lost time' }))
  await type(`${minutes}{Enter}`)
}

describe('minutes that were lost', () => {
  it('put the run behind by as much; D lands it, one undo takes that back', async () => {
    const { type, user } = await mountRun()
    expect(headline()).toBe('On time')
    await lose(type, 9, user)
    expect(headline()).toBe('Behind by 9:00')
    expect(kept()).toContain('now 0:00')
    expect(pace().getByText('Shorten 3 steps, and next steps start at 14:56.')).toBeDefined()
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Current step' }))
    await type('d')
    expect(headline()).toBe('On time')
    expect(kept()).not.toContain('now')
    expect(forms()).toEqual(['time-lost', 'plan-applied'])
    await type('{Control>}z{/Control}')
    expect(headline()).toBe('Behind by 9:00')
    await type('{Control>}z{/Control}')
    expect(headline()).toBe('On time')
    expect(forms()).toEqual([])
  })

  it('that are more than any plan can win say by how much', async () => {
    const { type, user } = await mountRun()
    await lose(type, 15, user)
    expect(
      pace().getByText(
        'Drop 1 step, shorten 2 steps, and next steps start at 14:59, still 3:00 over the end.',
      ),
    ).toBeDefined()
    await type('d')
    expect(headline()).toBe('Behind by 3:00')
    expect(next().queryByText('Seven years')).toBeNull()
  })

  it.each(['0', '721', 'soon'])('are refused when they are "%s"', async typed => {
    const { type, user } = await mountRun()
    await press(user, pace().getByRole('button', { name: 'Lost time' }))
    await type(`${typed}{Enter}`)
    expect(pace().getByRole('alert').textContent).toBe('1 to 720 minutes.')
    await type('{Escape}')
    expect(forms()).toEqual([])
  })

  it('D does nothing while the run lands as it is', async () => {
    const { type } = await mountRun()
    await type('d')
    expect(forms()).toEqual([])
  })
})

describe('another end', () => {
  it('is kept to from then on, earlier or later, and can be undone', async () => {
    const { type, user } = await mountRun()
    await press(user, pace().getByRole('button', { name: 'Ends 15:00' }))
    await type('14:52{Enter}')
    expect(headline()).toBe('Behind by 8:00')
    expect(pace().getByRole('button', { name: 'Ends 14:52' })).toBeDefined()
    await type('y')
    expect(screen.getByText('left in the call, until 14:52')).toBeDefined()
    await press(user, pace().getByRole('button', { name: 'Ends 14:52' }))
    await type('1510{Enter}')
    expect(headline()).toBe('On time')
    await type('{Control>}z{/Control}{Control>}z{/Control}')
    expect(pace().getByRole('button', { name: 'Ends 15:00' })).toBeDefined()
  })

  it.each([
    ['14:30', 'That time is past.'],
    ['quarter to', 'A time of day, such as 14:45.'],
  ])('"%s" is refused: %s', async (typed, words) => {
    const { type, user } = await mountRun()
    await press(user, pace().getByRole('button', { name: 'Ends 15:00' }))
    await type(`${typed}{Enter}`)
    expect(pace().getByRole('alert').textContent).toBe(words)
  })
})

describe('looking ahead', () => {
  const rows = () =>
    within(screen.getByRole('list', { name: 'All that is to come' }))
      .getAllByRole('listitem')
      .map(row => row.querySelector('button')?.textContent?.slice(0, 8))

  it('L lists all that comes; Alt with an arrow moves a step, and the next step follows the new order', async () => {
    const { type } = await mountRun()
    await type('l{ArrowDown}{Alt>}{ArrowUp}{/Alt}')
    expect(rows()).toEqual(['2No one ', '1Back th', '3Seven y', 'Question', 'Next ste'])
    expect(document.activeElement?.textContent).toContain('No one can delete')
    await type('{Alt>}{ArrowUp}{/Alt}{Escape}')
    expect(screen.queryByRole('list', { name: 'All that is to come' })).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Current step' }))
    await type(' ')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No one can delete')
    expect(forms()).toEqual(['step-moved', 'step-begun'])
  })

  it('a button moves a step as well, and one undo puts it back', async () => {
    const { type, user } = await mountRun()
    await type('l')
    await press(user, screen.getByRole('button', { name: 'Move step 1 down' }))
    expect(rows().slice(0, 2)).toEqual(['2No one ', '1Back th'])
    await type('{Control>}z{/Control}')
    expect(rows().slice(0, 2)).toEqual(['1Back th', '2No one '])
  })

  it('says to whom to hand over, and for how long', async () => {
    const room = aRoom()
    const tom = aColleague({ name: 'Tom Berger' })
    const steps = room.copy.steps.map((step, at) => (at === 1 ? { ...step, speakerId: tom.id } : step))
    const copy = { ...room.copy, steps }
    const records = [...room.records.filter(one => one.id !== copy.id), copy, tom]
    const { type } = await mountRun({ room: { ...room, copy, records: records as Room['records'] } })
    expect(next().queryByText(/^Hand to/)).toBeNull()
    await type(' ')
    expect(next().getByText('Hand to Tom, 6 min')).toBeDefined()
    await type(' ')
    expect(next().getByText('Tom hands to you, 6 min')).toBeDefined()
  })
})

describe('who leaves', () => {
  const signing = (room: Room): Room => {
    const part = (name: 'signs' | 'champion') => [{ part: name, basis: 'confirmed' as const }]
    const attendees = room.call.attendees.map((one, at) =>
      at === 0 ? { ...one, parts: part('signs') } : at === 1 ? { ...one, parts: part('champion') } : one,
    )
    const need = room.records.flatMap(one => (one.kind === 'prospect' ? one.needs : []))[0]
    const records = room.records.map(one => {
      if (one.kind === 'script-copy') {
        const needIds = need === undefined ? [] : [need.id]
        return { ...one, steps: one.steps.map(step => (step.must ? step : { ...step, needIds })) }
      }
      if (one.kind !== 'prospect') return one
      return { ...one, needs: one.needs.map(each => ({ ...each, personId: room.attendees[0]?.personId })) }
    })
    return withCall({ ...room, records }, { attendees })
  }

  it('the one who signs: what was only for them is proposed to go, at once', async () => {
    const { type, pass } = await mountRun({ room: signing(aRoom()) })
    await type('j1{Escape}')
    expect(screen.queryByRole('region', { name: 'Who has left' })).toBeNull()
    await type('j1{Escape}')
    expect(screen.getByRole('region', { name: 'Who has left' }).textContent).toContain(
      'Helen, who signs, has left',
    )
    expect(
      pace().getByText('Drop step 3, only for who has left, and next steps start at 14:50.'),
    ).toBeDefined()
    // A third letter at once would be a word meant for another window.
    await pass(1_000)
    await type('d')
    expect(next().queryByText('Seven years')).toBeNull()
  })

  it('the champion: what only they had confirmed is said', async () => {
    const room = aRoom()
    const attendees = room.call.attendees.map((one, at) =>
      at === 1 ? { ...one, parts: [{ part: 'champion' as const, basis: 'confirmed' as const }] } : one,
    )
    const { type } = await mountRun({ room: withCall(room, { attendees }) })
    await type('j2{Escape}j2{Escape}')
    const card = screen.getByRole('region', { name: 'Who has left' }).textContent
    expect(card).toContain('Marcus, the champion, has left')
    expect(card).toContain('N1 Nobody may delete it')
  })
})

describe('a passive part', () => {
  it('shows their questions, what was answered, and a stop after the last', async () => {
    const room = aRoom()
    const asked = aQuestion({ words: 'How long must a lock hold?', callId: room.call.id })
    const given = withCall(room, { myRole: 'passive' }, [
      { ...asked, prospectId: room.call.prospectId } as AnyRecord,
    ])
    const { type, user } = await mountRun({ room: given })
    expect(screen.queryByRole('region', { name: 'Next' })).toBeNull()
    expect(screen.queryByRole('region', { name: 'Keep in sight' })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Next step/ })).toBeNull()
    const list = (name: string) => within(screen.getByRole('region', { name }))
    expect(list('To answer').getAllByRole('listitem')).toHaveLength(1)
    await type('qDoes it reboot?{Enter}')
    expect(list('To answer').getAllByRole('listitem')).toHaveLength(2)
    for (const button of list('To answer').getAllByRole('button')) await press(user, button)
    await type('{Escape}')
    expect(screen.getByRole('status').textContent).toContain('Stop here.')
    expect(list('Already answered').getAllByRole('listitem')).toHaveLength(2)
    expect(useStore.getState().records[asked.id]).toMatchObject({ state: 'answered-live' })
  })

  it('looks an answer up as well', async () => {
    const { type } = await mountRun({ room: withCall(aRoom(), { myRole: 'passive' }) })
    await type('/')
    expect(screen.getByRole('textbox', { name: 'Find an answer' })).toBe(document.activeElement)
  })
})
