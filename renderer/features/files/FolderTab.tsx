import { useEffect } from 'react'
import { ask } from '../../api'
import { useNow } from '../../state/clock'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { useAnswerOf } from '../../state/use-answer-of'
import { Button } from '../../ui/Button'
import { Panel } from '../../ui/Panel'
import { ChangeFolder } from './ChangeFolder'
import styles from './Files.module.css'
import { Promises } from './Promises'
import { WorkspaceNotice } from './WorkspaceNotice'
import { counted, figure, kindCounts, sizeWords, whenWords } from './words'

/** Where the files are, how to have them elsewhere, and what is promised of them. */
export function FolderTab() {
  const open = useStore(state => state.open)
  // The figures are those of the moment at which the workspace was opened.
  useEffect(() => void open(), [open])
  return (
    <div className={styles.folder}>
      <div className={styles.column} data-pane="folder">
        <Place />
        <Panel title="Have it elsewhere">
          <ChangeFolder purpose="move" />
          <ChangeFolder purpose="open" />
        </Panel>
      </div>
      <aside className={styles.aside} data-pane="promises" aria-label="What is promised">
        <Promises />
      </aside>
    </div>
  )
}

function Place() {
  const workspace = useStore(state => state.workspace)
  const say = useStore(state => state.say)
  if (workspace === null) return null
  const isHere = workspace.kind !== 'missing'
  return (
    <Panel title={isHere ? 'Your work is in' : 'Your work was last in'}>
      <p className={styles.path}>{workspace.folder}</p>
      <WorkspaceNotice />
      {isHere && <Figures />}
      {isHere && (
        <div className={styles.buttons}>
          <Button onPress={() => void orSay(say, () => ask('showWorkspace'))}>Show in folder</Button>
        </div>
      )}
    </Panel>
  )
}

function Figures() {
  const counts = useStore(state => state.counts)
  const kinds = kindCounts(counts)
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  return (
    <dl className={styles.facts}>
      <dt>Holds</dt>
      <dd>
        {counted(all, 'record')}
        {kinds.length > 1 && (
          <span className={styles.note}>
            {kinds
              .slice(0, 4)
              .map(({ name, count }) => `${name} ${figure(count)}`)
              .join(', ')}
          </span>
        )}
      </dd>
      <dt>Last backup</dt>
      <dd>
        <LastBackup />
      </dd>
    </dl>
  )
}

function LastBackup() {
  const { answer } = useAnswerOf('backups', () => ask('listBackups'))
  const zone = useStore(state => state.zone)
  const go = useStore(state => state.go)
  const nowMs = useNow('minute')
  if (answer.kind === 'reading') return <>…</>
  const last = answer.kind === 'here' ? answer.value[0] : undefined
  const words = last && `${whenWords(last.at, nowMs, zone)}, ${sizeWords(last.bytes)}`
  return (
    <span className={styles.inline}>
      {answer.kind === 'failed' ? answer.message : (words ?? 'None yet')}
      <Button size="xs" variant="quiet" onPress={() => go({ kind: 'files', tab: 'backups' })}>
        Backups
      </Button>
    </span>
  )
}
