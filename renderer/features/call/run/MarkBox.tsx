/**
 * The text of a mark. It opens with the mark and has the focus, so typing needs no further key; yet a hand that only
 * meant the mark must not be caught in it. So while it is empty Space, digits and signs are still keys, a letter that
 * stays alone for a moment is the key it is elsewhere, and it closes by itself when nothing is typed.
 */
import { markWords } from '@shared/run/log'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { runCommand } from '../../../app/use-commands'
import { boxPrompts, markLooks } from '../../../parts/marks/mark-looks'
import { beforeLeaving } from '../../../state/before-leaving'
import { useStore } from '../../../state/store'
import { Icon } from '../../../ui/Icon'
import { KeyCap } from '../../../ui/KeyCap'
import { GapChoice, Triage } from './BoxChoices'
import { keyInBox } from './box-keys'
import styles from './Marks.module.css'
import { MarkTime } from './MarkTime'
import { nameWho, rememberEdit } from './run-actions'
import { useRun } from './run-model'
import { type OpenBox, useRunUiActions } from './run-ui'
import { mayBeKey, useLoneLetter } from './use-lone-letter'

/** An empty box leaves after this. */
const emptyMs = 12_000
/** What is typed is on disk within a second on a slow machine too, so that a page that dies takes no more with it. */
const quietMs = 300
const longestMs = 500

export function MarkBox({ box }: { readonly box: OpenBox }) {
  const { seats } = useRun()
  const [text, setText] = useState(box.text)
  const input = useRef<HTMLInputElement>(null)
  const { keep, forget } = useLeaving(box, text)
  useEffect(() => input.current?.focus(), [])
  useLoneLetter(box, text, () => setText(''), forget)
  useRememberedEdit(box)
  useLeaveEmpty(text === '' && box.isFresh, forget)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const meant = keyInBox(event.nativeEvent, text === '' && box.isFresh, useStore.getState().settings.keys)
    if (meant.kind === 'text') return
    event.preventDefault()
    event.stopPropagation()
    if (meant.kind === 'who')
      void box.marking.then(id => nameWho(id, seats[meant.digit - 1]?.attendeeId ?? ''))
    if (meant.kind === 'forget') forget()
    if (meant.kind === 'keep') keep()
    if (meant.kind === 'keep' && meant.command !== undefined) runCommand(meant.command)
  }
  /** Time and people stand beside the text: going there does not close it. */
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const bar = currentTarget.closest('[data-pane="marks"]')
    if (!box.isFresh && relatedTarget instanceof Node && bar?.contains(relatedTarget)) return
    keep()
  }
  const look = markLooks[box.form]
  return (
    <div className={styles.box}>
      <Icon of={look.icon} tone={look.tone} />
      <b>{markWords[box.form]}</b>
      <input
        ref={input}
        value={text}
        aria-label={boxPrompts[box.form] ?? 'Text of this mark'}
        placeholder={boxPrompts[box.form]}
        maxLength={2000}
        onChange={event => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {!box.isFresh && <MarkTime box={box} onDone={keep} onBlur={leave} />}
      <Triage box={box} />
      <GapChoice box={box} />
      <span className={styles.boxKeys}>
        <KeyCap label="Enter" size="sm" /> keep <KeyCap label="Esc" size="sm" /> leave{' '}
        {box.isFresh ? 'empty' : 'as it was'}
      </span>
    </div>
  )
}

/** Closing, with the text written to its mark or without. What leaves the screen in any other way is kept. */
function useLeaving(box: OpenBox, text: string) {
  const { closeBox } = useRunUiActions()
  const latest = useRef({ text, written: box.text.trim(), isDone: false })
  latest.current.text = text
  const write = async () => {
    const wanted = latest.current.text.trim()
    if (latest.current.isDone || wanted === latest.current.written) return
    latest.current.written = wanted
    await box.marking.then(id => writeText(id, wanted))
  }
  const onLeave = useRef(write)
  onLeave.current = write
  useWriteWhileTyping(text, onLeave)
  useEffect(() => {
    const takeBack = beforeLeaving(() => onLeave.current())
    return () => {
      takeBack()
      void onLeave.current()
    }
  }, [])
  return {
    keep: () => {
      void write()
      closeBox(box.key)
    },
    forget: () => {
      latest.current.isDone = true
      const before = box.text.trim()
      if (latest.current.written !== before) void box.marking.then(id => writeText(id, before))
      closeBox(box.key)
    },
  }
}

/** An edit from the log is one thing to undo, whatever was changed in it. */
function useRememberedEdit({ isFresh, marking }: OpenBox): void {
  useEffect(() => {
    if (isFresh) return
    const before = marking.then(id => useStore.getState().run?.marks.find(mark => mark.id === id))
    return () => void before.then(mark => mark && rememberEdit(mark))
  }, [isFresh, marking])
}

function useWriteWhileTyping(text: string, write: { readonly current: () => Promise<void> }): void {
  const since = useRef<number | null>(null)
  useEffect(() => {
    if (text.trim() === '' || mayBeKey(text)) return
    since.current ??= Date.now()
    const left = Math.min(quietMs, Math.max(0, since.current + longestMs - Date.now()))
    const timer = setTimeout(() => {
      since.current = null
      void write.current()
    }, left)
    return () => clearTimeout(timer)
  }, [text, write])
}

async function writeText(markId: string | undefined, text: string): Promise<void> {
  const { changeMark, say } = useStore.getState()
  if (markId !== undefined) return changeMark(markId, { text })
  say(`This mark could not be found, so its text stands only here: ${text}`, { tone: 'danger' })
}

function useLeaveEmpty(isEmpty: boolean, leave: () => void): void {
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => {
    if (!isEmpty) return
    const timer = setTimeout(() => latest.current(), emptyMs)
    return () => clearTimeout(timer)
  }, [isEmpty])
}
