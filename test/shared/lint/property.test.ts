/** What holds of every script, however odd. */
import { lintStory } from '@shared/lint/lint'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { making } from '../../helpers/builders'
import { contexts, stories } from './arbitrary-story'
import { lostWords } from './words-of'

const runs = 400

/** The same words in other objects, so that nothing remembered of the first helps. */
const again = <T>(value: T): T => structuredClone(value)

it('never throws, says the same each time in the same order, and nothing twice', () => {
  fc.assert(
    fc.property(stories, contexts, (story, context) => {
      const said = (lint: ReturnType<typeof lintStory>) =>
        lint.findings.map(({ key, severity, title, missing }) => [key, severity, title, missing])
      const first = said(lintStory(story, context))
      expect(said(lintStory(story, context))).toEqual(first)
      expect(said(lintStory(again(story), again(context)))).toEqual(first)
      expect(new Set(first.map(([key]) => key)).size).toBe(first.length)
      expect(JSON.stringify(first)).not.toMatch(/undefined|NaN/)
    }),
    { numRuns: runs },
  )
})

it('lists a script’s findings whole or counts them, whatever the time', () => {
  fc.assert(
    fc.property(stories, contexts, (story, context) => {
      const far = lintStory(story, { ...context, minutesToCall: undefined })
      const near = lintStory(story, { ...context, minutesToCall: 10 })
      expect(near.findings.length + near.waiting).toBe(far.findings.length)
    }),
    { numRuns: runs / 2 },
  )
})

it('is silent of a place after its fix, keeps every step, and loses no word but a hedge', () => {
  fc.assert(
    fc.property(stories, contexts, (story, context) => {
      for (const finding of lintStory(story, context).findings) {
        if (finding.fix === undefined) continue
        const mended = finding.fix.apply(story, making.newId)
        const left = lintStory(mended, context).findings.map(({ key }) => key)
        expect(left, finding.fix.label).not.toContain(finding.key)
        const kept = new Set(mended.steps.map(({ id }) => id))
        expect(story.steps.filter(({ id }) => !kept.has(id))).toEqual([])
        const lost = lostWords(story, mended)
        if (finding.rule === 'R31') {
          const hedges = new Set('basically maybe sort kind of to be honest'.split(' '))
          expect(lost.filter(word => !hedges.has(word))).toEqual([])
        } else expect(lost, finding.fix.label).toEqual([])
      }
    }),
    { numRuns: runs },
  )
})
