import type { Questionnaire } from '@shared/domain/questionnaire'
import { lettersOf } from '@shared/formats/table/fill-workbook'
import { withColumns } from '@shared/questionnaire/questionnaire-changes'
import { useMemo } from 'react'
import { now } from '../../state/clock'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayWords } from '../../time'
import { ComboBox } from '../../ui/ComboBox'
import { NumberField } from '../../ui/NumberField'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import styles from './Questionnaire.module.css'

/** How the table was understood, to be changed where it was not, and on which call an answer is owed. */
export function Columns({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const { id, table, headRows, notices } = questionnaire
  const changeRecord = useStore(state => state.change)
  const change = (update: (before: Questionnaire) => Questionnaire) =>
    changeRecord('questionnaire', id, update, 'Columns chosen')
  const width = Math.max(1, ...table.map(row => row.length))
  const columns = Array.from({ length: width }, (_, at) => ({
    id: String(at),
    label: nameOf(questionnaire, at),
  }))
  const isAdded = questionnaire.answerColumn >= width
  return (
    <div className={styles.columns}>
      <div className={styles.fields}>
        <TextField
          label="Name"
          value={questionnaire.name}
          onDraft={name => change(before => ({ ...before, name }))}
        />
        <Select
          label="Questions are in"
          options={columns}
          value={String(questionnaire.questionColumn)}
          onChange={at => change(before => withColumns(before, { questionColumn: Number(at) }))}
        />
        <Select
          label="Answers go to"
          options={[...columns, { id: String(width), label: 'A new column at the end' }]}
          value={isAdded ? String(width) : String(questionnaire.answerColumn)}
          onChange={at => change(before => withColumns(before, { answerColumn: Number(at) }))}
        />
        <NumberField
          label="Heading rows"
          value={headRows}
          min={0}
          max={table.length}
          onCommit={rows => change(before => withColumns(before, { headRows: Math.round(rows ?? 0) }))}
        />
        <OwedOn questionnaire={questionnaire} />
      </div>
      {notices.length > 0 && (
        <ul className={styles.notices} aria-label="What was not understood">
          {notices.map(notice => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function nameOf({ table, headRows }: Questionnaire, at: number): string {
  const head = headRows > 0 ? (table[headRows - 1]?.[at] ?? '').trim() : ''
  const first = table.slice(headRows).find(row => (row[at] ?? '').trim() !== '')?.[at] ?? 'empty'
  return `${lettersOf(at)}: ${(head || first).slice(0, 40)}`
}

function OwedOn({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const calls = useSummaries('call')
  const prospects = useSummaries('prospect')
  const zone = useStore(state => state.zone)
  const change = useStore(state => state.change)
  const options = useMemo(() => {
    const names = new Map((prospects ?? []).map(one => [one.id, one.title]))
    return (calls ?? [])
      .filter(
        call =>
          call.id === questionnaire.callId || (call.status === 'planned' && (call.start ?? '~') >= now()),
      )
      .toSorted((a, b) => ((a.start ?? '~') < (b.start ?? '~') ? -1 : 1))
      .map(call => ({
        id: call.id,
        label: [
          [names.get(call.prospectId ?? ''), call.title].filter(Boolean).join(', '),
          call.start === undefined ? '' : dayWords(call.start, zone),
        ]
          .filter(Boolean)
          .join(' · '),
        prospectId: call.prospectId,
      }))
  }, [calls, prospects, zone, questionnaire.callId])
  return (
    <div data-field="owed-on">
      <ComboBox
        label="Owed on"
        placeholder="A call that is planned"
        options={options}
        value={questionnaire.callId ?? null}
        onChange={id => {
          const call = options.find(one => one.id === id)
          change(
            'questionnaire',
            questionnaire.id,
            before => ({
              ...before,
              callId: call?.id as Questionnaire['callId'],
              prospectId: call?.prospectId as Questionnaire['prospectId'],
            }),
            'Call chosen',
          )
        }}
      />
    </div>
  )
}
