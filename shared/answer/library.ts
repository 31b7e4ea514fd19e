/** The library as a list: what waits for an answer first, then questions, objections and competitors. */
import type { SummaryOf } from '../domain/summary'
import { isStaleAnswer } from './age'

export const answerGroups = ['none-yet', 'question', 'objection', 'competitor'] as const
export type AnswerGroup = (typeof answerGroups)[number]
export type AnswerFilter = 'all' | Exclude<AnswerGroup, 'none-yet'>

export type LibraryRow =
  | { readonly kind: 'heading'; readonly id: string; readonly title: string; readonly count: number }
  | {
      readonly kind: 'answer'
      readonly id: string
      readonly answer: SummaryOf<'answer'>
      readonly isStale: boolean
      readonly used: number
      /** Of a question that waits for it. */
      readonly dueOn?: string | undefined
    }
  /** Asked in a call, and no answer of the library stands behind it. */
  | {
      readonly kind: 'asked'
      readonly id: string
      readonly question: SummaryOf<'question'>
      readonly dueOn?: string | undefined
    }

const titles: Readonly<Record<AnswerGroup, string>> = {
  'none-yet': 'No answer yet',
  question: 'Questions',
  objection: 'Objections',
  competitor: 'Competitors',
}

const waiting: ReadonlySet<string> = new Set(['open', 'parked', 'owed'])
export const isWaiting = ({ state }: SummaryOf<'question'>): boolean => waiting.has(state)

/** How often each answer was given: by the questions that name it. */
export function countUses(questions: readonly SummaryOf<'question'>[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const { answerId, state } of questions)
    if (answerId !== undefined && state !== 'to-ask') uses.set(answerId, (uses.get(answerId) ?? 0) + 1)
  return uses
}

/**
 * `answers` in the order they are to stand; found ones by how well they fit, without headings. `order` holds the ids
 * that a search found, the best first.
 */
export function libraryRows(
  answers: readonly SummaryOf<'answer'>[],
  questions: readonly SummaryOf<'question'>[],
  { filter, order, today }: { filter: AnswerFilter; order?: readonly string[] | undefined; today: string },
): readonly LibraryRow[] {
  const uses = countUses(questions)
  const due = dueOf(questions)
  const asRow = (answer: SummaryOf<'answer'>): LibraryRow => ({
    ...{ kind: 'answer', id: answer.id, answer, used: uses.get(answer.id) ?? 0 },
    isStale: answer.short.trim() !== '' && isStaleAnswer(answer, today),
    dueOn: due.get(answer.id),
  })
  if (order !== undefined) {
    const byId = new Map(answers.map(answer => [answer.id, answer]))
    return order.flatMap(id => {
      const answer = byId.get(id)
      return answer !== undefined && fits(answer, filter) ? [asRow(answer)] : []
    })
  }
  const groups: Record<AnswerGroup, LibraryRow[]> = {
    'none-yet': [],
    question: [],
    objection: [],
    competitor: [],
  }
  for (const answer of answers) if (fits(answer, filter)) groups[groupOf(answer)].push(asRow(answer))
  if (filter === 'all' || filter === 'question') groups['none-yet'].push(...askedRows(questions))
  groups['none-yet'].sort((a, b) => compareDue(a, b))
  return answerGroups.flatMap(group => {
    const rows = groups[group]
    return rows.length === 0
      ? []
      : [
          { kind: 'heading' as const, id: `heading ${group}`, title: titles[group], count: rows.length },
          ...rows,
        ]
  })
}

const fits = ({ form }: SummaryOf<'answer'>, filter: AnswerFilter): boolean =>
  filter === 'all' || form === filter

function groupOf({ form, short }: SummaryOf<'answer'>): AnswerGroup {
  if (form === 'competitor') return 'competitor'
  if (short.trim() === '') return 'none-yet'
  return form === 'objection' ? 'objection' : 'question'
}

const askedRows = (questions: readonly SummaryOf<'question'>[]): readonly LibraryRow[] =>
  questions
    .filter(question => isWaiting(question) && question.answerId === undefined)
    .map(question => ({ kind: 'asked', id: question.id, question, dueOn: question.dueOn }))

/** The earliest day on which somebody waits for each answer. */
function dueOf(questions: readonly SummaryOf<'question'>[]): ReadonlyMap<string, string> {
  const due = new Map<string, string>()
  for (const question of questions) {
    const { answerId, dueOn } = question
    if (answerId === undefined || dueOn === undefined || !isWaiting(question)) continue
    const before = due.get(answerId)
    if (before === undefined || dueOn < before) due.set(answerId, dueOn)
  }
  return due
}

const compareDue = (a: LibraryRow, b: LibraryRow): number => {
  const [one, other] = [dueIn(a), dueIn(b)]
  return one < other ? -1 : one > other ? 1 : 0
}
const dueIn = (row: LibraryRow): string => (row.kind === 'heading' ? '' : (row.dueOn ?? '~'))

/** "84 answers, 23 objections, 5 competitors. 6 are older than six months: check before you say them." */
export function libraryWords(answers: readonly SummaryOf<'answer'>[], today: string): string {
  const count = (form: string) => answers.filter(one => one.form === form).length
  const stale = answers.filter(one => one.short.trim() !== '' && isStaleAnswer(one, today)).length
  const parts = [
    counted(count('question'), 'answer'),
    counted(count('objection'), 'objection'),
    counted(count('competitor'), 'competitor'),
  ].filter(Boolean)
  const old =
    stale === 0
      ? ''
      : ` ${stale === 1 ? 'One wants' : `${stale} want`} a look before ${stale === 1 ? 'it is' : 'they are'} said again.`
  return `${parts.join(', ')}.${old}`
}

const counted = (count: number, word: string): string =>
  count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`
