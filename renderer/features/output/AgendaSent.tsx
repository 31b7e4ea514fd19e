import type { Call } from '@shared/domain/call'
import { now } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { clockTime, dayWords } from '../../time'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import styles from './Output.module.css'

interface AgendaSentProps {
  readonly call: Call
  /** It has just been copied, saved or printed. */
  readonly isAsked: boolean
}

/** Only the user knows whether it went out; what they say is kept with the call. */
export function AgendaSent({ call, isAsked }: AgendaSentProps) {
  const zone = useStore(state => state.zone)
  const change = useStore(state => state.change)
  const { agendaSentAt } = call
  const sent = () => {
    change('call', call.id, before => ({ ...before, agendaSentAt: now() }), 'Agenda sent')
    sayUndoable('The agenda is noted as sent')
  }
  if (agendaSentAt !== undefined && !isAsked) {
    return (
      <p className={styles.none}>
        Sent {dayWords(agendaSentAt, zone)}, {clockTime(agendaSentAt, zone)}.
      </p>
    )
  }
  return (
    <Notice
      tone="ask"
      action={
        <Button size="xs" onPress={sent}>
          It was sent
        </Button>
      }
    >
      {agendaSentAt === undefined ? 'Not noted as sent yet.' : 'Sent this version as well?'}
    </Notice>
  )
}
