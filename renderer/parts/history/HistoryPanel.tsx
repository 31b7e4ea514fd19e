import type { RecordKind } from '@shared/domain/record'
import { type Summary, summarize } from '@shared/domain/summary'
import { type ReactNode, useState } from 'react'
import { useRecord } from '../../state/selectors'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { Select } from '../../ui/Select'
import { useBelonging } from './belonging'
import styles from './History.module.css'
import { Revisions } from './Revisions'
import { hasRevisions } from './use-record-history'
import { Versions } from './Versions'

interface HistoryPanelProps {
  readonly kind: RecordKind
  readonly id: string
  readonly onClose: () => void
  readonly startsWith?: 'versions' | 'revisions'
}

/** What a version is held against. */
export type Against = 'now' | 'before'

/** Every earlier state of the record on screen, or of one that belongs to it, and the way back. */
export function HistoryPanel(props: HistoryPanelProps) {
  const belonging = useBelonging(props.id)
  const [chosen, choose] = useState(props.id)
  const of = belonging.find(one => one.id === chosen) ?? props
  const chooser = belonging.length > 1 && (
    <div className={styles.chooser}>
      <Select label="History of" labelHidden size="sm" options={belonging} value={of.id} onChange={choose} />
    </div>
  )
  return <OneHistory key={of.id} {...props} kind={of.kind} id={of.id} chooser={chooser} />
}

function OneHistory(props: HistoryPanelProps & { readonly chooser: ReactNode }) {
  const { kind, id, onClose, chooser } = props
  const record = useRecord(kind, id)
  const [list, setList] = useState(props.startsWith ?? 'versions')
  const [against, setAgainst] = useState<Against>('now')
  const title = record === undefined ? '' : (summarize(record) as Summary).title
  const shown = { against, onClose }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="broad"
      title={title === '' ? 'History' : `History of “${title}”`}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <div className={styles.panel}>
        <div className={styles.switches}>
          {chooser}
          {hasRevisions(kind) && (
            <SegmentedControl
              label="Which states"
              segments={[
                { id: 'versions', label: 'Every version' },
                { id: 'revisions', label: 'Saved revisions' },
              ]}
              value={list}
              onChange={setList}
            />
          )}
          <SegmentedControl
            label="Compared with"
            segments={[
              { id: 'now', label: 'Compare with now' },
              { id: 'before', label: 'With the one before' },
            ]}
            value={against}
            onChange={setAgainst}
          />
        </div>
        {list === 'revisions' && hasRevisions(kind) ? (
          <Revisions kind={kind} id={id} {...shown} />
        ) : (
          <Versions kind={kind} id={id} {...shown} />
        )}
      </div>
    </Dialog>
  )
}
