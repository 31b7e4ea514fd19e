/** P29: a fair comparison with a rival: their criteria, us and them beside each other, each cell with source and date. */
import type { Answer } from '../domain/answer'
import { newAnswer } from '../domain/answer'
import type { Making } from '../domain/record'

export type Criterion = Answer['criteria'][number]
export type Cell = NonNullable<Criterion['us']>
export const sides = ['us', 'them'] as const
export type Side = (typeof sides)[number]

/** A sheet on a rival, with one row to begin with. */
export function newComparison(rival: string, making: Making): Answer {
  return newAnswer(
    {
      form: 'competitor',
      question: `How do you compare with ${rival}?`,
      rival,
      criteria: [{ criterion: '' }],
    },
    making,
  )
}

export const addCriterion = (answer: Answer): Answer => ({
  ...answer,
  criteria: [...answer.criteria, { criterion: '' }],
})

export const removeCriterion = (answer: Answer, at: number): Answer => ({
  ...answer,
  criteria: answer.criteria.filter((_, place) => place !== at),
})

export const nameCriterion = (answer: Answer, at: number, criterion: string): Answer =>
  withCriterion(answer, at, before => ({ ...before, criterion }))

/** Words that are new to a cell are from `today` (a day) until somebody says otherwise. */
export const writeCell = (
  answer: Answer,
  at: number,
  side: Side,
  fields: Partial<Cell>,
  today: string,
): Answer =>
  withCriterion(answer, at, before => {
    const cell = before[side]
    const isNew = (cell?.text ?? '') === '' && (fields.text ?? '') !== ''
    return { ...before, [side]: { text: '', ...(isNew && { on: today }), ...cell, ...fields } }
  })

function withCriterion(answer: Answer, at: number, change: (before: Criterion) => Criterion): Answer {
  return {
    ...answer,
    criteria: answer.criteria.map((one, place) => (place === at ? change(one) : one)),
  }
}
