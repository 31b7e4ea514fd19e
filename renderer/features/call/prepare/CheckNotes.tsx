import { type Check, isChecked } from '@shared/domain/checklist'
import {
  type Interruption,
  interruptionOf,
  lengthWords,
  tickThroughWords,
} from '@shared/prepare/checklist-run'
import { confirmChecks, fillCheck, tickCheck } from '@shared/prepare/checks'
import { useRef } from 'react'
import { now, nowMs, useNow } from '../../../state/clock'
import { spanWords } from '../../../time'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { changeCall } from './actions'
import styles from './Huddle.module.css'
import type { PrepareView } from './use-prepare'

/** What is worth saying about the list as a whole: too long, interrupted, only ticked through. */
export function CheckNotes({ view }: { readonly view: PrepareView }) {
  const { checks } = view.call
  const length = lengthWords(checks.map(check => check.text))
  const isUnderWay = checks.some(isChecked)
  return (
    <>
      {length !== undefined && <p className={styles.note}>{length}</p>}
      {isUnderWay && <UnderWay view={view} />}
    </>
  )
}

/** Follows the clock while a list is under way, so that an interruption is seen when it happens. */
function UnderWay({ view }: { readonly view: PrepareView }) {
  useNow('second')
  const { checks } = view.call
  const at = new Date(nowMs()).toISOString()
  const interruption = interruptionOf(checks, at)
  if (interruption !== undefined) return <Resume view={view} interruption={interruption} />
  const tickedThrough = tickThroughWords(checks, at)
  return tickedThrough === undefined ? null : <p className={styles.note}>{tickedThrough}</p>
}

interface ResumeProps {
  readonly view: PrepareView
  readonly interruption: Interruption
}

/** The last two are asked for again before it goes on: what was half done when the phone rang is found here. */
function Resume({ view: { call }, interruption }: ResumeProps) {
  const { again, next, since } = interruption
  const place = useRef<HTMLDivElement>(null)
  const minutes = Math.floor((nowMs() - Date.parse(since)) / 60_000)
  const goOn = () => {
    const row = place.current?.parentElement?.querySelector(`[data-check="${next.id}"]`)
    row?.querySelector<HTMLElement>('input')?.focus()
  }
  const settle = (ids: readonly Check['id'][]) => {
    changeCall(call.id, before => confirmChecks(before, ids, now()), 'Items confirmed again')
    if (ids.length === again.length) goOn()
  }
  const reopen = (check: Check) =>
    changeCall(
      call.id,
      before =>
        check.wants === 'value'
          ? fillCheck(before, check.id, '', now())
          : tickCheck(before, check.id, false, now()),
      'Item opened again',
    )
  return (
    <div ref={place} className={styles.resume}>
      <Notice
        tone="ask"
        action={
          <Button size="xs" onPress={() => settle(again.map(({ id }) => id))}>
            {again.length === 1 ? 'Still so' : 'All still so'}
          </Button>
        }
      >
        Interrupted {spanWords(Math.max(1, minutes))} ago. Still so?
        <ul className={styles.again} aria-label="Confirm again">
          {again.map(check => (
            <li key={check.id}>
              <span>{check.wants === 'value' ? `${check.text}: ${check.value}` : check.text}</span>
              <Button
                size="xs"
                variant="quiet"
                aria-label={`Not any more: ${check.text}`}
                onPress={() => reopen(check)}
              >
                Not any more
              </Button>
            </li>
          ))}
        </ul>
        Then on with “{next.text}”.
      </Notice>
    </div>
  )
}
