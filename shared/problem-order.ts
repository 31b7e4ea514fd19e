/**
 * Problems with files, the gravest first: what wants a decision, what cannot be read or changed, what only wants to
 * be known. With thousands of them only the first few cross to a page unasked, and one speaks for all in a banner.
 */
import type { ProblemForm, StoreProblem } from './safety'

const order: Readonly<Record<ProblemForm, number>> = {
  'mass-gone': 0,
  conflict: 1,
  gone: 2,
  'not-migrated': 3,
  quarantined: 4,
  unreadable: 5,
  newer: 6,
  backup: 7,
  history: 8,
  settings: 9,
  index: 10,
  lock: 11,
  'outside-change': 12,
  merged: 13,
}

/** By form; within a form as they came. */
export function gravestFirst<P extends Pick<StoreProblem, 'form'>>(problems: readonly P[]): readonly P[] {
  return problems.toSorted((a, b) => byGravity(a.form, b.form))
}

export const byGravity = (a: ProblemForm, b: ProblemForm): number => order[a] - order[b]

/** Nothing has to be decided or mended. */
export const isOnlyNews = (form: ProblemForm): boolean => order[form] >= order.history
