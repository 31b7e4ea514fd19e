import type { RecordKind } from '@shared/domain/record'
import type { VersionLine } from '@shared/safety'
import { useDeferredValue, useState } from 'react'
import { ask } from '../../api'
import { now } from '../../state/clock'
import { orSay } from '../../state/say-failure'
import { useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { clockTime, dayWords } from '../../time'
import { List } from '../../ui/List'
import { EmptyState, FailedState, LoadingState } from '../../ui/States'
import styles from './History.module.css'
import type { Against } from './HistoryPanel'
import { StateDetail } from './StateDetail'
import { useRead } from './use-read'
import { changedLine, isFirstOfDay, momentWords, sourceLine } from './version-words'

interface VersionsProps {
  readonly kind: RecordKind
  readonly id: string
  readonly against: Against
  readonly onClose: () => void
}

/** Every version the store has kept, the newest first. */
export function Versions({ kind, id, against, onClose }: VersionsProps) {
  const saveNow = useStore(state => state.saveNow)
  const [chosen, choose] = useState<string | null>(null)
  const [lines, again] = useRead(`${kind} ${id}`, async () => {
    // What is still being typed is the present version.
    await saveNow()
    return ask('listVersions', { kind, id })
  })
  if (lines.kind === 'reading') return <LoadingState label="Reading the history" lines={6} />
  if (lines.kind === 'failed') {
    return (
      <FailedState title="The history could not be read" action={{ label: 'Try again', onPress: again }}>
        {lines.message} The record itself is as you see it.
      </FailedState>
    )
  }
  const all = lines.value
  const first = all.find(line => !line.isPresent) ?? all[0]
  if (first === undefined) {
    return (
      <EmptyState title="No earlier version yet">
        From the next change on, each state of this record is kept and can be brought back.
      </EmptyState>
    )
  }
  const open = all.find(line => line.hash === chosen) ?? first
  return (
    <div className={styles.columns}>
      <VersionList lines={all} openHash={open.hash} onChoose={choose} />
      <Version
        kind={kind}
        id={id}
        line={open}
        before={all[all.indexOf(open) + 1]}
        against={against}
        onClose={onClose}
      />
    </div>
  )
}

interface VersionListProps {
  readonly lines: readonly VersionLine[]
  readonly openHash: string
  readonly onChoose: (hash: string) => void
}

function VersionList({ lines, openHash, onChoose }: VersionListProps) {
  const zone = useStore(state => state.zone)
  const places = new Map(lines.map((line, at) => [line, at]))
  return (
    <div className={styles.list}>
      <List
        label="Versions"
        rows={lines}
        rowKey={line => line.hash}
        rowText={line => `${momentWords(line.at, zone, now())}: ${changedLine(line)}. ${sourceLine(line)}`}
        selectedKey={openHash}
        onSelect={onChoose}
        rowSize="lg"
        autoFocus
      >
        {line => (
          <div className={styles.row}>
            <span className={styles.day}>
              {isFirstOfDay(lines, places.get(line) ?? 0, zone) && dayWords(line.at, zone)}
            </span>
            <span className={styles.time}>{clockTime(line.at, zone)}</span>
            <span className={styles.what}>
              <span className={styles.changed}>
                {line.isPresent ? `Now: ${changedLine(line)}` : changedLine(line)}
              </span>
              <span className={styles.quiet}>{sourceLine(line)}</span>
            </span>
          </div>
        )}
      </List>
    </div>
  )
}

interface VersionProps extends VersionsProps {
  readonly line: VersionLine
  readonly before: VersionLine | undefined
}

function Version({ kind, id, line, before, against, onClose }: VersionProps) {
  const present = useRecord(kind, id)
  const zone = useStore(state => state.zone)
  const [isBusy, setBusy] = useState(false)
  const { saveNow, takeDone, say } = useStore.getState()
  const ref = { kind, id }
  const hash = useDeferredValue(line.hash)
  const [states, again] = useRead(`${hash} ${before?.hash ?? ''} ${against}`, async () => ({
    version: await ask('readVersion', { ref, hash }),
    before:
      against === 'before' && before !== undefined
        ? await ask('readVersion', { ref, hash: before.hash })
        : undefined,
  }))
  const moment = momentWords(line.at, zone, now())
  const restore = async () => {
    setBusy(true)
    const isDone = await orSay(say, async () => {
      await saveNow()
      takeDone(await ask('restoreVersion', { ref, hash: line.hash }), `Restored as it was on ${moment}.`)
    })
    setBusy(false)
    if (isDone) onClose()
  }
  return (
    <StateDetail
      title={line.isPresent ? 'As it stands now' : moment}
      sub={sourceLine(line)}
      states={states}
      onAgain={again}
      present={present}
      against={line.isPresent ? 'before' : against}
      hasBefore={before !== undefined}
      restoreLabel="Restore this version"
      onRestore={line.isPresent ? undefined : () => void restore()}
      isBusy={isBusy}
    />
  )
}
