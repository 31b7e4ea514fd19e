/** In and out: text or a file becomes a questionnaire, and the filled table leaves because the user says so. */

import { nextWorkingDay } from '@shared/debrief/working-days'
import { newQuestion } from '@shared/domain/question'
import type { Questionnaire, QuestionnaireLine } from '@shared/domain/questionnaire'
import { writeDelimited } from '@shared/formats/table/delimited'
import { readTableText } from '@shared/formats/table/read-table'
import type { TableResult } from '@shared/formats/table/table-result'
import { type AnswerSince, fillable, fillLine, fillLines } from '@shared/questionnaire/answered-since'
import {
  answersToFill,
  askedIn,
  changeLine,
  filledTable,
  questionnaireOf,
  skipLine,
  takeAnswer,
} from '@shared/questionnaire/questionnaire-changes'
import { ask } from '../../api'
import { making, now } from '../../state/clock'
import { orSay } from '../../state/say-failure'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { dayOf, shortDay } from '../../time'

const state = useStore.getState

export async function takeTableText(text: string): Promise<void> {
  const name = `Questions pasted ${shortDay(now(), state().zone)}`
  await open(name, readTableText(text, 'pasted text'), { form: 'pasted' })
}

export async function takeTableFile(path: string): Promise<void> {
  await orSay(state().say, async () => {
    const read = await ask('readTable', { path })
    const file = path.split(/[\\/]/).at(-1) ?? path
    const form = read.kind === 'table' ? read.form : 'csv'
    await open(file.replace(/\.\w{2,4}$/, ''), read, { form, path })
  })
}

export async function chooseTable(): Promise<void> {
  await orSay(state().say, async () => {
    const path = await ask('chooseTable')
    if (path !== null) await takeTableFile(path)
  })
}

async function open(
  name: string,
  read: TableResult,
  from: { readonly form: Questionnaire['source']['form']; readonly path?: string },
): Promise<void> {
  if (read.kind === 'refused') return state().say(`${read.message} Nothing was changed.`, { tone: 'danger' })
  const made = questionnaireOf(name, read, from, making())
  await state().commit([made], 'New questionnaire')
  state().go({ kind: 'questionnaire', id: made.id })
}

/** The long form where there is one: a questionnaire is read, not heard. */
export async function takeSuggestion(questionnaireId: string, row: number, answerId: string): Promise<void> {
  await state().loadRecords([{ kind: 'answer', id: answerId }])
  const answer = state().records[answerId]
  if (answer?.kind !== 'answer') return
  const text = answer.long?.trim() || answer.short.trim()
  if (text === '') return state().say(`“${answer.question}” has no answer yet.`)
  state().change(
    'questionnaire',
    questionnaireId,
    before => takeAnswer(before, row, { id: answerId, text }),
    'Answer taken',
  )
}

export function skip(questionnaire: Questionnaire, line: QuestionnaireLine): void {
  state().change('questionnaire', questionnaire.id, before => skipLine(before, line.row), 'Line skipped')
}

/** Without a call to owe it on, that is asked first. */
export async function owe(questionnaire: Questionnaire, line: QuestionnaireLine): Promise<void> {
  if (await oweLine(questionnaire, line)) return
  state().say('Choose first on which call the answer is owed.')
  document.querySelector<HTMLElement>('[data-field="owed-on"] input')?.focus()
}

/** The line becomes a question owed on the call that was chosen. */
async function oweLine(questionnaire: Questionnaire, line: QuestionnaireLine): Promise<boolean> {
  const { callId, prospectId } = questionnaire
  if (callId === undefined) return false
  const today = dayOf(now(), state().zone)
  const question = newQuestion(
    {
      words: askedIn(questionnaire, line),
      state: 'owed',
      askedAt: now(),
      dueOn: nextWorkingDay(today),
      callId,
      prospectId,
    },
    making(),
  )
  const changed = changeLine(questionnaire, line.row, { state: 'owed', questionId: question.id })
  await state().commit([question, changed], 'Answer owed')
  return true
}

/** Every empty owed row that was answered by now, as one step; false where there is none. */
export function fillAnswered(questionnaire: Questionnaire, since: readonly AnswerSince[]): boolean {
  const count = fillable(questionnaire, since).length
  if (count === 0) return false
  const label = count === 1 ? '1 row filled in' : `${count} rows filled in`
  state().change('questionnaire', questionnaire.id, before => fillLines(before, since), label)
  sayUndoable(`${label} with what was answered since.`)
  return true
}

export function takeAnswered(questionnaire: Questionnaire, since: AnswerSince): void {
  state().change('questionnaire', questionnaire.id, before => fillLine(before, since), 'Answer taken')
}

export async function copyFilled(questionnaire: Questionnaire): Promise<void> {
  await orSay(state().say, async () => {
    await ask('copyText', { text: writeDelimited(filledTable(questionnaire), '\t') })
    state().say('Copied: the whole table, in the same order.')
  })
}

export async function saveCsv(questionnaire: Questionnaire): Promise<void> {
  const { name, source } = questionnaire
  const delimiter = source.form === 'csv' ? source.delimiter : ','
  await orSay(state().say, async () => {
    const text = writeDelimited(filledTable(questionnaire), delimiter)
    const saved = await ask('saveTable', { name: fileName(name), text })
    if (saved !== null) state().say(`Saved: ${saved.path}`)
  })
}

/** Their workbook again, with the answers in its own cells. */
export async function saveWorkbook(questionnaire: Questionnaire): Promise<void> {
  const { name, source, lines, questionColumn, table } = questionnaire
  await orSay(state().say, async () => {
    const saved = await ask('fillWorkbook', {
      ...{ path: source.path, name: fileName(name), sheet: source.sheet ?? '' },
      cells: answersToFill(questionnaire),
      expected: lines.map(({ row }) => ({
        row,
        column: questionColumn,
        text: table[row]?.[questionColumn] ?? '',
      })),
    })
    if (saved !== null) state().say([`Saved: ${saved.path}`, ...saved.notices].join(' '))
  })
}

const fileName = (name: string): string =>
  name
    .replaceAll(/[\\/:*?"<>|]/g, ' ')
    .trim()
    .slice(0, 100) || 'Questions'
