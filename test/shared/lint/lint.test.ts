import { lintStory } from '@shared/lint/lint'
import { lintRuleIds, lintRules } from '@shared/lint/registry'
import { settleFinding, switchOf, switchRule, unsettleFinding } from '@shared/lint/settle'
import { ruleEntries, ruleIds } from '@shared/playbook/rules'
import { describe, expect, it } from 'vitest'
import { atStep, bound, foundBy, goodStep, goodStory, inCall, lintOf, plainSteps, today } from './story'

const hedged = atStep({ tell: 'You basically type the number, and your file is there.' })
const untried = atStep({ fallbackTriedOn: undefined })

describe('a plan that is too long', () => {
  it.each([
    ['optional steps give enough', 26, 'Shorten the optional steps'],
    ['they do not', 25, undefined],
  ])('offers to shorten where %s', (_, slotMinutes, label) => {
    // 30 min, of which an optional step of eight can give four.
    const steps = bound([goodStep({ minutes: 8, must: false }), goodStep({ minutes: 10, medium: 'talk' })])
    const [found] = foundBy('R24', { story: { steps }, context: inCall({ slotMinutes }) })
    expect(found?.fix?.label).toBe(label)
  })
})

describe('the linter', () => {
  it('says nothing of a script that lacks nothing, alone or in a call', () => {
    expect(lintOf({}).findings).toEqual([])
    expect(lintOf({ story: { steps: bound(plainSteps) }, context: inCall() }).findings).toEqual([])
  })

  it('reads a script with each rule that says so, and with no other', () => {
    expect(lintRuleIds.toSorted()).toEqual(
      ruleIds.filter(id => ruleEntries[id].speaksIn.includes('script')).toSorted(),
    )
  })

  it('has on from the start what DEFINITIONS lists', () => {
    expect(lintRuleIds.filter(id => lintRules[id].from === 'start').toSorted()).toEqual(
      ['R09', 'R14', 'R15', 'R21', 'R24', 'R25', 'R31'].toSorted(),
    )
  })

  it('brings the others with the first rehearsal, or by hand', () => {
    const { story } = untried
    const before = lintStory(goodStory(story), { today })
    expect(before.findings).toEqual([])
    expect(before.quiet).toContain('R22')
    expect(foundBy('R22', untried)).toHaveLength(1)
    const byHand = lintStory(switchRule(goodStory(story), 'R22', 'on'), { today })
    expect(byHand.findings.map(({ rule }) => rule)).toEqual(['R22'])
  })

  it('lets a script switch a rule off that is on everywhere, and on that is off everywhere', () => {
    const off = { off: ['R31' as const], thresholds: {} }
    const story = goodStory(hedged.story)
    expect(lintStory(switchRule(story, 'R31', 'off'), { today }).findings).toEqual([])
    expect(lintStory(story, { today }, off).findings).toEqual([])
    expect(lintStory(switchRule(story, 'R31', 'on'), { today }, off).findings).toHaveLength(1)
    const back = switchRule(switchRule(story, 'R31', 'off'), 'R31', 'usual')
    expect(switchOf(back, 'R31')).toBe('usual')
    expect(back.lint).toBeUndefined()
  })

  it('never nags again of what was settled with a reason, and takes that back', () => {
    const story = goodStory(hedged.story)
    const [finding] = lintStory(story, { today }).findings
    if (finding === undefined) throw new Error('nothing was found')
    const settled = settleFinding(story, finding, ' Their own word ', today)
    expect(settled.lint?.settled).toEqual([
      { key: finding.key, rule: 'R31', reason: 'Their own word', on: today },
    ])
    expect(lintStory(settled, { today })).toMatchObject({ findings: [], settled: [{ key: finding.key }] })
    expect(lintStory(unsettleFinding(settled, finding), { today }).findings).toHaveLength(1)
  })

  it('settles one place and leaves the same fault elsewhere', () => {
    const twice = goodStory({
      steps: [goodStep({ tell: 'Maybe you see it.' }), goodStep({ tell: 'Perhaps you see it.' })],
    })
    const [first] = lintStory(twice, { today }).findings.filter(({ rule }) => rule === 'R31')
    if (first === undefined) throw new Error('nothing was found')
    const once = settleFinding(twice, first, '', today)
    const [second, ...others] = lintStory(once, { today }).findings.filter(({ rule }) => rule === 'R31')
    expect(others).toEqual([])
    if (second === undefined) throw new Error('the other is gone')
    const both = lintStory(settleFinding(once, second, '', today), { today })
    expect(both.settled).toHaveLength(2)
  })

  it.each([
    [undefined, 1, 0],
    [121, 1, 0],
    [120, 0, 1],
    [0, 0, 1],
    [-1, 1, 0],
  ])('with %s minutes to the call lists %i of style and lets %i wait', (minutesToCall, listed, waiting) => {
    const lint = lintOf({ ...hedged, context: { minutesToCall } })
    expect([lint.findings.length, lint.waiting]).toEqual([listed, waiting])
  })

  it('lists what can still be mended however close the call is', () => {
    expect(lintOf({ ...untried, context: { minutesToCall: 5 } }).findings).toHaveLength(1)
  })

  it('puts what could hurt first, then goes by the steps, and ends with the whole script', () => {
    const steps = [
      goodStep({ isResult: true, fallbackTriedOn: undefined }),
      goodStep({ title: 'Second', tell: 'You will probably see it.' }),
      goodStep({ title: 'Third', depth: 'train', medium: 'talk' }),
    ]
    const { findings } = lintOf({ story: { steps, nextStepsMinutes: 1 } })
    expect(findings.map(({ rule }) => rule)).toEqual(['R31', 'R15', 'R25', 'R22'])
  })
})
