import { Plus } from 'lucide-react'
import { Button } from '../Button'
import { Markdown } from '../Markdown'
import { Notice } from '../Notice'
import { EmptyState, FailedState, LoadingState } from '../States'
import styles from './Gallery.module.css'
import { Spec } from './Spec'

const nothing = () => undefined

const prose = `## What holds
Restores run **every night**; see [the log](https://harborline.example/log).

- one share
- two shares`

/** Empty, loading, failed, and what is said in place. */
export function StateParts() {
  return (
    <>
      <Spec title="Notices">
        <div className={styles.stack}>
          <Notice
            tone="warn"
            action={
              <Button size="xs" variant="quiet" keys="F">
                Cut it
              </Button>
            }
          >
            Step 4 answers no need
          </Notice>
          <Notice
            tone="ask"
            action={
              <Button size="xs" variant="quiet">
                Add one
              </Button>
            }
          >
            No fallback at step 5
          </Notice>
          <Notice tone="danger">Revision 6 was deleted elsewhere. Restore it before you run.</Notice>
          <Notice tone="accent">Everything is on disk.</Notice>
          <Notice>Read-only: another window holds this folder.</Notice>
        </div>
      </Spec>
      <Spec title="Empty states say the first move">
        <div className={styles.stack}>
          <EmptyState title="No questions owed">
            Questions you mark with Q in a call land here until you answer them.
          </EmptyState>
          <EmptyState
            title="No gaps listed"
            action={{ label: 'Add the first gap', icon: Plus, keys: 'N', onPress: nothing }}
          >
            List what the product lacks for their needs before they find it.
          </EmptyState>
        </div>
      </Spec>
      <Spec title="Loading" note="after 200 ms, never a spinner">
        <LoadingState label="Reading the calls" />
      </Spec>
      <Spec title="Failed">
        <FailedState title="The script could not be read" action={{ label: 'Try again', onPress: nothing }}>
          Nothing was changed. The last good version from 11:20 is kept.
        </FailedState>
      </Spec>
      <Spec title="Markdown" note="links only where something opens them">
        <Markdown text={prose} onOpenLink={nothing} />
      </Spec>
    </>
  )
}
