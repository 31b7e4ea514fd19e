import { captureOf, captures, captureWords } from '@shared/run/capture'
import { describe, expect, it } from 'vitest'

describe('what a system does with a window that asks to be left out', () => {
  it.each([
    ['linux', '6.8.0', 'none'],
    ['darwin', '14.6.1', 'kept-out'],
    ['darwin', '15.0', 'leaks'],
    ['darwin', '26.1', 'leaks'],
    ['win32', '10.0.19040', 'blacked-out'],
    ['win32', '10.0.19041', 'kept-out'],
    ['win32', '10.0.26100', 'kept-out'],
    ['win32', '6.1.7601', 'blacked-out'],
  ] as const)('%s %s: %s', (platform, version, capture) => {
    expect(captureOf(platform, version)).toBe(capture)
  })

  it('counts what it cannot read as the worse', () => {
    expect(captureOf('darwin', 'Tahoe')).toBe('leaks')
    expect(captureOf('win32', '')).toBe('blacked-out')
  })
})

describe('the words for it', () => {
  it('call hidden only what no share shows', () => {
    const seen = captures.map(capture => [capture, captureWords(capture, true).isSeen])
    expect(Object.fromEntries(seen)).toEqual({
      'kept-out': false,
      'blacked-out': false,
      leaks: true,
      none: true,
    })
  })

  it('call nothing hidden while it is switched off, and say where', () => {
    for (const capture of captures) expect(captureWords(capture, false).isSeen).toBe(true)
    expect(captureWords('kept-out', false).why).toContain('Settings')
    expect(captureWords('none', false).why).toContain('Linux')
  })
})
