import type { Colleague } from '@shared/domain/colleague'
import { needCode } from '@shared/domain/need'
import { type Criterion, newCriterion, type Poc } from '@shared/domain/poc'
import { Trash2 } from 'lucide-react'
import { newId } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { ComboBox } from '../../ui/ComboBox'
import { IconButton } from '../../ui/IconButton'
import { Panel } from '../../ui/Panel'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { TextField } from '../../ui/TextField'
import { changePoc, today } from './change-deal'
import styles from './Deal.module.css'
import type { DealView, NamedPerson } from './use-deal'
import { dayWords, orUnknown } from './words'

interface CriteriaProps {
  readonly view: DealView
  readonly poc: Poc
}

/** What must be true in the end: a sentence, how much of it, how it is measured, by whom, for which need. */
export function Criteria({ view, poc }: CriteriaProps) {
  const change = (update: (list: readonly Criterion[]) => readonly Criterion[], label: string) =>
    changePoc(poc.id, before => ({ ...before, criteria: update(before.criteria) }), label)
  const set = (id: Criterion['id'], fields: Partial<Criterion>) =>
    change(list => list.map(one => (one.id === id ? { ...one, ...fields } : one)), 'Criterion edited')
  return (
    <Panel title="Criteria" count={poc.criteria.length}>
      <ol className={styles.list} aria-label="Criteria">
        {poc.criteria.map((criterion, at) => (
          <CriterionRow
            key={criterion.id}
            view={view}
            criterion={criterion}
            name={`Criterion ${at + 1}`}
            set={fields => set(criterion.id, fields)}
            remove={() => {
              change(list => list.filter(one => one.id !== criterion.id), 'Criterion removed')
              sayUndoable(`Criterion ${at + 1} removed`)
            }}
          />
        ))}
      </ol>
      <TextField
        label="Add a criterion"
        labelHidden
        placeholder="What must be true in the end? Enter adds it"
        isAdder
        value=""
        onCommit={text =>
          text.trim() !== '' &&
          change(list => [...list, newCriterion({ text: text.trim() }, { newId })], 'Criterion added')
        }
      />
    </Panel>
  )
}

interface RowProps {
  readonly view: DealView
  readonly criterion: Criterion
  readonly name: string
  readonly set: (fields: Partial<Criterion>) => void
}

function CriterionRow({ view, criterion, name, set, remove }: RowProps & { readonly remove: () => void }) {
  return (
    <li className={styles.criterion}>
      <div className={styles.criterionText}>
        <TextField
          label={name}
          labelHidden
          isBare
          lines={1}
          value={criterion.text}
          onDraft={text => set({ text })}
        />
        <IconButton label={`Remove ${name.toLowerCase()}`} icon={Trash2} size="xs" onPress={remove} />
      </div>
      <div className={styles.criterionFields}>
        <TextField
          label={`${name}: threshold`}
          labelHidden
          placeholder="Threshold: under 90 minutes"
          value={criterion.threshold ?? ''}
          onDraft={text => set({ threshold: orUnknown(text) })}
        />
        <TextField
          label={`${name}: how measured`}
          labelHidden
          placeholder="How it is measured"
          value={criterion.method ?? ''}
          onDraft={text => set({ method: orUnknown(text) })}
        />
        <Owner view={view} criterion={criterion} name={name} set={set} />
        <NeedOf view={view} criterion={criterion} name={name} set={set} />
      </div>
      <Result criterion={criterion} name={name} set={set} />
    </li>
  )
}

function Owner({ view, criterion, name, set }: RowProps) {
  const { people, colleagues } = view
  const options = [
    ...people.map((person: NamedPerson) => ({ id: person.id as string, label: person.name })),
    ...colleagues.map(({ id, name: own, me }: Colleague) => ({
      id: id as string,
      label: me ? `${own} (me)` : own,
    })),
  ]
  return (
    <ComboBox
      label={`${name}: who measures`}
      labelHidden
      placeholder="Who measures"
      options={options}
      value={criterion.ownerPersonId ?? criterion.ownerColleagueId ?? null}
      onChange={id =>
        set({
          ownerPersonId: people.find(one => one.id === id)?.id,
          ownerColleagueId: colleagues.find(one => one.id === id)?.id,
        })
      }
    />
  )
}

function NeedOf({ view: { needs }, criterion, name, set }: RowProps) {
  return (
    <ComboBox
      label={`${name}: for which need`}
      labelHidden
      placeholder={needs.length === 0 ? 'No needs known yet' : 'For which need'}
      isDisabled={needs.length === 0}
      options={needs.map(need => ({ id: need.id, label: `${needCode(need)} ${need.words}` }))}
      value={criterion.needId ?? null}
      onChange={id => set({ needId: needs.find(need => need.id === id)?.id })}
    />
  )
}

const results = [
  { id: 'open', label: 'Open' },
  { id: 'met', label: 'Met' },
  { id: 'not-met', label: 'Not met' },
] as const

function Result({ criterion: { result }, name, set }: Omit<RowProps, 'view'>) {
  const is = result === undefined ? 'open' : result.met ? 'met' : 'not-met'
  return (
    <div className={styles.result}>
      <SegmentedControl
        label={`${name}: result`}
        segments={results}
        value={is}
        onChange={next =>
          set({ result: next === 'open' ? undefined : { on: today(), ...result, met: next === 'met' } })
        }
      />
      {result !== undefined && (
        <>
          <TextField
            label={`${name}: measured`}
            labelHidden
            placeholder="What was measured"
            value={result.value ?? ''}
            onDraft={text => set({ result: { ...result, value: orUnknown(text) } })}
          />
          <span className={styles.quiet}>{dayWords(result.on)}</span>
        </>
      )}
    </div>
  )
}
