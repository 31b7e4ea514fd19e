import {
  answerReview,
  isReviewOffered,
  knownForReview,
  openReview,
  reviewQuestions,
  reviewRows,
} from '@shared/deal/review'
import { callKinds } from '@shared/domain/call'
import { reviewTopics } from '@shared/domain/deal'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDeal } from '../../helpers/builders'

describe('the engagement review (P26)', () => {
  it('has eleven questions, each with words for us and for them', () => {
    expect(reviewQuestions).toHaveLength(11)
    for (const { title, question, ask } of reviewQuestions) {
      expect(title).not.toBe('')
      expect(question).toMatch(/\?$/)
      expect(ask).toMatch(/\?$/)
    }
    expect(new Set(reviewQuestions.map(({ title }) => title)).size).toBe(11)
  })

  it('is all unknown at first', () => {
    expect(openReview(aDeal())).toHaveLength(11)
    expect(reviewRows(aDeal({ review: [] })).every(row => row.isOpen)).toBe(true)
  })

  it.each([
    ['a real answer', 'Fixed price', false],
    ['blanks', '  \n', true],
    ['nothing', '', true],
  ])('%s leaves it open: %s', (_what, answer, isOpen) => {
    const row = reviewRows(answerReview(aDeal(), 'pricing', { answer })).find(one => one.topic === 'pricing')
    expect(row?.isOpen).toBe(isOpen)
  })

  it('stays open with evidence, an owner and a day but no answer', () => {
    const deal = answerReview(aDeal(), 'scope', { evidence: 'Mail of 12 Nov', on: '2026-11-12' })
    expect(openReview(deal)).toHaveLength(11)
  })

  it('keeps one entry per topic in the order of the questions, however it is filled', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...reviewTopics), fc.string())), answers => {
        const deal = answers.reduce((one, [topic, answer]) => answerReview(one, topic, { answer }), aDeal())
        const topics = (deal.review ?? []).map(({ topic }) => topic)
        expect(topics).toEqual(reviewTopics.filter(topic => topics.includes(topic)))
        for (const entry of deal.review ?? []) {
          expect(entry.answer).toBe(answers.findLast(([topic]) => topic === entry.topic)?.[1])
        }
      }),
    )
  })

  it('offers what the deal says already, and never takes it as answered', () => {
    const deal = aDeal({ saleType: 'tactical', pricingForm: 'subscription' })
    expect(knownForReview(deal, 'sale-type')).toBe('Tactical')
    expect(knownForReview(deal, 'pricing')).toBe('Subscription')
    expect(knownForReview(aDeal({ pricingForm: 'unknown' }), 'pricing')).toBeUndefined()
    expect(knownForReview(deal, 'scope')).toBeUndefined()
    expect(openReview(deal)).toHaveLength(11)
  })
})

describe('when the review is offered', () => {
  const offering = ['proof-of-concept', 'closing']
  it.each(callKinds.map(kind => [kind, offering.includes(kind)] as const))('by a %s call: %s', (kind, is) => {
    expect(isReviewOffered(aDeal(), [kind], 0)).toBe(is)
  })

  it('by a quote or a proof of concept, and not before', () => {
    expect(isReviewOffered(aDeal(), [], 0)).toBe(false)
    expect(isReviewOffered(aDeal(), [], 1)).toBe(true)
    expect(isReviewOffered(aDeal({ quotedOn: '2026-11-13' }), [], 0)).toBe(true)
  })

  it('no more once the deal is over', () => {
    const outcome = { is: 'won', on: '2026-11-19' } as const
    expect(isReviewOffered(aDeal({ quotedOn: '2026-11-13', outcome }), ['closing'], 2)).toBe(false)
  })
})
