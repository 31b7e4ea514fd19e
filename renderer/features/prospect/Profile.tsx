import { type Fact, newFact } from '@shared/domain/fact'
import { factField } from '@shared/prepare/target-fields'
import {
  editFact,
  isBlankFact,
  type ProfileRow,
  profileOf,
  putFact,
  removeFacts,
  renewFacts,
} from '@shared/prospect/profile'
import { questionAbout } from '@shared/prospect/to-ask'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCommands } from '../../app/use-commands'
import { focusedRow, useRowKeys } from '../../parts/rows/use-row-keys'
import { making, newId, now } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { Button } from '../../ui/Button'
import { useAsked } from '../../ui/landing'
import { Panel } from '../../ui/Panel'
import { CurrentTool } from './CurrentTool'
import { changeProspect, commitTogether } from './change-prospect'
import { FactFields } from './FactFields'
import { FactRow } from './FactRow'
import { LocalTimes } from './LocalTimes'
import { Opinions } from './Opinions'
import styles from './Profile.module.css'
import type { ProfileView } from './use-profile'

/** What is known of the company, each with source and date; what is not stands as missing and can be asked. */
export function Profile({ view }: { readonly view: ProfileView }) {
  const { prospect, questions, today } = view
  const { rows, opinions } = useMemo(
    () => profileOf(prospect, questions, view.now),
    [prospect, questions, view.now],
  )
  const [openKey, setOpenKey] = useState<string | null>(null)
  useAsked(field => setOpenKey(rows.find(row => factField(row.topic) === field)?.key ?? openKey))
  const rowOf = (key: string | undefined) => rows.find(row => row.key === key)
  const renew = (row: ProfileRow | undefined) => row?.kind === 'known' && renewRow(view, row.shown)
  const ask = (row: ProfileRow | undefined) => {
    if (row?.kind === 'unknown' && row.question === undefined) askAbout(view, row)
    else return false
  }
  const remove = (row: ProfileRow | undefined) => row?.kind === 'known' && removeShown(view, row)
  const onKeyDown = useRowKeys({
    Space: key => renewable(rowOf(key)) && renew(rowOf(key)),
    Delete: key => remove(rowOf(key)),
  })
  useCommands({ 'mark.question': () => ask(rowOf(focusedRow())) })
  const add = () => {
    const fact = newFact({ topic: 'other', value: '', confidence: 'told', on: today }, { newId })
    changeProspect(prospect.id, before => putFact(before, fact), 'Fact added')
    setOpenKey(fact.id)
  }
  return (
    <Panel
      title="Profile"
      trailing={
        <Button size="xs" variant="quiet" icon={Plus} onPress={add}>
          Fact
        </Button>
      }
    >
      <ul className={styles.rows} aria-label="Profile" data-field="prospect-facts" onKeyDown={onKeyDown}>
        {rows.map(row => (
          <FactRow
            key={row.key}
            view={view}
            row={row}
            isOpen={openKey === row.key}
            onToggle={() => setOpenKey(openKey === row.key ? null : row.key)}
            onRenew={() => renew(row)}
            onAsk={() => ask(row)}
          >
            <RowFields view={view} row={row} />
          </FactRow>
        ))}
        <CurrentTool view={view} />
        <LocalTimes view={view} />
      </ul>
      <Opinions view={view} opinions={opinions} />
    </Panel>
  )
}

const renewable = (row: ProfileRow | undefined): boolean =>
  row?.kind === 'known' && (row.isStale || row.shown.some(fact => fact.confidence === 'suggested'))

function renewRow({ prospect, today }: ProfileView, facts: readonly Fact[]): void {
  const ids = facts.map(fact => fact.id)
  changeProspect(prospect.id, before => renewFacts(before, ids, today), 'Still true today')
}

function removeShown({ prospect }: ProfileView, row: ProfileRow): void {
  if (row.kind !== 'known') return
  const ids = row.shown.map(fact => fact.id)
  changeProspect(prospect.id, before => removeFacts(before, ids), `${row.label} removed`)
  sayUndoable(`${row.label} removed`)
}

function askAbout({ prospect, nextCall }: ProfileView, row: ProfileRow): void {
  const question = questionAbout({ topic: row.topic }, prospect.id, nextCall, making())
  commitTogether([question], `${row.label}: to ask`)
  sayUndoable(nextCall === undefined ? 'To ask in the next call' : `To ask in ${nextCall.title}`)
}

/** The facts of a row, the earlier ones below; of a row without any, the one that typing makes. */
function RowFields({ view, row }: { readonly view: ProfileView; readonly row: ProfileRow }) {
  const { prospect, people, today } = view
  const [fresh] = useState(() =>
    newFact({ topic: row.topic, value: '', confidence: 'told', on: today }, { newId }),
  )
  const blank = prospect.facts.find(fact => fact.topic === row.topic && isBlankFact(fact)) ?? fresh
  const facts = row.kind === 'known' ? [...row.shown, ...row.earlier] : [blank]
  const change = (fact: Fact, fields: Partial<Fact>) => {
    if (prospect.facts.some(one => one.id === fact.id))
      changeProspect(prospect.id, before => editFact(before, fact.id, fields), `${row.label} edited`)
    else addKnown(view, row, { ...fact, ...fields })
  }
  return (
    <div className={styles.editor}>
      {facts.map((fact, at) => (
        <FactFields
          key={fact.id}
          fact={fact}
          name={facts.length === 1 ? row.label : `${row.label} ${at + 1}`}
          people={people}
          onChange={fields => change(fact, fields)}
          onRemove={
            row.kind === 'known'
              ? () => {
                  changeProspect(
                    prospect.id,
                    before => removeFacts(before, [fact.id]),
                    `${row.label} removed`,
                  )
                  sayUndoable(`${row.label} removed`)
                }
              : undefined
          }
        />
      ))}
      <RowEnd view={view} row={row} />
    </div>
  )
}

/** What was missing is known now: a question that waited for it is answered by the same step. */
function addKnown({ prospect }: ProfileView, row: ProfileRow, fact: Fact): void {
  const next = putFact(prospect, fact)
  const question = row.kind === 'unknown' ? row.question : undefined
  if (question === undefined)
    changeProspect(prospect.id, before => putFact(before, fact), `${row.label} added`)
  else commitTogether([next, { ...question, state: 'answered', answeredAt: now() }], `${row.label} answered`)
}

function RowEnd({ view, row }: { readonly view: ProfileView; readonly row: ProfileRow }) {
  const { prospect, today } = view
  if (row.kind === 'unknown' && row.question !== undefined) {
    const { question } = row
    return (
      <Button
        size="xs"
        variant="quiet"
        onPress={() => {
          commitTogether([{ ...question, deletedAt: now() }], 'Question taken back')
          sayUndoable('Question taken back')
        }}
      >
        Do not ask it
      </Button>
    )
  }
  if (row.kind !== 'known' || row.topic !== 'compliance') return null
  const add = () =>
    changeProspect(
      prospect.id,
      before =>
        putFact(
          before,
          newFact({ topic: 'compliance', value: 'New duty', confidence: 'told', on: today }, { newId }),
        ),
      'Duty added',
    )
  return (
    <Button size="xs" variant="quiet" icon={Plus} onPress={add}>
      Another duty
    </Button>
  )
}
