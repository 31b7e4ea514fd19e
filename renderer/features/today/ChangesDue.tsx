import type { ChangeDue } from '@shared/debrief/changes'
import { helpedOf, isDue, triesOf, triesOfAChange } from '@shared/debrief/one-change'
import { isTried, type OneChange } from '@shared/domain/debrief'
import { GitBranch } from 'lucide-react'
import { useEffect, useState } from 'react'
import { ask } from '../../api'
import { notOvertaken } from '../../state/records'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { Icon } from '../../ui/Icon'
import styles from './Owed.module.css'

interface Due {
  readonly found: readonly ChangeDue[]
  readonly total: number
}

/** Changes that had their three tries and wait for a word: keep, adjust or drop. Nobody is owed it, so it is said quietly. */
export function ChangesDue() {
  const due = useDue()
  const records = useStore(state => state.records)
  const go = useStore(state => state.go)
  const rows = due.found.flatMap(({ debriefId, written, tries, callId }) => {
    const record = records[debriefId]
    const change = record?.kind === 'debrief' ? record.oneChange : undefined
    if (change === undefined || !isTried(change)) return []
    const since = change.writtenAt ?? written.since
    const standing = triesOf({ ...written, since }, tries)
    return isDue(standing) ? [{ debriefId, change, callId, note: noteOf(change, standing) }] : []
  })
  if (rows.length === 0) return null
  const rest = due.total - due.found.length
  return (
    <section className={styles.group} aria-label="Changes to decide">
      <h2>
        Keep, adjust or drop <span>{rows.length + rest}</span>
      </h2>
      <ul>
        {rows.map(({ debriefId, change, callId, note }) => (
          <li key={debriefId}>
            <button
              type="button"
              className={styles.owedRow}
              onClick={() => go({ kind: 'call', id: callId, tab: 'debrief' })}
            >
              <Icon of={GitBranch} tone="muted" />
              <span>
                <span className={styles.owedWords}>{change.text}</span>
                <small>{note}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function noteOf(change: OneChange, tries: ChangeDue['tries']): string {
  const { yes, n } = helpedOf(change, tries)
  return n === 0
    ? `${triesOfAChange} tries, none answered yet`
    : `${triesOfAChange} tries, helped in ${yes} of ${n} answered`
}

const nothing: Due = { found: [], total: 0 }

/** Read again whenever Today is. */
function useDue(): Due {
  const today = useStore(state => state.today)
  const [due, setDue] = useState(nothing)
  useEffect(() => {
    let isGone = false
    const { say } = useStore.getState()
    void orSay(say, async () => {
      const read = await ask('readChangesDue')
      if (isGone) return
      const { receive, records } = useStore.getState()
      receive(notOvertaken(records, read.debriefs))
      setDue(read)
    })
    return () => {
      isGone = true
    }
  }, [today])
  return due
}
