import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProblemForm } from '@shared/safety'
import { describe, expect, it } from 'vitest'
import { createNotices, type Notice } from '../../../electron/store/notices'
import { createSolvers } from '../../../electron/store/solve'
import { tempFolder } from '../../helpers/temp-folder'
import { idOf, refOf } from './store-scene'

const notice = (id: string, form: ProblemForm, more: Partial<Notice> = {}): Notice => ({
  id,
  form,
  file: `call/${id}.json`,
  message: `About ${id}.`,
  actions: ['dismiss', 'bring-back'],
  ...more,
})

function open(home = tempFolder('presnap-notices')) {
  const told: number[] = []
  const logged: string[] = []
  const notices = createNotices({
    onChange: () => void told.push(notices.list().length),
    home: () => home,
    log: message => void logged.push(message),
  })
  return { notices, home, told, logged }
}

describe('notices', () => {
  it('of events last until they are dismissed, across restarts; those of files are found anew', async () => {
    const first = open()
    first.notices.add(notice('a', 'gone', { versions: { ours: '1' } }))
    await first.notices.flush()
    const second = open(first.home)
    await second.notices.open()
    second.notices.add(notice('b', 'quarantined'))
    second.notices.clear()
    expect(second.notices.all()).toEqual([notice('a', 'gone', { versions: { ours: '1' } })])
    second.notices.dismiss('a')
    await second.notices.flush()
    const third = open(first.home)
    await third.notices.open()
    expect(third.notices.list()).toEqual([])
  })

  it('of a file stay away once dismissed, until the matter was over and comes again', async () => {
    const first = open()
    first.notices.add(notice('b', 'quarantined'))
    first.notices.dismiss('b')
    await first.notices.flush()
    const { notices } = open(first.home)
    await notices.open()
    notices.add(notice('b', 'quarantined'))
    expect(notices.list()).toEqual([])
    notices.remove('b')
    notices.add(notice('b', 'quarantined'))
    expect(notices.list()).toHaveLength(1)
  })

  it('are told of together, however many they are', async () => {
    const { notices, told } = open()
    for (let number = 0; number < 10_000; number += 1) notices.add(notice(`n${number}`, 'quarantined'))
    expect(told).toEqual([])
    await expect.poll(() => told).toEqual([10_000])
  })

  it('cross to a page without what is needed to solve them', () => {
    const { notices } = open()
    notices.add(notice('a', 'mass-gone', { refs: [refOf(1)], versions: { ours: '1' } }))
    expect(notices.list()).toEqual([notice('a', 'mass-gone')])
  })

  it('pin the versions they name', () => {
    const { notices } = open()
    notices.add(
      notice('a', 'conflict', { ref: refOf(1), versions: { ours: 'o', theirs: 't', base: undefined } }),
    )
    notices.add(notice('b', 'outside-change', { ref: refOf(1), versions: { theirs: 'x' } }))
    expect(notices.pins()).toEqual(new Map([[`call/${idOf(1)}`, new Set(['o', 't', 'x'])]]))
  })

  it('in a file that cannot be read are set aside, and the list starts anew', async () => {
    const home = tempFolder('presnap-notices')
    writeFileSync(join(home, 'notices.json'), '{"half')
    const { notices, logged } = open(home)
    await notices.open()
    expect(notices.list()).toEqual([])
    expect(logged).toHaveLength(1)
    expect(existsSync(join(home, 'notices-unreadable.json'))).toBe(true)
  })
})

describe('a notice', () => {
  const solvable = () => {
    const { notices } = open()
    notices.add(notice('a', 'gone'))
    return { notices, solvers: createSolvers(notices, async () => null) }
  }

  it('is solved by who knows its form', async () => {
    const { notices, solvers } = solvable()
    const done: string[] = []
    solvers.onSolve('gone', {
      solve: async ({ id }, action) => {
        done.push(`${id} ${action}`)
        notices.remove(id)
        return []
      },
    })
    await solvers.solve('a', 'bring-back')
    expect(done).toEqual(['a bring-back'])
    await expect(solvers.solve('a', 'bring-back')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('takes no action that was not offered', async () => {
    const { solvers } = solvable()
    await expect(solvers.solve('a', 'keep-theirs')).rejects.toMatchObject({ code: 'refused' })
    await expect(solvers.solve('a', 'bring-back')).rejects.toMatchObject({ code: 'refused' })
  })
})
