/** Another folder: what will happen is said first, then the folder is chosen, then both are named and it is confirmed. */
import { useState } from 'react'
import { ask } from '../../api'
import { wordsOf } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import styles from './Files.module.css'

type Purpose = 'move' | 'open'
type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'chosen' | 'working'; readonly folder: string }
  | { readonly kind: 'failed'; readonly message: string }

const said = {
  move: {
    title: 'Move to another folder',
    before:
      'Everything is copied there and compared file by file; then Presnap works there. The old folder stays as it is.',
    choose: 'Move…',
    go: 'Copy and work there',
    chosen: 'Everything is copied to',
    working: 'Copying to',
    failed: 'Presnap works in the folder it had, and nothing in it was changed.',
  },
  open: {
    title: 'Open another folder',
    before:
      'A folder with a workspace in it, or an empty one to begin anew. This one stays and can be opened again.',
    choose: 'Open…',
    go: 'Open it',
    chosen: 'Presnap will work in',
    working: 'Opening',
    failed: 'The folder of before is still open.',
  },
} as const

export function ChangeFolder({ purpose }: { readonly purpose: Purpose }) {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' })
  const isGone = useStore(state => state.workspace?.kind === 'missing')
  const isBusy = useStore(state => state.task !== null)
  const words = said[purpose]
  const choose = () => tried(async () => takeChoice(await ask('chooseFolder', { purpose })))
  const takeChoice = (folder: string | null) =>
    setStage(folder ? { kind: 'chosen', folder } : { kind: 'idle' })

  async function tried(work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (error) {
      setStage({ kind: 'failed', message: wordsOf(error) })
    }
  }
  async function change(folder: string): Promise<void> {
    setStage({ kind: 'working', folder })
    await tried(async () => {
      await changeTo(purpose, folder)
      setStage({ kind: 'idle' })
    })
  }

  if (purpose === 'move' && isGone) return null
  return (
    <div className={styles.change}>
      <div className={styles.changeWords}>
        <b>{words.title}</b>
        <p>{words.before}</p>
      </div>
      {(stage.kind === 'idle' || stage.kind === 'failed') && (
        <Button isDisabled={isBusy} onPress={() => void choose()}>
          {words.choose}
        </Button>
      )}
      {stage.kind === 'failed' && (
        <div className={styles.wide}>
          <Notice tone="danger" isLive>
            {stage.message} {words.failed}
          </Notice>
        </div>
      )}
      {(stage.kind === 'chosen' || stage.kind === 'working') && (
        <Confirm
          purpose={purpose}
          folder={stage.folder}
          isWorking={stage.kind === 'working'}
          onGo={() => void change(stage.folder)}
          onLeave={() => setStage({ kind: 'idle' })}
        />
      )}
    </div>
  )
}

async function changeTo(purpose: Purpose, folder: string): Promise<void> {
  const { moveWorkspace, saveNow } = useStore.getState()
  if (purpose === 'move') return moveWorkspace(folder)
  await saveNow()
  await ask('openFolder', { folder })
}

interface ConfirmProps {
  readonly purpose: Purpose
  readonly folder: string
  readonly isWorking: boolean
  readonly onGo: () => void
  readonly onLeave: () => void
}

function Confirm({ purpose, folder, isWorking, onGo, onLeave }: ConfirmProps) {
  const from = useStore(state => state.workspace?.folder)
  const words = said[purpose]
  return (
    <section className={styles.confirm} aria-label={words.title}>
      <p>
        {isWorking ? words.working : words.chosen} <b className={styles.path}>{folder}</b>
      </p>
      <p>
        <b className={styles.path}>{from}</b> stays as it is.
      </p>
      {isWorking ? (
        <p role="status">You can go on working. How far it is stands above.</p>
      ) : (
        <div className={styles.buttons}>
          <Button onPress={onLeave}>Leave it</Button>
          <Button variant="primary" autoFocus onPress={onGo}>
            {words.go}
          </Button>
        </div>
      )}
    </section>
  )
}
