import { changeLine, countWords, linesAt, withoutLine } from '@shared/debrief/worked-lines'
import type { Script } from '@shared/domain/script'
import type { WorkedLine } from '@shared/domain/worked-line'
import { Trash2 } from 'lucide-react'
import { useStore } from '../../../state/store'
import { IconButton } from '../../../ui/IconButton'
import { Panel } from '../../../ui/Panel'
import { TextField } from '../../../ui/TextField'
import styles from './StepLines.module.css'

interface StepLinesProps {
  readonly script: Script
  readonly selectedId: string
}

/** What worked at the step in hand, and at no step in particular, with its tries. */
export function StepLines({ script, selectedId }: StepLinesProps) {
  const lines = linesAt(script, [selectedId])
  const say = useStore(state => state.say)
  const change = useStore(state => state.change)
  if (lines.length === 0) return null
  const remove = (line: WorkedLine) => {
    change('script', script.id, before => withoutLine(before, line.id), 'Line removed')
    say('Line removed.', { undoes: true })
  }
  return (
    <Panel title="Lines that worked" count={lines.length}>
      <ul className={styles.lines} aria-label="Lines that worked">
        {lines.map((line, at) => (
          <LineFields key={line.id} script={script} line={line} at={at} onRemove={() => remove(line)} />
        ))}
      </ul>
    </Panel>
  )
}

interface LineFieldsProps {
  readonly script: Script
  readonly line: WorkedLine
  readonly at: number
  readonly onRemove: () => void
}

function LineFields({ script, line, at, onRemove }: LineFieldsProps) {
  const change = useStore(state => state.change)
  const set = (fields: Partial<WorkedLine>) =>
    change(
      'script',
      script.id,
      before => changeLine(before, line.id, one => ({ ...one, ...fields })),
      'Line edited',
    )
  const name = `Line ${at + 1}`
  return (
    <li>
      <TextField
        label={name}
        labelHidden
        isBare
        lines={1}
        value={line.text}
        onCommit={text => text.trim() !== '' && set({ text })}
      />
      <IconButton label={`Remove line ${at + 1}`} icon={Trash2} size="xs" onPress={onRemove} />
      <div className={styles.about}>
        <small>{countWords(line)}</small>
        <TextField
          label={`${name}: customer kind`}
          labelHidden
          isBare
          placeholder="any customer"
          value={line.customerKind ?? ''}
          onCommit={customerKind => set({ customerKind: customerKind.trim() || undefined })}
        />
        <TextField
          label={`${name}: region`}
          labelHidden
          isBare
          placeholder="any region"
          value={line.region ?? ''}
          onCommit={region => set({ region: region.trim() || undefined })}
        />
      </div>
    </li>
  )
}
