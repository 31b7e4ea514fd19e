import { type Change, everyChange, type Reason, reasons } from '@shared/adapt/change'
import { fillingWords, totalWords } from '@shared/adapt/words'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { Check, RotateCcw } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useRowKeys } from '../../../../parts/rows/use-row-keys'
import { Button } from '../../../../ui/Button'
import { Notice } from '../../../../ui/Notice'
import type { PrepareView } from '../use-prepare'
import { ChangeRow, useOpenRows } from './ChangeRow'
import styles from './Fit.module.css'
import { declineChange, proposeAgain, takeChanges, takeNone } from './fit-actions'
import { KeptSteps } from './KeptSteps'
import { MixedRoomChoice } from './MixedRoomChoice'
import { type Fitting, useFitting } from './use-fitting'

interface FitReviewProps {
  readonly view: PrepareView
  readonly copy: ScriptCopy
  readonly onDone: () => void
}

/** What would fit the script to this room, change by change, each taken or declined by mouse or key. */
export function FitReview({ view, copy, onDone }: FitReviewProps) {
  const fitting = useFitting(view, copy)
  const { proposal, declined } = fitting
  const { changes, mixed } = proposal
  const fitted = { view, copy, basis: fitting.basis }
  return (
    <section className={styles.review} aria-label="Fit to this room">
      <header className={styles.top}>
        <p className={styles.total} role="status">
          {totalWords(proposal)}
        </p>
        {changes.length > 1 && (
          <>
            <Button size="xs" icon={Check} onPress={() => void takeChanges(fitted, changes)}>
              Take all {changes.length}
            </Button>
            <Button size="xs" variant="quiet" onPress={() => takeNone(fitted)}>
              Take none
            </Button>
          </>
        )}
      </header>
      <TooLong fitting={fitting} />
      {mixed !== undefined && <MixedRoomChoice view={view} mixed={mixed} />}
      {changes.length === 0 ? (
        <Fits view={view} copy={copy} fitting={fitting} onDone={onDone} />
      ) : (
        <Changes
          changes={changes}
          slot={proposal.slot}
          onTake={change => void takeChanges(fitted, [change])}
          onDecline={change => declineChange(fitted, change)}
        />
      )}
      {declined !== 0 && (
        <p className={styles.declined}>
          {declined === everyChange ? 'All declined for this room.' : `${declined} declined for this room.`}
          <Button size="xs" variant="quiet" icon={RotateCcw} onPress={() => proposeAgain(fitted)}>
            Propose again
          </Button>
        </p>
      )}
      <Unknown words={proposal.unknown} />
      <KeptSteps kept={proposal.kept} />
    </section>
  )
}

/** Nothing is left to propose: the figures, and what was left out of account. */
function Fits({ view, copy, fitting, onDone }: FitReviewProps & { readonly fitting: Fitting }) {
  const { slot, before } = fitting.proposal
  const isOver = slot !== undefined && before > slot
  return (
    <div className={styles.fits}>
      <b>{isOver ? 'No more can be proposed' : 'It fits as it is'}</b>
      <p>{fillingWords(copy, slot, view.facts.room.length)}</p>
      <Button size="sm" data-done="" autoFocus onPress={onDone}>
        Back to the steps
      </Button>
    </div>
  )
}

function TooLong({ fitting: { proposal } }: { readonly fitting: Fitting }) {
  const { slot, after, changes } = proposal
  if (slot === undefined || after <= slot) return null
  return (
    <Notice tone="warn">
      {changes.length > 0 ? 'Even with all of these it is' : 'It is'} {Math.round((after - slot) * 10) / 10}{' '}
      min too long. What must be shown, was asked or is due takes that much: make a step optional, give it
      fewer least minutes, or ask for a longer call.
    </Notice>
  )
}

interface ChangesProps {
  readonly changes: readonly Change[]
  readonly slot: number | undefined
  readonly onTake: (change: Change) => void
  readonly onDecline: (change: Change) => void
}

function Changes({ changes, slot, onTake, onDecline }: ChangesProps) {
  const list = useRef<HTMLDivElement>(null)
  const keepFocus = useFocusOnNext(list, changes)
  const { isOpen, toggle } = useOpenRows()
  const byKey = (key: string) => changes.find(change => change.key === key)
  const act = (does: (change: Change) => void) => (key: string) => {
    const change = byKey(key)
    if (change === undefined) return false
    keepFocus(key)
    does(change)
    return true
  }
  const open = (wanted: boolean) => (key: string) => {
    if (isOpen(key) === wanted) return false
    toggle(key)
    return true
  }
  const onKeyDown = useRowKeys({ Delete: act(onDecline), ArrowRight: open(true), ArrowLeft: open(false) })
  return (
    // Its rows are the controls; the keys that move between them are heard where they bubble to.
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows inside are buttons
    <div ref={list} onKeyDown={onKeyDown}>
      <p className={styles.keys}>Enter takes it, Delete leaves it, Right says why</p>
      {reasons
        .filter(reason => changes.some(change => change.reason === reason))
        .map(reason => (
          <Group key={reason} title={reasonWords(reason, slot)} won={wonWords(changes, reason)}>
            {changes
              .filter(change => change.reason === reason)
              .map(change => (
                <ChangeRow
                  key={change.key}
                  change={change}
                  isOpen={isOpen(change.key)}
                  onToggle={() => toggle(change.key)}
                  onTake={() => act(onTake)(change.key)}
                  onDecline={() => act(onDecline)(change.key)}
                />
              ))}
          </Group>
        ))}
    </div>
  )
}

interface GroupProps {
  readonly title: string
  readonly won: string
  readonly children: ReactNode
}

function Group({ title, won, children }: GroupProps) {
  return (
    <section className={styles.group} aria-label={title}>
      <h3>
        {title}
        <span>{won}</span>
      </h3>
      <ul>{children}</ul>
    </section>
  )
}

/** The first row at the start; later the row after the one that went, so that one key goes through them all. */
function useFocusOnNext(
  list: React.RefObject<HTMLElement | null>,
  changes: readonly Change[],
): (key: string) => void {
  const wanted = useRef<readonly string[] | 'first'>('first')
  useEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const after = wanted.current
    if (after === 'first') rows[0]?.focus()
    else if (after.length > 0 && !changes.some(({ key }) => key === after[0])) {
      const next = after.slice(1).find(key => rows.some(row => row.dataset.row === key))
      rows.find(row => row.dataset.row === next)?.focus()
    } else return
    wanted.current = []
  }, [list, changes])
  return key => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const keys = rows.flatMap(row => row.dataset.row ?? [])
    const at = keys.indexOf(key)
    wanted.current = [key, ...keys.slice(at + 1), ...keys.slice(0, at).toReversed()]
  }
}

function Unknown({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <p className={styles.unknown}>
      <b>Not known:</b> {words.join('; ')}.
    </p>
  )
}

function reasonWords(reason: Reason, slot: number | undefined): string {
  const words: Readonly<Record<Reason, string>> = {
    role: 'You are passive: only what was asked',
    time: `To fit the ${slot ?? 0} minutes`,
    'kept-free': 'Kept free',
    order: 'The result first',
    'too-technical': 'Too deep for this room',
    wording: 'In the words of the room',
    speaker: 'Who tells it',
  }
  return words[reason]
}

function wonWords(changes: readonly Change[], reason: Reason): string {
  const group = changes.filter(change => change.reason === reason)
  const won = Math.round(group.reduce((sum, change) => sum + change.won, 0) * 10) / 10
  if (won === 0) return ''
  return won > 0 ? `wins ${won} min` : `takes ${-won} min`
}
