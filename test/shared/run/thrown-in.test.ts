import { leastBetweenMs, mostBetweenMs, nextQuestion, nextQuestionAt } from '@shared/run/thrown-in'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anAnswer } from '../../helpers/builders'

const layer = (audience: 'executive' | 'technical' | 'user') => [{ audience, text: 'So.' }]
const technical = anAnswer({ question: 'Which ports?', layers: layer('technical') })
const executive = anAnswer({ question: 'What does it save?', layers: layer('executive') })
const user = anAnswer({ question: 'What do I click?', layers: layer('user') })
const plain = anAnswer({ question: 'Where is it hosted?', layers: [], topics: ['hosting'] })
const all = [technical, executive, user, plain]
const asking = { seed: 'a', levels: [] as readonly number[], topics: [], asked: new Set<string>() }

describe('the question that comes next', () => {
  it.each([
    [5, technical],
    [4, technical],
    [3, user],
    [2, executive],
    [1, executive],
  ])('in a room of level %d is at its level', (level, expected) => {
    expect(nextQuestion(all, { ...asking, levels: [level] })?.answerId).toBe(expected.id)
  })

  it('is about what is told, where no level is known', () => {
    expect(nextQuestion(all, { ...asking, topics: ['Hosting'] })?.answerId).toBe(plain.id)
  })

  it('takes one for anybody before one for others', () => {
    const asked = new Set<string>([technical.id])
    expect(nextQuestion(all, { ...asking, levels: [5], asked })?.answerId).toBe(plain.id)
  })

  it('is never asked twice, and ends when all were asked', () => {
    const asked = new Set<string>()
    for (const _ of all) asked.add(nextQuestion(all, { ...asking, asked })?.answerId ?? '')
    expect(asked).toEqual(new Set(all.map(({ id }) => id)))
    expect(nextQuestion(all, { ...asking, asked })).toBeUndefined()
    expect(nextQuestion([anAnswer({ question: ' ' })], asking)).toBeUndefined()
  })

  it('is the same for the same seed in whatever order the answers come, and one of its own wordings', () => {
    fc.assert(
      fc.property(fc.string(), fc.shuffledSubarray(all, { minLength: 4 }), (seed, order) => {
        const asked = nextQuestion(order, { ...asking, seed })
        expect(asked).toEqual(nextQuestion(all, { ...asking, seed }))
        const answer = all.find(({ id }) => id === asked?.answerId)
        expect([answer?.question, ...(answer?.variants ?? [])]).toContain(asked?.words)
      }),
    )
  })

  it('differs from seed to seed', () => {
    const seeds = Array.from({ length: 40 }, (_, index) => `seed ${index}`)
    const first = new Set(seeds.map(seed => nextQuestion(all, { ...asking, seed })?.answerId))
    expect(first.size).toBe(all.length)
  })
})

it('leaves two to four minutes between two questions', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(50), fc.nat(3_600_000), (seed, count, last) => {
      const wait = nextQuestionAt(seed, count, last) - last
      expect(wait).toBeGreaterThanOrEqual(leastBetweenMs)
      expect(wait).toBeLessThan(mostBetweenMs)
      expect(nextQuestionAt(seed, count, last)).toBe(last + wait)
    }),
  )
})
