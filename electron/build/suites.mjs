/** Running test suites with their output shown, and counting what they report. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { provideBuild } from './build.mjs'
import { countPlaywright, countVitest, oneFailure, settle, wordCounts } from './counts.mjs'
import { out, root } from './paths.mjs'
import { runShown } from './run.mjs'
import { say, wordSeconds, wordTrouble } from './say.mjs'
import { toolCommand } from './tools.mjs'

/** @typedef {import('./counts.mjs').Counts} Counts */

const reports = join(out, 'test')

/** One part of a test run: it says how it went and never stops the next. @param {string} name @param {() => Promise<Counts>} work @returns {Promise<Counts>} */
export async function step(name, work) {
  const began = Date.now()
  say(`== ${name}`)
  const counts = await work().catch(error => {
    say(wordTrouble(error))
    return oneFailure(wordTrouble(error))
  })
  say(`== ${name}: ${wordCounts(counts)} (${wordSeconds(Date.now() - began)})`)
  return { ...counts, failures: counts.failures.map(line => `${name}: ${line}`) }
}

/** What was skipped and what failed, once more at the end, where it is not lost among all that passed. @param {Counts} total */
export function sayWhatStandsOut({ skipped, failures }) {
  for (const line of skipped) say(`skipped: ${line}`)
  for (const line of failures) say(`failed: ${line}`)
}

/** @param {NodeJS.ProcessEnv} env @param {string} name @param {string} config @param {string[]} [more] @returns {Promise<Counts>} */
export async function runVitest(env, name, config, more = []) {
  const report = freshReport(name)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { command, args } = toolCommand('vitest', ['run', '--config', config, ...reporters, ...more])
  const code = await runShown(command, args, { cwd: root, env })
  return settle(readReport(report, countVitest), code)
}

/** A build that fails counts as one failure, and there is nothing to drive then. @param {NodeJS.ProcessEnv} env @param {string} name @param {string} config @returns {Promise<Counts>} */
export async function runPlaywright(env, name, config) {
  await provideBuild()
  const report = freshReport(name)
  const { command, args } = toolCommand('playwright', ['test', '--config', config, '--reporter=list,json'])
  const code = await runShown(command, args, {
    cwd: root,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return settle(readReport(report, countPlaywright), code)
}

/** The store under faults, then the whole app. @param {NodeJS.ProcessEnv} env */
export async function runFaults(env) {
  return [
    await step('faults of the store', () => runVitest(env, 'faults', 'test/faults/vitest.config.ts')),
    await step('faults of the app', () =>
      runPlaywright(env, 'faults-app', 'test/faults/playwright.config.ts'),
    ),
  ]
}

/** An old report must never be read for a run that died before writing its own. @param {string} name */
function freshReport(name) {
  mkdirSync(reports, { recursive: true })
  const path = join(reports, `${name}.json`)
  rmSync(path, { force: true })
  return path
}

/** @template T @param {string} path @param {(report: T) => Counts} count */
function readReport(path, count) {
  return existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8'))) : undefined
}
