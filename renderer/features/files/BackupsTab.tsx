import type { BackupInfo } from '@shared/safety'
import { Archive } from 'lucide-react'
import { useState } from 'react'
import { ask } from '../../api'
import { useNow } from '../../state/clock'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { useAnswerOf } from '../../state/use-answer-of'
import { Button } from '../../ui/Button'
import { List } from '../../ui/List'
import { Row } from '../../ui/Row'
import { EmptyState, FailedState, LoadingState } from '../../ui/States'
import { BackupDetail } from './BackupDetail'
import styles from './Files.module.css'
import { KeyHints } from './KeyHints'
import { counted, reasonWords, sizeWords, whenWords } from './words'

/** The backups, newest first; the chosen one shows what it holds and what restoring it would change. */
export function BackupsTab({ open }: { readonly open?: string | undefined }) {
  const { answer, again } = useAnswerOf('backups', () => ask('listBackups'))
  if (answer.kind === 'reading')
    return (
      <div className={styles.pad}>
        <LoadingState label="Reading the backups" lines={6} />
      </div>
    )
  if (answer.kind === 'failed')
    return (
      <div className={styles.pad}>
        <FailedState
          isPart
          title="The backups could not be listed"
          action={{ label: 'Try again', onPress: again }}
        >
          {answer.message}
        </FailedState>
      </div>
    )
  if (answer.value.length === 0) return <NoBackups onMade={again} />
  return <Backups backups={answer.value} open={open} onMade={again} />
}

interface BackupsProps {
  readonly backups: readonly BackupInfo[]
  readonly open: string | undefined
  readonly onMade: () => void
}

function Backups({ backups, open, onMade }: BackupsProps) {
  const go = useStore(state => state.go)
  const shown = backups.find(({ id }) => id === open)
  return (
    <div className={styles.split}>
      <div className={styles.master} data-pane="backups">
        <div className={styles.tools}>
          <BackUpNow onMade={onMade} />
          <ShowBackups />
        </div>
        <div className={styles.rows}>
          <List
            label="Backups"
            rows={backups}
            rowKey={({ id }) => id}
            rowText={({ at, reason }) => `${at} ${reasonWords[reason]}`}
            rowSize="lg"
            selectedKey={shown?.id ?? null}
            onOpen={({ id }) => go({ kind: 'files', tab: 'backups', open: id })}
          >
            {backup => <BackupRow backup={backup} />}
          </List>
        </div>
        <KeyHints
          hints={[
            ['ArrowUp ArrowDown', 'move'],
            ['Enter', 'open'],
          ]}
        />
      </div>
      <div className={styles.detail} data-pane="detail">
        {shown === undefined ? (
          <About count={backups.length} />
        ) : (
          <BackupDetail key={shown.id} info={shown} />
        )}
      </div>
    </div>
  )
}

function BackupRow({ backup }: { readonly backup: BackupInfo }) {
  const zone = useStore(state => state.zone)
  const nowMs = useNow('minute')
  return (
    <Row
      title={whenWords(backup.at, nowMs, zone)}
      note={reasonWords[backup.reason]}
      end={
        <span className={styles.figures}>
          <span>{counted(backup.records, 'record')}</span>
          <span className={styles.quiet}>{sizeWords(backup.bytes)}</span>
        </span>
      }
    />
  )
}

function BackUpNow({ onMade }: { readonly onMade: () => void }) {
  const [isMaking, setMaking] = useState(false)
  const isBusy = useStore(state => state.task !== null)
  const backUp = useStore(state => state.backUpNow)
  const isGone = useStore(state => state.workspace?.kind === 'missing')
  const make = async () => {
    setMaking(true)
    if (await backUp()) onMade()
    setMaking(false)
  }
  return (
    <Button icon={Archive} isDisabled={isMaking || isBusy || isGone} onPress={() => void make()}>
      {isMaking ? 'Backing up' : 'Back up now'}
    </Button>
  )
}

function ShowBackups() {
  const say = useStore(state => state.say)
  return <Button onPress={() => void orSay(say, () => ask('showBackups'))}>Show in folder</Button>
}

function NoBackups({ onMade }: { readonly onMade: () => void }) {
  const backUp = useStore(state => state.backUpNow)
  const make = async () => {
    if (await backUp()) onMade()
  }
  return (
    <div className={styles.pad}>
      <EmptyState
        title="No backups yet"
        action={{ label: 'Back up now', icon: Archive, onPress: () => void make() }}
      >
        The first is made by itself today, while nothing else is to be done, and one before each import or
        restore.
      </EmptyState>
    </div>
  )
}

function About({ count }: { readonly count: number }) {
  return (
    <div className={styles.about}>
      <h2>{counted(count, 'backup')}</h2>
      <p>
        Choose one to see what it holds and what restoring it would change. Nothing is changed by looking.
      </p>
      <p>
        One is made each day and one is kept of each week: the last 7 days, the last 4 weeks. Those made by
        hand or before an import, a restore or a change of many files stand among them. Each is one zip file
        of plain text.
      </p>
    </div>
  )
}
