// @vitest-environment happy-dom
import './happy-dom-document'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { useSyncExternalStore } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { caretAfter } from '../../../renderer/ui/caret'
import { TextField } from '../../../renderer/ui/TextField'
import { commitDrafts } from '../../../renderer/ui/use-draft'

afterEach(cleanup)

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' })
const caret = () => [box().selectionStart, box().selectionEnd]

/** A stored text that a field shows, and that others change. */
function stored(value: string, { isLive = false, isHeavy = false, lines = 4 } = {}) {
  const listeners = new Set<() => void>()
  const shelf = {
    value,
    commits: [] as string[],
    set: (text: string) => {
      shelf.value = text
      for (const tell of listeners) tell()
    },
    change: (text: string) => act(() => shelf.set(text)),
  }
  function Notes() {
    const now = useSyncExternalStore(
      tell => {
        listeners.add(tell)
        return () => listeners.delete(tell)
      },
      () => shelf.value,
    )
    const commit = (text: string) => {
      shelf.commits.push(text)
      shelf.set(text)
    }
    const write = isLive ? { onDraft: shelf.set } : { onCommit: commit }
    return <TextField label="Notes" value={now} lines={lines} isHeavy={isHeavy} {...write} />
  }
  render(<Notes />)
  return shelf
}

async function caretTo(at: number): Promise<void> {
  await act(() => box().focus())
  box().setSelectionRange(at, at)
}
const type = (text: string) => userEvent.type(box(), text, { skipClick: true })

describe('a text that is changed elsewhere while it is typed', () => {
  it('has both: a line typed here, a line from there', async () => {
    const notes = stored('one\ntwo\nthree')
    await caretTo(3)
    await type(' more')
    notes.change('one\ntwo\nthree\nfour')
    expect(box().value).toBe('one more\ntwo\nthree\nfour')
    expect(screen.queryByRole('status')).toBeNull()
    await userEvent.tab()
    expect(notes.commits).toEqual(['one more\ntwo\nthree\nfour'])
  })

  it('keeps the caret between the same words, so that typing goes on where it was', async () => {
    const notes = stored('one\ntwo\nthree')
    await caretTo(13)
    await type(' and')
    notes.change('zero\none\ntwo\nthree')
    expect(caret()).toEqual([22, 22])
    await type(' more')
    notes.change('zero\nhalf\none\ntwo\nthree')
    await type(' words')
    expect(box().value).toBe('zero\nhalf\none\ntwo\nthree and more words')
  })

  it('does the same in a field that writes with every keystroke', async () => {
    const notes = stored('one\ntwo', { isLive: true })
    await caretTo(3)
    await type('!')
    notes.change(`${notes.value}\nthree`)
    await type('!')
    expect([box().value, notes.value]).toEqual(['one!!\ntwo\nthree', 'one!!\ntwo\nthree'])
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('loses again what was undone elsewhere, once it was written', async () => {
    const notes = stored('one\ntwo', { isLive: true })
    await caretTo(3)
    await type('!')
    notes.change('one\ntwo')
    expect([box().value, caret()]).toEqual(['one\ntwo', [3, 3]])
  })

  it('keeps what is typed and names the other where both changed the same words', async () => {
    const notes = stored('one\ntwo')
    await caretTo(7)
    await type('fold')
    notes.change('one\ntwice')
    expect(box().value).toBe('one\ntwofold')
    expect(screen.getByRole('status').textContent).toContain('twice')
    await userEvent.tab()
    expect(notes.commits).toEqual(['one\ntwofold'])
  })

  it('waits until an input method is done with its word', async () => {
    const notes = stored('one\ntwo')
    await caretTo(3)
    await type('!')
    act(() => void box().dispatchEvent(new Event('compositionstart', { bubbles: true })))
    notes.change('one\ntwo\nthree')
    expect(box().value).toBe('one!\ntwo')
    act(() => void box().dispatchEvent(new Event('compositionend', { bubbles: true })))
    expect(box().value).toBe('one!\ntwo\nthree')
  })

  it('goes back to what is stored now on Escape', async () => {
    const notes = stored('one\ntwo')
    await caretTo(3)
    await type('!')
    notes.change('one\ntwo\nthree')
    await userEvent.keyboard('{Escape}')
    expect(box().value).toBe('one\ntwo\nthree')
    await userEvent.tab()
    expect(notes.commits).toEqual([])
  })

  it('leaves the caret where it is in a field that is only looked at', async () => {
    const notes = stored('one\ntwo')
    await caretTo(3)
    notes.change('zero\none\ntwo')
    expect([box().value, caret()]).toEqual(['zero\none\ntwo', [8, 8]])
  })

  it('never costs a keystroke, nor a line from there', async () => {
    const notes = stored('head\nbody\nfoot')
    await caretTo(4)
    const typed = ' every single key'
    for (const [at, key] of [...typed].entries()) {
      await type(key)
      if (at % 3 === 0) notes.change(`${notes.value}\nline ${at}`)
    }
    const lines = [0, 3, 6, 9, 12, 15].map(at => `line ${at}`)
    expect(box().value).toBe(['head every single key', 'body', 'foot', ...lines].join('\n'))
  })
})

describe('what is being typed when the page is about to go', () => {
  it('is committed, and typing may go on', async () => {
    const notes = stored('one')
    await caretTo(3)
    await type('!')
    act(commitDrafts)
    expect(notes.commits).toEqual(['one!'])
    await type('?')
    await userEvent.tab()
    expect(notes.commits).toEqual(['one!', 'one!?'])
  })

  it('is left alone where half a line would become an item', async () => {
    const onCommit = vi.fn()
    render(<TextField label="Notes" value="" onCommit={onCommit} isAdder />)
    await userEvent.type(box(), 'half')
    act(commitDrafts)
    expect(onCommit).not.toHaveBeenCalled()
  })
})

describe('the caret', () => {
  it.each([
    ['before a change', 'a b c', 'a b x', 1, 1],
    ['after a word that was put in', 'a b c', 'a new b c', 5, 9],
    ['right where something is put in', 'a b', 'a b c', 3, 3],
    ['after a word that was taken out', 'a b c', 'a c', 5, 3],
    ['inside a word that was taken out', 'a long c', 'a c', 5, 1],
    ['in a text that was emptied', 'a b', '', 2, 0],
  ])('%s', (_, before, after, at, to) => {
    expect(caretAfter(before, after, at)).toBe(to)
  })

  it('is always inside the text, and stays put when nothing changed', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 30 })
    fc.assert(
      fc.property(texts, texts, fc.nat(30), (before, after, place) => {
        const at = Math.min(place, before.length)
        const to = caretAfter(before, after, at)
        expect(to >= 0 && to <= after.length).toBe(true)
        expect(caretAfter(before, before, at)).toBe(at)
      }),
    )
  })
})

describe('on a heavy screen', () => {
  const heavy = (value = '') => stored(value, { isLive: true, isHeavy: true })
  /** All at once, so that no slow machine makes a rest of it. */
  const write = (text: string) => fireEvent.change(box(), { target: { value: text } })

  it('tells of what was typed when the hand rests, and nobody takes the lag for another hand', async () => {
    const notes = heavy()
    await caretTo(0)
    write('ab')
    expect([box().value, notes.value]).toEqual(['ab', ''])
    await expect.poll(() => notes.value).toBe('ab')
    write('abc')
    expect(screen.queryByText(/Changed elsewhere/u)).toBeNull()
    await expect.poll(() => notes.value).toBe('abc')
    expect(box().value).toBe('abc')
  })

  it.each([
    ['a key that types nothing', () => userEvent.keyboard('{ArrowLeft}')],
    ['a chord', () => userEvent.keyboard('{Control>}k{/Control}')],
    ['a press of the mouse', async () => fireEvent.pointerDown(document.body)],
    ['leaving the field', async () => act(() => box().blur())],
    ['the app about to go', async () => act(() => commitDrafts())],
    ['leaving the screen', async () => cleanup()],
  ])('tells at once at %s', async (_name, leave) => {
    const notes = heavy('x')
    await caretTo(1)
    write('xyz')
    expect(notes.value).toBe('x')
    await leave()
    expect(notes.value).toBe('xyz')
  })

  it('has both after a change from elsewhere in the meantime', async () => {
    const notes = heavy('one')
    await caretTo(3)
    write('one!')
    notes.change('zero\none')
    expect(box().value).toBe('zero\none!')
    await expect.poll(() => notes.value).toBe('zero\none!')
  })
})
