import { summarize } from '@shared/domain/summary'
import { permissionWarning, weaknesses } from '@shared/proof/strength'
import { countProofUses, usesOfProof } from '@shared/proof/uses'
import { describe, expect, it } from 'vitest'
import { aGap, anAnswer, aProof, aScript, aStep } from '../../helpers/builders'

const good = { form: 'test', source: 'Own test', on: '2026-10-20', permission: 'public' } as const
const today = '2026-11-19'

describe('a proof', () => {
  it.each([
    ['a dated test with a source', good, []],
    ['anonymous praise', { ...good, form: 'anonymous' }, ['nobody stands behind it by name']],
    ['one without a source', { ...good, source: ' ' }, ['it has no source']],
    ['one without a date', { ...good, on: undefined }, ['it has no date']],
    ['one of two years ago to the day', { ...good, on: '2024-11-19' }, []],
    ['one of a day before that', { ...good, on: '2024-11-18' }, ['it is older than two years']],
  ])('says what weakens %s', (_, proof, doubts) => {
    expect(weaknesses(proof, today)).toEqual(doubts)
  })

  it.each([
    ['internal', 'document', /never shown/],
    ['unknown', 'customer', /Ask the customer/],
    ['unknown', 'document', undefined],
    ['public', 'customer', undefined],
  ])('with permission "%s" of a %s warns %s', (permission, form, words) => {
    const warning = permissionWarning({ form, permission })
    if (words === undefined) expect(warning).toBeUndefined()
    else expect(warning).toMatch(words)
  })

  it('is found where it is used: at answers, gaps and steps', () => {
    const proof = aProof()
    const lists = {
      answers: [summarize<'answer'>(anAnswer({ proofIds: [proof.id] })), summarize<'answer'>(anAnswer())],
      gaps: [summarize<'gap'>(aGap({ proofIds: [proof.id] }))],
      scripts: [
        summarize<'script'>(aScript({ steps: [aStep({ proofId: proof.id }), aStep({ proofId: proof.id })] })),
      ],
    }
    const uses = usesOfProof(proof.id, lists)
    expect([uses.answers.length, uses.gaps.length, uses.scripts.length]).toEqual([1, 1, 1])
    expect(countProofUses(lists).get(proof.id)).toBe(3)
  })
})
