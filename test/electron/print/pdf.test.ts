import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({}))

import { countPages } from '../../../electron/print/make-pdf'
import { isLeft } from '../../../electron/print/print-page'

const pdf = (...objects: string[]) => Buffer.from(`%PDF-1.4\n${objects.join('\n')}\n%%EOF`, 'latin1')

describe('the pages of a PDF', () => {
  it('are its page objects, not the tree that holds them', () => {
    const page = '2 0 obj\n<</Type /Page\n/Parent 1 0 R>>\nendobj'
    expect(countPages(pdf('1 0 obj\n<</Type /Pages\n/Count 2>>\nendobj', page, page))).toBe(2)
  })

  it('are none in what is no PDF', () => {
    expect(countPages(pdf())).toBe(0)
  })
})

describe('the system’s print dialog', () => {
  it.each([
    ['Print job canceled', true],
    ['cancelled', true],
    ['Invalid printer settings', false],
    ['', false],
  ])('that answers "%s" was left by the user: %s', (why, is) => {
    expect(isLeft(why)).toBe(is)
  })
})
