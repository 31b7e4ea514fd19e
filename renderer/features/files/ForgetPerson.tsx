import type { PersonReport } from '@shared/safety'
import { useState } from 'react'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { Dialog } from '../../ui/Dialog'
import styles from './Files.module.css'
import { extentWords } from './words'

interface ForgetPersonProps {
  readonly report: PersonReport
  readonly isBusy: boolean
  readonly onForget: (alsoTheirWords: boolean) => void
}

/** There is no way back from it, so it asks, names how much it is, and rests on keeping it. */
export function ForgetPerson({ report, isBusy, onForget }: ForgetPersonProps) {
  const [isAsked, setAsked] = useState(false)
  const [alsoTheirWords, setAlso] = useState(false)
  const canChange = useStore(state => state.workspace?.kind === 'ready')
  return (
    <>
      <Button variant="danger-quiet" isDisabled={isBusy || !canChange} onPress={() => setAsked(true)}>
        Remove everything…
      </Button>
      <Dialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={`Remove ${report.name} everywhere?`}
        isAlert
        actions={
          <>
            <Button autoFocus onPress={() => setAsked(false)}>
              Keep it
            </Button>
            <Button
              variant="danger"
              onPress={() => {
                setAsked(false)
                onForget(alsoTheirWords)
              }}
            >
              Remove everything
            </Button>
          </>
        }
      >
        <p>
          They occur in {extentWords({ ...report, records: report.records.length })}. Their name, addresses
          and what is noted of them go from all of these; rooms and counts still hold, with “Removed person”
          in their place. There is no undo.
        </p>
        <div className={styles.option}>
          <Checkbox isSelected={alsoTheirWords} onChange={setAlso}>
            Also what they said: quotes, questions and marks
          </Checkbox>
        </div>
      </Dialog>
    </>
  )
}
