import { slotFor } from '@shared/advisor/slot'
import { parseRecord } from '@shared/domain/records'
import { plannedMinutes, type Script, stepMinutes } from '@shared/domain/script'
import { lintStory } from '@shared/lint/lint'
import { cardOf } from '@shared/playbook/card'
import { starterScripts } from '@shared/starter/data/scripts'
import { placeholdersIn, recordKindOf, type StarterItem, starterItems } from '@shared/starter/library'
import { describe, expect, it } from 'vitest'
import { making, testNow } from '../../helpers/builders'

const of = (kind: StarterItem['kind']) => starterItems.filter(one => one.kind === kind)
const named = of('script').map(one => [one.title, one.make(making) as Script] as const)
const badChapters = ({ chapters }: Script) => chapters.filter(({ badExample }) => badExample === true)
const withoutBad = (script: Script): Script => {
  const bad = new Set<string | undefined>(badChapters(script).map(({ id }) => id))
  const isGood = (id: string | undefined) => id === undefined || !bad.has(id)
  return {
    ...script,
    chapters: script.chapters.filter(({ id }) => isGood(id)),
    steps: script.steps.filter(({ chapterId }) => isGood(chapterId)),
  }
}
const lint = (script: Script, rehearsed?: true) =>
  lintStory(script, { today: testNow.slice(0, 10), rehearsed }).findings

describe('the starter library', () => {
  it('has what it promises', () => {
    const counts = (['script', 'questions', 'answer', 'checklist'] as const).map(kind => of(kind).length)
    expect(counts).toEqual([6, 12, 40, 3])
    expect(of('template').length).toBeGreaterThanOrEqual(10)
    expect(new Set(of('script').map(({ trade }) => trade)).size).toBe(6)
  })

  it.each(starterItems.map(one => [one.name, one] as const))(
    '%s is a record like any other, after cards that exist',
    (_name, one) => {
      const record = one.make(making)
      expect(parseRecord(recordKindOf(one.kind), record)).toMatchObject({ kind: 'ok' })
      expect(record.id).toBe(one.id)
      expect(one.cards.length).toBeGreaterThan(0)
      for (const card of one.cards) expect(cardOf(card)?.id).toBe(card)
    },
  )

  it('gives the same ids each time, and no id twice', () => {
    const ids = starterItems.flatMap(one => JSON.stringify(one.make(making)).match(/"id":"[^"]+"/g) ?? [])
    const again = starterItems.flatMap(
      one =>
        JSON.stringify(one.make({ ...making, now: '2030-01-01T00:00:00.000Z' })).match(/"id":"[^"]+"/g) ?? [],
    )
    expect(again).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('claims nothing about a product it does not know', () => {
    const hype =
      /\b(?:best|leading|leader in|seamless|robust|powerful|revolution\w*|cutting.edge|world.class|guaranteed?|game.chang\w*|effortless\w*|state of the art)\b|\d\s?%/i
    const ours =
      /\b(?:we|our (?:product|service|platform)) (?:support|offer|have|encrypt|host|store|integrate)s?\b/i
    for (const one of starterItems) {
      const record = one.make(making)
      // What customers say is theirs to claim.
      const told = record.kind === 'answer' ? { ...record, question: '', variants: [] } : record
      const words = JSON.stringify(told).replace(/\{\{[^{}]*\}\}/g, '')
      expect(words.match(hype)?.[0], one.name).toBe(undefined)
      expect(words.match(ours)?.[0], one.name).toBe(undefined)
    }
  })

  it('says of what only the user knows that it is to be filled in', () => {
    expect(placeholdersIn('From {{our price}} on, {{our price}} and {{a day}}')).toEqual([
      'our price',
      'a day',
    ])
    const facts = of('answer').filter(one => placeholdersIn(JSON.stringify(one.make(making))).length > 0)
    expect(facts.length).toBeGreaterThanOrEqual(30)
  })
})

describe('a starter script', () => {
  it.each(starterScripts.map(one => [one.name, one] as const))(
    '“%s” fits its slot to the minute',
    (name, one) => {
      const script = named.find(([title]) => title === name)?.[1] as Script
      const slot = slotFor(one.minutes, one.itPros === true)
      expect(stepMinutes(script.steps)).toBeLessThanOrEqual(slot.show)
      expect(plannedMinutes(script)).toBeLessThanOrEqual(one.minutes)
      expect(script).toMatchObject({
        helloMinutes: slot.hello,
        questionsMinutes: slot.questions,
        nextStepsMinutes: slot.nextSteps,
      })
    },
  )

  it.each(named)('“%s” is a whole workflow in three to five chapters that stand alone', (_name, script) => {
    const good = withoutBad(script)
    for (const words of [script.actor, script.trigger, script.result]) expect(words).toBeTruthy()
    expect(good.chapters.length).toBeGreaterThanOrEqual(3)
    expect(script.chapters.length).toBeLessThanOrEqual(5)
    for (const step of good.steps) {
      expect(step.takeaway, step.title).toBeTruthy()
      expect(step.topics.length, step.title).toBeGreaterThan(0)
      expect(step.show.length, step.title).toBeGreaterThan(0)
    }
  })

  it.each(named)('the linter has nothing to say of “%s”', (_name, script) => {
    expect(lint(withoutBad(script)).map(({ rule, title, place }) => [rule, title, place])).toEqual([])
  })

  // Only who shows it can say who speaks when, try a fallback, or check it against the product.
  const theirs = ['R17', 'R22', 'R33']
  it.each(named)('nor, with every rule on, but what only its user can do: “%s”', (_name, script) => {
    const found = lint(withoutBad(script), true).filter(({ rule }) => !theirs.includes(rule))
    expect(found.map(({ rule, title, place }) => [rule, title, place])).toEqual([])
  })

  it('one carries a chapter that shows how not to do it, and the linter says why', () => {
    const [bad, ...more] = named.filter(([, script]) => badChapters(script).length > 0)
    expect(more).toEqual([])
    const rules = lint(bad?.[1] as Script).map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['R14', 'R15', 'R21', 'R31']))
  })
})

describe('a discovery question set', () => {
  const sets = of('questions').map(one => [one.title, one.make(making) as Script] as const)
  it.each(sets)('“%s” asks of all four kinds, in their order, within half an hour', (_name, script) => {
    expect(script.chapters.map(({ title }) => title.split(':')[0])).toEqual([
      'Situation',
      'Problem',
      'Implication',
      'Need-payoff',
    ])
    for (const { id } of script.chapters)
      expect(script.steps.filter(step => step.chapterId === id).length).toBeGreaterThanOrEqual(2)
    for (const { title, tell } of script.steps) {
      expect(title.endsWith('?'), title).toBe(true)
      expect(tell).not.toBe('')
    }
    expect(plannedMinutes(script)).toBeLessThanOrEqual(30)
    expect(lint(script)).toEqual([])
  })
})
