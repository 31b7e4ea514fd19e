import { collectFacts } from '@shared/advisor/facts'
import { goalRule, observableVerbs, thirdPerson } from '@shared/advisor/goal'
import { suggestGoals, suggestionText } from '@shared/advisor/goal-suggestions'
import { callKinds, newAttendee } from '@shared/domain/call'
import { newPerson } from '@shared/domain/person'
import { describe, expect, it } from 'vitest'
import { callOf, dieter, helen, making, marcus, newId, now, says, worldOf } from './world'

const heardWhen = 'she names who signs it'

describe('R03, a goal that can be heard', () => {
  it.each([
    ['Helen agrees that a monthly test closes finding 7'],
    ['Get Brandt to sign the test plan'],
    ["HELEN NAMES the auditor's date"],
    ['Marcus Oyelaran tries the restore himself'],
  ])('is silent for a verb, an attendee and a sign: %s', text => {
    expect(says(goalRule, { call: callOf({ goal: { text, heardWhen } }) })).toEqual([])
  })

  it.each([
    ['Helen understands the value', 'something they do or say, such as agree, name or sign'],
    ['Helen is convinced', 'something they do or say, such as agree, name or sign'],
    ['Somebody agrees to a second call', 'the attendee who does it'],
    ['Dieter agrees, though he does not attend', 'the attendee who does it'],
    ['They agree to a second call', 'the attendee who does it'],
  ])('says what "%s" lacks', (text, missing) => {
    const [finding, ...rest] = says(goalRule, { call: callOf({ goal: { text, heardWhen } }) })
    expect(rest).toEqual([])
    expect(finding).toMatchObject({
      rule: 'R03',
      playbook: 'P02',
      severity: 'gate',
      missing: [missing],
      target: { kind: 'goal' },
    })
    expect(finding?.facts).toContainEqual({ label: 'Goal', value: text, basis: 'known' })
  })

  it('points to the sign when only the sign is missing', () => {
    for (const sign of [undefined, '', '  ']) {
      const goal = { text: 'Helen signs the plan', heardWhen: sign }
      expect(says(goalRule, { call: callOf({ goal }) })).toMatchObject([
        { target: { kind: 'goal-heard' }, missing: ['the sign by which you will hear it'], minutesToMend: 1 },
      ])
    }
  })

  it('counts the minutes of all that is missing', () => {
    expect(says(goalRule, { call: callOf({ goal: { text: 'A good talk' } }) })).toMatchObject([
      { minutesToMend: 3 },
    ])
  })

  it.each(callKinds)('gates a %s without a goal', callKind => {
    for (const goal of [undefined, { text: ' ' }]) {
      expect(says(goalRule, { call: callOf({ callKind, goal }) })).toMatchObject([
        { severity: 'gate', title: 'No goal yet', target: { kind: 'goal' } },
      ])
    }
  })

  it('takes "they" for the room in a discovery, once somebody of theirs attends', () => {
    const goal = { text: 'They agree that a second call is worth it', heardWhen }
    expect(says(goalRule, { call: callOf({ callKind: 'discovery', goal }) })).toEqual([])
    expect(says(goalRule, { call: callOf({ callKind: 'discovery', goal, attendees: [] }) })).toMatchObject([
      { missing: ['somebody of theirs who attends'] },
    ])
  })

  it('leaves out who has declined', () => {
    const attendees = [newAttendee({ personId: helen.id, attendance: 'declined' }, newId)]
    expect(says(goalRule, { call: callOf({ attendees }) })).toHaveLength(1)
  })

  it('does not take a first name for a verb, nor a small word for a first name', () => {
    const grant = newPerson({ name: 'Grant Will' }, making)
    const attendees = [newAttendee({ personId: grant.id }, newId)]
    const about = (text: string) =>
      says(goalRule, { people: [grant], call: callOf({ attendees, goal: { text, heardWhen } }) })
    expect(about('Grant is happy')).toMatchObject([
      { missing: [expect.stringContaining('something they do')] },
    ])
    expect(about('somebody will sign')).toMatchObject([{ missing: ['the attendee who does it'] }])
    expect(about('Grant signs')).toEqual([])
  })

  it('reads names with accents however they are typed', () => {
    const zoe = newPerson({ name: 'Zoë Núñez' }, making)
    const attendees = [newAttendee({ personId: zoe.id }, newId)]
    const goal = { text: 'nunez names the date', heardWhen }
    expect(says(goalRule, { people: [zoe], call: callOf({ attendees, goal }) })).toEqual([])
  })
})

describe('the list of verbs', () => {
  it('has each verb once', () => expect(new Set(observableVerbs).size).toBe(observableVerbs.length))
  it.each([
    ['sign', 'signs'],
    ['try', 'tries'],
    ['pay', 'pays'],
    ['push', 'pushes'],
  ])('%s becomes %s', (verb, third) => expect(thirdPerson(verb)).toBe(third))
})

describe('suggested goals', () => {
  const suggestionsFor = (world: Parameters<typeof worldOf>[0]) =>
    suggestGoals(collectFacts(worldOf(world), now))

  it.each(callKinds)('fit a %s: three, and none that the goal rule would refuse', callKind => {
    const suggestions = suggestionsFor({ call: callOf({ callKind }) })
    expect(suggestions).toHaveLength(3)
    for (const suggestion of suggestions) {
      const goal = { text: suggestionText(suggestion), heardWhen: suggestion.heardWhen }
      expect(says(goalRule, { call: callOf({ callKind, goal }) })).toEqual([])
    }
  })

  it('name the people of the call and their need', () => {
    const attendees = [marcus, dieter].map(({ id }) => newAttendee({ personId: id }, newId))
    const texts = suggestionsFor({ call: callOf({ callKind: 'discovery', attendees }) }).map(suggestionText)
    expect(texts).toEqual([
      'They agree that restore is worth a second call.',
      'Dieter names what restore costs them.',
      'Marcus says who else must be in the room.',
    ])
  })

  it('speak of "they" where nobody is known, and never throw', () => {
    for (const callKind of callKinds) {
      const suggestions = suggestionsFor({
        call: callOf({ callKind, attendees: [] }),
        prospect: undefined,
        deal: undefined,
        people: [],
      })
      expect(suggestions.map(suggestionText).join(' ')).toMatch(/^They \p{L}+/u)
    }
  })
})
