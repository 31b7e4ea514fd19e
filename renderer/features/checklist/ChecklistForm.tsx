import { type Checklist, type ChecklistItem, newChecklistItem } from '@shared/domain/checklist'
import { lengthWords } from '@shared/prepare/checklist-run'
import { checklistFrom, starterChecklists } from '@shared/prepare/starter-checklists'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useCommands } from '../../app/use-commands'
import { HistoryBar } from '../../parts/history/HistoryButton'
import { useRecordHistory } from '../../parts/history/use-record-history'
import { making, newId } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { Button } from '../../ui/Button'
import { AddChip } from '../../ui/Chips'
import { Form, Pair } from '../../ui/Form'
import { IconButton } from '../../ui/IconButton'
import { NumberField } from '../../ui/NumberField'
import { Select } from '../../ui/Select'
import { LoadingState } from '../../ui/States'
import { Tag } from '../../ui/Tag'
import { TextField } from '../../ui/TextField'
import styles from './ChecklistForm.module.css'

/** A template: its items in order, each with who does it, until when, and whether it wants a value. */
export function ChecklistForm({ checklistId }: { readonly checklistId: string }) {
  const checklist = useLoaded('checklist', checklistId)
  const change = useStore(state => state.change)
  const trash = useStore(state => state.trash)
  const go = useStore(state => state.go)
  const history = useRecordHistory('checklist', checklistId)
  useCommands(history.commands)
  if (checklist === undefined) return <LoadingState label="Opening the checklist" />
  const set = (fields: Partial<Checklist>, label = 'Checklist edited') =>
    change('checklist', checklistId, before => ({ ...before, ...fields }), label)
  const { items } = checklist
  return (
    <Form label={checklist.name}>
      <HistoryBar history={history} />
      <TextField label="Name" value={checklist.name} onDraft={name => set({ name })} />
      <Pair>
        <Select
          label="For calls"
          options={[
            { id: 'any', label: 'Remote or on site' },
            { id: 'remote', label: 'Remote' },
            { id: 'on-site', label: 'On site' },
          ]}
          value={checklist.mode}
          onChange={mode => set({ mode })}
        />
      </Pair>
      <h2 className={styles.count}>
        {lengthWords(items.map(item => item.text)) ??
          (items.length === 0 ? 'No items yet' : `${items.length} items`)}
        {checklist.starter !== undefined && <Tag outline>began with Presnap’s</Tag>}
      </h2>
      {items.length === 0 && <Starters onTake={fields => set(fields, 'Checklist started')} />}
      <ol className={styles.items} aria-label="Items">
        {items.map((item, at) => (
          <ItemRow
            key={item.id}
            item={item}
            at={at}
            count={items.length}
            onChange={fields =>
              set({ items: items.map(one => (one.id === item.id ? { ...one, ...fields } : one)) })
            }
            onMove={to => set({ items: moved(items, at, to) }, 'Item moved')}
            onRemove={() => {
              set({ items: items.filter(one => one.id !== item.id) }, 'Item removed')
              sayUndoable('Item removed')
            }}
          />
        ))}
      </ol>
      <Pair>
        <Button
          icon={Plus}
          onPress={() => set({ items: [...items, newChecklistItem({ text: '' }, newId)] }, 'Item added')}
        >
          Add an item
        </Button>
        <Button
          variant="danger-quiet"
          icon={Trash2}
          onPress={() => {
            trash('checklist', checklistId, 'Checklist moved to the trash')
            go({ kind: 'checklists' })
          }}
        >
          Move to the trash
        </Button>
      </Pair>
    </Form>
  )
}

/** An empty one may begin with one of ours; from then on it is the user's own. */
function Starters({ onTake }: { readonly onTake: (fields: Partial<Checklist>) => void }) {
  return (
    <div className={styles.starters}>
      <span>Begin with one of ours:</span>
      {starterChecklists.map(starter => (
        <AddChip
          key={starter.id}
          onPress={() => {
            const { name, mode, callKinds, items, starter: id } = checklistFrom(starter, making())
            onTake({ name, mode, callKinds, items, starter: id })
          }}
        >
          {`${starter.name}, ${starter.items.length} items`}
        </AddChip>
      ))}
    </div>
  )
}

interface ItemRowProps {
  readonly item: ChecklistItem
  readonly at: number
  readonly count: number
  readonly onChange: (fields: Partial<ChecklistItem>) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

function ItemRow({ item, at, count, onChange, onMove, onRemove }: ItemRowProps) {
  const name = item.text === '' ? `item ${at + 1}` : item.text
  return (
    <li className={styles.item}>
      <TextField
        label={`Item ${at + 1}`}
        labelHidden
        value={item.text}
        onDraft={text => onChange({ text })}
        autoFocus={item.text === ''}
      />
      <Select
        label={`What ${name} wants`}
        labelHidden
        options={[
          { id: 'tick', label: 'Tick' },
          { id: 'value', label: 'Value' },
        ]}
        value={item.wants}
        onChange={wants => onChange({ wants })}
      />
      <Select
        label={`Who does ${name}`}
        labelHidden
        options={[
          { id: 'me', label: 'Me' },
          { id: 'salesperson', label: 'Salesperson' },
          { id: 'anyone', label: 'Anyone' },
        ]}
        value={item.owner}
        onChange={owner => onChange({ owner })}
      />
      <NumberField
        label={`Minutes before the call for ${name}`}
        labelHidden
        unit="min before"
        min={0}
        value={item.dueBefore ?? null}
        onCommit={value => onChange({ dueBefore: value ?? undefined })}
      />
      <IconButton
        label={`Move ${name} up`}
        icon={ArrowUp}
        size="xs"
        isDisabled={at === 0}
        onPress={() => onMove(at - 1)}
      />
      <IconButton
        label={`Move ${name} down`}
        icon={ArrowDown}
        size="xs"
        isDisabled={at === count - 1}
        onPress={() => onMove(at + 1)}
      />
      <IconButton label={`Remove ${name}`} icon={Trash2} size="xs" onPress={onRemove} />
    </li>
  )
}

function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from]
  if (item === undefined) return list
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}
