import { newAttendee } from '@shared/domain/call'
import { knownOf } from '@shared/intake/known'
import { targetsOf } from '@shared/intake/targets'
import { describe, expect, test } from 'vitest'
import { aCall, aColleague, aMe, aPerson, aProspect, making } from '../../helpers/builders'
import { now, pasteDraft, textDraft, workspace } from './plan-fixture'

function stage(call: Parameters<typeof aCall>[0] = {}) {
  const prospect = aProspect()
  const at = { affiliations: [{ form: 'prospect' as const, prospectId: prospect.id }] }
  const helen = aPerson({ name: 'Helen Brandt', ...at })
  const tom = aColleague()
  const seat = { ...newAttendee({ personId: helen.id, attendance: 'accepted' }, making.newId) }
  const theCall = aCall({ prospectId: prospect.id, attendees: [seat], ...call })
  const records = [prospect, helen, tom, aMe(), theCall]
  const space = workspace(records)
  const callOf = () => space.all().calls.find(each => each.id === theCall.id)
  return { space, records, prospect, helen, call: theCall, callOf }
}

const chat =
  'Helen said restores take two days.\nNever record the call.\nWe will send the paper by 18 December 2026.\nWho holds the keys?'

describe('a paste for a call that is here', () => {
  test('adds needs, rules, promises and questions with source, day, call and who said it', () => {
    const { space, prospect, helen, call, callOf } = stage()
    const draft = textDraft(`Tom Okafor  9:41 AM\n${chat}`)
    const plan = space.save(draft, {
      target: { kind: 'call', id: call.id },
      tags: { 1: 'need' },
      said: { 1: { who: true } },
    })
    expect(plan.creates).toEqual(['1 need', '1 house rule', '1 question', '1 commitment'])
    const all = space.all()
    expect(all.prospects[0]?.needs).toMatchObject([
      {
        words: 'Helen said restores take two days.',
        personId: helen.id,
        callId: call.id,
        source: 'chat, Helen',
        on: '2026-11-19',
      },
    ])
    expect(all.commitments).toMatchObject([
      { words: 'We will send the paper by 18 December 2026.', dueOn: '2026-12-18', callId: call.id },
    ])
    expect(all.questions).toMatchObject([{ prospectId: prospect.id, callId: call.id }])
    expect(all.calls).toHaveLength(1)
    expect(callOf()?.pasted).toHaveLength(1)
  })

  test('says nothing of who it is while that is only likely, and less once it is taken off', () => {
    const { space, call } = stage()
    const draft = textDraft('Helen said restores take two days.\nHelen Brandt said it must be safe.')
    const target = { kind: 'call' as const, id: call.id }
    const tags = { 0: 'need', 1: 'need' } as const
    const needs = (said?: Record<number, { who: boolean }>) =>
      space.plan(draft, { target, tags, said }).prospect?.needs.map(need => need.personId !== undefined)
    expect(needs()).toEqual([false, false])
    expect(needs({ 0: { who: true }, 1: { who: true } })).toEqual([true, true])
    expect(needs({ 0: { who: false } })).toEqual([false, false])
  })

  test('keeps time, title, place and answers that stand; a time that is missing is filled', () => {
    const { space, call, callOf } = stage({ title: 'Whole-room proof', place: 'Roermond' })
    const invite = pasteDraft('01-outlook-invite-en.txt')
    space.save(invite, { target: { kind: 'call', id: call.id } })
    expect(callOf()).toMatchObject({ title: 'Whole-room proof', start: call.start, place: 'Roermond' })
    expect(callOf()?.attendees[0]).toMatchObject({ attendance: 'accepted' })
    expect(callOf()?.attendees.length).toBeGreaterThan(1)
    const open = stage({ start: undefined, place: undefined })
    open.space.save(invite, { target: { kind: 'call', id: open.call.id } })
    expect(open.callOf()).toMatchObject({ start: '2026-10-28T09:00:00Z', place: 'Microsoft Teams Meeting' })
  })

  test('the same again is nothing new', () => {
    const { space, call } = stage()
    const choices = { target: { kind: 'call' as const, id: call.id } }
    space.save(textDraft(chat), choices)
    expect(space.plan(textDraft(chat), choices).nothingNew).toBe(true)
  })

  test('that is gone makes a call of its own', () => {
    const { space } = stage()
    const plan = space.plan(textDraft(chat), { target: { kind: 'call', id: aCall().id } })
    expect(plan.counts.calls).toBe(1)
  })
})

describe('a paste for a company', () => {
  test('makes no call, and people of another domain do not make it theirs', () => {
    const { space, prospect } = stage()
    const draft = textDraft(`Kim Lee, Auditor <kim@audit.example>\n${chat}`)
    const plan = space.save(draft, { target: { kind: 'prospect', id: prospect.id } })
    expect(plan.counts.calls).toBe(0)
    expect(plan.callIds).toEqual([])
    const after = space.all().prospects[0]
    expect(after?.domains).toEqual(['corvane.example'])
    expect(after?.houseRules).toHaveLength(1)
    expect(space.all().people.map(each => each.name)).toContain('Kim Lee')
  })
})

describe('where a paste is proposed to go', () => {
  const notes = textDraft(chat)
  const invite = pasteDraft('01-outlook-invite-en.txt')

  test('notes to the open call, an invite of another meeting to a call of its own', () => {
    const { records, call } = stage()
    const open = { kind: 'call' as const, id: call.id }
    const known = knownOf(records)
    expect(targetsOf(notes, open, known, now).proposed.target).toEqual(open)
    expect(targetsOf(invite, open, known, now).proposed.id).toBe('new')
    expect(targetsOf(notes, open, known, now).options.map(each => each.words)).toEqual([
      `Corvane Packaging, ${call.title}`,
      'Corvane Packaging, no call',
      'A new call',
    ])
  })

  test('an invite to the open call that has no time yet, and to the one at that very time', () => {
    const untimed = stage({ start: undefined })
    const open = { kind: 'call' as const, id: untimed.call.id }
    expect(targetsOf(invite, open, knownOf(untimed.records), now).proposed.target).toEqual(open)
    const same = stage({ start: invite.events[0]?.start })
    const there = { kind: 'call' as const, id: same.call.id }
    expect(targetsOf(invite, there, knownOf(same.records), now).proposed.target).toEqual(there)
  })

  test('notes to the open company, and to a call of its own when nothing is open', () => {
    const { records, prospect } = stage()
    const open = { kind: 'prospect' as const, id: prospect.id }
    expect(targetsOf(notes, open, knownOf(records), now).proposed.target).toEqual(open)
    expect(targetsOf(notes, null, knownOf(records), now).proposed.id).toBe('new')
  })

  test('quoted questions to the one call they were asked for', () => {
    const reply = textDraft('1. Who signs the check?\nHelen Brandt.')
    const { records, call } = stage({ askedSalespersonAt: now })
    expect(targetsOf(reply, null, knownOf(records), now).proposed.target).toEqual({
      kind: 'call',
      id: call.id,
    })
    const unasked = stage()
    expect(targetsOf(reply, null, knownOf(unasked.records), now).proposed.id).toBe('new')
  })

  test('a calendar file only to its own calls', () => {
    const { records, call } = stage()
    const calendar = pasteDraft('16-raw-calendar.txt')
    const { options } = targetsOf(calendar, { kind: 'call', id: call.id }, knownOf(records), now)
    expect(options.map(each => each.id)).toEqual(['new'])
  })
})
