// @vitest-environment happy-dom
import { AppError } from '@shared/errors'
import type { ProblemForm, StoreProblem } from '@shared/safety'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { nameOf } from '../../../../renderer/features/files/ProblemRowWords'
import {
  actionsOnAll,
  groupProblems,
  nextKey,
  problemRows,
  unfoldedUpTo,
} from '../../../../renderer/features/files/problem-rows'
import { aGap } from '../../../helpers/builders'
import {
  button,
  click,
  expectAccessible,
  press,
  screen,
  settled,
  within,
} from '../../../helpers/screen-stand'
import { showFiles } from './files-stand'

afterEach(cleanup)

const problem = (id: string, form: ProblemForm, over: Partial<StoreProblem> = {}): StoreProblem => ({
  ...{ id, form, file: `gap/${id}.json`, title: `Gap ${id}`, message: `${id} has ${form}.` },
  actions: ['dismiss', 'show-file'],
  ...over,
})
const conflict = problem('c1', 'conflict', { actions: ['keep-ours', 'keep-theirs', 'show-file'] })
const gone = (id: string) => problem(id, 'gone', { actions: ['bring-back', 'let-go'] })
const merged = problem('m1', 'merged')
const all = [merged, gone('g1'), conflict, gone('g2')]

/** A main with these problems, which go as they are solved. */
function withProblems(problems: readonly StoreProblem[], over: object = {}) {
  let left = problems
  return {
    answers: {
      listProblems: ({ from, count }: { from: number; count: number }) => left.slice(from, from + count),
      readProblem: ({ problemId }: { problemId: string }) => {
        const found = left.find(({ id }) => id === problemId)
        if (found === undefined) throw new AppError('not-found', 'Solved already.')
        return { problem: found, ours: aGap({ title: 'Here' }), theirs: aGap({ title: 'There' }) }
      },
      solveProblem: ({ problemId, action }: { problemId: string; action: string }) => {
        if (action !== 'show-file') left = left.filter(({ id }) => id !== problemId)
        return null
      },
      ...over,
    },
    opening: { problems: problems.slice(0, 50), problemCount: problems.length },
  }
}
const rows = () => within(screen.getByRole('grid', { name: 'Problems' })).getAllByRole('row')
const titles = () => rows().map(row => row.querySelector('[class*=title]')?.textContent)
const heading = () => screen.getByRole('heading', { level: 2 }).textContent

describe('the problems', () => {
  it('stand by form, the most serious first, several of a form under their count', async () => {
    await showFiles('problems', withProblems(all))
    expect(titles()).toEqual(['Gap c1', '2 records are gone from the folder', 'Gap g1', 'Gap g2', 'Gap m1'])
    expect(screen.getByRole('tab', { name: 'Problems 4' })).toBeDefined()
    await expectAccessible()
  })

  it('show the first one at once: its words, its actions in their order, its file', async () => {
    await showFiles('problems', withProblems(all))
    expect(heading()).toBe('Gap c1')
    expect(screen.getByText('c1 has conflict.')).toBeDefined()
    const names = within(screen.getByRole('tabpanel'))
      .getAllByRole('button')
      .map(one => one.textContent)
    expect(names.slice(0, 3)).toEqual([
      'Keep what was hereCtrlEnter',
      'Keep what came from elsewhere',
      'Show in folder',
    ])
    expect(screen.getByText('gap/c1.json')).toBeDefined()
  })

  it('go one by one: solving shows the next, and the focus stays where it was', async () => {
    const main = await showFiles('problems', withProblems(all))
    await click(button(/^Keep what was here/))
    expect(main.inputsOf('solveProblem')).toEqual([{ problemId: 'c1', action: 'keep-ours' }])
    expect(heading()).toBe('Gap g1')
    expect(document.activeElement).toBe(button(/^Bring it back/))
    expect(screen.getByText('3 problems left.')).toBeDefined()
    await press('{Control>}{Enter}{/Control}')
    await press('{Control>}{Enter}{/Control}')
    expect(heading()).toBe('Gap m1')
    await press('{Control>}{Enter}{/Control}')
    expect(screen.getByText('All your files are well')).toBeDefined()
    expect(screen.getByText('All are done with.')).toBeDefined()
    expect(document.activeElement).not.toBe(document.body)
    await expectAccessible()
  })

  it('are gone through by keys: arrows and Enter in the list, F8 from anywhere', async () => {
    await showFiles('problems', withProblems(all))
    rows()[0]?.focus()
    await press('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}')
    expect(heading()).toBe('Gap g2')
    await press('{F8}')
    expect(heading()).toBe('Gap m1')
    await press('{Shift>}{F8}{/Shift}')
    expect(heading()).toBe('Gap g2')
  })

  it('show their file without being solved by it', async () => {
    const main = await showFiles('problems', withProblems([merged]))
    await click(button('Show in folder'))
    expect(main.inputsOf('solveProblem')).toEqual([{ problemId: 'm1', action: 'show-file' }])
    expect(heading()).toBe('Gap m1')
  })

  it('say why one could not be solved, and it stays', async () => {
    const main = await showFiles('problems', withProblems(all))
    main.fail('solveProblem', 'disk-full', 'The disk is full. Both are kept.')
    await click(button(/^Keep what was here/))
    expect(screen.getByText('The disk is full. Both are kept.')).toBeDefined()
    expect(heading()).toBe('Gap c1')
    main.mend()
    await press('{F8}')
    expect(screen.queryByText('The disk is full. Both are kept.')).toBeNull()
  })

  it('of one form are solved all at once', async () => {
    const main = await showFiles('problems', withProblems(all))
    await click(screen.getByRole('row', { name: /^2 records are gone/ }))
    await click(button(/^Bring all 2 back/))
    expect(main.inputsOf('solveProblem').map(({ problemId }) => problemId)).toEqual(['g1', 'g2'])
    expect(titles()).toEqual(['Gap c1', 'Gap m1'])
  })

  it('of one form that fail stay, with the words of the first', async () => {
    const solveProblem = ({ problemId }: { problemId: string }) => {
      if (problemId === 'g1') throw new AppError('disk-full', 'The disk is full.')
      return null
    }
    await showFiles('problems', { ...withProblems(all, { solveProblem }), open: 'form:gone' })
    await click(button(/^Bring all 2 back/))
    expect(titles()).toContain('Gap g1')
    expect(titles()).not.toContain('Gap g2')
  })

  it('of many begin folded, and unfold on Enter', async () => {
    const many = Array.from({ length: unfoldedUpTo + 1 }, (_, at) => gone(`g${at}`))
    await showFiles('problems', withProblems([...many, merged]))
    expect(titles()).toEqual([`${many.length} records are gone from the folder`, 'Gap m1'])
    rows()[0]?.focus()
    await press('{Enter}')
    expect(rows()).toHaveLength(many.length + 2)
  })

  it('of one form stay unfolded when their head is opened, and fold when it is pressed again', async () => {
    await showFiles('problems', withProblems(all))
    await click(screen.getByRole('row', { name: /^2 records are gone/ }))
    expect(titles()).toContain('Gap g1')
    await click(screen.getByRole('row', { name: /^2 records are gone/ }))
    expect(titles()).not.toContain('Gap g1')
  })

  it('are not said to be none while the folder is away', async () => {
    const workspace = { kind: 'missing', folder: '/m', why: 'The folder is not there.' } as const
    const scene = withProblems([])
    await showFiles('problems', { ...scene, opening: { ...scene.opening, workspace } })
    expect(screen.getByText('The folder is away')).toBeDefined()
    expect(screen.queryByText('All your files are well')).toBeNull()
  })

  it('by the thousand are fetched page by page', async () => {
    const many = Array.from({ length: 1_200 }, (_, at) => gone(`g${at}`))
    const main = await showFiles('problems', withProblems(many))
    await settled()
    await settled()
    expect(main.inputsOf('listProblems').map(({ from }) => from)).toEqual([0, 500, 1_000])
    expect(titles()).toEqual(['1,200 records are gone from the folder'])
  })

  it('are none in a folder that is well', async () => {
    await showFiles('problems', withProblems([]))
    expect(screen.getByText('All your files are well')).toBeDefined()
    await expectAccessible()
  })

  it('say why they could not be listed', async () => {
    const listProblems = () => {
      throw new AppError('folder-missing', 'The folder is away.')
    }
    await showFiles('problems', withProblems([], { listProblems }))
    expect(screen.getByRole('alert').textContent).toContain('The folder is away.')
  })
})

describe('the name of a problem', () => {
  const id = '0f3a77c1-0000-4000-8000-000000000001'
  it.each([
    [{ title: 'A set lock' }, 'A set lock'],
    [{ title: '', file: `quarantine/gap/${id}-20261119.json` }, 'Gap 0f3a77c1'],
    [{ title: undefined, file: `call/${id}.json` }, 'Call 0f3a77c1'],
    [{ title: '', file: 'gap/notes.json' }, 'notes.json'],
    [{ title: '', file: '' }, 'Gone from the folder'],
  ] as const)('of %j is %s', (over, name) => {
    expect(nameOf(problem('a', 'gone', over as Partial<StoreProblem>))).toBe(name)
  })
})

describe('rows of problems', () => {
  it('offer for all only what each of them offers', () => {
    const either = [gone('a'), problem('b', 'gone', { actions: ['let-go', 'show-file'] })]
    expect(actionsOnAll(either)).toEqual(['let-go'])
    expect(actionsOnAll([gone('a')])).toEqual(['bring-back', 'let-go'])
    expect(actionsOnAll([])).toEqual([])
  })

  it('lead to the next problem, at the end to the one before, and nowhere from the last', () => {
    const rows = problemRows(groupProblems([gone('a'), gone('b'), gone('c')]), new Set())
    expect(nextKey(rows, 'a')).toBe('b')
    expect(nextKey(rows, 'c')).toBe('b')
    expect(nextKey(rows, 'form:gone')).toBe('a')
    expect(nextKey(rows.slice(1, 2), 'a')).toBeUndefined()
  })

  it.each([
    [unfoldedUpTo, true],
    [unfoldedUpTo + 1, false],
  ])('of %d of a form are unfolded: %s', (count, isOpen) => {
    const groups = groupProblems(Array.from({ length: count }, (_, at) => gone(`g${at}`)))
    expect(problemRows(groups, new Set())).toHaveLength(isOpen ? count + 1 : 1)
    expect(problemRows(groups, new Set(['gone']))).toHaveLength(isOpen ? 1 : count + 1)
  })
})
