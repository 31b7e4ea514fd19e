import { deferralQuestions, slotWords, writeDeferral, zoneWords } from '@shared/prepare/deferral'
import { CalendarX, Copy } from 'lucide-react'
import { useState } from 'react'
import { ask } from '../../../api'
import { type Found, useSlots } from '../../../parts/slots/use-slots'
import { now } from '../../../state/clock'
import { orSay } from '../../../state/say-failure'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'
import { dayWords } from '../../../time'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
import { TextField } from '../../../ui/TextField'
import { changeCall } from './actions'
import styles from './Reschedule.module.css'
import type { PrepareView } from './use-prepare'

interface RescheduleProps {
  readonly view: PrepareView
  readonly onClose: () => void
}

/** Step back and return (P03): the message, and the call moved only when the user says so. */
export function Reschedule({ view, onClose }: RescheduleProps) {
  const { call, facts, me } = view
  const say = useStore(state => state.say)
  const [questions, setQuestions] = useState(() => deferralQuestions(facts))
  const found = useSlots({ call, prospect: view.prospect, people: view.neighbourhood.people })
  const names = facts.room.flatMap(({ name }) => name?.split(' ')[0] ?? [])
  const message = writeDeferral({
    call,
    names,
    questions,
    slots: found.slots,
    zone: found.zone,
    from: me?.name,
  })
  const copy = async (isRich: boolean) => {
    const text = `${message.subject}\n\n${message.text}`
    const input = isRich ? { text, html: message.html } : { text }
    if (!(await orSay(say, () => ask('copyText', input)))) return
    const deferral = { offeredAt: now(), slots: found.slots }
    changeCall(call.id, before => ({ ...before, deferral }), 'Later time offered')
    say(isRich ? 'The message is on the clipboard, formatted.' : 'The message is on the clipboard as text.')
  }
  const move = () => {
    changeCall(call.id, before => ({ ...before, status: 'moved' }), 'Call marked as moved')
    sayUndoable('Marked as moved: no debrief is owed for it')
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title="Ask for a later time"
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            Close
          </Button>
          <Button icon={CalendarX} isDisabled={call.status === 'moved'} onPress={move}>
            {call.status === 'moved' ? 'Marked as moved' : 'Mark the call as moved'}
          </Button>
          <Button icon={Copy} onPress={() => void copy(false)}>
            Copy as text
          </Button>
          <Button variant="primary" icon={Copy} onPress={() => void copy(true)}>
            Copy
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {questions.map((question, at) => (
          <TextField
            // The two places are fixed; what stands in them changes.
            key={at === 0 ? 'first' : 'second'}
            label={at === 0 ? 'First question' : 'Second question'}
            value={question}
            onDraft={text => setQuestions(questions.map((one, other) => (other === at ? text : one)))}
          />
        ))}
        <SlotNotes view={view} found={found} />
        <article className={styles.message} aria-label="The message">
          <b>{message.subject}</b>
          <p>{message.text}</p>
        </article>
        <p className={styles.quiet}>
          Nothing is sent from here. {offeredWords(view, useStore.getState().zone)}
        </p>
      </div>
    </Dialog>
  )
}

function SlotNotes({ view, found }: { readonly view: PrepareView; readonly found: Found }) {
  const ourZone = useStore(state => state.zone)
  if (!found.isReady) return <p className={styles.quiet}>Looking through our other calls …</p>
  return (
    <>
      {found.isAssumed && (
        <Notice>Nobody who attends has a time zone: {zoneWords(found.zone)} is the call’s own.</Notice>
      )}
      {found.isOutsideOurDay && (
        <Notice tone="warn">Their working day and ours do not meet. These hours are outside yours.</Notice>
      )}
      {found.slots.length === 0 && (
        <Notice tone="warn">
          No free hour of theirs was found in six weeks, so the message asks for one.
        </Notice>
      )}
      {found.zone !== ourZone && found.slots.length > 0 && (
        <p className={styles.quiet}>
          For you: {found.slots.map(slot => slotWords(slot, view.call.minutes, ourZone)).join('; ')}.
        </p>
      )}
    </>
  )
}

function offeredWords({ call }: PrepareView, zone: string): string {
  return call.deferral === undefined ? '' : `Offered on ${dayWords(call.deferral.offeredAt, zone)}.`
}
