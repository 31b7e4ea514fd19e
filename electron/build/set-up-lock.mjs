/** One set-up at a time: two starts at once would both rewrite node_modules. The lock dies with its process. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { out } from './paths.mjs'
import { say } from './say.mjs'

/** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
export async function withSetUpLock(work, folder = out) {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'set-up.lock')
  let told = false
  while (!take(lock)) {
    if (!told) say(`Another set-up is at work here; waiting for it (if there is none, delete ${lock})`)
    told = true
    await wait(200)
  }
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.removeListener('exit', release)
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    if (isHeld(lock)) return false
    rmSync(lock, { force: true })
    return take(lock)
  }
}

/** @param {string} lock */
function isHeld(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    // Empty: its owner has made it and not yet written its number.
    if (pid === 0) return true
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
