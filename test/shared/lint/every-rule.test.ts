import { thresholdsOfRule, thresholdTable } from '@shared/advisor/thresholds'
import type { LintFinding } from '@shared/lint/finding'
import { lintStory } from '@shared/lint/lint'
import { lintRuleIds } from '@shared/lint/registry'
import { cardOf } from '@shared/playbook/card'
import { ruleEntries } from '@shared/playbook/rules'
import { describe, expect, it } from 'vitest'
import { making } from '../../helpers/builders'
import { lintCases } from './rule-cases'
import type { LintCase } from './rule-cases/case'
import { foundBy, goodStory, type Scene, today } from './story'
import { lostWords } from './words-of'

const withLabel = (findings: readonly LintFinding[], label: string) =>
  findings.find(({ fix }) => fix?.label === label)

describe.each(lintRuleIds)('%s', rule => {
  const { speaks, unknown, sides, silent, edges, fixes }: LintCase = lintCases[rule]

  it('says why, cites its card, and names what it used or lacks', () => {
    const findings = foundBy(rule, speaks)
    expect(findings.length).toBeGreaterThan(0)
    for (const finding of findings) {
      expect(finding.playbook).toBe(ruleEntries[rule].card)
      expect(cardOf(finding.playbook)).toBeDefined()
      expect(finding.title).not.toMatch(/undefined|NaN|null|[.!]$/)
      expect(finding.title.length).toBeLessThanOrEqual(64)
      expect(finding.why).toMatch(/[.?]$/)
      expect(finding.facts.length + finding.missing.length).toBeGreaterThan(0)
      expect(finding.key.startsWith(`${rule}:`)).toBe(true)
    }
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
  })

  it('never guesses what is unknown', () => {
    const [does, scene] = unknown
    const findings = foundBy(rule, scene)
    if (does === 'silent') expect(findings).toEqual([])
    else expect(findings.some(({ missing }) => missing.length > 0)).toBe(true)
  })

  it.each(sides)('with %s', (_, scene, expected) => {
    expect(foundBy(rule, scene)[0]?.severity ?? 'silent').toBe(expected)
  })

  it.each(silent)('stays silent at %s', (_, scene) => {
    expect(foundBy(rule, scene)).toEqual([])
  })

  const deciding = thresholdsOfRule(rule).filter(name => thresholdTable[name].is === 'decides')
  it.each(deciding)('on both sides of %s', name => {
    const edge = edges[name]
    if (edge === undefined) throw new Error(`${rule} has no case for its threshold ${name}`)
    const at = (value: number) => foundBy(rule, edge.in, { off: [], thresholds: { [name]: value } })
    expect(at(edge.loud).length).toBeGreaterThan(at(edge.mild).length)
    expect(at(edge.mild)).toEqual([])
  })

  it.each(fixes === 'none' ? [] : fixes)(
    'is silent after “%s”, and no word is lost',
    (label, scene: Scene) => {
      const story = goodStory(scene.story)
      const finding = withLabel(foundBy(rule, scene), label)
      if (finding?.fix === undefined) {
        throw new Error(`“${label}” is not offered, only ${foundBy(rule, scene).map(one => one.fix?.label)}`)
      }
      const mended = finding.fix.apply(story, making.newId)
      const after = lintStory(mended, { today, rehearsed: true, ...scene.context }).findings
      expect(after.map(({ key }) => key)).not.toContain(finding.key)
      expect(lostWords(story, mended)).toEqual(rule === 'R31' ? expect.any(Array) : [])
      expect(finding.fix.apply(story, making.newId)).not.toBe(story)
    },
  )

  it('offers a fix where it has one, and only there', () => {
    const offered = foundBy(rule, speaks).some(({ fix }) => fix !== undefined)
    if (fixes === 'none') expect(offered).toBe(false)
    else expect(fixes.length).toBeGreaterThan(0)
  })
})
