// @vitest-environment happy-dom

import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ProspectPage } from '../../../../renderer/features/prospect/ProspectPage'
import { aNeed, aProspect } from '../../../helpers/builders'
import { field, fill, saved, screen, showScreen } from '../../../helpers/screen-stand'

afterEach(cleanup)
const need = aNeed({ words: 'Nobody knew.', quoted: true, topics: ['restore tests', 'audit'] })
const prospect = aProspect({ rev: 1, needs: [need] })

describe('a need on the page of its prospect', () => {
  it('has its topics on one line, between commas', async () => {
    const main = await showScreen(<ProspectPage prospectId={prospect.id} />, { records: [prospect] })
    const topics = field(/^Topics of N/)
    expect(topics.tagName).toBe('INPUT')
    expect(topics.value).toBe('restore tests, audit')
    await fill(topics, 'restore tests, , tape ,')
    expect(topics.value).toBe('restore tests, , tape ,')
    await saved()
    expect(main.onDisk('prospect', prospect.id).needs).toMatchObject([{ topics: ['restore tests', 'tape'] }])
  })

  it('reads their words first, before who said them and how much they matter', async () => {
    await showScreen(<ProspectPage prospectId={prospect.id} />, { records: [prospect] })
    const words = screen.getByDisplayValue('Nobody knew.')
    for (const later of [field(/^Topics of N/), screen.getByRole('radio', { name: 'High' })]) {
      expect(words.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    }
  })
})
