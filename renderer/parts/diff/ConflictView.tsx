import type { AnyRecord } from '@shared/domain/records'
import { Button } from '../../ui/Button'
import { ChangedText } from './ChangedText'
import styles from './Diff.module.css'
import { useChanges } from './DiffView'

interface ConflictViewProps {
  /** What was here, and what came from elsewhere. Undefined: deleted there. */
  readonly ours: AnyRecord | undefined
  readonly theirs: AnyRecord | undefined
  readonly oursLabel?: string
  readonly theirsLabel?: string
  /** Left out, the two are only shown. */
  readonly onKeepOurs?: () => void
  readonly onKeepTheirs?: () => void
  /** While one of them is being written. */
  readonly isBusy?: boolean
}

/** Two states of one record side by side, only where they differ, and which of them to keep. */
export function ConflictView(props: ConflictViewProps) {
  const { ours, theirs, oursLabel = 'Yours', theirsLabel = 'From elsewhere', isBusy } = props
  const changes = useChanges(ours, theirs)
  return (
    <div className={styles.conflict}>
      <table className={styles.sides}>
        <thead>
          <tr>
            <th scope="col">Where they differ</th>
            <th scope="col">{oursLabel}</th>
            <th scope="col">{theirsLabel}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, label, how, before, after }) => (
            <tr key={`${how} ${path.join('/')}`}>
              <th scope="row">{how === 'moved' ? `${label}, its place` : label}</th>
              <td>{side(before, after, 'before')}</td>
              <td>{side(before, after, 'after')}</td>
            </tr>
          ))}
          {changes.length === 0 && (
            <tr>
              <td colSpan={3}>Both hold the same by now.</td>
            </tr>
          )}
        </tbody>
      </table>
      {(props.onKeepOurs || props.onKeepTheirs) && (
        <div className={styles.keep}>
          {props.onKeepOurs && (
            <Button onPress={props.onKeepOurs} isDisabled={isBusy}>
              Keep mine
            </Button>
          )}
          {props.onKeepTheirs && (
            <Button onPress={props.onKeepTheirs} isDisabled={isBusy}>
              Keep theirs
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function side(before: string | undefined, after: string | undefined, shown: 'before' | 'after') {
  const text = shown === 'before' ? before : after
  if (text === undefined) return <span className={styles.nothing}>nothing</span>
  return <ChangedText before={before} after={after} side={shown} />
}
