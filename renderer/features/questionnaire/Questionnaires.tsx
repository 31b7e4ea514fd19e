import type { SummaryOf } from '@shared/domain/summary'
import { countAnsweredSince } from '@shared/questionnaire/answered-since'
import { BookOpen, FileUp } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ask } from '../../api'
import { useDropTaker } from '../../app/drop-taker'
import { useCommands } from '../../app/use-commands'
import { orSay } from '../../state/say-failure'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { List } from '../../ui/List'
import { PageHead } from '../../ui/PageHead'
import { Row } from '../../ui/Row'
import { LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import styles from './Questionnaire.module.css'
import { QuestionnairePage } from './QuestionnairePage'
import { chooseTable, takeTableFile, takeTableText } from './questionnaire-actions'

/** Their lists of questions, each filled from our own answers and sent back in the same order. */
export function Questionnaires({ openId }: { readonly openId?: string }) {
  useDropTaker({ file: takeTableFile, text: takeTableText })
  useCommands({ 'app.paste': () => void pasteTable() })
  return openId === undefined ? <Start /> : <QuestionnairePage key={openId} questionnaireId={openId} />
}

async function pasteTable(): Promise<void> {
  await orSay(useStore.getState().say, async () => takeTableText(await ask('readClipboard')))
}

function Start() {
  const all = useSummaries('questionnaire')
  const go = useStore(state => state.go)
  const [typed, setTyped] = useState('')
  const read = () => {
    if (typed.trim() !== '') void takeTableText(typed)
  }
  useCommands({ 'app.primary': read })
  const asked = useSummaries('question')
  const questions = useMemo(() => new Map(asked?.map(one => [one.id as string, one])), [asked])
  const rows = useMemo(() => all?.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)), [all])
  return (
    <div className={styles.page}>
      <PageHead
        title="Questionnaires"
        count={all?.length}
        sub="Their questions in, your own answers beside them, the same table back out."
      >
        <Button variant="quiet" icon={BookOpen} onPress={() => go({ kind: 'answers' })}>
          Answers
        </Button>
        <Button icon={FileUp} onPress={() => void chooseTable()}>
          Choose a file
        </Button>
      </PageHead>
      <div className={styles.start}>
        <TextField
          label="Paste their questions"
          hint="A column or a whole table, as copied from a sheet or a mail. Or drop an .xlsx, CSV or text file on the window."
          value={typed}
          lines={5}
          maxLines={12}
          onDraft={setTyped}
        />
        <div>
          <Button variant="primary" keys="Mod+Enter" isDisabled={typed.trim() === ''} onPress={read}>
            Find the answers
          </Button>
        </div>
        {rows === undefined && <LoadingState label="Reading questionnaires" />}
        {rows !== undefined && rows.length > 0 && (
          <List
            label="Questionnaires"
            rows={rows}
            rowKey={row => row.id}
            rowText={row => row.title}
            rowSize="lg"
            onOpen={row => go({ kind: 'questionnaire', id: row.id })}
          >
            {row => <QuestionnaireRow row={row} since={countAnsweredSince(row, questions)} />}
          </List>
        )}
      </div>
    </div>
  )
}

interface QuestionnaireRowProps {
  readonly row: SummaryOf<'questionnaire'>
  /** Of its owed rows, those that were answered by now. */
  readonly since: number
}

function QuestionnaireRow({ row, since }: QuestionnaireRowProps) {
  const { lines, open } = row
  return (
    <Row
      title={row.title}
      note={`${lines} ${lines === 1 ? 'question' : 'questions'}`}
      end={[since > 0 && `${since} answered since`, open === 0 ? 'nothing open' : `${open} open`]
        .filter(Boolean)
        .join(', ')}
    />
  )
}
