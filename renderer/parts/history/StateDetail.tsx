import type { AnyRecord } from '@shared/domain/records'
import { hasSameContent } from '@shared/merge/merge-records'
import { Undo2 } from 'lucide-react'
import { Button } from '../../ui/Button'
import { FailedState, LoadingState } from '../../ui/States'
import { DiffView } from '../diff/DiffView'
import styles from './History.module.css'
import type { Against } from './HistoryPanel'
import type { Read } from './use-read'

interface StateDetailProps {
  readonly title: string
  readonly sub: string
  readonly states: Read<{ readonly version: AnyRecord; readonly before: AnyRecord | undefined }>
  readonly onAgain: () => void
  readonly present: AnyRecord | undefined
  readonly against: Against
  readonly hasBefore: boolean
  readonly restoreLabel: string
  /** Left out where it stands so already. */
  readonly onRestore?: (() => void) | undefined
  readonly isBusy?: boolean
}

/** One earlier state: what it differs in, and the way back to it. */
export function StateDetail(props: StateDetailProps) {
  const { title, sub, states, onAgain, onRestore, present } = props
  const isSame =
    states.kind === 'here' && present !== undefined && hasSameContent(states.value.version, present)
  return (
    <section className={styles.detail} aria-label={title} data-pane="detail">
      <div className={styles.head}>
        <div>
          <h3>{title}</h3>
          <p className={styles.quiet}>{sub}</p>
        </div>
        {onRestore !== undefined && !isSame && (
          <Button
            size="sm"
            icon={Undo2}
            onPress={onRestore}
            isDisabled={props.isBusy === true || states.kind !== 'here'}
          >
            {props.restoreLabel}
          </Button>
        )}
      </div>
      {states.kind === 'reading' && <LoadingState label="Reading this version" lines={4} />}
      {states.kind === 'failed' && (
        <FailedState title="This version could not be read" action={{ label: 'Try again', onPress: onAgain }}>
          {states.message} The others are not touched by it.
        </FailedState>
      )}
      {states.kind === 'here' && <Difference {...props} {...states.value} />}
    </section>
  )
}

interface DifferenceProps extends Pick<StateDetailProps, 'against' | 'present' | 'hasBefore'> {
  readonly version: AnyRecord
  readonly before: AnyRecord | undefined
}

function Difference({ against, present, hasBefore, version, before }: DifferenceProps) {
  if (against === 'now') {
    return (
      <>
        <p className={styles.caption}>Changed since then, up to now</p>
        <DiffView
          before={version}
          after={present}
          label="Changed since then"
          same="It says the same as now."
        />
      </>
    )
  }
  return (
    <>
      <p className={styles.caption}>
        {hasBefore ? 'Changed in it, against the one before' : 'The first that is known'}
      </p>
      <DiffView
        before={before}
        after={version}
        label="Changed in it"
        same="It says the same as the one before."
      />
    </>
  )
}
