/** Reading the test tools' reports, and the one line everything ends with. */
import { stripVTControlCharacters } from 'node:util'

/**
 * `skipped`: a title and its reason for each. `failures`: a title and the first line of what was said, for each that
 * failed by name; `failed` counts those without one too.
 * @typedef {{ passed: number, failed: number, skipped: string[], failures: string[] }} Counts
 */

/**
 * @typedef {{ status: string, message?: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[], name?: string }} VitestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: VitestFile[] }} VitestReport
 * @typedef {{ annotations: { type: string, description?: string }[], status: string, results?: { error?: { message?: string } }[] }} PlaywrightTest
 * @typedef {{ title: string, specs?: { title: string, tests: PlaywrightTest[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ suites: PlaywrightSuite[], errors: { message?: string }[], stats: { expected: number, unexpected: number, flaky: number } }} PlaywrightReport
 */

/** A file that could not even be loaded has no tests in the report, and counts as one failure. @param {VitestReport} report @returns {Counts} */
export function countVitest(report) {
  const broken = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const skipped = report.testResults
    .flatMap(file => file.assertionResults)
    .filter(test => ['pending', 'skipped', 'todo', 'disabled'].includes(test.status))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: skipped.map(test => `${test.fullName}: no reason given`),
    failures: [
      ...broken.map(({ name = 'a file', message }) => `${name}: ${firstLine(message)}`),
      ...report.testResults
        .flatMap(file => file.assertionResults)
        .filter(test => test.status === 'failed')
        .map(test => `${test.fullName}: ${firstLine(test.failureMessages?.[0])}`),
    ],
  }
}

/** A test that passed only on a second try has failed. @param {PlaywrightReport} report @returns {Counts} */
export function countPlaywright({ stats, errors, suites }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: suites.flatMap(suite => skippedIn(suite)),
    failures: [
      ...errors.map(({ message }) => `outside every test: ${firstLine(message)}`),
      ...suites.flatMap(suite => failuresIn(suite)),
    ],
  }
}

/** A tool that ended badly while its report shows no failure has failed all the same; so has one without a report. @param {Counts | undefined} counts @param {number} code @returns {Counts} */
export function settle(counts, code) {
  if (counts === undefined) return oneFailure('it died without a report')
  if (code === 0 || counts.failed > 0) return counts
  return { ...counts, failed: 1, failures: [`an error outside every test ended it with code ${code}`] }
}

/** @param {string} why @returns {Counts} */
export function oneFailure(why) {
  return { passed: 0, failed: 1, skipped: [], failures: [why] }
}

/** @param {Counts[]} all @returns {Counts} */
export function addCounts(all) {
  return {
    passed: all.reduce((sum, counts) => sum + counts.passed, 0),
    failed: all.reduce((sum, counts) => sum + counts.failed, 0),
    skipped: all.flatMap(counts => counts.skipped),
    failures: all.flatMap(counts => counts.failures),
  }
}

/** @param {Counts} counts */
export function wordCounts({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`
  return skipped.length === 0 ? line : `${line}, ${skipped.length} skipped`
}

/** @param {PlaywrightSuite} suite @returns {string[]} */
function skippedIn(suite) {
  return specsIn(suite).flatMap(({ title, tests }) =>
    tests.filter(test => test.status === 'skipped').map(test => `${title}: ${reasonIn(test.annotations)}`),
  )
}

/** @param {PlaywrightSuite} suite @returns {string[]} */
function failuresIn(suite) {
  return specsIn(suite).flatMap(({ title, tests }) =>
    tests
      .filter(test => ['unexpected', 'flaky'].includes(test.status))
      .map(test => `${title}: ${firstLine(test.results?.find(({ error }) => error)?.error?.message)}`),
  )
}

/** @param {PlaywrightSuite} suite @returns {{ title: string, tests: PlaywrightTest[] }[]} */
function specsIn(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)]
}

/** @param {string | undefined} message */
function firstLine(message) {
  return stripVTControlCharacters(message ?? 'it does not say why')
    .trim()
    .split('\n', 1)[0]
}

/** @param {PlaywrightTest['annotations']} annotations */
function reasonIn(annotations) {
  return annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? 'no reason given'
}
