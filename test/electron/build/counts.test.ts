import { describe, expect, it } from 'vitest'
import {
  addCounts,
  countPlaywright,
  countVitest,
  settle,
  wordCounts,
} from '../../../electron/build/counts.mjs'

const none = { passed: 0, failed: 0, skipped: [], failures: [] }

function playwrightReport(over: object = {}) {
  return { suites: [], errors: [], stats: { expected: 4, unexpected: 0, flaky: 0 }, ...over }
}

describe('counting a vitest report', () => {
  it('counts a file that could not be loaded as one failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', name: 'a.test.ts', message: 'Cannot find module\nat b', assertionResults: [] },
        {
          status: 'failed',
          assertionResults: [
            {
              status: 'failed',
              fullName: 'a b',
              failureMessages: ['\u001b[31mError: 1 is not 2\u001b[39m\n at c'],
            },
          ],
        },
      ],
    }
    expect(countVitest(report)).toEqual({
      passed: 5,
      failed: 2,
      skipped: [],
      failures: ['a.test.ts: Cannot find module', 'a b: Error: 1 is not 2'],
    })
  })

  it('names what was skipped or left to do', () => {
    const assertionResults = ['passed', 'skipped', 'todo', 'pending'].map(status => ({
      status,
      fullName: status,
    }))
    const report = {
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [{ status: 'passed', assertionResults }],
    }
    expect(countVitest(report).skipped.map(line => line.split(':')[0])).toEqual([
      'skipped',
      'todo',
      'pending',
    ])
  })
})

describe('counting a Playwright report', () => {
  it('counts a test that passed only at the second try as failed', () => {
    const report = playwrightReport({ stats: { expected: 4, unexpected: 1, flaky: 2 } })
    expect(countPlaywright(report)).toMatchObject({ passed: 4, failed: 3, skipped: [] })
  })

  it('counts an error outside every test as a failure', () => {
    expect(countPlaywright(playwrightReport({ errors: [{ message: 'no tests found' }] })).failed).toBe(1)
  })

  it('names what failed, however deep its group, with the first line of what was said', () => {
    const failing = {
      status: 'unexpected',
      annotations: [],
      results: [{ error: { message: 'Error: no button\n  at d' } }],
    }
    const inner = { title: 'inner', specs: [{ title: 'opens', tests: [failing] }] }
    const report = playwrightReport({ suites: [{ title: 'outer', suites: [inner] }] })
    expect(countPlaywright(report).failures).toEqual(['opens: Error: no button'])
  })

  it('gives the reason of each skip, however deep its group', () => {
    const test = { status: 'skipped', annotations: [{ type: 'skip', description: 'needs a second display' }] }
    const inner = { title: 'inner', specs: [{ title: 'moves over', tests: [test] }] }
    const report = playwrightReport({ suites: [{ title: 'outer', specs: [], suites: [inner] }] })
    expect(countPlaywright(report).skipped).toEqual(['moves over: needs a second display'])
  })
})

describe('the outcome of a step', () => {
  it.each([
    ['a tool that died without a report', undefined, 1, 1],
    ['a tool that ended well without a report', undefined, 0, 1],
    ['a bad exit with no failure in the report', { ...none, passed: 9 }, 1, 1],
    ['a bad exit with failures in the report', { ...none, failed: 3 }, 1, 3],
    ['a good run', { ...none, passed: 9 }, 0, 0],
  ])('%s', (_title, counts, code, failed) => {
    const settled = settle(counts, code)
    expect(settled.failed).toBe(failed)
    if (failed === 1) expect(settled.failures).toHaveLength(1)
  })

  it('is one line, with the skipped named only when there are some', () => {
    expect(
      wordCounts(
        addCounts([
          { ...none, passed: 3 },
          { ...none, failed: 1 },
        ]),
      ),
    ).toBe('3 passed, 1 failed')
    expect(wordCounts({ ...none, passed: 3, skipped: ['a: b'] })).toBe('3 passed, 0 failed, 1 skipped')
  })
})
