/** `npm test`: everything needed, then every kind of test, none of which stops the next. Ends with one line of counts. */
import { runChecks } from './check.mjs'
import { addCounts, wordCounts } from './counts.mjs'
import { openDisplay } from './display.mjs'
import { provision } from './provision.mjs'
import { giveUp } from './say.mjs'
import { runFaults, runPlaywright, runVitest, sayWhatStandsOut, step } from './suites.mjs'

await provision({ tests: true }).catch(giveUp)
const { env, close } = await openDisplay(2).catch(giveUp)

const results = [
  await step('check', runChecks),
  // The architecture test is one of the checks already.
  await step('unit', () =>
    runVitest(env, 'unit', 'test/vitest.config.ts', ['--exclude', 'test/architecture.test.ts']),
  ),
  ...(await runFaults(env)),
  await step('end-to-end', () => runPlaywright(env, 'e2e', 'test/playwright.config.ts')),
]
const total = addCounts(results)
sayWhatStandsOut(total)
close()
process.stdout.write(`${wordCounts(total)}\n`, () => process.exit(total.failed === 0 ? 0 : 1))
