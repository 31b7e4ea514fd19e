import { expect, it } from 'vitest'
import { createKeyedQueue } from '../../../electron/store/keyed-queue'

function gate() {
  let open = () => {}
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  return { open, opened }
}

it('runs work on one key in order and work on another key meanwhile', async () => {
  const queue = createKeyedQueue()
  const { open, opened } = gate()
  const done: string[] = []
  const first = queue.run(['a'], () => opened.then(() => void done.push('first a')))
  const second = queue.run(['a'], async () => void done.push('second a'))
  await queue.run(['b'], async () => void done.push('b'))
  open()
  await Promise.all([first, second])
  expect(done).toEqual(['b', 'first a', 'second a'])
})

it('goes on after work that failed', async () => {
  const queue = createKeyedQueue()
  const first = queue.run(['a'], () => Promise.reject(new Error('disk')))
  const second = queue.run(['a'], async () => 'saved')
  await expect(first).rejects.toThrow('disk')
  expect(await second).toBe('saved')
})

it('holds work on many keys back until each of them is free', async () => {
  const queue = createKeyedQueue()
  const { open, opened } = gate()
  const done: string[] = []
  void queue.run(['b'], () => opened.then(() => void done.push('b')))
  const both = queue.run(['a', 'b'], async () => void done.push('a and b'))
  const after = queue.run(['a'], async () => void done.push('a'))
  open()
  await Promise.all([both, after])
  expect(done).toEqual(['b', 'a and b', 'a'])
})

it('is settled when everything asked for has ended, well or not', async () => {
  const queue = createKeyedQueue()
  const done: string[] = []
  queue.run(['a'], async () => void done.push('a')).catch(() => {})
  queue.run(['a'], () => Promise.reject(new Error('disk'))).catch(() => {})
  await queue.settled()
  expect(done).toEqual(['a'])
})
