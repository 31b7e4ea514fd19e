/** What was marked last, with its undo; for the seconds in which a mark can be named, who it was and what became of it. */
import type { Mark } from '@shared/domain/run'
import { whoMarkOf } from '@shared/run/run-state'
import { Undo2 } from 'lucide-react'
import { markLooks } from '../../../../parts/marks/mark-looks'
import { useStore } from '../../../../state/store'
import { Icon } from '../../../../ui/Icon'
import { KeyCaps } from '../../../../ui/KeyCaps'
import { shownOf } from '../RunLog'
import { nameWho } from '../run-actions'
import { useRun } from '../run-model'
import { useTick } from '../Tick'
import styles from './Cue.module.css'

export function LastMark() {
  const model = useRun()
  const tick = useTick()
  const [line] = model.state.log
  if (line === undefined) return null
  const { markId, form, at, time, words, tail } = shownOf(line, model)
  const open = whoMarkOf(model.run, new Date(tick).toISOString())
  const named = open?.id === markId ? open : undefined
  return (
    <div className={styles.last} data-part="last" data-named={named && ''}>
      <Icon of={markLooks[form].icon} tone={markLooks[form].tone} size="sm" />
      <span className={styles.lastWords}>
        <time dateTime={at}>{time}</time>{' '}
        <span>
          {words} {tail && <small>{tail}</small>}
        </span>
      </span>
      {named && <WhoNow mark={named} />}
      {markId !== undefined && <Undo markId={markId} words={words} />}
    </div>
  )
}

const mostChips = 6

/** Digits to press instead of keys, while they count. */
function WhoNow({ mark }: { readonly mark: Mark }) {
  const { seats } = useRun()
  return (
    <span className={styles.whoNow}>
      {seats.slice(0, mostChips).map(seat => (
        <button
          key={seat.attendeeId}
          type="button"
          aria-label={seat.name}
          title={seat.name}
          aria-pressed={mark.attendeeIds.some(id => id === seat.attendeeId)}
          onMouseDown={event => event.preventDefault()}
          onClick={() => void nameWho(mark.id, seat.attendeeId)}
        >
          {seat.digit}
        </button>
      ))}
      {mark.form === 'question' && <Fates markId={mark.id} triage={mark.triage} />}
    </span>
  )
}

const fates = [
  { triage: 'answered', key: 'A', label: 'Answered now' },
  { triage: 'parked', key: 'P', label: 'Parked' },
] as const

function Fates({ markId, triage }: { readonly markId: string; readonly triage: string | undefined }) {
  const changeMark = useStore(state => state.changeMark)
  return fates.map(one => (
    <button
      key={one.triage}
      type="button"
      aria-label={one.label}
      title={one.label}
      aria-pressed={triage === one.triage}
      onMouseDown={event => event.preventDefault()}
      onClick={() => void changeMark(markId, { triage: triage === one.triage ? 'open' : one.triage })}
    >
      {one.key}
    </button>
  ))
}

function Undo({ markId, words }: { readonly markId: string; readonly words: string }) {
  const undoMark = useStore(state => state.undoMark)
  return (
    <button
      type="button"
      className={styles.undo}
      aria-label={`Undo: ${words}`}
      onMouseDown={event => event.preventDefault()}
      onClick={() => void undoMark(markId)}
    >
      <Icon of={Undo2} size="sm" /> <span>undo</span>
      <KeyCaps keys="Mod+Z" size="sm" />
    </button>
  )
}
