/** Running other programs: quietly with a sign of life for long ones, or with their output shown as it comes. */
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { constants as system } from 'node:os'
import { delimiter, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { say, wordSeconds } from './say.mjs'

const heartbeat = 10_000
const keptLines = 24

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, limit?: number }} RunOptions */

/**
 * Runs a long step quietly: `label` when it starts, a line every ten seconds, the time at the end.
 * @param {string} label @param {string} command @param {string[]} args @param {RunOptions} [options]
 * @returns {Promise<{ ok: boolean, tail: string }>} `tail` is the end of what the program said
 */
export function runQuietly(label, command, args, options = {}) {
  const started = Date.now()
  say(`${label} ...`)
  return new Promise(resolve => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let tail = ''
    /** @param {Buffer} chunk */
    const keep = chunk => {
      tail = lastLines(tail + chunk.toString())
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const beat = setInterval(() => say(`  still at it, ${wordSeconds(Date.now() - started)}`), heartbeat)
    const limit = options.limit === undefined ? undefined : setTimeout(() => child.kill(), options.limit)
    /** @param {boolean} ok */
    const finish = ok => {
      clearInterval(beat)
      clearTimeout(limit)
      if (ok) say(`  done in ${wordSeconds(Date.now() - started)}`)
      resolve({ ok, tail: withoutStack(tail) })
    }
    child.on('error', error => {
      tail = error.message
      finish(false)
    })
    child.on('close', code => finish(code === 0))
  })
}

/**
 * Runs a program whose output the user should see. A program that cannot start or dies of a signal counts as 1.
 * Asked to end, this process ends the program first and then itself in order: no window, display or test stays behind.
 * @param {string} command @param {string[]} args @param {RunOptions} [options] @returns {Promise<number>}
 */
export function runShown(command, args, options = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' })
    const forget = endTogether(child)
    child.on('error', error => {
      forget()
      say(`${command} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('close', code => {
      forget()
      resolve(code ?? 1)
    })
  })
}

/** SIGINT is what test runners close their windows and workers on; from a terminal it has reached them already. @param {import('node:child_process').ChildProcess} child */
function endTogether(child) {
  const endings = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']).map(signal => {
    const end = () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill('SIGINT')
      child.once('close', () => process.exit(128 + system.signals[signal]))
    }
    process.on(signal, end)
    return () => process.off(signal, end)
  })
  return () => {
    for (const forget of endings) forget()
  }
}

/** @param {string} command @param {string[]} args */
export function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/** @param {string} name @param {NodeJS.ProcessEnv} [env] @returns {string | undefined} */
export function findProgram(name, env = process.env) {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders.map(folder => join(folder, name)).find(isExecutable)
}

/** How to call npm from here without a shell. @returns {{ command: string, args: string[] }} */
export function npmCommand(env = process.env) {
  const script = env.npm_execpath
  if (script?.endsWith('.js')) return { command: process.execPath, args: [script] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @param {string} text */
function withoutStack(text) {
  const plain = stripVTControlCharacters(text)
  const lines = plain.split('\n').filter(line => !/^\s+at /.test(line))
  return lines.join('\n').trim()
}

/** @param {string} text */
function lastLines(text) {
  return text.split('\n').slice(-keptLines).join('\n')
}
