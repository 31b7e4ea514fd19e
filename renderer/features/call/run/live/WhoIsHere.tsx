import { Check, X } from 'lucide-react'
import { Avatar } from '../../../../ui/Avatar'
import { IconButton } from '../../../../ui/IconButton'
import { KeyCap } from '../../../../ui/KeyCap'
import { Tag } from '../../../../ui/Tag'
import { TextField } from '../../../../ui/TextField'
import type { Seat } from '../run-model'
import { Look } from './Look'
import type { Arrivals } from './use-arrivals'
import styles from './WeAreLive.module.css'

interface WhoProps {
  readonly seats: readonly Seat[]
  readonly arrivals: Arrivals
}

/** Their people, ticked by digit, and whoever came unannounced. */
export function WhoIsHere({ seats, arrivals }: WhoProps) {
  const { here, strangers } = arrivals
  const count = here.size + strangers.length
  return (
    <Look
      number={1}
      title="Who is here"
      aside={<span className={styles.count}>{`${count} of ${seats.length + strangers.length}`}</span>}
    >
      <ol className={styles.roll}>
        {seats.map(seat => (
          <SeatRow
            key={seat.attendeeId}
            seat={seat}
            isHere={here.has(seat.attendeeId)}
            onTurn={arrivals.turn}
          />
        ))}
        {strangers.map((name, at) => (
          <Stranger key={name} name={name} onRemove={() => arrivals.removeStranger(at)} />
        ))}
      </ol>
      {arrivals.isAsking && (
        <TextField
          label="Who is new?"
          labelHidden
          placeholder="Name, or what you know of them"
          value=""
          autoFocus
          isAdder
          onCommit={arrivals.addStranger}
          onEnter={() => arrivals.ask(false)}
        />
      )}
      <p className={styles.note}>
        {seats.length === 0
          ? 'Nobody of theirs is invited yet. The run works without names.'
          : 'A digit ticks a person. The same digit names them after a mark.'}{' '}
        <button type="button" className={styles.someone} onClick={() => arrivals.ask(true)}>
          Someone new <KeyCap label="J" size="sm" silent />
        </button>
      </p>
    </Look>
  )
}

interface SeatRowProps {
  readonly seat: Seat
  readonly isHere: boolean
  readonly onTurn: (seat: Seat) => void
}

function SeatRow({ seat, isHere, onTurn }: SeatRowProps) {
  return (
    <li>
      <button type="button" aria-pressed={isHere} onClick={() => onTurn(seat)}>
        <KeyCap label={seat.digit > 9 ? '' : String(seat.digit)} size="lg" />
        <Avatar name={seat.name} tone={seat.isChampion ? 'accent' : 'plain'} />
        <span className={styles.name}>
          <b>{seat.name}</b>
          <small>{seat.part}</small>
        </span>
        {isHere ? (
          <Tag tone="accent" icon={Check}>
            here
          </Tag>
        ) : (
          <Tag outline>not yet</Tag>
        )}
      </button>
    </li>
  )
}

function Stranger({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  return (
    <li className={styles.stranger}>
      <span />
      <Avatar name={name} />
      <b>{name}</b>
      <Tag tone="accent" icon={Check}>
        new
      </Tag>
      <IconButton label={`Not here: ${name}`} size="xs" icon={X} onPress={onRemove} />
    </li>
  )
}
