/** `npm start` and, with --dev, `npm run dev`: everything needed, then the app. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { electronArguments, isLinuxRoot, resolveArguments } from './arguments.mjs'
import { forgetBuild, provideBuild, viteConfig } from './build.mjs'
import { openDisplay } from './display.mjs'
import { findRuntime } from './electron-runtime.mjs'
import { root } from './paths.mjs'
import { provision } from './provision.mjs'
import { giveUp, say, Trouble } from './say.mjs'
import { toolCommand } from './tools.mjs'

/** @typedef {{ command: string, args: string[], env: NodeJS.ProcessEnv }} Launch */

await start(process.argv.slice(2)).catch(giveUp)

/** @param {string[]} words */
async function start(words) {
  const isDevelopment = words[0] === '--dev'
  await provision()
  if (!isDevelopment) await provideBuild()
  const display = await openDisplay()
  if (display.isVirtual)
    say('There is no display here: Presnap runs on a virtual one, unseen. Ctrl+C ends it.')
  if (isLinuxRoot()) say('Running as root: the Chromium sandbox is off (--no-sandbox). For development only.')
  const given = resolveArguments(
    isDevelopment ? words.slice(1) : words,
    process.env.INIT_CWD ?? process.cwd(),
  )
  process.exit(await run(isDevelopment ? launchDevelopment(given) : launchApp(given), display.env))
}

/** @param {string[]} words @returns {Launch} */
function launchApp(words) {
  return { command: runtime(), args: electronArguments(root, words, isLinuxRoot()), env: {} }
}

/** @param {string[]} words @returns {Launch} */
function launchDevelopment(words) {
  forgetBuild()
  const rest = isLinuxRoot() ? ['--noSandbox', '--', ...words] : ['--', ...words]
  const launch = toolCommand('electron-vite', ['dev', '--watch', '--config', viteConfig, ...rest])
  return { ...launch, env: { ELECTRON_EXEC_PATH: runtime() } }
}

function runtime() {
  const found = findRuntime()
  if (found === undefined) throw new Trouble('The Electron runtime has vanished.', 'npm start')
  return found.executable
}

/** Runs to the end and gives the exit code; a death by signal is 128 + its number, as in a shell. @param {Launch} launch @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function run({ command, args, env: own }, env) {
  // Set by some editors' terminals; it would turn Electron into plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...clean } = env
  const child = spawn(command, args, { cwd: root, env: { ...clean, ...own }, stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // Ctrl+C in a terminal has reached the app already, and a second one would cut its orderly end short.
    process.on(
      signal,
      () => void (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)),
    )
  }
  return new Promise((resolve, reject) => {
    child.on('error', error =>
      reject(new Trouble(`Electron could not be started: ${error.message}`, 'npm start')),
    )
    child.on('close', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 1 : constants.signals[signal])),
    )
  })
}
