import { collectFacts } from '@shared/advisor/facts'
import { suggestGoals, suggestionText } from '@shared/advisor/goal-suggestions'
import { callKinds } from '@shared/domain/call'
import { newNeed } from '@shared/domain/need'
import { newProspect } from '@shared/domain/prospect'
import { describe, expect, it } from 'vitest'
import { callOf, making, now, worldOf } from './world'

const suggestionsFor = (
  words: string,
  topics: readonly string[] = [],
  callKind: (typeof callKinds)[number] = 'discovery',
) => {
  const needs = [newNeed({ words, topics, priority: 3 }, [], making)]
  const prospect = newProspect({ name: 'Corvane Packaging', needs }, making)
  const world = worldOf({ prospect, call: callOf({ callKind }), people: [] })
  return suggestGoals(collectFacts(world, now)).map(suggestionText)
}

describe('what a suggested goal is about', () => {
  it.each<readonly [string, readonly string[], string]>([
    // Topics first, whatever the words.
    ['They lost a batch record in September and QA waited two days.', ['restore time'], 'restore time'],
    ['They lost a batch record in September.', [' ', 'audit'], 'audit'],
    ['They lost a batch record in September.', ['ISO audit'], 'ISO audit'],
    ['They lost a batch record in September.', ['SSO'], 'SSO'],
    // Then a short phrase that names a thing.
    ['Faster restores', [], 'faster restores'],
    ['A restore within the shift.', [], 'a restore within the shift'],
    ['the monthly restore test', [], 'the monthly restore test'],
    ['An audit-proof restore', [], 'an audit-proof restore'],
    // A sentence never.
    ['They lost a batch record in September and QA waited two days for it.', [], 'their problem'],
    ['We lost a pallet record', [], 'their problem'],
    ['The auditor asked when they last tested a restore and nobody knew.', [], 'their problem'],
    ['A batch record was lost for two days', [], 'their problem'],
    ['Restores take too long', [], 'their problem'],
    ['The backup failed', [], 'their problem'],
    ['A restore, within the shift', [], 'their problem'],
    ['The restore of one file within a shift', [], 'their problem'],
    ['The restore of one batch record', [], 'the restore of one batch record'],
    ['The server vanished', [], 'their problem'],
    ['Customer data vanished', [], 'their problem'],
    ['Nobody knew', [], 'their problem'],
    ['Tell me what that costs', [], 'their problem'],
    ["It's slow", [], 'their problem'],
    ['Wir verlieren Daten', [], 'their problem'],
    ['Can they restore it?', [], 'their problem'],
    ['', [], 'their problem'],
  ])('"%s" about %j is "%s"', (words, topics, subject) => {
    expect(suggestionsFor(words, topics).slice(0, 2)).toEqual([
      `They agree that ${subject} is worth a second call.`,
      `They name what ${subject} costs them.`,
    ])
  })

  it.each(callKinds)('leaves no sentence inside a sentence in a %s', callKind => {
    for (const text of suggestionsFor('They lost a batch record and QA waited', [], callKind)) {
      expect(text).not.toMatch(/lost|…|\p{Ll} They/u)
    }
  })
})
