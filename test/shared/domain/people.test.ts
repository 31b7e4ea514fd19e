import { ownDomains } from '@shared/domain/colleague'
import { currentAffiliation, initialsOf, titleOf } from '@shared/domain/person'
import { describe, expect, it } from 'vitest'
import { aColleague, aMe, aPerson } from '../../helpers/builders'

describe('initials', () => {
  it.each([
    ['Helen Brandt', 'HB'],
    ['Mary Ann von der Heide', 'MH'],
    ['Cher', 'CH'],
    ['Ö', 'Ö'],
    ['  éric   Ábel ', 'ÉÁ'],
    ['𝒳avier 𝒴ates', '𝒳𝒴'],
    ['', '?'],
    ['   ', '?'],
  ])('of "%s" are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('our own domains', () => {
  it('are those of all our addresses, once each, in small letters', () => {
    const us = [
      aMe({ emails: ['mira@Harborline.example', 'mira@harborline.example'] }),
      aColleague({ emails: ['tom@partner.example'] }),
      aColleague({ emails: [] }),
    ]
    expect(ownDomains(us)).toEqual(['harborline.example', 'partner.example'])
  })

  it('leave out what is no address', () => {
    expect(ownDomains([aColleague({ emails: ['tom', 'tom@', ''] })])).toEqual([])
    expect(ownDomains([])).toEqual([])
  })
})

describe('where somebody works now', () => {
  it('is the last affiliation without an end', () => {
    const person = aPerson({
      affiliations: [
        { form: 'prospect', title: 'Clerk', to: '2024-01-31' },
        { form: 'prospect', title: 'Finance Director', from: '2024-02-01' },
        { form: 'auditor', title: 'Advisor', to: '2026-01-31' },
      ],
    })
    expect(titleOf(person)).toBe('Finance Director')
  })

  it('is nowhere when every one has ended', () => {
    const person = aPerson({ affiliations: [{ form: 'partner', title: 'Clerk', to: '2024-01-31' }] })
    expect([currentAffiliation(person), titleOf(person)]).toEqual([undefined, undefined])
  })
})
