import type { PersonRemoval } from '@shared/safety'
import { useState } from 'react'
import { ask } from '../../api'
import { wordsOf } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { useAnswerOf } from '../../state/use-answer-of'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { FailedState, LoadingState } from '../../ui/States'
import styles from './Files.module.css'
import { ForgetPerson } from './ForgetPerson'
import { PersonPlaces } from './PersonPlaces'
import { Remains } from './Remains'
import { extentWords } from './words'

interface PersonReportViewProps {
  readonly personId: string
  readonly onRemoved: () => void
}

type Stage =
  | { readonly kind: 'idle' | 'exporting' | 'removing' }
  | { readonly kind: 'exported'; readonly path: string }
  | { readonly kind: 'removed'; readonly removal: PersonRemoval }
  | { readonly kind: 'failed'; readonly message: string }

/** What is kept of one person, and what can be done with it. */
export function PersonReportView({ personId, onRemoved }: PersonReportViewProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' })
  const { answer, again } = useAnswerOf(personId, () => ask('findPerson', { personId }), false)
  if (answer.kind === 'reading') return <LoadingState label="Looking everywhere for this person" lines={8} />
  if (answer.kind === 'failed')
    return (
      <FailedState
        isPart
        title="Not everything could be looked through"
        action={{ label: 'Try again', onPress: again }}
      >
        {answer.message} Nothing was changed.
      </FailedState>
    )
  const report = answer.value
  const tried = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      setStage({ kind: 'failed', message: wordsOf(error) })
    }
  }
  const exportAll = () =>
    tried(async () => {
      setStage({ kind: 'exporting' })
      const path = await ask('exportPerson', { personId })
      setStage(path === null ? { kind: 'idle' } : { kind: 'exported', path })
    })
  const remove = (alsoTheirWords: boolean) =>
    tried(async () => {
      setStage({ kind: 'removing' })
      onRemoved()
      const removal = await forget(personId, alsoTheirWords)
      setStage({ kind: 'removed', removal })
    })
  if (stage.kind === 'removed') return <Removed name={report.name} removal={stage.removal} />
  const isBusy = stage.kind === 'exporting' || stage.kind === 'removing'
  return (
    <>
      <header className={styles.detailHead}>
        <div>
          <h2>{report.name}</h2>
          <p>In {extentWords({ ...report, records: report.records.length })}.</p>
        </div>
      </header>
      <div className={styles.act}>
        <Button variant="primary" isDisabled={isBusy} onPress={() => void exportAll()}>
          {stage.kind === 'exporting' ? 'Exporting' : 'Export…'}
        </Button>
        <ForgetPerson report={report} isBusy={isBusy} onForget={words => void remove(words)} />
        <p className={styles.note} role="status">
          {stage.kind === 'removing' && 'Removing. How far it is stands above.'}
        </p>
        {stage.kind === 'exported' && (
          <div className={styles.wide}>
            <Notice tone="accent" isLive>
              Exported to <span className={styles.path}>{stage.path}</span>
            </Notice>
          </div>
        )}
        {stage.kind === 'failed' && (
          <div className={styles.wide}>
            <Notice tone="danger" isLive>
              {stage.message}
            </Notice>
          </div>
        )}
      </div>
      <PersonPlaces report={report} />
    </>
  )
}

async function forget(personId: string, alsoTheirWords: boolean): Promise<PersonRemoval> {
  const { saveNow, noteChange } = useStore.getState()
  await saveNow()
  const removal = await ask('forgetPerson', { personId, alsoTheirWords })
  noteChange()
  return removal
}

/** What was done and what is left, where nobody but the user can reach. */
function Removed({ name, removal }: { readonly name: string; readonly removal: PersonRemoval }) {
  const go = useStore(state => state.go)
  return (
    <>
      <header className={styles.detailHead}>
        <div>
          <h2>{name} is removed</h2>
          <p role="status">From {extentWords(removal)}.</p>
        </div>
      </header>
      <Remains remains={removal.remains} />
      <div className={styles.act}>
        <Button autoFocus onPress={() => go({ kind: 'files', tab: 'person' })}>
          Done
        </Button>
      </div>
    </>
  )
}
