// @vitest-environment happy-dom
import type { Gap } from '@shared/domain/gap'
import { type Summary, summarize } from '@shared/domain/summary'
import { AppError } from '@shared/errors'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { daysWords, filterTrash, trashRows } from '../../../../renderer/features/files/trash-rows'
import { aCall, aGap, aProspect, testNow } from '../../../helpers/builders'
import { state } from '../../../helpers/fresh-store'
import {
  act,
  button,
  click,
  expectAccessible,
  field,
  fill,
  press,
  screen,
  settled,
  within,
} from '../../../helpers/screen-stand'
import { showFiles } from './files-stand'

afterEach(cleanup)

const day = 86_400_000
const ago = (days: number) => new Date(Date.parse(testNow) - days * day).toISOString()
const prospect = aProspect({ name: 'Corvane Packaging' })
const call = aCall({ title: 'Whole-room proof', prospectId: prospect.id, deletedAt: ago(1) })
const gap = aGap({ title: 'No 2008 R2 agent', deletedAt: ago(29) })
const old = aGap({ title: 'A set lock cannot be shortened', deletedAt: ago(5) })
const trash = [prospect, gap, call, old]

const rows = () => within(screen.getByRole('grid', { name: 'Trash' })).getAllByRole('row')
const titles = () => rows().map(row => row.querySelector('[class*=strong]')?.textContent)
const show = (options = {}) => showFiles('trash', { records: trash, ...options })

describe('the trash', () => {
  it('lists what was deleted, newest first, with kind, prospect and the days it stays', async () => {
    await show()
    expect(titles()).toEqual([call.title, old.title, gap.title])
    expect(rows()[0]?.textContent).toContain('CallCorvane PackagingYesterday, 13:4829 days left')
    expect(rows()[2]?.textContent).toContain('1 day left')
    await expectAccessible()
  })

  it('puts the row under the hand back with Enter, and says how to undo it', async () => {
    const main = await show()
    await click(field('Filter the trash'))
    rows()[1]?.focus()
    await press('{Enter}')
    expect(main.inputsOf('restoreFromTrash')).toEqual([{ refs: [{ kind: 'gap', id: old.id }] }])
    expect(titles()).toEqual([call.title, gap.title])
    expect(state().toasts.at(-1)?.text).toBe(`“${old.title}” is back.`)
    // The next Enter puts the next one back.
    expect(document.activeElement).toBe(rows()[1])
  })

  it('puts all ticked rows back at once, ticked by Space', async () => {
    const main = await show()
    rows()[0]?.focus()
    await press(' ')
    await press('{ArrowDown}')
    await press(' ')
    await click(button('Put back 2'))
    expect(main.inputsOf('restoreFromTrash')).toEqual([
      {
        refs: [
          { kind: 'call', id: call.id },
          { kind: 'gap', id: old.id },
        ],
      },
    ])
    expect(titles()).toEqual([gap.title])
    expect(state().toasts.at(-1)?.text).toBe('2 records are back.')
  })

  it('puts all ticked rows back by Mod+Enter; with none ticked that key does nothing', async () => {
    const main = await show()
    await press('{Control>}{Enter}{/Control}')
    expect(main.inputsOf('restoreFromTrash')).toEqual([])
    await click(screen.getByRole('checkbox', { name: 'Tick all 3' }))
    await press('{Control>}{Enter}{/Control}')
    expect(main.inputsOf('restoreFromTrash')[0]?.refs).toHaveLength(3)
    expect(screen.getByText('The trash is empty')).toBeDefined()
    expect(document.activeElement).not.toBe(document.body)
  })

  it('unticks all with Esc', async () => {
    await show()
    rows()[0]?.focus()
    await press(' ')
    expect(button('Put back 1')).toBeDefined()
    await press('{Escape}')
    expect(button('Put back').ariaDisabled ?? button('Put back').getAttribute('disabled')).not.toBeNull()
  })

  it('filters by words of title, prospect and kind; ticked rows that are not in sight stay where they are', async () => {
    const main = await show()
    await click(screen.getByRole('checkbox', { name: 'Tick all 3' }))
    await fill(field('Filter the trash'), 'corvane')
    await settled()
    expect(titles()).toEqual([call.title])
    await click(button('Put back 1'))
    expect(main.inputsOf('restoreFromTrash')[0]?.refs).toEqual([{ kind: 'call', id: call.id }])
  })

  it('says so when nothing has the words', async () => {
    await show()
    await fill(field('Filter the trash'), 'nowhere')
    await settled()
    expect(screen.getByText('Nothing in the trash has these words.')).toBeDefined()
  })

  it('is emptied after one question, which rests on keeping them', async () => {
    const main = await show()
    await click(button('Empty the trash…'))
    const question = within(screen.getByRole('alertdialog', { name: 'Empty the trash?' }))
    expect(document.activeElement).toBe(question.getByRole('button', { name: 'Keep them' }))
    expect(screen.getByRole('alertdialog').textContent).toContain('3 records go from this folder')
    await expectAccessible()
    await press('{Enter}')
    expect(main.inputsOf('emptyTrash')).toEqual([])
    await click(button('Empty the trash…'))
    await click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Empty the trash' }))
    expect(main.inputsOf('emptyTrash')).toEqual([{}])
    expect(screen.getByText('The trash is empty')).toBeDefined()
    expect(state().toasts.at(-1)?.text).toBe('3 records are gone for good.')
  })

  it('removes only what is ticked, when something is', async () => {
    const main = await show()
    rows()[2]?.focus()
    await press(' ')
    await click(button('Remove 1 for good…'))
    await click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Remove for good' }))
    expect(main.inputsOf('emptyTrash')).toEqual([{ refs: [{ kind: 'gap', id: gap.id }] }])
    expect(titles()).toEqual([call.title, old.title])
  })

  it('offers nothing that changes it in a folder that takes no changes', async () => {
    const workspace = { kind: 'read-only', folder: '/w', empty: false, why: 'Held elsewhere.' } as const
    await show({ opening: { workspace } })
    rows()[0]?.focus()
    await press(' ')
    for (const name of ['Put back 1', 'Remove 1 for good…'])
      expect([name, button(name).hasAttribute('disabled')]).toEqual([name, true])
  })

  it('says why when it could not be read, and reads it again', async () => {
    const answers = {
      listTrash: () => {
        if (isGone) throw new AppError('folder-missing', 'The folder is not there.')
        return []
      },
    }
    let isGone = true
    await show({ answers })
    expect(screen.getByRole('alert').textContent).toContain('The folder is not there.')
    await expectAccessible()
    isGone = false
    await click(button('Try again'))
    expect(screen.getByText('The trash is empty')).toBeDefined()
  })

  it('is read again when main tells of a change', async () => {
    const main = await show()
    const { deletedAt: _gone, ...rest } = gap
    main.write({ ...rest, rev: 2 })
    await act(() => state().noteChange())
    await expect.poll(() => titles()).toEqual([call.title, old.title])
  })

  it('is told of in many parts, and read again once', async () => {
    const main = await show()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    for (let part = 0; part < 20; part += 1) await act(() => state().noteChange())
    await act(() => vi.advanceTimersByTimeAsync(100))
    expect(main.inputsOf('listTrash')).toHaveLength(1)
    await act(() => vi.advanceTimersByTimeAsync(100))
    expect(main.inputsOf('listTrash')).toHaveLength(2)
  })

  it('puts thousands back part by part, says how far it is, and stops when told to', async () => {
    const many = Array.from({ length: 2_500 }, (_, at) => aGap({ title: `Gap ${at}`, deletedAt: ago(2) }))
    const main = await show({ records: many })
    await click(screen.getByRole('checkbox', { name: 'Tick all 2,500' }))
    const letGo = main.hold('restoreFromTrash')
    await click(button('Put back 2,500'))
    const bar = screen.getByRole('progressbar', { name: 'Putting back' })
    expect(bar.getAttribute('aria-valuetext')).toBe('0 of 2,500')
    expect(button('Put back 2,500').hasAttribute('disabled')).toBe(true)
    await click(button('Stop'))
    await act(() => letGo())
    await expect.poll(() => screen.queryByRole('progressbar')).toBeNull()
    expect(main.inputsOf('restoreFromTrash').map(({ refs }) => refs.length)).toEqual([1_000])
    expect(state().toasts.at(-1)).toMatchObject({ text: '1,000 records are back.', stepId: null })
  })

  it('lists thousands', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => aGap({ title: `Gap ${at}`, deletedAt: ago(2) }))
    await show({ records: many })
    expect(screen.getByRole('checkbox', { name: 'Tick all 3,000' })).toBeDefined()
    await click(screen.getByRole('checkbox', { name: 'Tick all 3,000' }))
    expect(button('Put back 3,000')).toBeDefined()
  })
})

const summaryOf = (over: Partial<Gap>): Summary =>
  summarize(aGap({ title: 'Some thing', deletedAt: testNow, ...over })) as Summary

describe('a row of the trash', () => {
  it.each([
    [0, 30, '30 days left'],
    [1, 29, '29 days left'],
    [28.99, 1, '1 day left'],
    [29, 1, '1 day left'],
    [29.01, 0, 'goes today'],
    [31, 0, 'goes today'],
  ])('deleted %d days ago stays for %d more: %s', (days, left, words) => {
    const [row] = trashRows([summaryOf({ deletedAt: ago(days) })], [], Date.parse(testNow))
    expect([row?.daysLeft, daysWords(left)]).toEqual([left, words])
  })

  it('names a prospect that lies in the trash itself', () => {
    const own = aProspect({ name: 'Garrow Steel', deletedAt: testNow })
    const lost = aCall({ prospectId: own.id, deletedAt: testNow })
    const rows = trashRows([summarize(lost) as Summary, summarize(own) as Summary], [], Date.parse(testNow))
    expect(rows.find(({ id }) => id === lost.id)?.prospect).toBe('Garrow Steel')
  })

  it('is found by kind and by every word', () => {
    const all = trashRows([summaryOf({}), summaryOf({ title: 'Other' })], [], Date.parse(testNow))
    const found = (typed: string, kind: 'all' | 'gap' | 'call' = 'all') =>
      filterTrash(all, typed, kind).map(({ title }) => title)
    expect(found('')).toEqual(['Some thing', 'Other'])
    expect(found('gap some')).toEqual(['Some thing'])
    expect(found('SOME thing')).toEqual(['Some thing'])
    expect(found('', 'call')).toEqual([])
  })
})
