import type { Call } from '@shared/domain/call'
import type { Checklist } from '@shared/domain/checklist'
import { isChecked } from '@shared/domain/checklist'
import { addCheck, applyChecklist } from '@shared/prepare/checks'
import { checklistFrom, type StarterChecklist, startersFor } from '@shared/prepare/starter-checklists'
import { Check, ListPlus, Megaphone, Pencil } from 'lucide-react'
import { useState } from 'react'
import { runCommand } from '../../../app/use-commands'
import { making, newId } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useSummaries } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'
import { Menu } from '../../../ui/Menu'
import { Panel } from '../../../ui/Panel'
import { TextField } from '../../../ui/TextField'
import { changeCall } from './actions'
import { CheckEditor } from './CheckEditor'
import { CheckNotes } from './CheckNotes'
import { CheckRow } from './CheckRow'
import styles from './Huddle.module.css'
import type { SectionProps } from './Section'
import type { PrepareView } from './use-prepare'

/** The huddle checklist (P01): a copy of a template, with an owner and a time for each item. */
export function Huddle({ view, look }: SectionProps) {
  const { call } = view
  const [isEditing, setEditing] = useState(false)
  const done = call.checks.filter(isChecked).length
  return (
    <Panel
      title="Huddle checklist"
      look={look}
      count={call.checks.length === 0 ? undefined : `${done} of ${call.checks.length}`}
      trailing={
        <>
          <Templates view={view} />
          {call.checks.length > 0 && (
            <IconButton
              label="Read the huddle aloud"
              icon={Megaphone}
              size="xs"
              keys="F9"
              onPress={() => runCommand('call.read-aloud')}
            />
          )}
          {call.checks.length > 0 && (
            <IconButton
              label={isEditing ? 'Done editing the checklist' : 'Edit the checklist'}
              icon={isEditing ? Check : Pencil}
              size="xs"
              isOn={isEditing}
              onPress={() => setEditing(!isEditing)}
            />
          )}
        </>
      }
    >
      <div data-field="checklist">
        <CheckNotes view={view} />
        <ul className={styles.checks} aria-label="Huddle checklist">
          {call.checks.map((check, at) =>
            isEditing ? (
              <CheckEditor key={check.id} view={view} check={check} at={at} />
            ) : (
              <CheckRow key={check.id} view={view} check={check} />
            ),
          )}
        </ul>
        <div className={styles.adder}>
          <TextField
            label="Add to the checklist"
            labelHidden
            isAdder
            isBare
            placeholder="Add an item"
            value=""
            onCommit={text => {
              if (text.trim() !== '')
                changeCall(call.id, before => addCheck(before, text.trim(), newId), 'Item added')
            }}
          />
        </div>
      </div>
    </Panel>
  )
}

/** The checklists of the library, and ours to start from, those for this call first. */
function Templates({ view }: { readonly view: PrepareView }) {
  const { call } = view
  const templates = useSummaries('checklist') ?? []
  return (
    <Menu
      label="Checklists"
      placement="bottom end"
      entries={[
        ...templates.map(({ id, title, items }) => ({
          id,
          label: `${title}, ${items} items`,
          onPress: () => void takeChecklist(view, id),
        })),
        ...(templates.length > 0 ? (['line'] as const) : []),
        ...startersFor(call).map(starter => ({
          id: starter.id,
          label: `${starter.name}, ${starter.items.length} items, from Presnap`,
          onPress: () => takeStarter(view, starter),
        })),
      ]}
    >
      <Button size="xs" variant="quiet" icon={ListPlus}>
        {call.checks.length === 0 ? 'Choose a checklist' : 'Another'}
      </Button>
    </Menu>
  )
}

/** Copies a template into the call; what it replaces comes back by undo. */
export async function takeChecklist({ call, neighbourhood }: PrepareView, id: string): Promise<void> {
  const { loadRecords } = useStore.getState()
  await loadRecords([{ kind: 'checklist', id }])
  const checklist = useStore.getState().records[id]
  if (checklist?.kind !== 'checklist') return
  apply(call.id, checklist, neighbourhood.colleagues)
  if (call.checks.length > 0) sayUndoable(`Now with ${checklist.name}`)
}

/** A starter goes into the call as it is; the library stays as the user has it. */
function takeStarter({ call, neighbourhood }: PrepareView, starter: StarterChecklist): void {
  apply(call.id, checklistFrom(starter, making()), neighbourhood.colleagues, { isOfLibrary: false })
  if (call.checks.length > 0) sayUndoable(`Now with ${starter.name}`)
}

function apply(
  callId: string,
  checklist: Checklist,
  colleagues: PrepareView['neighbourhood']['colleagues'],
  { isOfLibrary } = { isOfLibrary: true },
): void {
  const take = (before: Call): Call => {
    const taken = applyChecklist(before, checklist, colleagues, newId)
    return isOfLibrary ? taken : { ...taken, checklistId: undefined }
  }
  changeCall(callId, take, 'Checklist chosen')
}
