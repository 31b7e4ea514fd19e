// @vitest-environment happy-dom

/** A career's library: what is in the document is what is in sight, however many there are. */
import { cleanup } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Answers } from '../../../renderer/features/answer/Answers'
import { Scripts } from '../../../renderer/features/script/Scripts'
import { rowsAtOnce, virtualFrom } from '../../../renderer/ui/List'
import { anAnswer, aScript } from '../../helpers/builders'
import { showScreen } from '../../helpers/screen-stand'

afterEach(cleanup)

const inDocument = () => document.querySelectorAll('[role=row]').length
const many = <R,>(count: number, make: (at: number) => R): readonly R[] =>
  Array.from({ length: count }, (_, at) => make(at))

it('shows a thousand scripts with the rows in sight alone', { timeout: 60_000 }, async () => {
  const records = many(1_000, at => aScript({ name: `Script number ${at}` }))
  await showScreen(<Scripts />, { records })
  expect(document.querySelector('[data-virtual]')).not.toBeNull()
  expect(inDocument()).toBeLessThanOrEqual(rowsAtOnce)
})

it('shows ten thousand answers with the rows in sight alone', { timeout: 120_000 }, async () => {
  const records = many(10_000, at => anAnswer({ question: `Question number ${at}?`, short: `Answer ${at}.` }))
  await showScreen(<Answers />, { records })
  expect(document.querySelector('[data-virtual]')).not.toBeNull()
  expect(inDocument()).toBeLessThanOrEqual(rowsAtOnce)
})

it('shows a list that is short enough whole', async () => {
  const records = many(virtualFrom, at => aScript({ name: `Script number ${at}` }))
  await showScreen(<Scripts />, { records })
  expect(document.querySelector('[data-virtual]')).toBeNull()
  expect(inDocument()).toBe(virtualFrom)
})
