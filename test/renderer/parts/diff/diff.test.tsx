// @vitest-environment happy-dom

import { describe, expect, it, vi } from 'vitest'
import { ConflictView } from '../../../../renderer/parts/diff/ConflictView'
import { DiffView } from '../../../../renderer/parts/diff/DiffView'
import { folded } from '../../../../renderer/parts/diff/fold'
import { aCall, aGap, anAttendee, aPerson, aScript, aStep } from '../../../helpers/builders'
import { button, click, expectAccessible, screen, showScreen, within } from '../../../helpers/screen-stand'

const rows = () => screen.getAllByRole('listitem').map(row => row.textContent)

describe('the difference of two states', () => {
  const [a, b] = [
    aStep({ title: 'Sign in', minutes: 4 }),
    aStep({ title: 'Restore', tell: 'Wait four seconds.\nThen ask.' }),
  ]
  const script = aScript({ steps: [a, b] })

  it('has a line for each field, with what happened to it in words', async () => {
    const after = {
      ...script,
      steps: [{ ...a, minutes: 6 }, aStep({ title: 'Hand over' })],
      product: 'Vault',
    }
    await showScreen(<DiffView before={script} after={after} />)
    expect(rows()).toEqual([
      'Changed: Step 1 “Sign in” · minutes4 min, now 6 min',
      expect.stringContaining('Added: Step 2 “Hand over”'),
      expect.stringContaining('Removed: Step 2 “Restore”'),
      'Added: ProductVault',
    ])
    await expectAccessible()
  })

  it('marks the words of a text that came and went', async () => {
    const tell = 'Wait a few long seconds.\nThen ask.'
    await showScreen(<DiffView before={script} after={{ ...script, steps: [a, { ...b, tell }] }} />)
    const row = within(screen.getByRole('listitem'))
    expect(row.getByText('four').tagName).toBe('DEL')
    expect(row.getByText('a few long').tagName).toBe('INS')
    expect(screen.getByRole('listitem')).toHaveProperty(
      'textContent',
      expect.stringContaining('seconds.\nThen ask.'),
    )
  })

  it('puts a text that took the place of another beside it, or below it when they are long', async () => {
    const gap = aGap({ does: 'Auditor chapter moved before the price was told' })
    await showScreen(<DiffView before={gap} after={{ ...gap, does: 'Signed on Friday' }} />)
    expect(rows()).toEqual([
      'Changed: What it doesAuditor chapter moved before the price was told, now Signed on Friday',
    ])
    await showScreen(<DiffView before={gap} after={{ ...gap, does: 'Signed\non Friday' }} />)
    expect(rows()[0]).toContain('was told\nSigned\non Friday')
  })

  it('says so where nothing differs', async () => {
    await showScreen(<DiffView before={script} after={{ ...script, rev: 9 }} same="It says the same." />)
    expect(screen.getByText('It says the same.')).toBeDefined()
  })

  it('names people by the records at hand', async () => {
    const helen = aPerson({ name: 'Helen Brandt' })
    const call = aCall({ attendees: [anAttendee({ personId: helen.id })] })
    const after = {
      ...call,
      attendees: call.attendees.map(one => ({ ...one, attendance: 'declined' as const })),
    }
    const main = await showScreen(<DiffView before={call} after={after} />, { records: [helen, call] })
    expect(main.disk.size).toBe(2)
    expect(rows()[0]).toContain('Attendee 1')
  })

  it('leaves out what did not change in a long text until it is asked for', async () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')
    const does = `${words(100)} then ${words(100)}`
    await showScreen(<DiffView before={aGap({ does })} after={aGap({ does: does.replace('then', 'now') })} />)
    const text = () => screen.getByRole('listitem').textContent ?? ''
    expect(text().length).toBeLessThan(300)
    await click(button('Show the whole text'))
    expect(text()).toContain('word50')
    expect(screen.queryByRole('button', { name: 'Show the whole text' })).toBeNull()
  })

  it.each([
    [100, false],
    [101, true],
  ])('shows %i changes, and asks beyond a hundred', async (count, asks) => {
    const steps = Array.from({ length: count }, (_, at) => aStep({ title: `Step ${at}` }))
    await showScreen(<DiffView before={aScript({ steps: [] })} after={aScript({ steps, id: script.id })} />)
    expect(screen.queryByRole('button', { name: 'Show 1 more' }) !== null).toBe(asks)
    if (asks) await click(button('Show 1 more'))
    expect(rows()).toHaveLength(count)
  })
})

describe('a long text cut short', () => {
  const same = (text: string) => ({ how: 'same', text }) as const
  const added = (text: string) => ({ how: 'added', text }) as const
  const long = 'many words '.repeat(60)

  it('keeps what stands around a change, whole words', () => {
    const parts = folded([same(long), added('new '), same(long)])
    expect(parts.map(part => part.how)).toEqual(['left-out', 'same', 'added', 'same', 'left-out'])
    for (const part of parts.filter(one => one.how === 'same'))
      expect(part.text.trim()).toMatch(/^(many|words)( (many|words))*$/u)
  })

  it('keeps all of a text in which nothing changed, and of a short one', () => {
    expect(folded([same(long)])).toEqual([same(long)])
    expect(folded([same('short '), added('new')])).toEqual([same('short '), added('new')])
  })

  it('cuts what was written or taken out when it is longer than a page', () => {
    expect(folded([added('x'.repeat(1_200))])).toHaveLength(1)
    expect(folded([added('x'.repeat(1_201))]).map(part => part.how)).toEqual(['added', 'left-out'])
  })
})

describe('two states side by side', () => {
  const ours = aGap({ title: 'A set lock cannot be shortened', workaround: 'Start with 14 days' })
  const theirs = { ...ours, title: 'A set lock stays as it is', workaround: undefined }

  it('show each field that differs with either side, and keep the one that is chosen', async () => {
    const [mine, other] = [vi.fn(), vi.fn()]
    await showScreen(<ConflictView ours={ours} theirs={theirs} onKeepOurs={mine} onKeepTheirs={other} />)
    const row = within(screen.getByRole('row', { name: /Workaround/ }))
    expect(row.getAllByRole('cell').map(cell => cell.textContent)).toEqual(['Start with 14 days', 'nothing'])
    expect(screen.getAllByRole('row')).toHaveLength(3)
    await click(button('Keep theirs'))
    expect([mine.mock.calls.length, other.mock.calls.length]).toEqual([0, 1])
    await click(button('Keep mine'))
    expect(mine).toHaveBeenCalledOnce()
    await expectAccessible()
  })

  it('are only shown where nothing is to be decided', async () => {
    await showScreen(<ConflictView ours={ours} theirs={{ ...ours, rev: 4 }} />)
    expect(screen.getByText('Both hold the same by now.')).toBeDefined()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
