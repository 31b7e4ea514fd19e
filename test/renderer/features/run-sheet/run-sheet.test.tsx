// @vitest-environment happy-dom

import { readPastedText } from '@shared/formats/pasted-text/read-pasted-text'
import { readRunSheet } from '@shared/formats/run-sheet/read-run-sheet'
import { afterEach, describe, expect, test } from 'vitest'
import { Paste } from '../../../../renderer/features/paste/Paste'
import { RunSheetPage } from '../../../../renderer/features/run-sheet/RunSheetPage'
import { testNow, testZone } from '../../../helpers/builders'
import type { FakeBridgeOptions } from '../../../helpers/fake-bridge'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  choose,
  click,
  expectAccessible,
  field,
  fill,
  leaveField,
  press,
  screen,
  settled,
  showScreen,
  within,
} from '../../../helpers/screen-stand'

const sheet = [
  '# Backup for the plant',
  '## The server is down (5 min)',
  '- Dashboard > Sites > Hall 2',
  '- Takeaway: one place to look',
  '## Restore one file (6 min)',
  '- Open https://demo.example/restore',
  '## Q&A (6 min)',
].join('\n')

const readRunSheetOf = (
  given: { readonly text: string; readonly html?: string } | { readonly path: string },
) =>
  'path' in given
    ? readRunSheet({ text: '', name: given.path })
    : readRunSheet({ ...given, name: 'Pasted run sheet' })

async function show(text: string, options: FakeBridgeOptions = {}) {
  const main = await showScreen(<RunSheetPage />, { answers: { readRunSheet: readRunSheetOf }, ...options })
  await act(() => state().takeSheet({ text }))
  await settled()
  return main
}

const lines = () => within(screen.getByRole('list', { name: 'Lines' }))
const line = (name: RegExp) => lines().getByRole('button', { name })
const scripts = () =>
  state().summaries.script ?? Object.values(state().records).filter(one => one.kind === 'script')

afterEach(() => act(() => state().leaveSheet()))

describe('a run sheet before it is taken', () => {
  test('shows what each line became, and whether it fits the call', async () => {
    await show(sheet)
    expect(field('Name').value).toBe('Backup for the plant')
    expect(line(/^step: The server is down/).textContent).toContain('5 min')
    expect(line(/^click: Dashboard/)).toBeDefined()
    expect(line(/^open: Open/).textContent).toContain('https://demo.example/restore')
    expect(field(/^Questions/).value).toBe('6')
    expect(screen.getByText(/of 30 min planned/).textContent).toBe('24 of 30 min planned, 11 of them steps')
    await fill(field(/^Length of the call/), '20')
    await leaveField()
    expect(screen.getByText(/4 min more than the call has/)).toBeDefined()
    await expectAccessible()
  })

  test('is mended by keyboard: level, words, minutes, left out, and each has its way back', async () => {
    const main = await show(sheet)
    await act(() => line(/^click: Dashboard/).focus())
    await press('{Alt>}{ArrowLeft}{/Alt}')
    expect(line(/^step: Dashboard/).textContent).toContain('3 min, suggested')
    await press('{Alt>}{ArrowLeft}{/Alt}')
    expect(line(/^chapter: Dashboard/)).toBeDefined()
    await press('{Alt>}{ArrowRight}{/Alt}{Alt>}{ArrowRight}{/Alt}')
    expect(line(/^click: Dashboard/)).toBeDefined()
    await press('{ArrowDown}{Delete}')
    expect(line(/^takeaway, left out: one place/)).toBeDefined()
    await press('{Control>}z{/Control}')
    expect(line(/^takeaway: one place/)).toBeDefined()
    await press('{Home}{ArrowDown}{Enter}')
    expect(document.activeElement).toBe(field('Words'))
    await fill(field('Words'), 'Line 2 stands')
    await fill(field(/^Minutes/), '7')
    await click(button('Back to the line'))
    expect(document.activeElement).toBe(line(/^step: Line 2 stands/))
    await press('{Control>}{Enter}{/Control}')
    const view = state().view
    if (view.kind !== 'script') throw new Error('the script is not open')
    const script = main.onDisk('script', view.id)
    expect(script).toMatchObject({ name: 'Backup for the plant', questionsMinutes: 6 })
    expect(script.steps.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Line 2 stands', 7],
      ['Restore one file', 6],
    ])
    await act(() => state().undo())
    expect(main.onDisk('script', view.id).deletedAt).toBeDefined()
  })

  test('a line becomes what the user says it is', async () => {
    await show(sheet)
    await act(() => line(/^takeaway: one place/).focus())
    await choose(/What it is/, 'if it breaks')
    expect(line(/^if it breaks: one place/)).toBeDefined()
  })

  test('what is none says so in plain words, and nothing is made', async () => {
    await show('Thanks for the call, we speak on Monday.')
    expect(screen.getByRole('alert').textContent).toContain('No steps were found in it')
    expect(screen.getByRole('alert').textContent).toContain('Nothing was changed.')
    expect(scripts()).toEqual([])
    await expectAccessible()
  })

  test('without anything pasted it says how to bring one', async () => {
    await showScreen(<RunSheetPage />)
    expect(screen.getByText('Bring a run sheet as it is')).toBeDefined()
    await press('{Control>}v{/Control}')
    expect(state().toasts.at(-1)?.text).toContain('The clipboard holds no text')
  })
})

describe('a run sheet pasted anywhere', () => {
  const readText = ({ text }: { readonly text: string }) =>
    readPastedText(text, { name: 'pasted text', now: testNow, zone: testZone })
  const paste = async (text: string) => {
    await showScreen(<Paste />, {
      answers: {
        readText,
        readRunSheet: readRunSheetOf,
        readRichClipboard: () => ({
          text,
          html: `<h2>${text.length} letters (5 min)</h2><h2>Two (5 min)</h2>`,
        }),
      },
    })
    await act(() => state().takeText(text))
    await settled()
  }

  test('is offered as one, read with the marks it has on the clipboard, and never taken unasked', async () => {
    const three = `${sheet}\n## The report (4 min)`
    await paste(three)
    expect(screen.getByText(/reads like a run sheet: 3 steps/)).toBeDefined()
    await click(button('Read it as a run sheet'))
    await settled()
    expect(state().view).toEqual({ kind: 'run-sheet' })
    expect(state().sheetIntake).toMatchObject({
      kind: 'sheet',
      sheet: { rows: [{ text: `${three.length} letters` }, { text: 'Two' }] },
    })
  })

  test('notes are not', async () => {
    await paste('They waited two days.\nHelen said it must be safe.')
    expect(screen.queryByText(/reads like a run sheet/)).toBe(null)
  })
})
