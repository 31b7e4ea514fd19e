/**
 * The engagement review (P26, after "Ten best practices for a customer solution engagement"): eleven things that are
 * cheap to settle before a proposal or a proof of concept and dear after it. What nobody answered is unknown.
 */
import type { CallKind } from '../domain/call'
import { type Deal, type ReviewEntry, type ReviewTopic, reviewTopics } from '../domain/deal'
import { newQuestion, type Question } from '../domain/question'
import type { Making } from '../domain/record'

export interface ReviewQuestion {
  readonly topic: ReviewTopic
  readonly title: string
  /** As it is asked of ourselves. */
  readonly question: string
  /** As it is asked of them; what only we can settle has none. */
  readonly ask: string
}

const questions: Readonly<Record<ReviewTopic, Omit<ReviewQuestion, 'topic'>>> = {
  'sale-type': {
    title: 'Tactical or strategic',
    question: 'Do they buy an answer to one problem, or a way they mean to go for years?',
    ask: 'Is this to mend one problem, or the first step of something larger?',
  },
  scope: {
    title: 'Scope',
    question: 'What is in, what is out, and who may change that?',
    ask: 'What must be part of this from the first day, and what can wait?',
  },
  pricing: {
    title: 'Price form',
    question: 'Time and materials, or a fixed price, and who carries what was not foreseen?',
    ask: 'Do you prefer a fixed price, or to pay for the time it takes?',
  },
  'it-maturity': {
    title: 'IT maturity',
    question: 'How do they run what they have: by habit, by tickets, by plan?',
    ask: 'How does a change reach your systems today, and who approves it?',
  },
  'security-maturity': {
    title: 'Security maturity',
    question: 'Who looks after security, and what did they last find?',
    ask: 'When was security last tested, and what came of it?',
  },
  'security-duties': {
    title: 'Security duties',
    question: 'Which laws, audits and contracts bind them, and which of those would bind us?',
    ask: 'Which rules or audits does this have to satisfy?',
  },
  architecture: {
    title: 'Architecture',
    question: 'What does it stand beside and connect to, and who has drawn it?',
    ask: 'Which systems does it have to work with, and who knows them best?',
  },
  'architecture-security': {
    title: 'Security of the architecture',
    question: 'Who has looked at the whole for security: access, data, networks, recovery?',
    ask: 'Who has to agree to how access and data are protected?',
  },
  partners: {
    title: 'Partners',
    question: 'Who else works on it, under whose contract, and who answers for them?',
    ask: 'Does anybody else have a hand in this: a partner, a consultant, your parent company?',
  },
  'hand-off': {
    title: 'Hand-off',
    question: 'Who takes over on both sides when it is sold, and what must they know?',
    ask: 'Who will run it every day, and when should they join us?',
  },
  'documents-training': {
    title: 'Documents and training',
    question: 'What has to be written and who has to be taught before they can do without us?',
    ask: 'What will your people need to have read or been shown before it goes live?',
  },
}

export const reviewQuestions: readonly ReviewQuestion[] = reviewTopics.map(topic => ({
  topic,
  ...questions[topic],
}))

export interface ReviewRow extends ReviewQuestion {
  readonly entry: ReviewEntry | undefined
  readonly isOpen: boolean
}

const filled = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''

/** All eleven, in order, with what is known of each. */
export function reviewRows(deal: Pick<Deal, 'review'>): readonly ReviewRow[] {
  return reviewQuestions.map(question => {
    const entry = deal.review?.find(one => one.topic === question.topic)
    return { ...question, entry, isOpen: !filled(entry?.answer) }
  })
}

/** The topics nobody has answered yet. */
export const openReview = (deal: Pick<Deal, 'review'>): readonly ReviewRow[] =>
  reviewRows(deal).filter(row => row.isOpen)

/** Writes one answer down; `on` is the day of the answer and follows it. */
export function answerReview(
  deal: Deal,
  topic: ReviewTopic,
  fields: Partial<Omit<ReviewEntry, 'topic'>>,
): Deal {
  const before = deal.review ?? []
  const entry = { ...before.find(one => one.topic === topic), ...fields, topic }
  const others = before.filter(one => one.topic !== topic)
  const review = [...others, entry].toSorted(
    (a, b) => reviewTopics.indexOf(a.topic) - reviewTopics.indexOf(b.topic),
  )
  return { ...deal, review }
}

/** An open topic as a question of ours for that call; without one it waits for the next. */
export function askReview(
  deal: Deal,
  topic: ReviewTopic,
  call: { readonly id: string } | undefined,
  making: Making,
): { readonly deal: Deal; readonly question: Question } {
  const question = newQuestion(
    {
      words: questions[topic].ask,
      state: 'to-ask',
      prospectId: deal.prospectId,
      askIn: call?.id as Question['askIn'],
      sample: deal.sample,
    },
    making,
  )
  return { deal: answerReview(deal, topic, { questionId: question.id }), question }
}

/** What the deal's own fields say already: offered as an answer, never taken as one. */
export function knownForReview(deal: Deal, topic: ReviewTopic): string | undefined {
  if (topic === 'sale-type') return deal.saleType === undefined ? undefined : saleWords[deal.saleType]
  if (topic !== 'pricing' || deal.pricingForm === undefined || deal.pricingForm === 'unknown')
    return undefined
  return pricingWords[deal.pricingForm]
}

const saleWords = { tactical: 'Tactical', strategic: 'Strategic' } as const
const pricingWords = {
  'fixed-price': 'Fixed price',
  'time-and-materials': 'Time and materials',
  subscription: 'Subscription',
} as const

/** P26: offered when a proposal or a proof of concept comes near; before that it would be one more form. */
export function isReviewOffered(
  deal: Pick<Deal, 'review' | 'quotedOn' | 'outcome'>,
  callKinds: readonly CallKind[],
  pocs: number,
): boolean {
  if (deal.outcome !== undefined) return false
  if (deal.quotedOn !== undefined || pocs > 0) return true
  return callKinds.some(kind => kind === 'closing' || kind === 'proof-of-concept')
}
