import type { Segment } from '@shared/run/plan'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { IconButton } from '../../../ui/IconButton'
import styles from './Next.module.css'
import { Peek } from './NextCard'
import { moveStep } from './pace-actions'
import { goToSegment } from './run-actions'
import { useRun } from './run-model'

/** All that is to come. Arrows choose, Enter goes there, Alt with an arrow moves the step up or down. */
export function LookAhead({ onClose }: { readonly onClose: () => void }) {
  const { state } = useRun()
  const list = useRef<HTMLOListElement>(null)
  const [chosen, choose] = useState(state.ahead[0]?.id)
  const at = Math.max(
    0,
    state.ahead.findIndex(({ id }) => id === chosen),
  )
  useCommands({
    'list.move-up': () => move(-1),
    'list.move-down': () => move(1),
    'app.escape': onClose,
  })
  const move = (by: -1 | 1) => {
    const segment = state.ahead[at]
    if (segment === undefined) return false
    return void moveStep(segment.id, by)
  }
  // The chosen row keeps the focus wherever it moves to.
  const order = state.ahead.map(({ id }) => id).join()
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[data-chosen]')?.focus()
  }, [chosen, order])
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.altKey ? undefined : places[event.key]?.(at, state.ahead.length - 1)
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    choose(state.ahead[Math.min(Math.max(0, to), state.ahead.length - 1)]?.id)
  }
  return (
    <ol ref={list} className={styles.all} aria-label="All that is to come" onKeyDown={onKeyDown}>
      {state.ahead.map((segment, index) => (
        <Row
          key={segment.id}
          segment={segment}
          isChosen={index === at}
          canUp={isStep(segment) && isStep(state.ahead[index - 1])}
          canDown={isStep(segment) && isStep(state.ahead[index + 1])}
          onChoose={() => choose(segment.id)}
        />
      ))}
    </ol>
  )
}

const places: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: at => at + 1,
  ArrowUp: at => at - 1,
  Home: () => 0,
  End: (_, last) => last,
}

const isStep = (segment: Segment | undefined): boolean => segment?.kind === 'step'

interface RowProps {
  readonly segment: Segment
  readonly isChosen: boolean
  readonly canUp: boolean
  readonly canDown: boolean
  readonly onChoose: () => void
}

function Row({ segment, isChosen, canUp, canDown, onChoose }: RowProps) {
  const name = segment.number === undefined ? segment.title : `step ${segment.number}`
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.peek}
        data-chosen={isChosen || undefined}
        tabIndex={isChosen ? 0 : -1}
        onFocus={onChoose}
        onClick={() => void goToSegment(segment.id)}
      >
        <Peek segment={segment} />
      </button>
      <IconButton
        size="xs"
        icon={ChevronUp}
        label={`Move ${name} up`}
        keys="Alt+ArrowUp"
        keepsFocus
        isDisabled={!canUp}
        onPress={() => void moveStep(segment.id, -1)}
      />
      <IconButton
        size="xs"
        icon={ChevronDown}
        label={`Move ${name} down`}
        keys="Alt+ArrowDown"
        keepsFocus
        isDisabled={!canDown}
        onPress={() => void moveStep(segment.id, 1)}
      />
    </li>
  )
}
