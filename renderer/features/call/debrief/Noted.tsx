import { changeAfterthought, notesOf, withAfterthought, withoutAfterthought } from '@shared/debrief/noted'
import { type Afterthought, afterthoughtForms, newAfterthought } from '@shared/domain/debrief'
import type { Mark } from '@shared/domain/run'
import { markWords } from '@shared/run/log'
import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { boxPrompts, markLooks } from '../../../parts/marks/mark-looks'
import { making } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'
import { clockTime } from '../../../time'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { Panel } from '../../../ui/Panel'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { useRowsDrawn } from '../../../ui/use-rows-drawn'
import styles from './Debrief.module.css'
import own from './Noted.module.css'
import type { DebriefFacts } from './use-debrief'

const keys = { note: 'N', 'lands-well': '+', 'falls-flat': '-' } as const

/** What was noted in the run, and what comes to mind now, by the same keys. */
export function Noted({ facts }: { readonly facts: DebriefFacts }) {
  const { run, debrief } = facts
  const change = useStore(state => state.change)
  const [newest, setNewest] = useState<string>()
  const notes = useMemo(() => (run === undefined ? [] : notesOf(run)), [run])
  const drawn = useRowsDrawn(notes, notesAtFirst)
  const added = debrief.afterthoughts ?? []
  const add = (form: Afterthought['form']) => {
    const one = newAfterthought(form, making().newId)
    setNewest(one.id)
    change('debrief', debrief.id, before => withAfterthought(before, one), `${markWords[form]} added`)
  }
  useCommands({
    'mark.note': () => add('note'),
    'mark.lands-well': () => add('lands-well'),
    'mark.falls-flat': () => add('falls-flat'),
  })
  return (
    <Panel title="Notes" count={notes.length + added.length}>
      {notes.length + added.length > 0 && (
        <ul className={styles.rows} aria-label="Notes">
          {drawn.map(mark => (
            <OfRun key={mark.id} mark={mark} facts={facts} />
          ))}
          {added.map((one, at) => (
            <Added key={one.id} one={one} at={at} facts={facts} isNew={one.id === newest} />
          ))}
        </ul>
      )}
      <div className={own.adds}>
        {afterthoughtForms.map(form => (
          <Button
            key={form}
            size="xs"
            variant="quiet"
            icon={markLooks[form].icon}
            keys={keys[form]}
            onPress={() => add(form)}
          >
            {markWords[form]}
          </Button>
        ))}
      </div>
    </Panel>
  )
}

const notesAtFirst = 8

function OfRun({ mark, facts }: { readonly mark: Mark; readonly facts: DebriefFacts }) {
  const zone = useStore(state => state.zone)
  const who = facts.call.attendees
    .filter(({ id }) => mark.attendeeIds.includes(id))
    .flatMap(({ personId }) => facts.people.find(({ id }) => id === personId)?.name ?? [])
  return (
    <li className={own.noted}>
      <Icon of={markLooks.note.icon} tone="muted" />
      <div>
        <p>{mark.text}</p>
        <small>{[clockTime(mark.at, zone), ...who, mark.by].filter(Boolean).join(', ')}</small>
      </div>
    </li>
  )
}

interface AddedProps {
  readonly one: Afterthought
  readonly at: number
  readonly facts: DebriefFacts
  readonly isNew: boolean
}

function Added({ one, at, facts, isNew }: AddedProps) {
  const { debrief, people } = facts
  const change = useStore(state => state.change)
  const name = `${markWords[one.form]} ${at + 1}`
  const set = (fields: Partial<Afterthought>) =>
    change('debrief', debrief.id, before => changeAfterthought(before, one.id, fields), 'Note edited')
  const remove = () => {
    change('debrief', debrief.id, before => withoutAfterthought(before, one.id), 'Note removed')
    sayUndoable('Note removed.')
  }
  return (
    <li className={own.noted} data-own="">
      <Icon of={markLooks[one.form].icon} tone={markLooks[one.form].tone} />
      <div>
        <TextField
          label={name}
          labelHidden
          isBare
          lines={1}
          placeholder={boxPrompts[one.form] ?? markWords[one.form]}
          value={one.text}
          autoFocus={isNew}
          onDraft={text => set({ text })}
        />
        {people.length > 0 && (
          <Select
            label={`Who, ${name}`}
            labelHidden
            size="sm"
            placeholder="who"
            options={people.map(({ id, name: label }) => ({ id, label }))}
            value={one.personId ?? null}
            onChange={personId => set({ personId })}
          />
        )}
      </div>
      <IconButton label={`Remove ${name}`} icon={Trash2} size="xs" onPress={remove} />
    </li>
  )
}
