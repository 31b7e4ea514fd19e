import { currentAffiliation } from '@shared/domain/person'
import { addAffiliation, editAffiliation, removeAffiliation } from '@shared/prospect/affiliations'
import { describe, expect, it } from 'vitest'
import { aPerson, aProspect } from '../../helpers/builders'

const corvane = aProspect({ name: 'Corvane' })
const works = { form: 'prospect' as const, prospectId: corvane.id, title: 'Finance Director' }
const audits = { form: 'auditor' as const, company: 'Harrow Audit' }
const helen = aPerson({ affiliations: [works] })

describe('the places of a person', () => {
  it.each([
    ['where they are now', [works], works],
    ['nowhere yet', [], audits],
    ['what has ended', [{ ...works, to: '2026-01-01' }], audits],
  ])('a place beside %s', (_, affiliations, current) => {
    const added = addAffiliation({ ...helen, affiliations }, audits)
    expect(added.affiliations).toHaveLength(affiliations.length + 1)
    expect(currentAffiliation(added)).toEqual(current)
  })

  it('are edited and removed one by one', () => {
    const both = addAffiliation(helen, audits)
    expect(editAffiliation(both, 0, { form: 'partner', title: 'Adviser' }).affiliations).toEqual([
      { ...audits, form: 'partner', title: 'Adviser' },
      works,
    ])
    expect(removeAffiliation(both, 0).affiliations).toEqual([works])
  })
})
