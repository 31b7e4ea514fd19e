/** Reading the test tools' reports, and the one line everything ends with. */

/** `skipped`: a title and its reason for each. @typedef {{ passed: number, failed: number, skipped: string[] }} Counts */

/**
 * @typedef {{ status: string, message?: string, assertionResults: { status: string, fullName: string }[] }} VitestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: VitestFile[] }} VitestReport
 * @typedef {{ annotations: { type: string, description?: string }[], status: string }} PlaywrightTest
 * @typedef {{ title: string, specs?: { title: string, tests: PlaywrightTest[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ suites: PlaywrightSuite[], errors: unknown[], stats: { expected: number, unexpected: number, flaky: number } }} PlaywrightReport
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
  }
}

/** A test that passed only on a second try has failed. @param {PlaywrightReport} report @returns {Counts} */
export function countPlaywright({ stats, errors, suites }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: suites.flatMap(suite => skippedIn(suite)),
  }
}

/** A tool that ended badly while its report shows no failure has failed all the same; so has one without a report. @param {Counts | undefined} counts @param {number} code @returns {Counts} */
export function settle(counts, code) {
  if (counts === undefined) return { passed: 0, failed: 1, skipped: [] }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** @param {Counts[]} all @returns {Counts} */
export function addCounts(all) {
  return {
    passed: all.reduce((sum, counts) => sum + counts.passed, 0),
    failed: all.reduce((sum, counts) => sum + counts.failed, 0),
    skipped: all.flatMap(counts => counts.skipped),
  }
}

/** @param {Counts} counts */
export function wordCounts({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`
  return skipped.length === 0 ? line : `${line}, ${skipped.length} skipped`
}

/** @param {PlaywrightSuite} suite @returns {string[]} */
function skippedIn(suite) {
  const own = (suite.specs ?? []).flatMap(spec =>
    spec.tests
      .filter(test => test.status === 'skipped')
      .map(test => `${spec.title}: ${reasonIn(test.annotations)}`),
  )
  return [...own, ...(suite.suites ?? []).flatMap(skippedIn)]
}

/** @param {PlaywrightTest['annotations']} annotations */
function reasonIn(annotations) {
  return annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? 'no reason given'
}
