import { signerRule } from '@shared/advisor/people'
import { type CallKind, callKinds, newAttendee } from '@shared/domain/call'
import type { PartClaim } from '@shared/domain/person'
import { describe, expect, it } from 'vitest'
import { callOf, dealOf, helen, marcus, newId, says } from './world'

const noSigner = { deal: dealOf({ people: [] }) }
const suggestedHelen = {
  ...helen,
  suggestedParts: [{ part: 'signs', basis: 'suggested', why: 'Finance Director' }] satisfies PartClaim[],
}

const unknown: Readonly<Record<CallKind, string>> = {
  discovery: 'warn',
  demo: 'gate',
  'deep-dive': 'gate',
  'proof-of-concept': 'gate',
  closing: 'gate',
  other: 'info',
}
const onlySuggested: Readonly<Record<CallKind, string>> = {
  discovery: 'info',
  demo: 'warn',
  'deep-dive': 'warn',
  'proof-of-concept': 'warn',
  closing: 'warn',
  other: 'info',
}

describe('R07, signer unknown', () => {
  it.each(callKinds)('speaks by the kind of call: %s', callKind => {
    expect(says(signerRule, { ...noSigner, call: callOf({ callKind }) })).toMatchObject([
      {
        rule: 'R07',
        playbook: 'P06',
        severity: unknown[callKind],
        missing: ['who signs the check'],
        target: { kind: 'attendees' },
      },
    ])
  })

  it.each(callKinds)('is milder in a %s, not silent, while a signer is only suggested', callKind => {
    const world = { ...noSigner, call: callOf({ callKind }), people: [suggestedHelen, marcus] }
    const [finding] = says(signerRule, world)
    expect(finding).toMatchObject({
      severity: onlySuggested[callKind],
      target: { kind: 'attendee', personId: helen.id },
    })
    expect(finding?.facts).toContainEqual({
      label: 'Signs the check',
      value: 'Helen Brandt',
      basis: 'suggested',
      source: 'Finance Director',
    })
  })

  it.each(callKinds)('is silent in a %s with a confirmed signer on the deal', callKind => {
    expect(says(signerRule, { call: callOf({ callKind }) })).toEqual([])
  })

  it('takes a confirmed part of the attendee where no deal says more', () => {
    const attendees = [
      newAttendee({ personId: helen.id, parts: [{ part: 'signs', basis: 'confirmed' }] }, newId),
    ]
    const call = callOf({ attendees })
    expect(says(signerRule, { call, deal: undefined })).toEqual([])
    expect(says(signerRule, { call, deal: dealOf({ people: [{ personId: helen.id, parts: [] }] }) })).toEqual(
      [],
    )
    const champion = dealOf({
      people: [{ personId: helen.id, parts: [{ part: 'champion', basis: 'confirmed' }] }],
    })
    expect(says(signerRule, { call, deal: champion })).toHaveLength(1)
  })

  it('knows a signer who is not in the room, but none who has left', () => {
    const call = callOf({ attendees: [newAttendee({ personId: marcus.id }, newId)] })
    expect(says(signerRule, { call })).toEqual([])
    expect(says(signerRule, { call, people: [{ ...helen, leftOn: '2026-11-19' }, marcus] })).toHaveLength(1)
    expect(says(signerRule, { call, people: [{ ...helen, leftOn: '2026-11-20' }, marcus] })).toEqual([])
  })

  it('follows a merged person to the one that stands', () => {
    const tombstone = { ...marcus, mergedInto: helen.id }
    const call = callOf({ attendees: [newAttendee({ personId: marcus.id }, newId)] })
    expect(says(signerRule, { call, people: [tombstone, helen] })).toEqual([])
  })
})
