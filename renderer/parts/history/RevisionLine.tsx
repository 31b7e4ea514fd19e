import type { RecordKind } from '@shared/domain/record'
import { isRevisioned } from '@shared/domain/revision'
import { useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { shortDay } from '../../time'
import styles from './History.module.css'

/** "Revision 3, 12 Nov". */
export function RevisionLine({ kind, id }: { readonly kind: RecordKind; readonly id: string }) {
  const record = useRecord(kind, id)
  const zone = useStore(state => state.zone)
  if (record === undefined || !isRevisioned(record)) return null
  const { revision, revisedOn } = record
  if (revision === undefined) return <span className={styles.quiet}>No revision saved yet</span>
  const on = revisedOn === undefined ? '' : `, ${shortDay(`${revisedOn}T12:00:00.000Z`, zone)}`
  return <span className={styles.quiet}>{`Revision ${revision}${on}`}</span>
}
