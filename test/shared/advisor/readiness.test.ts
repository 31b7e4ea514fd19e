import { advise } from '@shared/advisor/advise'
import { type CallNeighbourhood, collectFacts } from '@shared/advisor/facts'
import { readinessItems } from '@shared/advisor/readiness'
import { callKinds, newAttendee } from '@shared/domain/call'
import { copyChecklist, newChecklist, newChecklistItem } from '@shared/domain/checklist'
import { factTopics, newFact } from '@shared/domain/fact'
import { newNeed } from '@shared/domain/need'
import type { Id } from '@shared/domain/schema'
import { newScriptCopy } from '@shared/domain/script-copy'
import { newStep } from '@shared/domain/step'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownColleagues, knownPeople, neighbourhoods, someTime } from './arbitrary-world'
import { callOf, changed, helen, making, newId, now, tom, withNeeds, worldOf } from './world'

type Filling = (world: CallNeighbourhood) => CallNeighbourhood
const inCall = (fields: (call: CallNeighbourhood['call']) => Partial<CallNeighbourhood['call']>): Filling => {
  return world => ({ ...world, call: { ...world.call, ...fields(world.call) } })
}
const inProspect = (fields: (prospect: NonNullable<CallNeighbourhood['prospect']>) => object): Filling => {
  return world =>
    world.prospect === undefined
      ? world
      : { ...world, prospect: { ...world.prospect, ...fields(world.prospect) } }
}
const checks = copyChecklist(
  newChecklist({ name: 'Huddle', items: [newChecklistItem({ text: 'Who opens' }, newId)] }, making),
  now,
  {},
  newId,
)

/** Each writes one fact that was missing; what is there already stays. */
const fillings: Readonly<Record<string, Filling>> = {
  start: inCall(call => ({ start: call.start ?? '2026-11-20T09:00:00.000Z' })),
  place: inCall(call => ({ place: call.place?.trim() ? call.place : 'Room 4' })),
  goal: inCall(call => ({
    goal: { ...call.goal, text: call.goal?.text.trim() ? call.goal.text : 'Helen agrees' },
  })),
  'the sign': inCall(call => ({
    goal: {
      text: '',
      ...call.goal,
      heardWhen: call.goal?.heardWhen?.trim() ? call.goal.heardWhen : 'she says it',
    },
  })),
  role: inCall(call => ({ myRole: call.myRole ?? 'lead' })),
  play: inCall(call => ({ play: call.play ?? 'whole-room' })),
  checklist: inCall(call => ({ checks: call.checks.length > 0 ? call.checks : checks })),
  environment: inCall(call => ({ environmentIds: [...call.environmentIds, newId() as Id<'environment'>] })),
  agenda: inCall(call => ({ agendaSentAt: call.agendaSentAt ?? now })),
  salesperson: inCall(call => ({ salespersonId: call.salespersonId ?? knownColleagues[0] })),
  'an attendee': inCall(call => ({
    attendees: [...call.attendees, newAttendee({ personId: knownPeople[0] }, newId)],
  })),
  'a stranger': inCall(call => ({
    attendees: [...call.attendees, newAttendee({ personId: newId() as Id<'person'> }, newId)],
  })),
  'a need': inProspect(({ needs }) => ({
    needs: [...needs, newNeed({ words: 'It was lost', quoted: true }, needs, making)],
  })),
  tool: inProspect(({ currentTool }) => ({
    currentTool: currentTool ?? { name: 'Tape', stillDoesWell: [], noLongerDoes: [] },
  })),
  ...Object.fromEntries(
    factTopics.flatMap(topic =>
      (['told', 'suggested'] as const).map(confidence => [
        `${topic} ${confidence}`,
        inProspect(({ facts }) => ({
          facts: [...facts, newFact({ topic, value: '420 people', confidence }, making)],
        })),
      ]),
    ),
  ),
  'how close': inCall(call => ({ fidelity: call.fidelity ?? { data: { is: 'exact' } } })),
  'the room': inCall(call => ({ roomPlan: call.roomPlan ?? 'blocks' })),
  vendors: inCall(call => ({ marathon: call.marathon ?? { vendors: 3 } })),
  'an answer': world => ({
    ...world,
    questions: world.questions.map(one => ({ ...one, answer: one.answer ?? 'Yes.' })),
  }),
  'the deal': world => ({
    ...world,
    deal: world.deal && {
      ...world.deal,
      priceAnswer: world.deal.priceAnswer ?? 'A figure',
      paperReady: world.deal.paperReady ?? true,
      effortEstimateHours: world.deal.effortEstimateHours ?? 8,
      decisionDate: world.deal.decisionDate ?? '2026-12-24',
      competitors: [...world.deal.competitors, { name: 'Tapewise' }],
    },
  }),
  levels: world => ({
    ...world,
    people: world.people.map(person => ({
      ...person,
      level: person.level ?? { value: 3, basis: 'confirmed' },
    })),
  }),
  signer: world =>
    world.deal === undefined
      ? world
      : {
          ...world,
          deal: {
            ...world.deal,
            people: [
              ...world.deal.people,
              { personId: newId() as Id<'person'>, parts: [{ part: 'signs', basis: 'confirmed' }] },
            ],
          },
        },
  prospect: world => ({ ...world, prospect: world.prospect ?? withNeeds([]) }),
  plan: world => ({
    ...world,
    scriptCopy:
      world.scriptCopy ??
      newScriptCopy(
        {
          callId: world.call.id,
          name: 'Plan',
          nextStepsMinutes: 0,
          steps: [newStep({ title: 'Long', minutes: 500 }, making)],
        },
        making,
      ),
  }),
}

describe('the score', () => {
  it('never falls when a missing fact is filled in', () => {
    const filling = fc.constantFrom(...Object.entries(fillings))
    fc.assert(
      fc.property(neighbourhoods, someTime, filling, (world, at, [, fill]) => {
        expect(advise(fill(world), at).score.value).toBeGreaterThanOrEqual(advise(world, at).score.value)
      }),
      { numRuns: 2_000 },
    )
  })

  it('rises from nothing to everything', () => {
    for (const callKind of callKinds) {
      const empty = worldOf({
        call: {
          ...callOf({
            callKind,
            attendees: [],
            start: undefined,
            allDay: true,
            goal: undefined,
            myRole: undefined,
            agendaSentAt: undefined,
          }),
        },
        prospect: undefined,
        deal: undefined,
        colleagues: [],
        scriptCopy: undefined,
      })
      expect(advise(empty, now).score.value).toBe(0)
      const begun = worldOf({ call: callOf({ callKind, salespersonId: tom.id }) })
      const filled = Object.values(fillings).reduce((world, fill) => fill(world), begun)
      expect(advise(filled, now).score.value).toBe(100)
    }
  })

  it('weighs team 40, their facts 40 and setting 20', () => {
    const demo = worldOf()
    const { score } = advise(demo, now)
    expect(score).toMatchObject({
      team: { present: 5, wanted: 7 },
      theirFacts: { present: 7, wanted: 8 },
      setting: { present: 3, wanted: 5 },
    })
    expect(score.value).toBe(Math.round((5 / 7) * 40 + (7 / 8) * 40 + (3 / 5) * 20))
    const onlySetting = changed({ teamWeight: 0, theirFactsWeight: 0 })
    expect(advise(demo, now, onlySetting).score.value).toBe(60)
    expect(
      advise(demo, now, changed({ teamWeight: 0, theirFactsWeight: 0, settingWeight: 0 })).score.value,
    ).toBe(0)
  })

  it('does not count a suggestion as a fact', () => {
    const suggested = { ...helen, level: { value: 1, basis: 'suggested' as const } }
    const call = callOf({ attendees: [newAttendee({ personId: helen.id }, newId)] })
    const isKnown = (person: typeof helen) =>
      readinessItems(collectFacts(worldOf({ call, people: [person] }), now)).find(
        item => item.label === 'how technical the room is',
      )?.isPresent
    expect([isKnown(helen), isKnown(suggested)]).toEqual([true, false])
    const sizeIs = (confidence: 'told' | 'suggested') => {
      const prospect = {
        ...withNeeds([]),
        facts: [newFact({ topic: 'head-count', value: '420', confidence }, making)],
      }
      const items = readinessItems(collectFacts(worldOf({ prospect }), now))
      return items.find(item => item.label === 'their head count')?.isPresent
    }
    expect([sizeIs('told'), sizeIs('suggested')]).toEqual([true, false])
  })

  it('asks less of a first discovery than of a demo', () => {
    const labels = (callKind: 'discovery' | 'demo') =>
      readinessItems(collectFacts(worldOf({ call: callOf({ callKind }) }), now)).map(item => item.label)
    expect(labels('discovery')).not.toContain('who signs the check')
    expect(labels('discovery')).not.toContain('an environment')
    expect(labels('demo')).toEqual(
      expect.arrayContaining([...labels('discovery'), 'who signs the check', 'an environment']),
    )
  })
})
