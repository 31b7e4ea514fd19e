import { describe, expect, it } from 'vitest'
import { describeBug } from '../../electron/log'

describe('what the log says of a bug', () => {
  it.each([
    `Unexpected token 'C', "Corvane said no" is not valid JSON`,
    'Cannot read "Corvane" of {"name":"Corvane"}',
    'failed for `Corvane`',
    'no such person: “Corvane”',
    "can't read 'Corvane'",
  ])('holds nothing of what stood in quotes: %s', message => {
    expect(describeBug(new Error(message))).not.toContain('Corvane')
  })
  it('names the error, its code and where it happened', () => {
    const words = describeBug(Object.assign(new TypeError('x is undefined'), { code: 'EIO' }))
    expect(words).toMatch(/^TypeError \[EIO\]: x is undefined\n\s+at /)
  })
  it('survives what is not an error', () => {
    expect(describeBug('Corvane')).toBe('threw a string')
    expect(describeBug(undefined)).toBe('threw a undefined')
  })
})
