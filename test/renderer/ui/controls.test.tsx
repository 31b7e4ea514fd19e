// @vitest-environment happy-dom
import './happy-dom-document'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { initialsOf } from '../../../renderer/ui/Avatar'
import { Button } from '../../../renderer/ui/Button'
import { Checkbox } from '../../../renderer/ui/Checkbox'
import { Dialog } from '../../../renderer/ui/Dialog'
import { IconButton } from '../../../renderer/ui/IconButton'
import { KeyButton } from '../../../renderer/ui/KeyButton'
import { LevelDots } from '../../../renderer/ui/LevelDots'
import { Markdown } from '../../../renderer/ui/Markdown'
import { Menu } from '../../../renderer/ui/Menu'
import { Meter } from '../../../renderer/ui/Meter'
import { PaceBar } from '../../../renderer/ui/PaceBar'
import { PlatformContext } from '../../../renderer/ui/PlatformContext'
import { Ring } from '../../../renderer/ui/Ring'
import { Select } from '../../../renderer/ui/Select'
import { Tabs } from '../../../renderer/ui/Tabs'

afterEach(cleanup)

const nothing = () => undefined

describe('a button', () => {
  it('is named by its word, not by its key, and tells the key apart', () => {
    render(<Button keys="Mod+Enter">Start</Button>)
    const button = screen.getByRole('button', { name: 'Start' })
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+Enter')
    expect(button.textContent).toBe('StartCtrlEnter')
  })

  it('prints the keys of the platform', () => {
    render(
      <PlatformContext value="mac">
        <Button keys="Mod+Enter">Start</Button>
      </PlatformContext>,
    )
    expect(screen.getByRole('button').textContent).toBe('Start⌘Enter')
  })

  it('with only an icon has its label as name', () => {
    render(<IconButton label="Add a step" icon={Plus} keys="A" />)
    expect(screen.getByRole('button', { name: 'Add a step' })).toBeDefined()
  })

  it.each([
    ['a mark', <KeyButton key="1" label="Question" keys="Q" onPress={nothing} />, 'Question'],
    [
      'one that keeps the focus',
      <Button key="2" keepsFocus>
        Park
      </Button>,
      'Park',
    ],
  ])('pressed as %s leaves the focus in the text being typed', async (_, button, name) => {
    render(
      <>
        <input aria-label="Note" />
        {button}
      </>,
    )
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.click(screen.getByRole('button', { name }))
    expect(document.activeElement).toBe(screen.getByRole('textbox'))
  })

  it('takes the focus when it is an ordinary one', async () => {
    render(
      <>
        <input aria-label="Note" />
        <Button>Save</Button>
      </>,
    )
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.click(screen.getByRole('button'))
    expect(document.activeElement).toBe(screen.getByRole('button'))
  })
})

describe('a box', () => {
  it('that holds some is neither ticked nor empty', () => {
    render(
      <Checkbox isSelected={false} isSome onChange={nothing}>
        All
      </Checkbox>,
    )
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'All' }).indeterminate).toBe(true)
  })

  it('is ticked with Space', async () => {
    const onChange = vi.fn()
    render(
      <Checkbox isSelected={false} onChange={onChange}>
        Agenda
      </Checkbox>,
    )
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(onChange).toHaveBeenCalledWith(true)
  })
})

describe('tabs', () => {
  it('move with arrows, Home and End, around the ends, and keep one stop for Tab', async () => {
    render(<Phases />)
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('One')
    await userEvent.keyboard('{ArrowLeft}')
    expect(selectedTab()).toBe('Three')
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(selectedTab()).toBe('Two')
    await userEvent.keyboard('{Home}')
    expect(selectedTab()).toBe('One')
    await userEvent.keyboard('{End}')
    expect(selectedTab()).toBe('Three')
    expect(document.activeElement?.textContent).toBe('Three')
    expect(screen.getAllByRole('tab').filter(tab => tab.tabIndex === 0)).toHaveLength(1)
  })
})

describe('what lies over the screen', () => {
  it('a dialog rests on its safe button, closes on Escape and gives the focus back', async () => {
    render(<Asking />)
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('alertdialog', { name: 'Delete it?' })).toBeDefined()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' })))
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('alertdialog')).toBeNull()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ask' })))
  })

  it('a menu opens by keyboard and does what is chosen', async () => {
    const onPress = vi.fn()
    const entries = [
      { id: 'copy', label: 'Copy', onPress: nothing },
      { id: 'cut', label: 'Cut', keys: 'Delete', onPress },
    ]
    render(
      <Menu label="Step" entries={entries}>
        <Button>More</Button>
      </Menu>,
    )
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    const first = await screen.findByRole('menuitem', { name: 'Copy' })
    await waitFor(() => expect(document.activeElement).toBe(first))
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(onPress).toHaveBeenCalledOnce()
  })

  it('a select lists its values and gives the chosen one', async () => {
    const onChange = vi.fn()
    const options = [
      { id: 'a', label: 'Amber' },
      { id: 'b', label: 'Birch' },
    ] as const
    render(<Select label="Tree" options={options} value="a" onChange={onChange} />)
    await userEvent.click(screen.getByRole('button', { name: /Tree/ }))
    await userEvent.click(within(screen.getByRole('listbox')).getByRole('option', { name: 'Birch' }))
    expect(onChange).toHaveBeenCalledExactlyOnceWith('b')
  })

  it('a select hands on one value until the focus comes, and then takes letters while closed', async () => {
    const onChange = vi.fn()
    const options = ['Amber', 'Birch', 'Cedar'].map(label => ({ id: label, label }))
    const { container } = render(<Select label="Tree" options={options} value={null} onChange={onChange} />)
    const handed = () =>
      [...container.querySelectorAll('select option')].flatMap(one => one.textContent?.trim() || [])
    expect(handed()).toEqual(['Amber'])
    expect(screen.getByRole('button', { name: /Tree/ }).textContent).toBe('Choose')
    await userEvent.tab()
    expect(handed()).toEqual(['Amber', 'Birch', 'Cedar'])
    await userEvent.keyboard('c')
    expect(onChange).toHaveBeenCalledExactlyOnceWith('Cedar')
  })
})

describe('pictures of numbers have words', () => {
  it.each([
    [68.4, 'ready 68 percent'],
    [120, 'ready 100 percent'],
    [-3, 'ready 0 percent'],
  ])('a ring of %d says %s', (value, name) => {
    render(<Ring value={value} label="ready" />)
    expect(screen.getByRole('img', { name })).toBeDefined()
  })

  it('a guessed level says so', () => {
    render(<LevelDots value={4} label="Technical level" isSuggested />)
    expect(screen.getByRole('img', { name: 'Technical level 4 of 5, suggested' })).toBeDefined()
  })

  it('a meter says its value in words', () => {
    render(<Meter label="Restoring" value={11} max={28} text="11 of 28 min" />)
    expect(screen.getByRole('meter', { name: 'Restoring' }).getAttribute('aria-valuetext')).toBe(
      '11 of 28 min',
    )
  })

  it('a pace bar has its numbers in a table', () => {
    const step = {
      id: '1',
      label: 'Hello',
      state: 'done',
      plan: { from: 0, to: 3 },
      real: { from: 0, to: 4 },
    } as const
    const skipped = { id: '2', label: 'Tour', state: 'ahead', plan: { from: 3, to: 5 } } as const
    render(
      <PaceBar
        label="One late"
        from={0}
        to={10}
        segments={[step, skipped]}
        format={value => `${value} min`}
      />,
    )
    const table = screen.getByRole('table', { name: 'One late' })
    expect(within(table).getByRole('row', { name: 'Hello 0 min to 3 min 0 min to 4 min' })).toBeDefined()
    expect(within(table).getByRole('row', { name: 'Tour 3 min to 5 min left out' })).toBeDefined()
  })

  it.each([
    ['Helen Brandt', 'HB'],
    ['Anna Maria von Berg', 'AB'],
    ['Tom', 'T'],
    ['  ', '?'],
    ['Åsa Öberg', 'ÅÖ'],
  ])('the initials of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('markdown', () => {
  const text =
    'See [the log](https://harborline.example/log) <img src=x onerror=alert(1)> ![p](https://x.example/p.png)'

  it('shows no HTML, no pictures, and links only as words', async () => {
    const { container } = render(<Markdown text={`**Read** ${text}`} />)
    expect((await screen.findByText('Read')).tagName).toBe('STRONG')
    expect(container.querySelectorAll('a, img, button')).toHaveLength(0)
    expect(screen.getByText('the log')).toBeDefined()
  })

  it('hands a link to whoever opens links', async () => {
    const onOpenLink = vi.fn()
    render(<Markdown text={text} onOpenLink={onOpenLink} />)
    await userEvent.click(await screen.findByRole('button', { name: 'the log' }))
    expect(onOpenLink).toHaveBeenCalledExactlyOnceWith('https://harborline.example/log')
  })

  it('makes nothing of an address that runs code', async () => {
    render(<Markdown text="[**press**](javascript:alert(1))" onOpenLink={nothing} />)
    expect((await screen.findByText('press')).tagName).toBe('STRONG')
    expect(screen.queryByRole('button')).toBeNull()
  })
})

function Asking() {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const safe = (
    <Button autoFocus onPress={close}>
      Keep it
    </Button>
  )
  return (
    <>
      <Button onPress={() => setOpen(true)}>Ask</Button>
      <Dialog isOpen={isOpen} isAlert onClose={close} title="Delete it?" actions={safe} />
    </>
  )
}

const selectedTab = () => screen.getByRole('tab', { selected: true }).textContent

function Phases() {
  const [phase, setPhase] = useState<'one' | 'two' | 'three'>('one')
  return (
    <Tabs
      label="Phase"
      selected={phase}
      onSelect={setPhase}
      items={[
        { id: 'one', label: 'One' },
        { id: 'two', label: 'Two' },
        { id: 'three', label: 'Three' },
      ]}
    />
  )
}
