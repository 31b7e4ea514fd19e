import { retimed } from '@shared/run/edit-mark'
import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { useStore } from '../../../state/store'
import { clockSeconds } from '../../../time'
import styles from './Marks.module.css'
import { useRun } from './run-model'
import type { OpenBox } from './run-ui'
import { useMarkOf } from './use-mark-of'

const stepSeconds = 5

interface MarkTimeProps {
  readonly box: OpenBox
  readonly onDone: () => void
  readonly onBlur: (event: FocusEvent) => void
}

/** When it was, in a mark opened from the log: typed, or moved by the arrows. Outside the call counts as its edge. */
export function MarkTime({ box, onDone, onBlur }: MarkTimeProps) {
  const mark = useMarkOf(box.marking)
  const { zone } = useRun()
  const [typed, setTyped] = useState<string>()
  if (mark === undefined) return null
  const shown = clockSeconds(mark.at, zone)
  const write = (at: string | undefined) => {
    setTyped(undefined)
    if (at !== undefined && at !== mark.at) void useStore.getState().changeMark(mark.id, { at })
  }
  const commit = () => write(typed === undefined ? undefined : retimed(mark.at, shown, typed))
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: stepSeconds, ArrowDown: -stepSeconds }[event.key]
    if (by === undefined && event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (by !== undefined) return write(new Date(Date.parse(mark.at) + by * 1000).toISOString())
    if (event.key === 'Enter') commit()
    onDone()
  }
  return (
    <input
      className={styles.when}
      aria-label="When it was"
      value={typed ?? shown}
      maxLength={8}
      onChange={event => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={event => {
        commit()
        onBlur(event)
      }}
    />
  )
}
