import type { BackupContents, BackupInfo } from '@shared/safety'
import { useState } from 'react'
import { ask } from '../../api'
import { useCommands } from '../../app/use-commands'
import { nowMs, useNow } from '../../state/clock'
import { wordsOf } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { useAnswerOf } from '../../state/use-answer-of'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { PanelHeader } from '../../ui/PanelHeader'
import { FailedState, LoadingState } from '../../ui/States'
import { Tag } from '../../ui/Tag'
import styles from './Files.module.css'
import { counted, figure, kindCounts, kindName, reasonWords, shownTitle, sizeWords, whenWords } from './words'

/** What one backup holds, what would change, and the way there. */
export function BackupDetail({ info }: { readonly info: BackupInfo }) {
  const zone = useStore(state => state.zone)
  const minute = useNow('minute')
  const { answer, again } = useAnswerOf(info.id, () => ask('readBackup', { backupId: info.id }), false)
  return (
    <>
      <header className={styles.detailHead}>
        <div>
          <h2>{whenWords(info.at, minute, zone)}</h2>
          <p>
            {reasonWords[info.reason]} · {counted(info.records, 'record')} · {sizeWords(info.bytes)}
          </p>
        </div>
      </header>
      {answer.kind === 'reading' && <LoadingState label="Reading the backup" lines={8} />}
      {answer.kind === 'failed' && (
        <FailedState
          isPart
          title="This backup could not be read"
          action={{ label: 'Try again', onPress: again }}
        >
          {answer.message} Nothing was changed.
        </FailedState>
      )}
      {answer.kind === 'here' && <Contents contents={answer.value} onRestored={again} />}
    </>
  )
}

function Contents({
  contents,
  onRestored,
}: {
  readonly contents: BackupContents
  readonly onRestored: () => void
}) {
  const changes = contents.changed + contents.missing + contents.newer
  return (
    <>
      <section className={styles.block} aria-label="What restoring it would change">
        <PanelHeader title="Restoring it would change" level={3} />
        {changes === 0 ? (
          <p>Nothing: your work is as this backup holds it.</p>
        ) : (
          <ul className={styles.effects}>
            <Effect count={contents.changed} words="go back to what they were then" />
            <Effect count={contents.missing} words="come back" />
            <Effect count={contents.newer} words="made since go to the trash" />
          </ul>
        )}
        <Examples contents={contents} shown={changes} />
        {contents.unreadable > 0 && (
          <Notice tone="warn">
            {counted(contents.unreadable, 'file')} in it cannot be read and{' '}
            {contents.unreadable === 1 ? 'is' : 'are'} left out. What you have of them now stays.
          </Notice>
        )}
      </section>
      <Restore info={contents.info} changes={changes} onRestored={onRestored} />
      <section className={styles.block} aria-label="What it holds">
        <PanelHeader title="It holds" level={3} />
        <ul className={styles.counts}>
          {kindCounts(contents.counts).map(({ kind, name, count }) => (
            <li key={kind}>
              <span>{name}</span>
              <b>{figure(count)}</b>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Effect({ count, words }: { readonly count: number; readonly words: string }) {
  if (count === 0) return null
  return (
    <li>
      <b>{figure(count)}</b> <span>{words}</span>
    </li>
  )
}

function Examples({
  contents: { examples },
  shown,
}: {
  readonly contents: BackupContents
  readonly shown: number
}) {
  if (examples.length === 0) return null
  const more = shown - examples.length
  return (
    <ul className={styles.examples} aria-label="Some of them">
      {examples.map(({ kind, title, how }) => (
        <li key={`${kind} ${title} ${how}`}>
          <Tag>{kindName(kind)}</Tag>
          <span className={styles.cut}>{shownTitle(kind, title)}</span>
          <span className={styles.quiet}>{how}</span>
        </li>
      ))}
      {more > 0 && <li className={styles.quiet}>and {figure(more)} more</li>}
    </ul>
  )
}

interface RestoreProps {
  readonly info: BackupInfo
  readonly changes: number
  readonly onRestored: () => void
}

type Stage =
  | { readonly kind: 'idle' | 'working' | 'done' }
  | { readonly kind: 'failed'; readonly message: string }

function Restore({ info, changes, onRestored }: RestoreProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' })
  const isReadOnly = useStore(state => state.workspace?.kind !== 'ready')
  const isBusy = useStore(state => state.task !== null)
  const isOff = isReadOnly || changes === 0 || isBusy || stage.kind === 'working'
  const restore = async () => {
    if (isOff) return
    setStage({ kind: 'working' })
    try {
      await restoreBackup(info, changes)
      setStage({ kind: 'done' })
      onRestored()
    } catch (error) {
      setStage({ kind: 'failed', message: wordsOf(error) })
    }
  }
  useCommands({ 'app.primary': () => void restore() })
  return (
    <div className={styles.act}>
      <Button variant="primary" keys="Mod+Enter" isDisabled={isOff} onPress={() => void restore()}>
        {stage.kind === 'working' ? 'Restoring' : 'Restore this backup'}
      </Button>
      <p className={styles.note} role="status">
        {stage.kind === 'done'
          ? 'Restored. What was there before is a backup of its own, and Undo takes this back.'
          : isReadOnly
            ? 'Nothing can be changed in this folder now.'
            : 'What you have now is backed up first, and it can be undone.'}
      </p>
      {stage.kind === 'failed' && (
        <div className={styles.wide}>
          <Notice tone="danger" isLive>
            {stage.message}
          </Notice>
        </div>
      )}
    </div>
  )
}

async function restoreBackup({ id, at }: BackupInfo, changes: number): Promise<void> {
  const { saveNow, takeDone, zone } = useStore.getState()
  await saveNow()
  const answer = await ask('restoreBackup', { backupId: id })
  takeDone(
    answer,
    `The backup of ${whenWords(at, nowMs(), zone)} is restored: ${counted(changes, 'record')} changed.`,
  )
}
