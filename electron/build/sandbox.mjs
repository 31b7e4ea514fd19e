/**
 * Chromium's sandbox on Linux needs either unprivileged user namespaces, which some systems (Ubuntu 24.04)
 * refuse, or its helper owned by root. Without one of the two Electron ends at once, so it is seen to before.
 */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { succeeds } from './run.mjs'
import { say, Trouble } from './say.mjs'

const setUserId = 0o4755
const switches = '/proc/sys/kernel/'

/** @typedef {{ restricted: string, clone: string, helperOwner: number, helperMode: number }} SandboxFacts */

/** @param {SandboxFacts} facts the two kernel switches as text, '' where the system has none */
export function canSandbox({ restricted, clone, helperOwner, helperMode }) {
  if (restricted !== '1' && clone !== '0') return true
  return helperOwner === 0 && (helperMode & 0o7777) === setUserId
}

/** Nothing to do for root, who runs without it, and on other systems. @param {string} dist */
export function isSandboxReady(dist) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return true
  const helper = statSync(join(dist, 'chrome-sandbox'), { throwIfNoEntry: false })
  return canSandbox({
    restricted: readSwitch('apparmor_restrict_unprivileged_userns'),
    clone: readSwitch('unprivileged_userns_clone'),
    helperOwner: helper?.uid ?? -1,
    helperMode: helper?.mode ?? 0,
  })
}

/** @param {string} dist */
export function provideSandbox(dist) {
  if (isSandboxReady(dist)) return
  const helper = join(dist, 'chrome-sandbox')
  const own = ['chown', 'root', helper]
  const mark = ['chmod', '4755', helper]
  if (succeeds('sudo', ['-n', ...own]) && succeeds('sudo', ['-n', ...mark])) {
    say("Gave Chromium's sandbox helper to root, as this system asks")
    return
  }
  throw new Trouble(
    "This system lets Chromium's sandbox run only when its helper belongs to root.",
    `sudo ${own.join(' ')} && sudo ${mark.join(' ')}`,
  )
}

/** @param {string} name */
function readSwitch(name) {
  try {
    return readFileSync(join(switches, name), 'utf8').trim()
  } catch {
    return ''
  }
}
