// @vitest-environment happy-dom
import type { ProblemForm, StoreProblem } from '@shared/safety'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Banners } from '../../../renderer/app/Banners'
import { LongTask, LongTaskSaid } from '../../../renderer/app/LongTask'
import { state } from '../../helpers/fresh-store'
import { act, button, click, expectAccessible, screen, showScreen } from '../../helpers/screen-stand'

afterEach(cleanup)
beforeEach(() => window.sessionStorage.clear())

const problem = (id: string, form: ProblemForm): StoreProblem => ({
  ...{ id, form, file: `gap/${id}.json`, message: `${id} is told.`, actions: ['dismiss'] },
})
const show = (opening: object, view?: Parameters<typeof showScreen>[1]) =>
  showScreen(<Banners />, { opening, ...view })
const told = (problems: readonly StoreProblem[], problemCount = problems.length) => ({
  problems,
  problemCount,
})

describe('the banners', () => {
  it('are none when all is well', async () => {
    await show({})
    expect(document.body.querySelector('[data-pane=banners]')).toBeNull()
  })

  it('tell of one problem in its own words', async () => {
    await show(told([problem('a', 'quarantined')]))
    expect(screen.getByText('a is told.')).toBeDefined()
    expect(screen.queryByText(/things about your files/)).toBeNull()
    await click(button('Look at it'))
    expect(state().view).toEqual({ kind: 'files', tab: 'problems', open: 'a' })
  })

  it('tell of thousands in one line, with the words of the most serious', async () => {
    const many = Array.from({ length: 50 }, (_, at) => problem(`q${at}`, 'quarantined'))
    await show(told([...many.slice(1), problem('c', 'conflict')], 10_000))
    expect(screen.getByText('10,000 things about your files need a look.')).toBeDefined()
    expect(screen.getByText('c is told.')).toBeDefined()
    expect(screen.getAllByRole('button')).toHaveLength(1)
    await click(button('Look at all 10,000'))
    expect(state().view).toMatchObject({ tab: 'problems', open: 'c' })
    await expectAccessible()
  })

  it('say nothing of problems where all of them are listed', async () => {
    await show(told([problem('a', 'gone')]), { view: { kind: 'files', tab: 'problems' } })
    expect(screen.queryByText('a is told.')).toBeNull()
  })

  it('offer to try again or to open another folder when it is away', async () => {
    const main = await show({ workspace: { kind: 'missing', folder: '/m', why: 'The folder is not there.' } })
    expect(screen.getByText('The folder is not there.')).toBeDefined()
    await click(button('Try again'))
    expect(main.inputsOf('openWorkspace')).toHaveLength(2)
    await click(button('Open another folder'))
    expect(state().view).toEqual({ kind: 'files', tab: 'folder' })
    expect(screen.queryByText('The folder is not there.')).toBeNull()
  })

  it('name the old folder after a move, until that has been seen', async () => {
    await show({})
    await act(() => state().moveWorkspace('/home/mira/Documents/Presnap'))
    // The fake's folder keeps its name, so the move is to where it is.
    expect(screen.getByText(/^Your work is now in .*The old folder stays as it was:/)).toBeDefined()
    await click(button('Good'))
    expect([state().moved, window.sessionStorage.length]).toEqual([null, 0])
  })
})

describe('a long piece of work', () => {
  it('is shown with how far it is, and can be stopped', async () => {
    const main = await showScreen(<LongTask />)
    expect(screen.queryByRole('progressbar')).toBeNull()
    await act(() => state().takeTask({ name: 'restore', done: 300, total: 1_204, canCancel: true }))
    const bar = screen.getByRole('progressbar', { name: 'Restoring the backup' })
    expect(bar.getAttribute('aria-valuetext')).toBe('300 of 1,204')
    await expectAccessible()
    await click(button('Cancel'))
    expect(main.inputsOf('cancelTask')).toHaveLength(1)
    await act(() => state().takeTask(null))
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  it('has no Cancel where there is none', async () => {
    await showScreen(<LongTask />)
    await act(() => state().takeTask({ name: 'migrate', done: 1, total: 2, canCancel: false }))
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull()
  })

  it.each([
    [0, 'Making a backup'],
    [249, 'Making a backup'],
    [250, 'Making a backup, 25 percent'],
    [999, 'Making a backup, 75 percent'],
    [1_000, 'Making a backup, 100 percent'],
  ])('is said at each quarter only: at %d of 1000 %j', async (done, words) => {
    await showScreen(<LongTaskSaid />)
    await act(() => state().takeTask({ name: 'backup', done, total: 1_000, canCancel: true }))
    expect(screen.getByRole('status').textContent).toBe(words)
  })
})
