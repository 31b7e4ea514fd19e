/** A virtual display for a Linux without one. Xvfb picks a free number itself, so several can start at once. */
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram } from './run.mjs'
import { Trouble } from './say.mjs'
import { hasDisplay } from './system-libraries.mjs'

const size = '1600x1200x24'

/** @typedef {{ isVirtual: boolean, env: NodeJS.ProcessEnv, close: () => void }} Display */

export function needsVirtualDisplay(platform = process.platform, env = process.env) {
  return platform === 'linux' && !hasDisplay(env)
}

/**
 * The display to run on: the user's own, else a virtual one that `close` ends. Tests that run side by side want one
 * each, since focus and clipboard are one per display; PRESNAP_DISPLAYS names them all.
 * @returns {Promise<Display>}
 */
export async function openDisplay(count = 1) {
  if (!needsVirtualDisplay()) return { isVirtual: false, env: process.env, close: () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'presnap-display-'))
  const cookie = randomBytes(16).toString('hex')
  const serverKeys = join(folder, 'server')
  const clientKeys = join(folder, 'client')
  addKey(serverKeys, ':0', cookie)
  const servers = await Promise.all(Array.from({ length: count }, () => startServer(serverKeys)))
  const close = () => {
    for (const server of servers) server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', close)
  const names = servers.map(({ number }) => `:${number}`)
  for (const name of names) addKey(clientKeys, name, cookie)
  const env = { DISPLAY: names[0], PRESNAP_DISPLAYS: names.join(' '), XAUTHORITY: clientKeys }
  return { isVirtual: true, env: { ...process.env, ...env }, close }
}

/** @param {string} keys @returns {Promise<{ number: string, close: () => void }>} */
function startServer(keys) {
  // Detached: Ctrl+C reaches the whole group, and the app must still be able to leave in order.
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-auth', keys]
  const server = spawn(findProgram('Xvfb') ?? 'Xvfb', args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const close = () => void server.kill()
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Trouble('The virtual display (Xvfb) could not be started.', 'npm start'))
    server.once('error', fail)
    server.once('exit', fail)
    const numbers = server.stdio[3]
    numbers?.once('data', data => {
      server.unref()
      if ('unref' in numbers && typeof numbers.unref === 'function') numbers.unref()
      resolve({ number: String(data).trim(), close })
    })
  })
}

/** @param {string} file @param {string} display @param {string} cookie */
function addKey(file, display, cookie) {
  spawnSync('xauth', ['-q', '-f', file, 'add', display, '.', cookie], { stdio: 'ignore' })
}
