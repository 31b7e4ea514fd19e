// @vitest-environment happy-dom

import { commandById } from '@shared/commands'
import { fireEvent } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { commandLabel, commandWords } from '../../../renderer/app/command-words'
import { listenToMain } from '../../../renderer/app/listen-to-main'
import { QuitHeld } from '../../../renderer/app/QuitHeld'
import { TitleBar } from '../../../renderer/app/TitleBar'
import { Toasts } from '../../../renderer/app/Toasts'
import { isLive } from '../../../renderer/app/use-commands'
import { aCall, aGap, aProspect } from '../../helpers/builders'
import type { FakeBridge } from '../../helpers/fake-bridge'
import { state } from '../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  press,
  saved,
  screen,
  settled,
  showScreen,
} from '../../helpers/screen-stand'

const gap = aGap({ title: 'No lock per share', rev: 1 })
const other = aGap({ title: 'Shows late', rev: 1 })
const edit = (title: string, label = 'Gap edited') =>
  act(() => state().change('gap', gap.id, one => ({ ...one, title }), label))

describe('the question before the end', () => {
  const held = { unsaved: 2, why: 'The disk is full.' }
  const ask = async (main: FakeBridge) => {
    listenToMain()
    await act(() => main.tell('quitHeld', held))
    await settled()
  }
  const choices = (main: FakeBridge) => main.inputsOf('answerQuit').map(({ choice }) => choice)

  it('says how much is not saved, why, and where it is kept; it rests on staying', async () => {
    const main = await showScreen(<QuitHeld />)
    await ask(main)
    const dialog = screen.getByRole('alertdialog', { name: 'Quit with unsaved changes?' })
    expect(dialog.textContent).toContain('2 changes are not saved to your folder: The disk is full.')
    expect(dialog.textContent).toContain('The changes are kept in Presnap’s own folder and tried again')
    expect(document.activeElement).toBe(button('Stay'))
    await expectAccessible()
    await press('{Enter}')
    expect([choices(main), screen.queryByRole('alertdialog')]).toEqual([['stay'], null])
  })

  it('stays on Escape', async () => {
    const main = await showScreen(<QuitHeld />)
    await ask(main)
    await press('{Escape}')
    expect(choices(main)).toEqual(['stay'])
  })

  it('goes on with a copy elsewhere, and names it; a dialog that was left changes nothing', async () => {
    let keptAt: string | null = null
    const main = await showScreen(
      <>
        <QuitHeld />
        <Toasts />
      </>,
      { answers: { answerQuit: () => ({ keptAt }) } },
    )
    await ask(main)
    await click(button('Save a copy elsewhere'))
    expect([state().toasts, state().quitHeld]).toEqual([[], held])
    keptAt = '/media/stick/unsaved.json'
    await click(button('Save a copy elsewhere'))
    expect(state().toasts[0]?.text).toBe(`A copy of the unsaved changes is in ${keptAt}.`)
  })

  it('says why a copy could not be made, and stays', async () => {
    const main = await showScreen(<QuitHeld />)
    main.fail('answerQuit', 'disk-full', 'That disk is full too.')
    await ask(main)
    await click(button('Save a copy elsewhere'))
    expect([state().toasts[0]?.text, state().quitHeld]).toEqual(['That disk is full too.', held])
  })

  it('is taken away once all was written after all', async () => {
    const main = await showScreen(<QuitHeld />)
    await ask(main)
    await act(() => main.tell('quitHeld', { unsaved: 0, why: '' }))
    await settled()
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })
})

describe('a message', () => {
  let main: FakeBridge
  beforeEach(async () => {
    main = await showScreen(<Toasts />, { records: [gap, other] })
    state().receive([gap, other])
  })

  it('undoes its own step by its button, though something else was done since', async () => {
    await act(() => state().trash('gap', other.id, 'Gap moved to the trash'))
    await edit('New')
    await click(button(/^Undo/))
    expect(main.onDisk('gap', other.id).deletedAt).toBeUndefined()
    expect(main.onDisk('gap', gap.id).title).toBe('New')
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
  })

  it('leads to what was undone where that is not on screen', async () => {
    await edit('New')
    await act(() => state().undo())
    await click(button('Show'))
    expect(state().view).toEqual({ kind: 'gap', id: gap.id })
  })
})

describe('undo and redo', () => {
  it('are commands while there is a step for them, named after it', async () => {
    await showScreen(null, { records: [gap] })
    state().receive([gap])
    const words = (id: string) => commandLabel(commandById(id), commandWords(state()))
    expect([isLive('app.undo'), isLive('app.redo'), words('app.undo')]).toEqual([false, false, 'Undo'])
    await edit('New', 'Title of the gap')
    expect([isLive('app.undo'), words('app.undo')]).toEqual([true, 'Undo: Title of the gap'])
    await press('{Control>}z{/Control}')
    expect(state().records[gap.id]).toMatchObject({ title: gap.title })
    expect([isLive('app.undo'), isLive('app.redo'), words('app.redo')]).toEqual([
      false,
      true,
      'Redo: Title of the gap',
    ])
    await press('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(state().records[gap.id]).toMatchObject({ title: 'New' })
  })

  it('wait for each other, so that a key pressed too soon for its answer is not lost', async () => {
    await showScreen(null, { records: [gap] })
    state().receive([gap])
    await edit('New')
    const atOnce = (shiftKey: boolean) =>
      act(() => void fireEvent.keyDown(document.body, { key: 'z', code: 'KeyZ', ctrlKey: true, shiftKey }))
    for (const shiftKey of [false, true, false, true]) atOnce(shiftKey)
    expect([isLive('app.undo'), isLive('app.redo')]).toEqual([true, true])
    await settled()
    expect(state().records[gap.id]).toMatchObject({ title: 'New' })
    expect([isLive('app.undo'), isLive('app.redo')]).toEqual([true, false])
  })

  it('take back marks in a run, which are no steps', async () => {
    const call = aCall({ rev: 1 })
    await showScreen(null, { records: [gap, call], view: { kind: 'call', id: call.id, tab: 'run' } })
    state().receive([gap])
    await edit('New')
    expect(commandLabel(commandById('app.undo'), commandWords(state()))).toBe('Undo')
  })
})

describe('the title bar', () => {
  const bar = () => screen.getByRole('banner').textContent

  it('says of the open record that it is not saved, and why, until it is', async () => {
    const main = await showScreen(<TitleBar />, { records: [gap, other], view: { kind: 'gap', id: gap.id } })
    await act(() => state().receive([gap, other]))
    main.refuse(gap.id, 'disk-full', 'The disk is full.')
    await edit('New')
    expect(bar()).not.toContain('Not saved')
    await saved()
    expect(bar()).toContain('Not saved: The disk is full.')
    await act(() => state().go({ kind: 'gap', id: other.id }))
    expect(bar()).not.toContain('Not saved: ')
    await act(() => state().go({ kind: 'gap', id: gap.id }))
    main.mend()
    await click(button('Try again'))
    expect(bar()).not.toContain('Not saved')
  })

  it('says so on the page of a call, of what surrounds it too', async () => {
    const prospect = aProspect({ rev: 1 })
    const call = aCall({ prospectId: prospect.id, rev: 1 })
    const main = await showScreen(<TitleBar />, {
      records: [prospect, call],
      view: { kind: 'call', id: call.id, tab: 'prepare' },
    })
    await act(() => state().receive([prospect, call]))
    main.refuse(prospect.id, 'disk-full', 'The disk is full.')
    await act(() => state().change('prospect', prospect.id, one => ({ ...one, name: 'Corvane' })))
    await saved()
    expect(bar()).toContain('Not saved: The disk is full.')
  })
})
