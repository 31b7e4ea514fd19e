import type { Competitor } from '@shared/domain/deal'
import { freshId } from '@shared/domain/schema'
import { Trash2 } from 'lucide-react'
import { newId } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { DateField } from '../../ui/DateTimeField'
import { IconButton } from '../../ui/IconButton'
import { Panel } from '../../ui/Panel'
import { TextField } from '../../ui/TextField'
import { changeDeal, today } from './change-deal'
import styles from './Deal.module.css'
import type { DealView } from './use-deal'
import { orUnknown } from './words'

/** Who else they look at, who said so, and when. */
export function Competitors({ view: { deal } }: { readonly view: DealView }) {
  const { competitors } = deal
  const change = (update: (list: readonly Competitor[]) => readonly Competitor[], label: string) =>
    changeDeal(deal.id, before => ({ ...before, competitors: update(before.competitors) }), label)
  const add = (name: string) =>
    change(list => [...list, { id: freshId('competitor', newId), name, on: today() }], 'Competitor added')
  return (
    <Panel title="Competitors" count={competitors.length}>
      {competitors.length === 0 && (
        <p className={styles.none}>Nobody is named yet. Ask: who else, and why them?</p>
      )}
      <ul className={styles.list} aria-label="Competitors">
        {competitors.map((competitor, at) => (
          <CompetitorRow
            key={competitor.id ?? `#${at}`}
            competitor={competitor}
            set={fields =>
              change(
                list => list.map((one, place) => (place === at ? { ...one, ...fields } : one)),
                'Competitor edited',
              )
            }
            remove={() => {
              change(list => list.filter((_, place) => place !== at), 'Competitor removed')
              sayUndoable(`${competitor.name} removed`)
            }}
          />
        ))}
      </ul>
      <TextField
        label="Add a competitor"
        labelHidden
        placeholder="Add a competitor"
        isAdder
        value=""
        onCommit={name => name.trim() !== '' && add(name.trim())}
      />
    </Panel>
  )
}

interface CompetitorRowProps {
  readonly competitor: Competitor
  readonly set: (fields: Partial<Competitor>) => void
  readonly remove: () => void
}

function CompetitorRow({ competitor, set, remove }: CompetitorRowProps) {
  const { name, source, on } = competitor
  return (
    <li className={styles.competitor}>
      <TextField
        label={`Name of ${name}`}
        labelHidden
        isBare
        value={name}
        onCommit={text => text.trim() !== '' && set({ name: text.trim() })}
      />
      <IconButton label={`Remove ${name}`} icon={Trash2} size="xs" onPress={remove} />
      <TextField
        label={`Who named ${name}`}
        labelHidden
        placeholder="Who said so"
        value={source ?? ''}
        onDraft={text => set({ source: orUnknown(text) })}
      />
      <DateField
        label={`${name} named on`}
        labelHidden
        value={on ?? null}
        onCommit={day => set({ on: day ?? undefined })}
      />
    </li>
  )
}
