import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { scriptFromSheet } from '@shared/formats/run-sheet/make-script'
import { describe, expect, it } from 'vitest'
import { making } from '../../../helpers/builders'
import { fixture, fixtures, lostWords, readFixture, visible } from './sheet-stand'

/** What stands beside a fixture: the script as a person would write it down. */
function outlineOf(name: string) {
  const sheet = readFixture(name)
  const { chapters, steps, helloMinutes, questionsMinutes, nextStepsMinutes } = scriptFromSheet(sheet, making)
  const found = sheet.rows.filter(({ form }) => form === 'step')
  return {
    name: sheet.name,
    isLikely: sheet.isLikely,
    around: [helloMinutes, questionsMinutes, nextStepsMinutes],
    steps: steps.map((step, at) => ({
      ...(step.chapterId && { chapter: chapters.find(({ id }) => id === step.chapterId)?.title }),
      title: step.title,
      minutes: found[at]?.minutes ?? null,
      show: step.show.map(({ form }) => form).join(' '),
      beside: [
        ...(step.takeaway ? ['takeaway'] : []),
        ...(step.fallback ? ['fallback'] : []),
        ...(step.skipWhen ? ['skip'] : []),
        ...step.watchOuts.map(() => 'watch-out'),
        ...step.prerequisites.map(() => 'before'),
        ...step.ifAsked.map(() => 'if-asked'),
      ].join(' '),
    })),
  }
}

describe('run sheets in real shapes', () => {
  it('are twenty', () => expect(fixtures).toHaveLength(20))

  it.each(fixtures)('%s becomes the steps and minutes a person reads in it', name => {
    const beside = new URL(`../../../fixtures/run-sheets/${name}.json`, import.meta.url)
    if (!existsSync(beside)) writeFileSync(beside, `${JSON.stringify(outlineOf(name), null, 2)}\n`)
    expect(outlineOf(name)).toEqual(JSON.parse(readFileSync(beside, 'utf8')))
  })

  it.each(fixtures)('%s loses no word', name => {
    expect(lostWords(visible(fixture(name)), readFixture(name))).toEqual([])
  })
})
