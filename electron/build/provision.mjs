/**
 * Everything Presnap needs to run here. Does nothing, fast, when nothing is missing. Node's built-ins only:
 * it runs before any package is there. `--tests` adds what the tests call.
 */
import { pathToFileURL } from 'node:url'
import { findRuntime, provideElectron } from './electron-runtime.mjs'
import { nodeModulesState, provideNodeModules } from './node-modules.mjs'
import { isSandboxReady, provideSandbox } from './sandbox.mjs'
import { giveUp, say } from './say.mjs'
import { withSetUpLock } from './set-up-lock.mjs'
import { missingOnThisSystem, provideSystemLibraries } from './system-libraries.mjs'

/** @param {{ tests?: boolean, nightly?: boolean }} [options] */
export async function provision({ tests = false, nightly = false } = {}) {
  const wanted = { tests, nightly }
  if (isComplete(wanted)) return
  await withSetUpLock(async () => {
    await provideNodeModules()
    await provideSystemLibraries(wanted)
    await provideElectron()
    provideSandbox(findRuntime()?.dist ?? '')
  })
}

/** @param {import('./system-libraries.mjs').Wanted} wanted */
function isComplete(wanted) {
  if (nodeModulesState() !== 'current' || missingOnThisSystem(wanted).length > 0) return false
  const runtime = findRuntime()
  return runtime !== undefined && isSandboxReady(runtime.dist)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await provision({ tests: process.argv.includes('--tests') }).catch(giveUp)
  say(`ready: Electron ${findRuntime()?.version}`)
}
