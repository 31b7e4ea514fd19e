/** Arbitrary scripts: every field that may be absent is, now and then, words are odd, and references point astray. */
import { gapStatuses } from '@shared/domain/gap'
import { newNeed } from '@shared/domain/need'
import type { PersonId } from '@shared/domain/person'
import type { Id } from '@shared/domain/schema'
import { depths, newStep, showRowForms } from '@shared/domain/step'
import type { ScriptContext } from '@shared/lint/facts'
import type { LintStory } from '@shared/lint/finding'
import fc from 'fast-check'
import { aProof, making } from '../../helpers/builders'
import { goodStory, id, person as roomPerson } from './story'

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 4 })

/** Words and marks that the rules look for, put together without sense. */
const said = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...['basically', 'Maybe', 'sort', 'of', 'kind', 'should', 'if', 'or', 'we', 'our', 'You', 'your'],
        ...['Helen', 'types', '40 %', 'fastest', 'restore', 'batch', '“', '”', '"', ',', '.', '. ', '?', '!'],
        ...['\n', '\n\n', ' ', '-', '(', ')', '{{their tool}}', 'to be honest', "we'll try", 'file.txt'],
      ),
      { maxLength: 30 },
    )
    .chain(words => fc.constantFrom(' ', '').map(glue => words.join(glue))),
  fc.string({ unit: 'grapheme' }),
)
const word = fc.constantFrom('restore', 'Restore', '', ' ', 'batch record', 'price')
const dayText = fc.constantFrom('2025-01-31', '2026-11-19', '2026-11-20')
const minutes = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.double({ min: 0, max: 1440, noNaN: true }),
  fc.constant(0),
)

const pool = <K extends string>(kind: K): readonly Id<K>[] => [1, 2, 3].map(() => id(kind))
const ids = {
  step: [...pool('step'), ...pool('step'), ...pool('step')],
  chapter: pool('chapter'),
  gap: pool('gap'),
  need: pool('need'),
  person: pool('person') as readonly PersonId[],
  proof: pool('proof'),
  answer: pool('answer'),
  colleague: pool('colleague'),
}
const ref = <T>(of: readonly T[]) => fc.constantFrom(...of)

const step = fc
  .record({
    title: fc.oneof(word, said, fc.constant('About us')),
    tell: said,
    takeaway: maybe(said),
    todayThey: maybe(said),
    withUs: maybe(said),
    fallback: maybe(said),
    fallbackTriedOn: maybe(dayText),
    minutes,
    leastMinutes: maybe(minutes),
    must: fc.boolean(),
    depth: fc.constantFrom(...depths),
    level: maybe(fc.integer({ min: 1, max: 5 })),
    medium: maybe(fc.constantFrom('live' as const, 'slides' as const, 'video' as const, 'talk' as const)),
    topics: some(word),
    chapterId: maybe(ref(ids.chapter)),
    speakerId: maybe(ref(ids.colleague)),
    proofId: maybe(ref(ids.proof)),
    isResult: maybe(fc.boolean()),
    needIds: some(ref(ids.need)),
    personIds: some(ref(ids.person)),
    show: some(
      fc
        .record({ form: fc.constantFrom(...showRowForms), text: said })
        .map(row => ({ ...row, id: id('show-row') })),
    ),
    ifAsked: some(fc.record({ question: word, answerId: maybe(ref(ids.answer)) })),
    watchOuts: some(
      fc
        .record({
          form: fc.constantFrom('gap' as const, 'other' as const),
          gapId: maybe(ref(ids.gap)),
          title: word,
        })
        .map(one => ({ ...one, id: id('watch-out') })),
    ),
  })
  .map(fields => newStep(fields, making))

const chapter = fc.record({
  title: fc.oneof(word, fc.constantFrom('Hello', 'Close')),
  standsAlone: fc.boolean(),
  id: ref(ids.chapter),
})

const choices = fc.record({
  off: some(fc.constantFrom('R31', 'R99')),
  on: some(fc.constantFrom('R22', 'R14')),
  settled: some(fc.record({ key: fc.constantFrom('R14:script:actor', ''), rule: word })),
})

export const stories: fc.Arbitrary<LintStory> = fc
  .record({
    form: fc.constantFrom('workflow' as const, 'workflow' as const, 'questions' as const),
    actor: maybe(word),
    helloMinutes: minutes,
    questionsMinutes: minutes,
    nextStepsMinutes: minutes,
    steps: fc.array(step, { maxLength: 7 }),
    chapters: fc.uniqueArray(chapter, { maxLength: 3, selector: one => one.id }),
    productVersion: maybe(fc.constantFrom('5.2', '5.3', ' ')),
    lastVerifiedOn: maybe(dayText),
    reviewBy: maybe(dayText),
    lint: maybe(choices),
  })
  .map(fields => goodStory(fields))

const need = fc
  .record({ words: said, topics: some(word), priority: fc.integer({ min: 1, max: 3 }), quoted: fc.boolean() })
  .chain(fields => ref(ids.need).map(needId => ({ ...newNeed(fields, [], making), id: needId })))

const person = fc
  .record({
    name: fc.constantFrom('Helen Brandt', '', '(', 'Zoë'),
    level: maybe(fc.integer({ min: 1, max: 5 })),
  })
  .chain(({ name, level }) => ref(ids.person).map(personId => ({ ...roomPerson(name, level), personId })))

const call = fc.record({
  slotMinutes: maybe(minutes),
  needs: fc.uniqueArray(need, { maxLength: 3, selector: one => one.id }),
  room: maybe(fc.uniqueArray(person, { maxLength: 3, selector: one => one.personId })),
  flagged: maybe(some(ref(ids.person))),
  theirNames: maybe(some(fc.constantFrom('Helen', '', 'Corvane'))),
  tool: maybe(word),
  from: maybe(fc.record({ name: word, reviewBy: maybe(dayText) })),
})

export const contexts: fc.Arbitrary<ScriptContext> = fc.record({
  today: fc.constant('2026-11-19'),
  rehearsed: fc.constantFrom(true, true, false),
  minutesToCall: maybe(fc.integer({ min: -10, max: 300 })),
  topics: maybe(some(word)),
  productVersion: maybe(fc.constantFrom('5.2', '5.3', ' ')),
  gaps: maybe(
    some(
      fc.record({
        id: ref(ids.gap),
        title: word,
        status: fc.constantFrom(...gapStatuses),
        bare: fc.boolean(),
      }),
    ),
  ),
  proofs: maybe(
    some(
      fc
        .record({
          form: fc.constantFrom('test' as const, 'anonymous' as const),
          permission: fc.constantFrom('public' as const, 'internal' as const),
          topics: some(word),
          id: ref(ids.proof),
        })
        .map(fields => aProof(fields)),
    ),
  ),
  answers: maybe(some(fc.record({ id: ref(ids.answer), question: word, reviewBy: maybe(dayText) }))),
  call: maybe(call),
})
