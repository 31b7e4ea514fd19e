// @vitest-environment happy-dom

import type { AnyRecord } from '@shared/domain/records'
import { newChapter } from '@shared/script/chapters'
import { rowsOf } from '@shared/script/outline'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ScriptPage } from '../../../../../renderer/features/script/ScriptPage'
import { aBlock, aCall, aScript, aScriptCopy, aStep, making } from '../../../../helpers/builders'
import { state } from '../../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  field,
  fill,
  press,
  saved,
  screen,
  showScreen,
  write,
} from '../../../../helpers/screen-stand'

afterEach(cleanup)

const morning = newChapter('A ransomware morning', making)
const auditor = newChapter('The auditor asks', making)
const tell = '- You open the vault\n- You type the number'
const script = aScript({
  rev: 1,
  chapters: [morning, auditor],
  steps: [
    aStep({ title: 'Back this shift', minutes: 4, tell, topics: ['restore'] }),
    aStep({ title: 'Lock', minutes: 5, chapterId: morning.id, topics: ['lock'] }),
    aStep({ title: 'Own lock', minutes: 2, chapterId: morning.id, must: false, topics: ['lock'] }),
    aStep({ title: 'Proof', minutes: 3, chapterId: auditor.id }),
  ],
})

const linesOf = (record: AnyRecord | undefined) =>
  record?.kind !== 'script'
    ? []
    : rowsOf(record).map(row =>
        row.kind === 'chapter' ? row.chapter.title : `${row.chapterId ? '- ' : ''}${row.step.title}`,
      )

const open = (records: readonly AnyRecord[] = [script]) =>
  showScreen(<ScriptPage scriptId={script.id} />, { records })
const outline = () => screen.getByRole('tree', { name: 'Outline' })
const line = (name: RegExp | string) => screen.getByRole('treeitem', { name })
const selected = () => screen.getByRole('treeitem', { selected: true }).textContent
const inOutline = async (keys: string) => {
  await act(() => outline().focus())
  await press(keys)
}

it('names the block that a step is of, and leads to it', async () => {
  const [step] = script.steps
  const block = aBlock({ name: 'Back to work', steps: step === undefined ? [] : [step] })
  const steps = script.steps.map((one, at) => (at === 0 ? { ...one, blockId: block.id } : one))
  await open([{ ...script, steps }, block])
  await click(line(/Back this shift/))
  await click(button('Back to work'))
  expect(state().view).toEqual({ kind: 'block', id: block.id })
})

describe('the outline', () => {
  it('says chapters with their sums, steps with number and minutes, and what is kept free', async () => {
    await open()
    expect(screen.getAllByRole('treeitem').map(row => row.textContent)).toEqual([
      'About',
      'Hello, 3 min',
      '1, Back this shift, 4 min',
      'A ransomware morning, 7 min',
      '2, Lock, 5 min',
      '3, Own lock, 2 min, optional',
      'The auditor asks, 3 min',
      '4, Proof, 3 min',
      'Their questions, 5 min',
      'Next steps, 4 min',
    ])
    await expectAccessible()
  })

  it('moves by arrows and letters, folds a chapter, jumps to a number and opens by Enter', async () => {
    await open()
    await inOutline('{ArrowDown}j')
    expect(selected()).toBe('2, Lock, 5 min')
    await press('{ArrowLeft}{ArrowLeft}')
    expect(line(/ransomware/).getAttribute('aria-expanded')).toBe('false')
    expect(screen.queryByRole('treeitem', { name: /Own lock/ })).toBeNull()
    await press('4')
    expect(selected()).toBe('4, Proof, 3 min')
    await press('3')
    expect([selected(), line(/ransomware/).getAttribute('aria-expanded')]).toEqual([
      '3, Own lock, 2 min, optional',
      'true',
    ])
    await press('{Enter}')
    expect(document.activeElement).toBe(field('Title of step 3'))
  })

  it('moves a step by key, in and out of chapters, and a chapter with its steps', async () => {
    const main = await open()
    await inOutline('3{Alt>}{ArrowUp}{ArrowUp}{/Alt}')
    await saved()
    expect(linesOf(main.disk.get(script.id))).toEqual([
      'Back this shift',
      'Own lock',
      morning.title,
      '- Lock',
      auditor.title,
      '- Proof',
    ])
    await press('{Alt>}{ArrowRight}{/Alt}4{Alt>}{ArrowLeft}{/Alt}')
    await press('{Home}{ArrowDown}{ArrowDown}{ArrowDown}{Alt>}{ArrowDown}{/Alt}')
    await saved()
    expect(linesOf(main.disk.get(script.id))).toEqual([
      'Back this shift',
      'Proof',
      morning.title,
      '- Own lock',
      '- Lock',
      auditor.title,
    ])
    expect(state().view.kind).toBe('today')
  })

  it('removes by Delete with undo; a chapter leaves its steps', async () => {
    const main = await open()
    await inOutline('2{Delete}')
    await saved()
    expect(linesOf(main.disk.get(script.id))).not.toContain('- Lock')
    expect(selected()).toMatch(/^2, Own lock/)
    expect(state().toasts.at(-1)?.text).toBe('Step removed')
    await act(() => state().undo())
    await press('2{ArrowLeft}{Delete}')
    await saved()
    expect(linesOf(main.disk.get(script.id))).toEqual([
      'Back this shift',
      'Lock',
      'Own lock',
      auditor.title,
      '- Proof',
    ])
    expect(outline()).toBe(document.activeElement)
  })

  it('finds a step by its words', async () => {
    await open()
    await press('{Control>}f{/Control}')
    expect(document.activeElement).toBe(field('Find a step'))
    await write('own l')
    expect(selected()).toBe('3, Own lock, 2 min, optional')
    await press('{Enter}')
    expect(document.activeElement).toBe(field('Title of step 3'))
  })

  it('names the calls to come and the revision each has', async () => {
    const call = aCall({ title: 'Dunmore demo', start: '2026-12-01T09:00:00.000Z', prospectId: undefined })
    const copy = aScriptCopy({ callId: call.id, scriptId: script.id, scriptRevision: 7 })
    await open([script, call, copy])
    await click(button(/^Dunmore demo/))
    expect(state().view).toMatchObject({ kind: 'call', id: call.id })
  })
})

describe('writing a step', () => {
  it('goes from the title to the text by Enter, and to a new step by key', async () => {
    const main = await open()
    await inOutline('1{Enter}')
    await press('{Enter}')
    expect(document.activeElement).toBe(field('Tell'))
    await press('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    expect(document.activeElement).toBe(field('Title of step 2'))
    await write('Fresh')
    await saved()
    expect(linesOf(main.disk.get(script.id)).slice(0, 2)).toEqual(['Back this shift', 'Fresh'])
  })

  it('splits at the caret, and joins back', async () => {
    const main = await open()
    const box = () => field('Tell')
    await act(() => box().focus())
    box().setSelectionRange(23, 23)
    await press('{Alt>}{Enter}{/Alt}')
    await saved()
    expect(main.onDisk('script', script.id).steps.slice(0, 2)).toMatchObject([
      { tell: '- You open the vault\n' },
      { tell: '- You type the number', minutes: expect.any(Number) },
    ])
    expect([document.activeElement, box().selectionStart]).toEqual([box(), 0])
    await press('{Control>}{Shift>}j{/Shift}{/Control}')
    await saved()
    expect(main.onDisk('script', script.id).steps).toEqual(script.steps)
    expect(box().selectionStart).toBe(21)
  })

  it('starts a chapter at the step, names it, and Enter goes on with its first new step', async () => {
    const main = await open()
    await act(() => field('Title of step 1').focus())
    await press('{Control>}{Shift>}t{/Shift}{/Control}')
    expect(document.activeElement).toBe(field('Title of the chapter'))
    await write('A lost file')
    await saved()
    expect(linesOf(main.disk.get(script.id)).slice(0, 2)).toEqual(['A lost file', '- Back this shift'])
    await press('{Enter}')
    expect(document.activeElement).toBe(field('Title of step 1'))
  })

  it('keeps words of one’s own beside a cue', async () => {
    const main = await open()
    await act(() => field('Tell').focus())
    await act(() => field('Tell').setSelectionRange(3, 3))
    await press('{ArrowRight}')
    await click(button('In my words: You open the vault'))
    await write('Just type it')
    await expectAccessible()
    await saved()
    expect(main.onDisk('script', script.id).steps[0]?.inMyWords).toEqual([
      { cue: 'You open the vault', words: 'Just type it' },
    ])
  })

  it('adds what is wanted and takes it off again', async () => {
    const main = await open()
    for (const name of [/today they/, 'gap or watch-out', 'before this step', 'if it breaks', 'if asked'])
      await click(button(name))
    await click(button('skip when'))
    await fill(field('If it breaks'), 'Recording 2B')
    await fill(field('Before 1'), 'Demo tenant restored')
    await expectAccessible()
    await click(button('Remove skip when'))
    await click(button('Remove today they'))
    await saved()
    const [step] = main.onDisk('script', script.id).steps
    expect(step).toMatchObject({
      fallback: 'Recording 2B',
      prerequisites: [{ text: 'Demo tenant restored' }],
      watchOuts: [{ form: 'gap' }],
      ifAsked: [{ question: '' }],
    })
    expect([step?.skipWhen, step?.todayThey, step?.withUs]).toEqual([undefined, undefined, undefined])
  })

  it('orders the rows of Show by key', async () => {
    const main = await open()
    await click(button('Add a row'))
    await write('Open the vault')
    await press('{Enter}')
    await write('Type 4471')
    await press('{Alt>}{ArrowUp}{/Alt}')
    await saved()
    expect(main.onDisk('script', script.id).steps[0]?.show.map(row => row.text)).toEqual([
      'Type 4471',
      'Open the vault',
    ])
  })

  it('chooses a level by arrows, 0 for any', async () => {
    const main = await open()
    await act(() => screen.getByRole('slider', { name: 'Level' }).focus())
    await press('3{ArrowRight}')
    await saved()
    expect(main.onDisk('script', script.id).steps[0]?.level).toBe(4)
    await press('0')
    await saved()
    expect(main.onDisk('script', script.id).steps[0]?.level).toBeUndefined()
  })
})

describe('beside the words', () => {
  it('says which step speaks to which topic, and goes there', async () => {
    await open()
    await click(button('lock: step 3, Own lock, optional'))
    expect(selected()).toBe('3, Own lock, 2 min, optional')
  })
})

describe('the checks', () => {
  const long = aScript({
    rev: 1,
    chapters: [morning],
    steps: [
      aStep({ title: 'Back', minutes: 2, tell: 'We do it. We keep our date. We are fast. We like us.' }),
      aStep({ title: 'Setup', minutes: 9, depth: 'train', chapterId: morning.id, tell: 'Our setup' }),
    ],
  })

  it('stand beside the script, flag the lines, and F8 and Enter lead to the field', async () => {
    await showScreen(<ScriptPage scriptId={long.id} />, { records: [long] })
    const findings = screen.getByRole('list', { name: 'Findings' })
    expect(findings.children.length).toBeGreaterThan(0)
    expect(screen.getAllByTitle(/^The checks/).length).toBeGreaterThan(0)
    await act(() => field('Tell').focus())
    await press('{F8}')
    expect(findings.contains(document.activeElement)).toBe(true)
    await press('{Enter}')
    expect(findings.contains(document.activeElement)).toBe(false)
    expect(document.activeElement).not.toBe(document.body)
    await expectAccessible()
  })
})

describe('a script that is just begun', () => {
  it('asks for its first title once, and leaves the hands where they write', async () => {
    const fresh = aScript({ steps: [aStep({ title: '' })] })
    await showScreen(<ScriptPage scriptId={fresh.id} />, { records: [fresh] })
    expect(document.activeElement).toBe(field('Title of step 1'))
    await press('{Enter}')
    await write('You open the vault')
    await write(', and there it is')
    expect(document.activeElement).toBe(field('Tell'))
  })
})
