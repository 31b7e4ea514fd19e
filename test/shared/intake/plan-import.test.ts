import type { Call } from '@shared/domain/call'
import { describe, expect, test } from 'vitest'
import { icsDraft, meIs, pasteDraft, textDraft, workspace } from './plan-fixture'

const tom = 'tom.okafor@harborline.example'
const google = icsDraft('google-invite.ics')
const names = (list: readonly { readonly name: string }[]) => list.map(each => each.name)
const onlyCall = (calls: readonly Call[]): Call => {
  const [call] = calls
  if (!call || calls.length !== 1) throw new Error(`${calls.length} calls`)
  return call
}

describe('the first invite', () => {
  test('makes a call, the prospect and its people, and marks what is only a guess', () => {
    const space = workspace()
    const plan = space.save(google, meIs(tom))
    const { calls, prospects, people, colleagues } = space.all()
    expect(plan.creates).toEqual(['1 call', '1 prospect', '3 people', '1 colleague'])
    expect(prospects[0]).toMatchObject({ name: 'Corvane', nameSuggested: true, domains: ['corvane.example'] })
    expect(plan.companyWhy).toBe('from corvane.example')
    expect(names(people)).toEqual(['Helen Brandt', 'Marcus Oyelaran', 'Sofía Reyes Núñez'])
    expect(people.map(each => each.nameSuggested)).toEqual([true, undefined, undefined])
    expect(colleagues).toMatchObject([{ name: 'Tom Okafor', me: true, role: 'sales-engineer' }])
    expect(onlyCall(calls)).toMatchObject({
      title: 'Harborline Backup <> Corvane: whole-room proof',
      start: '2026-12-03T19:30:00Z',
      minutes: 60,
      zone: 'America/New_York',
      place: 'HQ-2-Blue Room (8)',
      joinUrl: 'https://meet.google.com/abc-defg-hij',
      mode: 'remote',
      status: 'planned',
      callKind: 'proof-of-concept',
      callKindSuggested: true,
      calendar: { uid: '7kukuqrfedlm2f9t2cbgnt1d6q@google.com', sequence: 0 },
    })
  })

  test('keeps who declined, seats our side as colleagues and the room not at all', () => {
    const space = workspace()
    space.save(google, meIs(tom))
    const { attendees } = onlyCall(space.all().calls)
    expect(attendees.map(each => each.attendance)).toEqual(['accepted', 'unknown', 'tentative', 'declined'])
    expect(attendees.map(each => (each.colleagueId ? 'us' : 'them'))).toEqual(['us', 'them', 'them', 'them'])
  })

  test('makes the colleague who sent it the salesperson', () => {
    const space = workspace()
    space.save(pasteDraft('01-outlook-invite-en.txt'), meIs('mira.lindqvist@harborline.example'))
    const seller = space.all().colleagues.find(each => each.role === 'salesperson')
    expect(seller?.name).toBe('Tom Okafor')
    expect(onlyCall(space.all().calls).salespersonId).toBe(seller?.id)
  })

  test('names a list as left out, and takes title and company from the name', () => {
    const space = workspace()
    const plan = space.save(icsDraft('outlook-teams-invite.ics'), meIs('mara.lind@harborline.example'))
    expect(plan.notices.map(each => each.message)).toContain(
      '"IT Dept" is a list or a department, not a person; it was left out.',
    )
    const joost = space.all().people.find(each => each.name === 'Joost de Wit')
    expect(joost?.affiliations).toMatchObject([{ form: 'prospect', title: 'CISO' }])
    expect(joost?.suggestedParts).toMatchObject([{ part: 'technical-evaluator', basis: 'suggested' }])
    expect(joost?.level).toEqual({ value: 4, basis: 'suggested', why: 'from the title "CISO"' })
  })
})

describe('which one is you', () => {
  test('is asked while nobody is me, the smaller side first, and not again', () => {
    const space = workspace()
    expect(space.plan(google).whichOneIsYou[0]).toMatchObject({ name: 'Tom Okafor', organiser: true })
    space.save(google, meIs(tom))
    expect(space.plan(icsDraft('outlook-teams-invite.ics')).whichOneIsYou).toEqual([])
  })

  test('puts who did not send the invite first on a side', () => {
    const candidates = workspace().plan(pasteDraft('01-outlook-invite-en.txt')).whichOneIsYou
    expect(names(candidates).slice(0, 2)).toEqual(['Mira Lindqvist', 'Tom Okafor'])
    expect(candidates).toHaveLength(4)
  })

  test('can be answered with someone who is not in the list', () => {
    const space = workspace()
    space.save(google, {
      me: { kind: 'other', name: 'Mira Lindqvist', email: 'Mira.Lindqvist@harborline.example' },
    })
    expect(space.all().colleagues.map(each => [each.name, each.me, each.emails])).toEqual([
      ['Mira Lindqvist', true, ['mira.lindqvist@harborline.example']],
      ['Tom Okafor', false, [tom]],
    ])
    expect(names(space.all().prospects)).toEqual(['Corvane'])
  })

  test.each([
    [tom, 'Corvane'],
    ['marcus.oyelaran@corvane.example', 'Harborline'],
  ])('answered %s makes the other side, %s, the prospect', (key, company) => {
    const space = workspace()
    space.save(google, meIs(key))
    expect(names(space.all().prospects)).toEqual([company])
  })

  test('of a free-mail address does not make the whole provider ours', () => {
    const space = workspace()
    const draft = textDraft(
      'Who: Mira Lindqvist <mira@gmail.com>; Helen Brandt <helen@gmail.com>; Kim Lee <kim@corvane.example>',
    )
    space.save(draft, meIs('mira@gmail.com'))
    expect(names(space.all().colleagues)).toEqual(['Mira Lindqvist'])
    expect(names(space.all().people)).toEqual(['Helen Brandt', 'Kim Lee'])
    expect(names(space.all().prospects)).toEqual(['Corvane'])
  })
})

describe('the same again', () => {
  test.each([
    'google-invite.ics',
    'outlook-teams-invite.ics',
    'apple-weekly-series.ics',
    'all-day-and-tentative.ics',
    'broken-one-bad-line-of-many.ics',
  ])('%s is nothing new', name => {
    const space = workspace()
    const draft = icsDraft(name)
    const key = draft.events[0]?.attendees[0]?.email
    space.save(draft, key ? meIs(key) : {})
    const before = space.size()
    const again = space.save(draft, {}, '2026-11-20T08:00:00Z')
    expect(again.changes).toEqual([])
    expect(again.nothingNew).toBe(true)
    expect(again.callIds.length).toBeGreaterThan(0)
    expect(space.size()).toBe(before)
  })

  test.each([
    '01-outlook-invite-en.txt',
    '02-gmail-invite-en.txt',
    '07-attendee-list-semicolons.txt',
    '08-attendee-list-titles.txt',
    '10-slack-notes.txt',
    '14-signature.txt',
    '16-raw-calendar.txt',
    '22-wrapped-mail.txt',
  ])('%s is nothing new', name => {
    const space = workspace()
    const draft = pasteDraft(name)
    const key = draft.events[0]?.attendees[0]?.email
    space.save(draft, key ? meIs(key) : {})
    const before = space.size()
    expect(before).toBeGreaterThan(0)
    expect(space.save(draft, {}, '2026-11-20T08:00:00Z').nothingNew).toBe(true)
    expect(space.size()).toBe(before)
  })
})

describe('a newer version', () => {
  const moved = icsDraft('google-invite-moved.ics')

  test('moves the call, brings and takes attendees, and makes no second call', () => {
    const space = workspace()
    space.save(google, meIs(tom))
    const before = onlyCall(space.all().calls)
    const plan = space.save(moved)
    const call = onlyCall(space.all().calls)
    expect(plan.updates).toEqual(['1 call', '1 person'])
    expect(call).toMatchObject({
      id: before.id,
      start: '2026-12-04T14:00:00Z',
      minutes: 45,
      status: 'planned',
    })
    expect(call.title).toBe('Harborline Backup <> Corvane: whole-room proof (moved)')
    expect(call.attendees).toHaveLength(3)
    expect(call.attendees[0]?.id).toBe(before.attendees[0]?.id)
    expect(space.all().people.find(each => each.name === 'Helen Brandt')?.nameSuggested).toBeUndefined()
    expect(names(space.all().people)).toContain('Dieter Vance')
  })

  test.each([
    ['title', { title: 'Mine' }],
    ['time', { start: '2026-12-05T08:00:00Z' }],
    ['place', { place: 'Mine' }],
  ] as const)('leaves the %s alone once the user edited it', (field, own) => {
    const space = workspace()
    space.save(google, meIs(tom))
    space.edit({ ...onlyCall(space.all().calls), ...own, editedFields: [field] })
    space.save(moved)
    const call = onlyCall(space.all().calls)
    expect(call).toMatchObject(own)
    expect(call.attendees).toHaveLength(3)
  })

  test('leaves edited attendees alone', () => {
    const space = workspace()
    space.save(google, meIs(tom))
    space.edit({ ...onlyCall(space.all().calls), editedFields: ['attendees'] })
    space.save(moved)
    expect(onlyCall(space.all().calls).attendees).toHaveLength(4)
  })

  test('that is older is ignored and said so', () => {
    const space = workspace()
    space.save(moved, meIs(tom))
    const plan = space.save(google)
    expect(onlyCall(space.all().calls).start).toBe('2026-12-04T14:00:00Z')
    expect(plan.changes).toEqual([])
    expect(plan.notices.map(each => each.message).join()).toContain(
      'is an older version than the one you have',
    )
  })
})

describe('a cancellation', () => {
  const cancelled = icsDraft('cancelled.ics')

  test('cancels the call and keeps its people', () => {
    const space = workspace()
    space.save(google, meIs(tom))
    space.save(cancelled)
    const call = onlyCall(space.all().calls)
    expect(call.status).toBe('cancelled')
    expect(call.attendees).toHaveLength(4)
    expect(call.title).toBe('Harborline Backup <> Corvane: whole-room proof')
  })

  test('of a call that was held changes nothing of that', () => {
    const space = workspace()
    space.save(google, meIs(tom))
    space.edit({ ...onlyCall(space.all().calls), status: 'held' })
    space.save(cancelled)
    expect(onlyCall(space.all().calls).status).toBe('held')
  })

  test('of a meeting that is not here makes nothing', () => {
    const plan = workspace().plan(cancelled)
    expect(plan.changes).toEqual([])
    expect(plan.notices.at(-1)?.message).toContain('is not in your workspace')
  })

  test('older than the call is ignored', () => {
    const space = workspace()
    space.save(google, meIs(tom))
    const call = onlyCall(space.all().calls)
    space.edit({ ...call, calendar: { uid: call.calendar?.uid ?? '', sequence: 9 } })
    expect(space.save(cancelled).changes).toEqual([])
  })
})
