/** `npm run faults`: the part that belongs to every test run. `npm run faults -- --nightly`: all of it, for hours. */
import { addCounts, wordCounts } from './counts.mjs'
import { openDisplay } from './display.mjs'
import { provision } from './provision.mjs'
import { giveUp } from './say.mjs'
import { runFaults, sayWhatStandsOut } from './suites.mjs'

const isNightly = process.argv.includes('--nightly')
await provision({ tests: true, nightly: isNightly }).catch(giveUp)
const display = await openDisplay(2).catch(giveUp)
const total = addCounts(await runFaults({ ...display.env, ...(isNightly && { PRESNAP_FAULTS: 'nightly' }) }))
sayWhatStandsOut(total)
display.close()
process.stdout.write(`${wordCounts(total)}\n`, () => process.exit(total.failed === 0 ? 0 : 1))
