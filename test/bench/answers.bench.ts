/** Answers by meaning, as a question is typed, with two thousand answers: the finding by itself, and from the key to the rows on screen. */
import { createAnswerSearch } from '@shared/answer/search'
import type { Answer } from '@shared/domain/answer'
import { newAnswer } from '@shared/domain/answer'
import { countingIds } from '../helpers/ids'
import { expect, fictionNow, freshFolders, test } from '../helpers/launch-app'
import { writeWorkspace } from '../helpers/write-workspace'
import { asked } from '../shared/answer/asked'
import { answers } from '../shared/answer/library'
import { p95, report, wordSpread } from './figures'
import { timeKey } from './page-timing'

const stored = 2_000
const limit = 16
const typed = ['okta', 'ransom', 'price', 'how long']

/** The library of the tests many times over, no two alike. */
function manyAnswers(): readonly Answer[] {
  const newId = countingIds(0xa115)
  return Array.from({ length: stored }, (_, at) => {
    const { question, short, topics } = answers[at % answers.length] as Answer
    const other = answers[(at * 7) % answers.length]?.topics[0] ?? ''
    return newAnswer({ question: `${question} ${other} ${at}`, short, topics }, { now: fictionNow, newId })
  })
}

test('finding answers', async ({ launch: _ }, testInfo) => {
  const search = createAnswerSearch()
  for (const answer of manyAnswers()) search.put(answer)
  expect(search.size()).toBe(stored)
  const times: number[] = []
  for (const [words] of asked)
    for (let letters = 2; letters <= words.length; letters += 1) {
      const began = performance.now()
      search.find(words.slice(0, letters), { most: 60, isTyping: true })
      times.push(performance.now() - began)
    }
  report(testInfo, {
    ...{ id: 'answers.find', value: p95(times), unit: 'ms', limit, n: times.length },
    note: `${wordSpread(times)}; ${stored} answers, every beginning of ${asked.length} questions; plain Node`,
  })
})

test('answers on screen', async ({ launch }, testInfo) => {
  const folders = freshFolders()
  await writeWorkspace(folders.workspace, manyAnswers())
  const { page } = await launch({ on: folders })
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('grid', { name: 'Answers' })).toBeVisible()
  const times: number[] = []
  for (const words of ['warm up', ...typed]) {
    await page.keyboard.press('Control+f')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Backspace')
    for (const [at, letter] of [...words].entries()) {
      const ms = await timeKey(
        page,
        letter === ' ' ? 'Space' : letter,
        `[data-found="${words.slice(0, at + 1)}"]`,
      )
      if (words !== 'warm up' && at > 0) times.push(ms)
    }
  }
  report(testInfo, {
    ...{ id: 'answers.p95', value: p95(times), unit: 'ms', limit, n: times.length },
    note: `${wordSpread(times)}; key press to painted rows, ${stored} answers`,
  })
})
