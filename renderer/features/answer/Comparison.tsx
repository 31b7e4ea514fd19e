import {
  addCriterion,
  type Criterion,
  nameCriterion,
  removeCriterion,
  type Side,
  sides,
  writeCell,
} from '@shared/answer/comparison'
import type { Answer } from '@shared/domain/answer'
import { Plus, Trash2 } from 'lucide-react'
import { now } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'
import { Button } from '../../ui/Button'
import { DateField } from '../../ui/DateTimeField'
import { IconButton } from '../../ui/IconButton'
import { Panel } from '../../ui/Panel'
import { TextField } from '../../ui/TextField'
import styles from './Answer.module.css'

type Update = (before: Answer) => Answer

/** What they judge by, us and the rival beside each other; a cell without a source is believed by nobody. */
export function Comparison({ answer }: { readonly answer: Answer }) {
  const change = (update: Update, label: string) =>
    useStore.getState().change('answer', answer.id, update, label)
  const remove = (at: number) => {
    change(before => removeCriterion(before, at), 'Criterion removed')
    sayUndoable('Criterion removed')
  }
  return (
    <Panel
      title="Comparison"
      look="card"
      trailing={
        <Button size="xs" variant="quiet" icon={Plus} onPress={() => change(addCriterion, 'Criterion added')}>
          Criterion
        </Button>
      }
    >
      <div data-field="comparison">
        {answer.criteria.length === 0 && (
          <div className={styles.none}>
            <p>Nothing is compared yet. What do they judge by?</p>
            <Button size="sm" icon={Plus} onPress={() => change(addCriterion, 'Criterion added')}>
              Add the first criterion
            </Button>
          </div>
        )}
        <ul className={styles.criteria} aria-label="Criteria">
          {answer.criteria.map((criterion, at) => (
            <Row
              // A criterion has no id of its own; its place names it.
              key={`#${String(at)}`}
              answer={answer}
              criterion={criterion}
              at={at}
              change={change}
              onRemove={() => remove(at)}
            />
          ))}
        </ul>
      </div>
    </Panel>
  )
}

interface RowProps {
  readonly answer: Answer
  readonly criterion: Criterion
  readonly at: number
  readonly change: (update: Update, label: string) => void
  readonly onRemove: () => void
}

function Row({ answer, criterion, at, change, onRemove }: RowProps) {
  const name = criterion.criterion.trim() === '' ? `criterion ${at + 1}` : criterion.criterion
  return (
    <li className={styles.criterion}>
      <div className={styles.criterionHead}>
        <TextField
          label={`Criterion ${at + 1}`}
          labelHidden
          placeholder="What they judge by, in their words"
          value={criterion.criterion}
          onDraft={text => change(before => nameCriterion(before, at, text), 'Criterion edited')}
        />
        <IconButton label={`Remove ${name}`} icon={Trash2} size="xs" onPress={onRemove} />
      </div>
      {sides.map(side => (
        <CellFields
          key={side}
          who={side === 'us' ? 'Us' : answer.rival?.trim() || 'Them'}
          name={name}
          side={side}
          criterion={criterion}
          at={at}
          change={change}
        />
      ))}
    </li>
  )
}

interface CellFieldsProps extends Pick<RowProps, 'criterion' | 'at' | 'change'> {
  readonly who: string
  readonly name: string
  readonly side: Side
}

function CellFields({ who, name, side, criterion, at, change }: CellFieldsProps) {
  const zone = useStore(state => state.zone)
  const cell = criterion[side]
  const lacksSource = (cell?.text.trim() ?? '') !== '' && (cell?.source?.trim() ?? '') === ''
  const set = (fields: Parameters<typeof writeCell>[3]) =>
    change(before => writeCell(before, at, side, fields, dayOf(now(), zone)), 'Comparison edited')
  return (
    <div className={styles.cell}>
      <span className={styles.who} aria-hidden="true">
        {who}
      </span>
      <TextField
        label={`${who}: ${name}`}
        labelHidden
        lines={1}
        value={cell?.text ?? ''}
        onDraft={text => set({ text })}
      />
      <TextField
        label={`Source, ${who}: ${name}`}
        labelHidden
        lines={1}
        placeholder={lacksSource ? 'No source yet' : 'Source'}
        error={lacksSource ? 'A cell without a source is believed by nobody: where was it read?' : undefined}
        value={cell?.source ?? ''}
        onDraft={text => set({ source: text === '' ? undefined : text })}
      />
      <DateField
        label={`From when, ${who}: ${name}`}
        labelHidden
        value={cell?.on ?? null}
        onCommit={on => set({ on: on ?? undefined })}
      />
    </div>
  )
}
