import { leadingOn, leadingUp } from '@shared/library/context'
import { expect, it } from 'vitest'

const words = 'one two three four five six seven eight nine ten eleven twelve'

it('shows the whole of a short text, on one line', () => {
  expect(leadingUp('Out of\n')).toBe('Out of ')
  expect(leadingOn('\nat once')).toBe(' at once')
})

it('cuts a long one between words', () => {
  expect(leadingUp(`${words} `)).toBe('…five six seven eight nine ten eleven twelve ')
  expect(leadingOn(` ${words}`)).toBe(' one two three four five six seven eight nine…')
})
