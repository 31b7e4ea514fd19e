// @vitest-environment happy-dom
import '../ui/happy-dom-document'
import { commands } from '@shared/commands'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type Handlers,
  isLive,
  listenForKeys,
  runCommand,
  useCommands,
} from '../../../renderer/app/use-commands'
import { useStore } from '../../../renderer/state/store'
import { Button } from '../../../renderer/ui/Button'
import { Dialog } from '../../../renderer/ui/Dialog'
import { List } from '../../../renderer/ui/List'
import { Radio } from '../../../renderer/ui/Radio'
import { RadioGroup } from '../../../renderer/ui/RadioGroup'
import { SegmentedControl } from '../../../renderer/ui/SegmentedControl'
import { TextField } from '../../../renderer/ui/TextField'
import { freshStore } from '../../helpers/fresh-store'

let stop = () => {}
beforeEach(() => {
  freshStore()
  stop = listenForKeys()
})
afterEach(() => {
  stop()
  cleanup()
})

function Answers({ to, children }: { readonly to: Handlers; readonly children?: ReactNode }) {
  useCommands(to)
  return children
}
const press = (keys: string) => userEvent.keyboard(keys)
const setUser = (change: Partial<ReturnType<typeof useStore.getState>['settings']>) =>
  useStore.setState(state => ({ settings: { ...state.settings, ...change } }))

describe('a command', () => {
  it('acts only while a screen answers to it', async () => {
    const act = vi.fn()
    const { unmount } = render(<Answers to={{ 'app.palette': act }} />)
    expect(isLive('app.palette')).toBe(true)
    await press('{Control>}k{/Control}')
    expect(act).toHaveBeenCalledOnce()
    unmount()
    expect([isLive('app.palette'), runCommand('app.palette')]).toEqual([false, false])
    await press('{Control>}k{/Control}')
    expect(act).toHaveBeenCalledOnce()
  })

  it('goes to the newest that answers, and on to the next when that one has nothing to do', async () => {
    const [screenAct, overlayAct] = [vi.fn(), vi.fn<() => false | undefined>()]
    render(<Answers to={{ 'app.escape': screenAct }} />)
    const overlay = render(<Answers to={{ 'app.escape': overlayAct }} />)
    await press('{Escape}')
    expect([overlayAct, screenAct].map(act => act.mock.calls.length)).toEqual([1, 0])
    overlayAct.mockReturnValue(false)
    await press('{Escape}')
    expect([overlayAct, screenAct].map(act => act.mock.calls.length)).toEqual([2, 1])
    overlay.unmount()
    await press('{Escape}')
    expect(screenAct).toHaveBeenCalledTimes(2)
  })

  it('uses the handler of the latest render', () => {
    const [before, after] = [vi.fn(), vi.fn()]
    const { rerender } = render(<Answers to={{ 'app.save': before }} />)
    rerender(<Answers to={{ 'app.save': after }} />)
    runCommand('app.save')
    expect([before.mock.calls.length, after.mock.calls.length]).toEqual([0, 1])
  })

  it('keeps the browser from doing its own thing, and only then', async () => {
    const prevented: boolean[] = []
    const listen = (event: Event) => prevented.push(event.defaultPrevented)
    window.addEventListener('keydown', listen)
    render(<Answers to={{ 'app.save': () => {}, 'app.escape': () => false }} />)
    await press('{Control>}s{/Control}{Escape}')
    window.removeEventListener('keydown', listen)
    expect(prevented).toEqual([false, false])
    const saved = new KeyboardEvent('keydown', { key: 's', ctrlKey: true, cancelable: true, bubbles: true })
    document.body.dispatchEvent(saved)
    expect(saved.defaultPrevented).toBe(true)
  })

  it('follows the keys the user has set', async () => {
    const act = vi.fn()
    setUser({ keys: [{ command: 'mark.note', keys: ['Mod+J'] }] })
    render(<Answers to={{ 'mark.note': act }} />)
    await press('n')
    expect(act).not.toHaveBeenCalled()
    await press('{Control>}j{/Control}')
    expect(act).toHaveBeenCalledOnce()
  })

  it('acts once for a held key, unless going on is the point', () => {
    const [make, undo] = [vi.fn(), vi.fn()]
    render(<Answers to={{ 'call.new': make, 'app.undo': undo }} />)
    const hold = (key: string) => {
      for (const repeat of [false, true, true]) {
        const event = new KeyboardEvent('keydown', {
          key,
          ctrlKey: true,
          repeat,
          cancelable: true,
          bubbles: true,
        })
        document.body.dispatchEvent(event)
        expect(event.defaultPrevented).toBe(true)
      }
    }
    hold('n')
    hold('z')
    expect([make.mock.calls.length, undo.mock.calls.length]).toEqual([1, 3])
  })

  it('does not act in the middle of a composed character', () => {
    const act = vi.fn()
    render(<Answers to={{ 'mark.note': act }} />)
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', isComposing: true, bubbles: true }))
    expect(act).not.toHaveBeenCalled()
  })
})

describe('in a text field', () => {
  const stand = (handlers: Handlers) =>
    render(
      <Answers to={handlers}>
        <TextField label="Goal" value="" onCommit={committed} autoFocus />
      </Answers>,
    )
  const committed = vi.fn()
  beforeEach(() => committed.mockReset())

  it('letters, signs and undo are typing', async () => {
    const act = vi.fn()
    stand({
      'mark.note': act,
      'mark.lands-well': act,
      'app.undo': act,
      'app.keys': act,
      'run.next-step': act,
    })
    await press('n+? {Control>}z{/Control}')
    expect(act).not.toHaveBeenCalled()
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('n+? ')
  })

  it('chords act', async () => {
    const act = vi.fn()
    stand({ 'app.palette': act, 'call.prepare': act, 'app.next-finding': act })
    await press('{Control>}k{/Control}{Alt>}1{/Alt}{F8}')
    expect(act).toHaveBeenCalledTimes(3)
  })

  it('the main action comes after what was typed is committed', async () => {
    const order: string[] = []
    committed.mockImplementation((text: string) => order.push(text))
    stand({ 'app.primary': () => void order.push('primary') })
    await press('Agree the date{Control>}{Enter}{/Control}')
    expect(order).toEqual(['Agree the date', 'primary'])
  })
})

describe('where something else has the focus', () => {
  const pressed = vi.fn()
  const chords = {
    'app.primary': vi.fn(),
    'go.back': vi.fn(),
    'go.forward': vi.fn(),
    'app.palette': vi.fn(),
    'call.debrief': vi.fn(),
  }
  const parts: readonly (readonly [string, ReactNode, () => HTMLElement])[] = [
    [
      'a button',
      <Button key="b" onPress={pressed}>
        Press
      </Button>,
      () => screen.getByRole('button'),
    ],
    [
      'a radio',
      <RadioGroup key="r" label="Outcome" value="a" onChange={pressed}>
        <Radio value="a">A</Radio>
        <Radio value="b">B</Radio>
      </RadioGroup>,
      () => screen.getByRole('radio', { name: 'A' }),
    ],
    [
      'a segment',
      <SegmentedControl
        key="s"
        label="Depth"
        segments={[
          { id: 'a', label: 'A' },
          { id: 'b', label: 'B' },
        ]}
        value="a"
        onChange={pressed}
      />,
      () => screen.getByRole('radio', { name: 'A' }),
    ],
    [
      'a row',
      <List key="l" label="Rows" rows={['A', 'B']} rowKey={a => a} rowText={a => a} onOpen={pressed}>
        {row => row}
      </List>,
      () => screen.getAllByRole('row')[0] ?? document.body,
    ],
  ]

  it.each(parts)('chords act from %s, and do nothing else there', async (_, part, find) => {
    for (const act of [pressed, ...Object.values(chords)]) act.mockReset()
    render(<Answers to={chords}>{part}</Answers>)
    find().focus()
    await press('{Control>}{Enter}k{/Control}{Alt>}{ArrowLeft}{ArrowRight}3{/Alt}')
    expect(Object.values(chords).map(act => act.mock.calls.length)).toEqual([1, 1, 1, 1, 1])
    expect(pressed).not.toHaveBeenCalled()
  })

  it.each(parts.slice(0, 1))('Space and Enter are those of %s', async (_, part, find) => {
    pressed.mockReset()
    const act = vi.fn()
    render(<Answers to={{ 'run.next-step': act, 'run.act': act }}>{part}</Answers>)
    find().focus()
    await press(' {Enter}')
    expect([pressed.mock.calls.length, act.mock.calls.length]).toEqual([2, 0])
  })

  it('a chord that nobody answers stays with the part', async () => {
    pressed.mockReset()
    render(<Button onPress={pressed}>Press</Button>)
    screen.getByRole('button').focus()
    await press('{Control>}{Enter}{/Control}')
    expect(pressed).toHaveBeenCalledOnce()
  })
})

describe('single letters', () => {
  it.each([
    [true, 3],
    [false, 0],
  ])('act when the user wants them to: %s', async (singleLetters, count) => {
    setUser({ singleLetters })
    const act = vi.fn()
    render(<Answers to={{ 'mark.note': act, 'mark.lands-well': act, 'mark.who': act }} />)
    await press('n+4')
    expect(act).toHaveBeenCalledTimes(count)
  })

  it('switched off leave Space, function keys and chords on', async () => {
    setUser({ singleLetters: false })
    const act = vi.fn()
    render(<Answers to={{ 'run.next-step': act, 'app.keys': act, 'app.save': act }} />)
    await press(' {F1}{Control>}s{/Control}')
    expect(act).toHaveBeenCalledTimes(3)
  })
})

describe('under a dialog', () => {
  it('the screen neither takes letters nor does its main action', async () => {
    const [letter, primary, save] = [vi.fn(), vi.fn(), vi.fn()]
    render(
      <Answers to={{ 'mark.note': letter, 'app.primary': primary, 'app.save': save }}>
        <Dialog isOpen onClose={() => {}} title="Sure?" actions={<Button autoFocus>Keep</Button>}>
          <TextField label="Reason" value="" />
        </Dialog>
      </Answers>,
    )
    expect(document.activeElement?.textContent).toBe('Keep')
    await press('n{Control>}{Enter}s{/Control}')
    expect([letter, primary, save].map(act => act.mock.calls.length)).toEqual([0, 0, 1])
    screen.getByRole('textbox').focus()
    await press('n{Control>}{Enter}s{/Control}')
    expect([letter, primary, save].map(act => act.mock.calls.length)).toEqual([0, 0, 2])
  })
})

it('knows every command by one id only', () => {
  const ids = commands.map(command => command.id)
  expect(new Set(ids).size).toBe(ids.length)
})
