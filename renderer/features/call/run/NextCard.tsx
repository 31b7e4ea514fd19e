import { leftSpan } from '@shared/run/clock'
import { handOver, otherSpeaker } from '@shared/run/hand-over'
import type { Segment } from '@shared/run/plan'
import { ArrowRight, FileText } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { Tag } from '../../../ui/Tag'
import { GoTo } from './GoTo'
import { LookAhead } from './LookAhead'
import styles from './Next.module.css'
import { goToSegment, skipStep } from './run-actions'
import { useRun } from './run-model'
import { useRunUi, useRunUiActions } from './run-ui'

const shownAhead = 3

/** The next three, each a press away; `L` opens all that is to come, in an order that can be changed. */
export function NextCard() {
  const { state, call } = useRun()
  const { isGoToOpen } = useRunUi()
  const { backToStep } = useRunUiActions()
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    backToStep()
  }
  useCommands({ 'run.look-ahead': () => (isOpen ? close() : setOpen(true)) })
  // A passive part has no plan of its own to go through.
  if (call.myRole === 'passive') return null
  return (
    <section className={styles.card} aria-label="Next">
      <div className={styles.head}>
        <h2>Next</h2>
        {state.current.kind === 'step' && !isOpen && (
          <Button size="xs" variant="quiet" keys="S" keepsFocus onPress={() => void skipStep()}>
            skip
          </Button>
        )}
        <Button
          size="xs"
          variant="quiet"
          keys="L"
          keepsFocus
          onPress={() => (isOpen ? close() : setOpen(true))}
        >
          {isOpen ? 'close' : 'look ahead'}
        </Button>
      </div>
      {isGoToOpen && <GoTo />}
      <HandOverCue />
      {state.ahead.length === 0 && <p className={styles.quiet}>Nothing comes after this.</p>}
      {isOpen ? <LookAhead onClose={close} /> : <Nearest />}
    </section>
  )
}

function Nearest() {
  const { state } = useRun()
  return (
    <ol>
      {state.ahead.slice(0, shownAhead).map((segment, index) => (
        <li key={segment.id}>
          <button
            type="button"
            className={styles.peek}
            data-next={index === 0 || undefined}
            onMouseDown={event => event.preventDefault()}
            onClick={() => void goToSegment(segment.id)}
          >
            <Peek segment={segment} />
          </button>
        </li>
      ))}
    </ol>
  )
}

/** Number, title, who speaks when that is not me, and how long. */
export function Peek({ segment }: { readonly segment: Segment }): ReactNode {
  const { colleagues, call } = useRun()
  const speaker = otherSpeaker(segment, colleagues, call.jobs)
  return (
    <>
      <span className={styles.number}>{segment.number}</span>
      <span className={styles.title}>
        {segment.title} {speaker && <Tag>{firstName(speaker.name)} speaks</Tag>}
      </span>
      <span className={styles.time}>
        {leftSpan(segment.ms)}
        {segment.optional && ' optional'}
      </span>
    </>
  )
}

const firstName = (name: string): string => name.split(' ')[0] ?? name

/** "Hand to Tom, 3 min": said while there is still time to hand over, with the sheets all speakers hold. */
function HandOverCue() {
  const { state, colleagues, call } = useRun()
  const go = useStore(store => store.go)
  const openSheet = () => go({ kind: 'output', id: call.id, document: 'cue-sheet' })
  useCommands({ 'output.cue-sheet': openSheet })
  const next = handOver(state.current, state.ahead, colleagues, call.jobs)
  if (next === undefined) return null
  const { to, from } = next
  return (
    <div className={styles.handOver}>
      <Icon of={ArrowRight} size="sm" />
      <b>
        {to === undefined ? `${firstName(from?.name ?? '')} hands to you` : `Hand to ${firstName(to.name)}`},{' '}
        {minutesOf(next.ms)}
      </b>
      <Button size="xs" variant="quiet" icon={FileText} keepsFocus onPress={openSheet}>
        Cue sheets
      </Button>
    </div>
  )
}

export const minutesOf = (ms: number): string => (ms % 60_000 === 0 ? `${ms / 60_000} min` : leftSpan(ms))
