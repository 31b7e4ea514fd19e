import { AppError, decodeError, encodeError, errorCodes } from '@shared/errors'
import { describe, expect, it } from 'vitest'

describe('an expected failure', () => {
  it.each(errorCodes)('%s crosses between processes whole', code => {
    const error = new AppError(code, 'It did not work. Nothing was changed.', { id: 'a', line: 3 })
    const back = decodeError(structuredClone(encodeError(error)))
    expect(back).toBeInstanceOf(AppError)
    expect(back).toMatchObject({ code, message: error.message, detail: { id: 'a', line: 3 } })
  })
})

describe('a bug', () => {
  it.each([
    ['an error', new TypeError('secret.path is not a function')],
    ['a text', 'secret'],
    ['nothing', undefined],
    ['something that only looks like ours', { code: 'disk-full', message: 'secret', detail: {} }],
  ])('that throws %s keeps its text to itself', (_, thrown) => {
    const encoded = encodeError(thrown)
    expect(encoded.code).toBe('bug')
    expect(JSON.stringify(encoded)).not.toContain('secret')
    const back = decodeError(encoded)
    expect(back).not.toBeInstanceOf(AppError)
    expect(back.message).toMatch(/Your saved work is safe/)
  })
})
