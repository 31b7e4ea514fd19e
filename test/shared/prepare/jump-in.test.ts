import { collectFacts } from '@shared/advisor/facts'
import type { Call } from '@shared/domain/call'
import { summarize } from '@shared/domain/summary'
import {
  isJumpIn,
  jumpInKit,
  jumpInsFor,
  kitItemIds,
  markJumpIn,
  safestScript,
  withdrawJumpIn,
  writeNextStep,
} from '@shared/prepare/jump-in'
import { mostHuddleSeconds } from '@shared/prepare/reading-time'
import { describe, expect, it } from 'vitest'
import { aCall, aScript, aStep } from '../../helpers/builders'
import {
  callOf,
  dealOf,
  exposureOf,
  n1,
  newId,
  now,
  readyGap,
  tom,
  withNeeds,
  worldOf,
} from '../advisor/world'

const script = (
  name: string,
  minutes: number,
  revision: number,
  form: 'workflow' | 'questions' = 'workflow',
) =>
  summarize<'script'>(
    aScript({
      name,
      revision,
      form,
      helloMinutes: 0,
      questionsMinutes: 0,
      nextStepsMinutes: 0,
      steps: [aStep({ minutes })],
    }),
  )

function kitOf(
  fields: Partial<Call> = {},
  around: Parameters<typeof worldOf>[0] = {},
  scripts = [script('Short', 10, 1)],
) {
  return jumpInKit(collectFacts(worldOf({ ...around, call: callOf(fields) }), now), scripts)
}
const item = (id: string, kit: ReturnType<typeof kitOf>) => kit.items.find(one => one.id === id)

describe('the kit', () => {
  it('has five things, and says which are missing', () => {
    const kit = kitOf()
    expect(kit.items.map(one => one.id)).toEqual(kitItemIds)
    expect(kit.items.filter(one => one.isMissing).map(one => one.id)).toEqual(['next-step'])
    expect(kit.seconds).toBeLessThan(mostHuddleSeconds)
  })

  it('says everything that is missing in an empty call, and guesses nothing', () => {
    const kit = kitOf({ goal: undefined }, { scriptCopy: undefined, prospect: withNeeds([]) }, [])
    expect(kit.missing).toBe(4)
    expect(item('gap', kit)?.words).toBe('No gap is known to touch a need.')
  })

  it('quotes the need that matters most, with who said it', () => {
    expect(item('words', kitOf())?.words).toBe('“A batch record was lost for two days”')
  })

  it('names a gap that is not ready to tell before one that is', () => {
    const [ready, bare] = [readyGap({ title: 'Ready' }), readyGap({ title: 'Bare', proof: undefined })]
    const deal = dealOf({ exposures: [exposureOf(ready, n1), exposureOf(bare, n1)] })
    expect(item('gap', kitOf({}, { gaps: [ready, bare], deal }))).toMatchObject({
      words: 'Bare',
      why: 'not ready to tell',
    })
  })

  it('takes the call’s own plan, else the safest script', () => {
    expect(item('script', kitOf())?.words).toBe('Recovery workflow')
    expect(item('script', kitOf({}, { scriptCopy: undefined }))).toMatchObject({
      words: 'Short',
      why: 'revision 1, 10 min',
    })
  })
})

describe('the safest script', () => {
  const library = [
    script('Long', 31, 9),
    script('Old', 30, 7),
    script('Short', 10, 7),
    script('Ask', 15, 1, 'questions'),
  ]
  it.each([
    { minutes: 30, isDiscovery: false, safest: 'Short' },
    { minutes: 31, isDiscovery: false, safest: 'Long' },
    { minutes: 30, isDiscovery: true, safest: 'Ask' },
    { minutes: 9, isDiscovery: false, safest: undefined },
  ])('for $minutes min is $safest', ({ minutes, isDiscovery, safest }) => {
    expect(safestScript(library, minutes, isDiscovery)?.title).toBe(safest)
  })
})

describe('jump-ins', () => {
  const call = aCall({ salespersonId: tom.id })
  it('keep the first moment, and can be withdrawn without losing what was written', () => {
    const marked = markJumpIn(writeNextStep(call, 'A day'), now)
    expect(marked.jumpIn).toEqual({ at: now, salespersonId: tom.id, nextStep: 'A day' })
    expect(markJumpIn(marked, '2026-11-20T08:00:00.000Z')).toBe(marked)
    expect(isJumpIn(withdrawJumpIn(marked))).toBe(false)
    expect(withdrawJumpIn(marked).jumpIn?.nextStep).toBe('A day')
    expect(writeNextStep(marked, '').jumpIn?.nextStep).toBe(undefined)
  })

  it('are not counted for a next step that is only written', () => {
    const written = writeNextStep(call, 'A day')
    expect(summarize<'call'>(written).jumpInFor).toBe(undefined)
    expect(jumpInsFor([summarize(written)], written)).toBe(0)
  })

  it('are counted per salesperson, those for nobody apart', () => {
    const of = (salespersonId?: typeof tom.id) =>
      summarize({ ...markJumpIn(aCall({ salespersonId }), now), id: newId() as never })
    const calls = [of(tom.id), of(tom.id), of(), summarize(aCall({ salespersonId: tom.id }))]
    expect(jumpInsFor(calls, call)).toBe(2)
    expect(jumpInsFor(calls, markJumpIn(call, now))).toBe(3)
    expect(jumpInsFor([...calls, summarize(markJumpIn(call, now))], markJumpIn(call, now))).toBe(3)
    expect(jumpInsFor(calls, aCall({ salespersonId: undefined }))).toBe(1)
  })
})
