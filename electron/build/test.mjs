/** `npm test`: everything needed, then every kind of test, none of which stops the next. Ends with one line of counts. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { provideBuild } from './build.mjs'
import { runChecks } from './check.mjs'
import { addCounts, countPlaywright, countVitest, settle, wordCounts } from './counts.mjs'
import { openDisplay } from './display.mjs'
import { out, root } from './paths.mjs'
import { provision } from './provision.mjs'
import { runShown } from './run.mjs'
import { giveUp, say, wordSeconds, wordTrouble } from './say.mjs'
import { toolCommand } from './tools.mjs'

/** @typedef {import('./counts.mjs').Counts} Counts */

const reports = join(out, 'test')
/** @type {Counts} */
const oneFailure = { passed: 0, failed: 1, skipped: [] }

await provision({ tests: true }).catch(giveUp)
const display = await openDisplay().catch(giveUp)
mkdirSync(reports, { recursive: true })

const results = [
  await step('check', runChecks),
  // The architecture test is one of the checks already.
  await step('unit', () =>
    vitest('unit', 'test/vitest.config.ts', ['--exclude', 'test/architecture.test.ts']),
  ),
  ...(existsSync(join(root, 'test/faults/vitest.config.ts'))
    ? [await step('faults', () => vitest('faults', 'test/faults/vitest.config.ts'))]
    : []),
  await step('end-to-end', endToEnd),
]
const total = addCounts(results)
for (const line of total.skipped) say(`skipped: ${line}`)
display.close()
process.stdout.write(`${wordCounts(total)}\n`, () => process.exit(total.failed === 0 ? 0 : 1))

/** @param {string} name @param {() => Promise<Counts>} work @returns {Promise<Counts>} */
async function step(name, work) {
  const began = Date.now()
  say(`== ${name}`)
  const counts = await work().catch(error => {
    say(wordTrouble(error))
    return oneFailure
  })
  say(`== ${name}: ${wordCounts(counts)} (${wordSeconds(Date.now() - began)})`)
  return counts
}

/** @param {string} name @param {string} config @param {string[]} [more] @returns {Promise<Counts>} */
async function vitest(name, config, more = []) {
  const report = freshReport(name)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { command, args } = toolCommand('vitest', ['run', '--config', config, ...reporters, ...more])
  const code = await runShown(command, args, { cwd: root, env: display.env })
  return settle(readReport(report, countVitest), code)
}

/** A build that fails counts as one failure, and there is nothing to drive then. @returns {Promise<Counts>} */
async function endToEnd() {
  await provideBuild()
  const report = freshReport('e2e')
  const { command, args } = toolCommand('playwright', [
    'test',
    '--config',
    'test/playwright.config.ts',
    '--reporter=list,json',
  ])
  const env = { ...display.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const code = await runShown(command, args, { cwd: root, env })
  return settle(readReport(report, countPlaywright), code)
}

/** An old report must never be read for a run that died before writing its own. @param {string} name */
function freshReport(name) {
  const path = join(reports, `${name}.json`)
  rmSync(path, { force: true })
  return path
}

/** @template T @param {string} path @param {(report: T) => Counts} count */
function readReport(path, count) {
  return existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8'))) : undefined
}
