import type { Questionnaire, QuestionnaireLine } from '@shared/domain/questionnaire'
import { progressWords } from '@shared/questionnaire/questionnaire-changes'
import { Copy, FileDown, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useCommands } from '../../app/use-commands'
import { useRecordHistory } from '../../parts/history/use-record-history'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { PageHead } from '../../ui/PageHead'
import { EmptyState, LoadingState } from '../../ui/States'
import { FillNotice } from './AnsweredSince'
import { Columns } from './Columns'
import { LineDetail } from './LineDetail'
import { LineList } from './LineList'
import styles from './Questionnaire.module.css'
import {
  copyFilled,
  fillAnswered,
  owe,
  saveCsv,
  saveWorkbook,
  skip,
  takeSuggestion,
} from './questionnaire-actions'
import { useAnsweredSince } from './use-answered-since'
import { useSuggestions } from './use-suggestions'

export function QuestionnairePage({ questionnaireId }: { readonly questionnaireId: string }) {
  const questionnaire = useLoaded('questionnaire', questionnaireId)
  if (questionnaire === undefined) return <LoadingState label="Opening the questionnaire" lines={8} />
  return <Filling questionnaire={questionnaire} />
}

/** Line by line by keyboard: 1 to 3 takes a suggestion, E edits, Enter goes on; the table keeps its order. */
function Filling({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const { lines } = questionnaire
  const list = useRef<HTMLDivElement>(null)
  const [row, setRow] = useState(() => (lines.find(isOpen) ?? lines[0])?.row)
  const suggestions = useSuggestions(questionnaire)
  const since = useAnsweredSince(questionnaire)
  const line = lines.find(one => one.row === row) ?? lines[0]
  const history = useRecordHistory('questionnaire', questionnaire.id)
  const goTo = (next: QuestionnaireLine | undefined) => {
    if (next === undefined) return
    setRow(next.row)
    requestAnimationFrame(() => focusRow(list.current, next.row))
  }
  // What was pressed to come here takes its focus along when it goes; the keys are for the lines.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const selected = list.current?.querySelector<HTMLElement>('[role=row][aria-selected=true]')
      selected?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  useCommands(history.commands)
  useCommands({ 'app.fix-finding': () => (fillAnswered(questionnaire, since) ? undefined : false) })
  useLineCommands(questionnaire, line, suggestions.get(line?.row ?? -1) ?? [], goTo)
  return (
    <div className={styles.page}>
      <Head questionnaire={questionnaire} />
      <Columns questionnaire={questionnaire} />
      <FillNotice questionnaire={questionnaire} since={since} />
      {line === undefined ? (
        <EmptyState title="No questions in this column">
          Choose above which column holds their questions. Every row is still there.
        </EmptyState>
      ) : (
        <div className={styles.body}>
          <LineList
            questionnaire={questionnaire}
            suggestions={suggestions}
            selected={line.row}
            list={list}
            onSelect={setRow}
            onNext={() => goTo(lines[lines.indexOf(line) + 1])}
          />
          <LineDetail
            key={line.row}
            questionnaire={questionnaire}
            line={line}
            suggestions={suggestions.get(line.row) ?? []}
            since={since.find(one => one.row === line.row)}
          />
        </div>
      )}
    </div>
  )
}

const isOpen = ({ state }: QuestionnaireLine): boolean => state === 'open'

function focusRow(list: HTMLElement | null, row: number): void {
  const found = list?.querySelector<HTMLElement>(`[role=row][data-key="${row}"]`)
  if (found) found.focus()
  else list?.querySelector<HTMLElement>('[role=grid]')?.focus()
}

function useLineCommands(
  questionnaire: Questionnaire,
  line: QuestionnaireLine | undefined,
  suggestions: readonly { readonly id: string }[],
  goTo: (line: QuestionnaireLine | undefined) => void,
): void {
  const { lines, id } = questionnaire
  const take = (at: number) => () => {
    const answerId = suggestions[at]?.id
    if (line === undefined || answerId === undefined) return false
    void takeSuggestion(id, line.row, answerId)
    return
  }
  const nextOpen = () => {
    const at = line === undefined ? -1 : lines.indexOf(line)
    goTo(lines.slice(at + 1).find(isOpen) ?? lines.find(one => isOpen(one) && one !== line) ?? line)
  }
  useCommands({
    'line.take-first': take(0),
    'line.take-second': take(1),
    'line.take-third': take(2),
    'line.edit': () =>
      void document.querySelector<HTMLElement>('[data-field="line-answer"] textarea')?.focus(),
    'line.skip': () => line && skip(questionnaire, line),
    'line.owe': () => line && void owe(questionnaire, line),
    'app.primary': nextOpen,
  })
}

function Head({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const trash = useStore(state => state.trash)
  const go = useStore(state => state.go)
  return (
    <PageHead title={questionnaire.name} sub={progressWords(questionnaire)}>
      <Button icon={Copy} onPress={() => void copyFilled(questionnaire)}>
        Copy the table
      </Button>
      <Button icon={FileDown} onPress={() => void saveCsv(questionnaire)}>
        Save as CSV
      </Button>
      {questionnaire.source.form === 'xlsx' && (
        <Button icon={FileDown} onPress={() => void saveWorkbook(questionnaire)}>
          Fill the workbook
        </Button>
      )}
      <IconButton
        label="Move to the trash"
        icon={Trash2}
        onPress={() => {
          trash('questionnaire', questionnaire.id, 'Questionnaire moved to the trash')
          go({ kind: 'questionnaires' })
        }}
      />
    </PageHead>
  )
}
