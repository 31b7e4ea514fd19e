/** Rows as the user left them, to a script of the library. Every word that was not left out is in it. */
import type { Making } from '../../domain/record'
import { freshId } from '../../domain/schema'
import { type Chapter, newScript, type Script } from '../../domain/script'
import { newStep, type ShowRowForm, type Step } from '../../domain/step'
import { labelOf } from './labels'
import { isPart, type RunSheet, type SheetRow } from './sheet'

/** A title is read at a glance; what is longer stands whole in Tell. */
export const longestTitle = 120
const longestLine = 2_000
const usual = { hello: 3, questions: 5, 'next-steps': 4 } as const

export function scriptFromSheet({ name, rows }: Pick<RunSheet, 'name' | 'rows'>, making: Making): Script {
  const wanted = rows.filter(row => row.isOut !== true && row.form !== 'label' && row.form !== 'name')
  const { chapters, steps } = storyOf(wanted, name, making)
  const all = (form: SheetRow['form']) => wanted.filter(row => row.form === form).map(({ text }) => text)
  const one = (form: SheetRow['form']) => all(form).join(', ').slice(0, longestLine) || undefined
  return newScript(
    {
      ...{ name: name.slice(0, 200), chapters, steps, industries: all('industry') },
      ...{ actor: one('actor'), trigger: one('trigger'), result: one('result') },
      ...{ audience: one('audience'), product: one('product'), author: one('author') },
      ...slotMinutes(wanted),
    },
    making,
  )
}

/** Hello, questions and next steps of a sheet, in minutes; where a step is one of them it has its own. */
export function slotMinutes(rows: readonly SheetRow[]) {
  const of = (form: keyof typeof usual): number => {
    const row = rows.find(one => one.form === form && one.isOut !== true)
    if (row !== undefined) return row.minutes ?? usual[form]
    return rows.some(one => one.form === 'step' && one.isOut !== true && labelOf(one.text) === form)
      ? 0
      : usual[form]
  }
  return { helloMinutes: of('hello'), questionsMinutes: of('questions'), nextStepsMinutes: of('next-steps') }
}

function storyOf(rows: readonly SheetRow[], name: string, making: Making) {
  const chapters: Chapter[] = []
  const steps: Step[] = []
  /** What stands before the first step of a chapter belongs to that step. */
  let waiting: SheetRow[] = []
  let hasStep = false
  for (const row of rows) {
    if (row.form === 'chapter') {
      chapters.push(chapterOf(row, making))
      hasStep = false
    } else if (row.form === 'step') {
      steps.push(withParts(stepOf(row, chapters.at(-1)?.id, making), waiting, making))
      waiting = []
      hasStep = true
    } else if (isPart(row.form)) {
      if (hasStep) replaceLast(steps, step => withPart(step, row, making))
      else waiting.push(row)
    }
    if (row.form === 'chapter' && row.text.length > longestLine) waiting.push({ ...row, form: 'tell' })
  }
  if (waiting.length > 0) {
    if (steps.length === 0) steps.push(newStep({ title: name.slice(0, longestTitle) }, making))
    replaceLast(steps, step => withParts(step, waiting, making))
  }
  return { chapters, steps }
}

const chapterOf = ({ text }: SheetRow, { newId }: Making): Chapter => ({
  id: freshId('chapter', newId),
  title: text.slice(0, longestLine),
  standsAlone: true,
})

function stepOf({ text, minutes }: SheetRow, chapterId: Step['chapterId'], making: Making): Step {
  const isLong = text.length > longestTitle
  const title = isLong ? `${text.slice(0, longestTitle - 1).replace(/\s\S{0,30}$/, '')}…` : text
  return newStep(
    { title, chapterId, ...(minutes !== undefined && { minutes }), ...(isLong && { tell: text }) },
    making,
  )
}

function replaceLast(steps: Step[], change: (step: Step) => Step): void {
  const last = steps.at(-1)
  if (last !== undefined) steps[steps.length - 1] = change(last)
}

const showForms: readonly string[] = ['click', 'open', 'copy', 'switch']

function withParts(step: Step, parts: readonly SheetRow[], making: Making): Step {
  return parts.reduce((before, part) => withPart(before, part, making), step)
}

function withPart(step: Step, { form, text, value, label }: SheetRow, { newId }: Making): Step {
  if (showForms.includes(form))
    return {
      ...step,
      show: [
        ...step.show,
        {
          id: freshId('show-row', newId),
          form: form as ShowRowForm,
          text,
          ...(value !== undefined && { value }),
        },
      ],
    }
  const fits = text.length <= longestLine
  switch (form) {
    case 'takeaway':
      return { ...step, takeaway: joined(step.takeaway, text) }
    case 'today':
      return { ...step, todayThey: joined(step.todayThey, text) }
    case 'with-us':
      return { ...step, withUs: joined(step.withUs, text) }
    case 'fallback':
      return { ...step, fallback: joined(step.fallback, text) }
    case 'watch-out':
      if (fits)
        return {
          ...step,
          watchOuts: [...step.watchOuts, { id: freshId('watch-out', newId), form: 'other', title: text }],
        }
      break
    case 'before':
      if (fits)
        return {
          ...step,
          prerequisites: [...step.prerequisites, { id: freshId('prerequisite', newId), text }],
        }
      break
    case 'skip':
      if (fits && step.skipWhen === undefined) return { ...step, skipWhen: text }
      break
    case 'if-asked':
      if (fits) return { ...step, ifAsked: [...step.ifAsked, { question: text }] }
      break
    default:
  }
  // Who speaks is bound to a colleague in a call's copy; in the library it is words.
  return { ...step, tell: joined(step.tell, form === 'speaker' ? `${label ?? 'Speaker'}: ${text}` : text) }
}

const joined = (before: string | undefined, text: string): string =>
  before === undefined || before === '' ? text : `${before}\n${text}`
