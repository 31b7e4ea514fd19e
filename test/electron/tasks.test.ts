import type { LongTask } from '@shared/safety'
import { describe, expect, it } from 'vitest'
import { createTasks, type TaskHandle } from '../../electron/tasks'

function stand() {
  const told: (LongTask | null)[] = []
  let now = 0
  const tasks = createTasks(
    task => told.push(task),
    () => now,
  )
  const wait = (ms: number) => {
    now += ms
  }
  return { tasks, told, wait }
}

describe('a long task', () => {
  it('is told when it begins, goes on and ends', async () => {
    const { tasks, told, wait } = stand()
    const answer = await tasks.run('backup', async task => {
      wait(100)
      task.progress(3, 10)
      return 'done'
    })
    expect(answer).toBe('done')
    expect(told).toEqual([
      { name: 'backup', done: 0, total: 0, canCancel: true },
      { name: 'backup', done: 3, total: 10, canCancel: true },
      null,
    ])
    expect(tasks.current()).toBeNull()
  })

  it('is told of ten times a second at most, and not less when it is the end', async () => {
    const { tasks, told, wait } = stand()
    await tasks.run('move', async task => {
      for (let done = 1; done <= 1_000; done += 1) {
        wait(1)
        task.progress(done, 1_000)
      }
    })
    expect(told.length).toBeGreaterThanOrEqual(10)
    expect(told.length).toBeLessThanOrEqual(12)
    expect(told.at(-1)).toBeNull()
  })

  it('keeps a second one out until it has ended, well or not', async () => {
    const { tasks } = stand()
    let fail: (error: Error) => void = () => undefined
    const first = tasks.run('restore', () => new Promise((_, reject) => (fail = reject)))
    await expect(tasks.run('backup', async () => 1)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('restoring a backup'),
    })
    fail(new Error('full'))
    await expect(first).rejects.toThrow('full')
    expect(await tasks.run('backup', async () => 2)).toBe(2)
  })

  it('stops where it may be stopped', async () => {
    const { tasks } = stand()
    const work = async (task: TaskHandle) => {
      tasks.cancel()
      task.goOn()
    }
    await expect(tasks.run('move', work)).rejects.toMatchObject({ code: 'refused', detail: { cancelled: 1 } })
  })

  it('does not stop once it has gone too far, and says so', async () => {
    const { tasks, told } = stand()
    await tasks.run('restore', async task => {
      task.pointOfNoReturn()
      tasks.cancel()
      task.goOn()
    })
    expect(told[1]).toMatchObject({ canCancel: false })
  })

  it('is waited for by who leaves, also while it puts back what it was stopped in', async () => {
    const { tasks } = stand()
    let isPutBack = false
    const stopped = tasks.run('move', async task => {
      try {
        tasks.cancel()
        task.goOn()
      } finally {
        await new Promise(resume => setImmediate(resume))
        isPutBack = true
      }
    })
    stopped.catch(() => undefined)
    await tasks.settled()
    expect(isPutBack).toBe(true)
    await expect(stopped).rejects.toMatchObject({ code: 'refused' })
  })

  it('is not stopped by a click that came before it', async () => {
    const { tasks } = stand()
    tasks.cancel()
    await expect(tasks.run('backup', async task => task.goOn())).resolves.toBeUndefined()
  })
})
