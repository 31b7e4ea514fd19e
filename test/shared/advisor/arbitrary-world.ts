/** Arbitrary neighbourhoods: every field that may be absent is, now and then, and references point astray. */
import type { CallNeighbourhood } from '@shared/advisor/facts'
import { newAnswer } from '@shared/domain/answer'
import {
  attendances,
  callKinds,
  callModes,
  callStatuses,
  closenesses,
  myRoles,
  newAttendee,
  newCall,
  plays,
  roomPlans,
} from '@shared/domain/call'
import { newColleague } from '@shared/domain/colleague'
import { complexities, newDeal, sizeBands } from '@shared/domain/deal'
import { outcomes } from '@shared/domain/debrief'
import { newExposure } from '@shared/domain/exposure'
import { confidences, factTopics, newFact } from '@shared/domain/fact'
import { gapStatuses, newGap } from '@shared/domain/gap'
import { houseRuleForms, newHouseRule } from '@shared/domain/house-rule'
import { newNeed } from '@shared/domain/need'
import { bases, newPerson, parts, stances } from '@shared/domain/person'
import { newProspect } from '@shared/domain/prospect'
import { newQuestion, questionStates } from '@shared/domain/question'
import type { Id } from '@shared/domain/schema'
import { newScriptCopy } from '@shared/domain/script-copy'
import { newStep } from '@shared/domain/step'
import fc from 'fast-check'
import { making, newId } from './world'

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 4 })
const word = fc.oneof(
  fc.constantFrom('Helen agrees', 'restore', 'they', '', ' ', 'Will', 'long retention'),
  fc.string({ unit: 'grapheme' }),
)
const dayText = fc.constantFrom('2025-01-31', '2026-11-19', '2026-11-20')
const instantText = fc
  .date({ min: new Date('2026-11-18'), max: new Date('2026-11-21'), noInvalidDate: true })
  .map(date => date.toISOString())
const minutes = fc.oneof(fc.integer({ min: 0, max: 240 }), fc.double({ min: 0, max: 1440, noNaN: true }))

/** A few ids per kind, so that references hit, miss and repeat. */
const pool = <K extends string>(_kind: K): readonly Id<K>[] => [1, 2, 3, 4].map(() => newId() as Id<K>)
const ids = {
  person: pool('person'),
  colleague: pool('colleague'),
  gap: pool('gap'),
  need: pool('need'),
  call: pool('call'),
}
const ref = <K extends string>(of: readonly Id<K>[]) => fc.constantFrom(...of)

const claim = fc.record({ part: fc.constantFrom(...parts), basis: fc.constantFrom(...bases) })
const level = fc.record({ value: fc.integer({ min: 1, max: 5 }), basis: fc.constantFrom(...bases) })

const person = fc
  .record({
    name: word,
    level: maybe(level),
    suggestedParts: some(claim),
    leftOn: maybe(dayText),
    mergedInto: maybe(ref(ids.person)),
    deletedAt: maybe(instantText),
    stance: maybe(fc.constantFrom(...stances)),
    vouchesFor: some(word),
    affiliations: some(fc.record({ form: fc.constant('prospect' as const), department: maybe(word) })),
  })
  .chain(fields => ref(ids.person).map(id => ({ ...newPerson(fields, making), ...fields, id })))

const need = fc
  .record({ words: word, quoted: fc.boolean(), topics: some(word), priority: fc.integer({ min: 1, max: 3 }) })
  .chain(fields => ref(ids.need).map(id => ({ ...newNeed(fields, [], making), id })))

const fact = fc
  .record({ topic: fc.constantFrom(...factTopics), value: word, confidence: fc.constantFrom(...confidences) })
  .map(fields => newFact(fields, making))

const houseRule = fc
  .record({
    form: fc.constantFrom(...houseRuleForms),
    text: word,
    spoken: fc.boolean(),
    personId: maybe(ref(ids.person)),
    hours: maybe(
      fc.record({
        from: fc.constantFrom('00:00', '09:00', '22:30'),
        to: fc.constantFrom('00:00', '06:00', '23:59'),
        zone: fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'Atlantis/Capital', 'x'),
        weekdays: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
      }),
    ),
    until: maybe(dayText),
  })
  .map(fields => newHouseRule(fields, making))

const prospect = fc
  .record({
    name: word,
    houseRules: some(houseRule),
    ruleChanges: maybe(
      some(
        fc.record({
          rule: fc.constantFrom('R03', 'R99', 'silenceRedHours'),
          off: maybe(fc.boolean()),
          threshold: maybe(fc.double()),
          on: dayText,
        }),
      ),
    ),
    needs: some(need),
    facts: some(fact),
    currentTool: maybe(fc.record({ name: word, stillDoesWell: some(word), noLongerDoes: some(word) })),
  })
  .map(fields => newProspect(fields, making))

const exposure = fc
  .record({
    gapId: ref(ids.gap),
    needId: ref(ids.need),
    foundOn: dayText,
    plannedCallId: maybe(ref(ids.call)),
    told: maybe(fc.record({ at: instantText, personIds: some(ref(ids.person)) })),
    resolvedOn: maybe(dayText),
  })
  .map(fields => newExposure(fields, making))

const deal = fc
  .record({
    name: word,
    salespersonId: maybe(ref(ids.colleague)),
    invited: maybe(fc.constantFrom('before-first-technical-call' as const, 'later' as const)),
    complexity: maybe(fc.constantFrom(...complexities)),
    people: some(fc.record({ personId: ref(ids.person), parts: some(claim) })),
    exposures: some(exposure),
    decisionDate: maybe(dayText),
    quotedOn: maybe(dayText),
    sizeBand: maybe(fc.constantFrom(...sizeBands)),
    competitors: some(fc.record({ name: word })),
    priceAnswer: maybe(word),
    paperReady: maybe(fc.boolean()),
    effortEstimateHours: maybe(fc.integer({ min: 0, max: 90 })),
  })
  .map(fields => newDeal({ ...fields, prospectId: newId() as Id<'prospect'> }, making))

const gap = fc
  .record({
    title: word,
    workaround: maybe(word),
    plainAnswer: maybe(word),
    proof: maybe(word),
    topics: some(word),
    status: fc.constantFrom(...gapStatuses),
    deletedAt: maybe(instantText),
  })
  .chain(fields => ref(ids.gap).map(id => ({ ...newGap(fields, making), ...fields, id })))

const attendee = fc
  .record({
    personId: maybe(ref(ids.person)),
    colleagueId: maybe(ref(ids.colleague)),
    attendance: fc.constantFrom(...attendances),
    parts: some(claim),
  })
  .map(fields => newAttendee(fields, newId))

const closeness = fc.record({
  is: maybe(fc.constantFrom(...closenesses)),
  hours: maybe(fc.double({ min: 0, max: 100, noNaN: true })),
})

const call = fc
  .record({
    title: word,
    start: maybe(instantText),
    minutes,
    allDay: maybe(fc.boolean()),
    callKind: fc.constantFrom(...callKinds),
    callKindSuggested: maybe(fc.boolean()),
    mode: fc.constantFrom(...callModes),
    status: fc.constantFrom(...callStatuses),
    place: maybe(word),
    attendees: some(attendee),
    salespersonId: maybe(ref(ids.colleague)),
    goal: maybe(fc.record({ text: word, heardWhen: maybe(word), asksForTheOrder: maybe(fc.boolean()) })),
    roomPlan: maybe(fc.constantFrom(...roomPlans)),
    fidelity: maybe(
      fc.record({ environment: maybe(closeness), data: maybe(closeness), workflow: maybe(closeness) }),
    ),
    marathon: maybe(
      fc.record({
        vendors: fc.integer({ min: 1, max: 9 }),
        slot: maybe(fc.integer({ min: 1, max: 9 })),
        leaveBehind: maybe(word),
      }),
    ),
    play: maybe(fc.constantFrom(...plays)),
    myRole: maybe(fc.constantFrom(...myRoles)),
    myRoleReason: maybe(word),
    agendaSentAt: maybe(instantText),
  })
  .map(fields => newCall({ ...fields, zone: 'Europe/Berlin' }, making))

const step = fc
  .record({
    title: word,
    minutes,
    tell: word,
    isResult: maybe(fc.boolean()),
    ifAsked: some(fc.record({ question: word })),
    watchOuts: some(
      fc
        .record({ form: fc.constant('gap' as const), gapId: maybe(ref(ids.gap)), title: word })
        .map(fields => ({
          ...fields,
          id: newId() as Id<'watch-out'>,
        })),
    ),
  })
  .map(fields => newStep(fields, making))

const scriptCopy = fc
  .record({
    steps: some(step),
    helloMinutes: minutes,
    questionsMinutes: minutes,
    nextStepsMinutes: minutes,
    deletedAt: maybe(instantText),
  })
  .map(fields => ({
    ...newScriptCopy({ ...fields, callId: ids.call[0] as Id<'call'>, name: 'A plan' }, making),
    ...fields,
  }))

const colleague = fc
  .record({ name: word, experience: maybe(fc.constantFrom('new' as const, 'seasoned' as const)) })
  .chain(fields => ref(ids.colleague).map(id => ({ ...newColleague(fields, making), id })))

const otherCall = fc.record({
  id: ref(ids.call),
  start: maybe(instantText),
  callKind: fc.constantFrom(...callKinds),
  status: fc.constantFrom(...callStatuses),
  dealId: maybe(fc.uuid()),
  outcome: maybe(fc.constantFrom(...outcomes)),
})

const question = fc
  .record({
    words: word,
    state: fc.constantFrom(...questionStates),
    askedAt: maybe(instantText),
    personId: maybe(ref(ids.person)),
    oneToOne: maybe(fc.boolean()),
    answer: maybe(word),
  })
  .map(fields => newQuestion(fields, making))

const usualEffort = fc.record({
  wonHours: fc
    .array(fc.integer({ min: 0, max: 90 }), { maxLength: 7 })
    .map(list => list.toSorted((a, b) => a - b)),
  ownHours: maybe(fc.integer({ min: 0, max: 90 })),
  capacity: maybe(fc.double({ noNaN: true })),
})

const comparison = fc
  .record({ rival: maybe(word), us: maybe(fc.record({ text: word, source: maybe(word) })) })
  .map(({ rival, us }) =>
    newAnswer(
      {
        question: 'How do you compare?',
        form: 'competitor',
        rival,
        criteria: [{ criterion: 'Speed', us, them: us }],
      },
      making,
    ),
  )

/** Logged on the deal that is given. */
const effort = fc.record({ minutes, on: dayText, callId: maybe(ref(ids.call)) })

export const someTime = instantText
export const knownPeople = ids.person
export const knownColleagues = ids.colleague

export const neighbourhoods: fc.Arbitrary<CallNeighbourhood> = fc
  .record({
    call,
    prospect: maybe(prospect),
    deal: maybe(deal),
    people: some(person),
    colleagues: some(colleague),
    gaps: some(gap),
    scriptCopy: maybe(scriptCopy),
    questions: some(question),
    efforts: some(effort),
    otherCalls: some(otherCall),
    answers: maybe(some(comparison)),
    usualEffort: maybe(usualEffort),
    script: maybe(fc.record({ lastRunOn: dayText, releaseNotesReadOn: dayText }, { requiredKeys: [] })),
  })
  .map(world => ({
    ...world,
    efforts: world.efforts.map(one => ({ ...one, id: newId(), dealId: world.deal?.id })),
  }))
