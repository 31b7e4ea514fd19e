// @vitest-environment happy-dom
import './happy-dom-document'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ComboBox } from '../../../renderer/ui/ComboBox'
import { instantOf, wallText } from '../../../renderer/ui/DateTimeField'
import { MinutesField } from '../../../renderer/ui/MinutesField'
import { TextField } from '../../../renderer/ui/TextField'

afterEach(cleanup)

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

describe('a text field', () => {
  it('keeps typed text to itself until it is left', async () => {
    const onCommit = vi.fn()
    const onDraft = vi.fn()
    render(<TextField label="Goal" value="Old" onCommit={onCommit} onDraft={onDraft} />)
    await userEvent.type(box('Goal'), '!')
    expect(onDraft).toHaveBeenLastCalledWith('Old!')
    expect(onCommit).not.toHaveBeenCalled()
    await userEvent.tab()
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('Old!')
  })

  it('commits on Enter, once, and not again when left', async () => {
    const onCommit = vi.fn()
    const onEnter = vi.fn()
    render(<TextField label="Goal" value="" onCommit={onCommit} onEnter={onEnter} />)
    await userEvent.type(box('Goal'), 'New{Enter}')
    await userEvent.tab()
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('New')
    expect(onEnter).toHaveBeenCalledExactlyOnceWith('New')
  })

  it('takes the typing back on Escape and lets no dialog hear it', async () => {
    const onCommit = vi.fn()
    const onKeyDown = vi.fn()
    render(
      <Listening onKeyDown={onKeyDown}>
        <TextField label="Goal" value="Old" onCommit={onCommit} />
      </Listening>,
    )
    await userEvent.type(box('Goal'), ' and more')
    onKeyDown.mockClear()
    await userEvent.keyboard('{Escape}')
    expect(box('Goal').value).toBe('Old')
    expect(onKeyDown).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(onKeyDown).toHaveBeenCalledOnce()
    await userEvent.tab()
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('lets the keys of commands through while it is typed in', async () => {
    const onKeyDown = vi.fn()
    render(
      <Listening onKeyDown={onKeyDown}>
        <TextField label="Goal" value="" />
      </Listening>,
    )
    await userEvent.type(box('Goal'), '{Control>}k{/Control}')
    expect(onKeyDown).toHaveBeenCalledWith('k')
  })

  it('calls nothing when nothing changed', async () => {
    const onCommit = vi.fn()
    render(<TextField label="Goal" value="Old" onCommit={onCommit} />)
    await userEvent.type(box('Goal'), 'x{Backspace}{Enter}')
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('writes a new line on Enter when it has lines, and commits on Mod+Enter', async () => {
    const onCommit = vi.fn()
    render(<TextField label="Notes" value="" lines={3} onCommit={onCommit} />)
    await userEvent.type(box('Notes'), 'one{Enter}two')
    expect(onCommit).not.toHaveBeenCalled()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('one\ntwo')
  })

  it('hands over what was typed when the view it stands in goes away', async () => {
    const onCommit = vi.fn()
    const { rerender } = render(<TextField label="Goal" value="" onCommit={onCommit} />)
    await userEvent.type(box('Goal'), 'half a sent')
    rerender(<p>Another view</p>)
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('half a sent')
  })

  it('commits once when the commit itself takes it off the screen', async () => {
    const onCommit = vi.fn()
    render(<Vanishing onCommit={onCommit} />)
    await userEvent.type(box('Goal'), 'Done{Enter}')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('Done')
  })

  it('that adds is empty again after its commit', async () => {
    const onCommit = vi.fn()
    render(<TextField label="Goal" value="" onCommit={onCommit} isAdder />)
    await userEvent.type(box('Goal'), 'One{Enter}Two{Enter}')
    expect(onCommit.mock.calls).toEqual([['One'], ['Two']])
    expect(box('Goal').value).toBe('')
  })

  it('keeps showing a text that was refused', async () => {
    render(<TextField label="Goal" value="Old" onCommit={() => undefined} error="Too long" />)
    await userEvent.type(box('Goal'), ' and new{Enter}')
    expect(box('Goal').value).toBe('Old and new')
    expect(box('Goal').getAttribute('aria-invalid')).toBe('true')
    const described = box('Goal').getAttribute('aria-describedby') ?? ''
    expect(described.split(' ').map(id => document.getElementById(id)?.textContent)).toContain('Too long')
  })

  it('shows what changed elsewhere under the typing, and takes it only when told', async () => {
    const onCommit = vi.fn()
    const { rerender } = render(<TextField label="Goal" value="Old" onCommit={onCommit} />)
    await userEvent.type(box('Goal'), '!')
    rerender(<TextField label="Goal" value="Theirs" onCommit={onCommit} />)
    expect(box('Goal').value).toBe('Old!')
    expect(screen.getByRole('status').textContent).toContain('Theirs')
    await userEvent.click(screen.getByRole('button', { name: 'Take that one' }))
    expect(box('Goal').value).toBe('Theirs')
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('follows the stored value while nobody types', () => {
    const { rerender } = render(<TextField label="Goal" value="Old" />)
    rerender(<TextField label="Goal" value="Undone" />)
    expect(box('Goal').value).toBe('Undone')
  })

  it('can be read but not changed while locked', async () => {
    const onDraft = vi.fn()
    render(<TextField label="Goal" value="Fixed" isLocked onDraft={onDraft} />)
    await userEvent.type(box('Goal'), 'x')
    expect(box('Goal').value).toBe('Fixed')
    expect(onDraft).not.toHaveBeenCalled()
  })

  it('has its name also where the label is not shown', () => {
    render(<TextField label="Search everything" labelHidden value="" />)
    expect(box('Search everything')).toBeDefined()
  })
})

describe('a field of many values', () => {
  const options = [
    { id: 'a', label: 'Amber' },
    { id: 'b', label: 'Birch' },
  ] as const

  it('filters by typing and gives the value chosen by keyboard', async () => {
    const onChange = vi.fn()
    render(<ComboBox label="Tree" options={options} value={null} onChange={onChange} />)
    await userEvent.type(screen.getByRole('combobox', { name: 'Tree' }), 'bir')
    expect(screen.getAllByRole('option').map(option => option.textContent)).toEqual(['Birch'])
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(onChange).toHaveBeenCalledExactlyOnceWith('b')
  })

  it('keeps a text that is none of them once, on Enter', async () => {
    const onOther = vi.fn()
    render(<Trees onOther={onOther} />)
    await userEvent.type(screen.getByRole('combobox', { name: 'Tree' }), 'Cedar{Enter}')
    await userEvent.tab()
    expect(onOther).toHaveBeenCalledExactlyOnceWith('Cedar')
    expect(screen.getByRole('combobox')).toHaveProperty('value', 'Cedar')
  })

  function Trees({ onOther }: { onOther: (text: string) => void }) {
    const [other, setOther] = useState('')
    const keep = (text: string) => {
      setOther(text)
      onOther(text)
    }
    return (
      <ComboBox
        label="Tree"
        options={options}
        value={null}
        onChange={() => undefined}
        other={other}
        onOther={keep}
      />
    )
  }
})

describe('a minutes field', () => {
  it('commits on blur, steps with the arrows, and gives null when emptied', async () => {
    const seen = vi.fn()
    render(<Minutes onCommit={seen} />)
    const field = screen.getByRole('textbox', { name: 'Length' })
    await userEvent.clear(field)
    await userEvent.type(field, '25')
    expect(seen).not.toHaveBeenCalled()
    await userEvent.tab()
    expect(seen).toHaveBeenLastCalledWith(25)
    await userEvent.click(field)
    await userEvent.keyboard('{ArrowUp}')
    expect(seen).toHaveBeenLastCalledWith(26)
    await userEvent.clear(field)
    await userEvent.tab()
    expect(seen).toHaveBeenLastCalledWith(null)
  })

  it('does not go below nothing', async () => {
    const seen = vi.fn()
    render(<Minutes onCommit={seen} start={0} />)
    await userEvent.click(screen.getByRole('textbox', { name: 'Length' }))
    await userEvent.keyboard('{ArrowDown}')
    expect(seen).not.toHaveBeenCalled()
  })
})

describe('a time on a zone’s wall clock', () => {
  it.each([
    ['2026-11-19T13:30:00Z', 'Europe/Berlin', '2026-11-19T14:30'],
    ['2026-07-01T12:00:00Z', 'America/New_York', '2026-07-01T08:00'],
    ['2026-01-01T00:30:00Z', 'Asia/Kolkata', '2026-01-01T06:00'],
  ])('%s in %s reads %s, and back', (instant, zone, text) => {
    expect(wallText(instant, zone)).toBe(text)
    expect(instantOf(text, zone)).toBe(instant)
  })

  it('moves a time that spring leaves out on by an hour', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00Z')
  })

  it('makes nothing of what is no time', () => {
    expect(wallText('soon', 'Europe/Berlin')).toBe('')
    expect(instantOf('soon', 'Europe/Berlin')).toBeNull()
  })
})

interface ListeningProps {
  readonly onKeyDown: (key: string) => void
  readonly children: ReactNode
}

function Listening({ onKeyDown, children }: ListeningProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for the dialog and the app around a field
    <div onKeyDown={event => event.key !== 'Control' && onKeyDown(event.key)}>{children}</div>
  )
}

function Vanishing({ onCommit }: { onCommit: (text: string) => void }) {
  const [isThere, setThere] = useState(true)
  const commit = (text: string) => {
    setThere(false)
    onCommit(text)
  }
  return isThere ? <TextField label="Goal" value="" onCommit={commit} /> : null
}

function Minutes({ onCommit, start = 5 }: { onCommit: (value: number | null) => void; start?: number }) {
  const [value, setValue] = useState<number | null>(start)
  const commit = (next: number | null) => {
    setValue(next)
    onCommit(next)
  }
  return (
    <>
      <MinutesField label="Length" value={value} onCommit={commit} />
      <button type="button">Next</button>
    </>
  )
}
