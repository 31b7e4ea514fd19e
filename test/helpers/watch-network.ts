/**
 * Watches every process of the app for anything that leaves this computer: strace sees the calls themselves, so
 * neither a helper process nor a library of Chromium's can hide one. Linux only, as the tests are.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface NetworkWatch {
  /** For `launch({ executable })`. */
  readonly executable: string
  /** What left or asked for a name so far, one line each; complete once the app has ended. */
  readonly outside: () => readonly string[]
  /** That anything was seen at all: a watch that saw nothing proves nothing. */
  readonly seen: () => number
  readonly end: () => void
}

export function watchNetwork(): NetworkWatch {
  const folder = mkdtempSync(join(tmpdir(), 'presnap-network-'))
  const log = join(folder, 'calls')
  const executable = join(folder, 'electron')
  const require = createRequire(import.meta.url)
  const electron: unknown = require('electron')
  // By it Playwright holds the app back until it is connected. It gives it to the Electron it finds by itself only,
  // and a window that opens while it connects can leave it waiting for ever.
  const loader = join(
    dirname(require.resolve('playwright-core/package.json')),
    'lib/server/electron/loader.js',
  )
  const traced = 'connect,sendto,sendmsg,sendmmsg'
  // By a filter in the kernel only these stop: with all of them stopping, a start took a minute.
  writeFileSync(
    executable,
    `#!/bin/sh\nexec strace -f --seccomp-bpf -qq -s 200 -e trace=${traced} -o '${log}' -- '${String(electron)}' -r '${loader}' "$@"\n`,
  )
  chmodSync(executable, 0o755)
  const lines = () => readFileSync(log, 'utf8').split('\n').filter(Boolean)
  return {
    executable,
    outside: () => lines().filter(goesOutside),
    seen: () => lines().length,
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const namePorts = new Set(['53', '853', '5353', '5355'])

/** An address beyond this computer, or a question for a name, whomever it is put to. */
export function goesOutside(line: string): boolean {
  if (line.includes('io.systemd.Resolve') || line.includes('/avahi-daemon/')) return true
  const ports = [...line.matchAll(/sin6?_port=htons\((\d+)\)/g)].map(match => match[1] ?? '')
  if (ports.some(port => namePorts.has(port))) return true
  const addresses = [...line.matchAll(/(?:inet_addr\("|inet_pton\(AF_INET6, ")([^"]+)"/g)].map(
    match => match[1] ?? '',
  )
  return addresses.some(address => !isLoopback(address))
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
}
