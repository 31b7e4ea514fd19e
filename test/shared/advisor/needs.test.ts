import { theirWordsRule } from '@shared/advisor/needs'
import { type CallKind, callKinds } from '@shared/domain/call'
import { describe, expect, it } from 'vitest'
import { callOf, changed, n1, need, says, withNeeds } from './world'

const severities: Readonly<Record<CallKind, string>> = {
  discovery: 'warn',
  demo: 'gate',
  'deep-dive': 'gate',
  'proof-of-concept': 'gate',
  closing: 'gate',
  other: 'info',
}

describe('R06, their own words', () => {
  it.each(callKinds)('without a quote speaks by the kind of call: %s', callKind => {
    expect(says(theirWordsRule, { call: callOf({ callKind }), prospect: withNeeds([]) })).toMatchObject([
      { rule: 'R06', playbook: 'P24', severity: severities[callKind], target: { kind: 'needs' } },
    ])
  })

  it.each(callKinds)('is silent in a %s with one quote', callKind => {
    expect(says(theirWordsRule, { call: callOf({ callKind }), prospect: withNeeds([n1]) })).toEqual([])
  })

  it('does not take our words, or an empty quote, for theirs', () => {
    const ours = need({ words: 'They want faster restores', quoted: false })
    const [finding] = says(theirWordsRule, { prospect: withNeeds([ours]) })
    expect(finding?.facts).toContainEqual({ label: 'Needs in our words', value: '1', basis: 'known' })
    expect(says(theirWordsRule, { prospect: withNeeds([need({ words: ' ', quoted: true })]) })).toHaveLength(
      1,
    )
  })

  it('asks for the prospect where there is none', () => {
    expect(says(theirWordsRule, { prospect: undefined })).toMatchObject([
      { target: { kind: 'prospect' }, missing: ['the prospect, and a need in their own words'] },
    ])
  })

  it('wants as many as the settings say', () => {
    const two = withNeeds([n1, need({ words: 'Nobody knew the last test', quoted: true })])
    expect(says(theirWordsRule, { prospect: two }, changed({ leastQuotedNeeds: 3 }))).toHaveLength(1)
    expect(says(theirWordsRule, { prospect: two }, changed({ leastQuotedNeeds: 2 }))).toEqual([])
  })

  it('says so when the kind of call is only suggested', () => {
    const call = callOf({ callKindSuggested: true })
    const [finding] = says(theirWordsRule, { call, prospect: withNeeds([]) })
    expect(finding?.facts[0]).toEqual({ label: 'Kind of call', value: 'Demo', basis: 'suggested' })
  })
})
