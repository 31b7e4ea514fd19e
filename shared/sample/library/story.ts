/** Short forms in which the sample's scripts are written. */
import type { Chapter } from '../../domain/script'
import { newStep, type ShowRow, type ShowRowForm, type Step } from '../../domain/step'
import type { Stage } from '../stage'

export type RowLine = readonly [form: ShowRowForm, text: string, value?: string]

export type StepLine = Partial<Omit<Step, 'id' | 'show' | 'chapterId'>> & {
  readonly key: string
  readonly title: string
  /** Number of its chapter, from 1. */
  readonly chapter?: number
  readonly rows?: readonly RowLine[]
}

export function chaptersOf(s: Stage, script: string, titles: readonly string[]): readonly Chapter[] {
  return titles.map((title, index) => ({
    id: s.id('chapter', `${script}/${index + 1}`),
    title,
    standsAlone: true,
  }))
}

export function stepsOf(s: Stage, script: string, lines: readonly StepLine[]): readonly Step[] {
  return lines.map(({ key, chapter, rows = [], ...fields }) => {
    const name = `${script}/${key}`
    return newStep(
      {
        ...fields,
        id: s.id('step', name),
        chapterId: chapter === undefined ? undefined : s.id('chapter', `${script}/${chapter}`),
        show: rows.map((row, index) => showRow(s, `${name}/${index + 1}`, row)),
      },
      s.partsOf(name),
    )
  })
}

function showRow(s: Stage, name: string, [form, text, value]: RowLine): ShowRow {
  return { id: s.id('show-row', name), form, text, value }
}
