import { collectFacts } from '@shared/advisor/facts'
import type { Call } from '@shared/domain/call'
import { readingOf } from '@shared/prepare/read-aloud'
import { mostHuddleSeconds } from '@shared/prepare/reading-time'
import { describe, expect, it } from 'vitest'
import { aColleague, aMe, aStep } from '../../helpers/builders'
import { callOf, dealOf, exposureOf, n1, now, planOf, readyGap, worldOf } from '../advisor/world'

const mira = aMe()
const tom = aColleague()
const gap = readyGap()
const step = aStep({ title: 'What we heard', speakerId: tom.id })

function read(fields: Partial<Call> = {}, around: Parameters<typeof worldOf>[0] = {}) {
  const call = callOf(fields)
  return readingOf(collectFacts(worldOf({ ...around, call }), now), [mira, tom])
}
const linesOf = (reading: ReturnType<typeof read>) =>
  Object.fromEntries(reading.parts.map(part => [part.id, part.missing ?? part.lines.join(' ')]))

describe('the huddle read aloud', () => {
  it('says goal, play, jobs, signs, first step and gaps', () => {
    const call = callOf({
      goal: { text: 'Helen agrees that it works', heardWhen: 'She says so!' },
      play: 'whole-room',
      myRole: 'lead',
      jobs: { opens: tom.id, money: tom.id, notes: mira.id, clock: mira.id },
      signals: { moveOn: 'a hand on the mug', helpMe: ' ' },
    })
    const exposure = exposureOf(gap, n1, { plannedCallId: call.id, plannedStepId: step.id })
    const around = {
      gaps: [gap],
      deal: dealOf({ exposures: [exposure] }),
      scriptCopy: planOf(call, { steps: [step] }),
    }
    const reading = readingOf(collectFacts(worldOf({ ...around, call }), now), [mira, tom])
    expect(linesOf(reading)).toEqual({
      goal: 'Helen agrees that it works. We hear it when she says so!',
      play: 'Workflow for the whole room.',
      jobs: 'Mira leads, takes notes and watches the clock. Tom opens and talks money. Nobody closes yet.',
      signals: '“Move on”: a hand on the mug.',
      'first-step': 'What we heard, Tom speaks.',
      gaps: 'Server 2008 R2, told at step 1.',
    })
  })

  it('says what is missing, and takes no time for it', () => {
    const call = { goal: undefined, play: undefined, myRole: undefined }
    const reading = read(call, { scriptCopy: undefined, gaps: [] })
    expect(linesOf(reading)).toEqual({
      goal: 'No goal yet.',
      play: 'No play chosen yet.',
      jobs: 'Nobody’s job is settled yet.',
      signals: 'No signs agreed yet.',
      'first-step': 'No plan yet.',
      gaps: 'No gap is due in this call.',
    })
    expect(reading).toMatchObject({ seconds: 0, over: 0, cut: [] })
  })

  it('reads neither the reason of a role nor a jump-in', () => {
    const words = 'private reason'
    const reading = read({ myRoleReason: words, jumpIn: { at: now, nextStep: words } })
    expect(JSON.stringify(reading)).not.toContain(words)
  })

  const ofWords = (count: number) =>
    read(
      { goal: { text: Array.from({ length: count }, () => 'word').join(' ') }, myRole: undefined },
      { scriptCopy: undefined },
    )
  it.each([
    { count: 223, seconds: mostHuddleSeconds, over: 0 },
    { count: 226, seconds: mostHuddleSeconds + 1, over: 1 },
  ])('of $count words and its title takes $seconds s', ({ count, seconds, over }) => {
    const reading = ofWords(count)
    expect(reading).toMatchObject({ seconds, over })
    expect(reading.cut.length > 0).toBe(over > 0)
  })

  it('says what to cut, the longest first', () => {
    expect(ofWords(300).cut[0]).toBe('The goal: 121 s, say the sentence and leave the rest')
  })
})
