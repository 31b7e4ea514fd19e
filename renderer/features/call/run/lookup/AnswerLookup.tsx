/**
 * Answers in two letters, over the step: its head and the clock stay. The field has the focus, so every key here is
 * either text or one of a few that move; Enter says that it was asked and answered.
 */
import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { runCommand } from '../../../../app/use-commands'
import { Icon } from '../../../../ui/Icon'
import { KeyCaps } from '../../../../ui/KeyCaps'
import { CoverFoot, FootButton } from '../more/CoverFoot'
import { useRun } from '../run-model'
import styles from './Lookup.module.css'
import { LookupHit } from './LookupHit'
import { LookupList } from './LookupList'
import { giveAnswer, oweAnswer } from './lookup-actions'
import { type Lookup, useLookup, useWhole } from './use-lookup'

interface AnswerLookupProps {
  readonly onClose: () => void
}

export function AnswerLookup({ onClose }: AnswerLookupProps) {
  const { audience } = useRun()
  const lookup = useLookup()
  const whole = useWhole(lookup.chosen)
  const [isLong, setLong] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const mark = (isOwed: boolean) => {
    const { typed, chosen, isSearching } = lookup
    if (!isSearching) return
    if (isOwed || chosen === undefined) void oweAnswer(typed)
    else void giveAnswer(typed, chosen, whole, audience)
    onClose()
  }
  const onKeyDown = useKeys({ lookup, isLong, setLong, mark, onClose })
  return (
    <section className={styles.lookup} aria-label="Answer lookup" data-found={lookup.typed}>
      <label className={styles.field}>
        <Icon of={Search} tone="muted" />
        <span aria-hidden="true">/</span>
        <input
          ref={input}
          value={lookup.typed}
          aria-label="Find an answer"
          placeholder="Two letters of what they asked"
          maxLength={400}
          autoComplete="off"
          spellCheck={false}
          onChange={event => {
            lookup.type(event.target.value)
            setLong(false)
          }}
          onKeyDown={onKeyDown}
        />
        <Count lookup={lookup} />
        <KeyCaps keys="Escape" size="sm" />
      </label>
      <div className={styles.body}>
        {lookup.chosen === undefined ? (
          <NothingFound lookup={lookup} />
        ) : (
          <LookupHit answer={lookup.chosen} whole={whole} isLong={isLong} />
        )}
        {!isLong && <LookupList lookup={lookup} />}
      </div>
      <Foot lookup={lookup} isLong={isLong} onMark={mark} onClose={onClose} />
    </section>
  )
}

interface Keys {
  readonly lookup: Lookup
  readonly isLong: boolean
  readonly setLong: (isLong: boolean) => void
  readonly mark: (isOwed: boolean) => void
  readonly onClose: () => void
}

function useKeys({ lookup, isLong, setLong, mark, onClose }: Keys) {
  const acts: Readonly<Record<string, (event: KeyboardEvent<HTMLInputElement>) => void | false>> = {
    Escape: () => onClose(),
    Enter: ({ shiftKey }) => mark(shiftKey),
    ArrowDown: () => lookup.choose(1),
    ArrowUp: () => lookup.choose(-1),
    // Inside the letters the arrows move the caret, as anywhere.
    ArrowRight: ({ currentTarget }) => {
      if (currentTarget.selectionStart !== currentTarget.value.length || isLong) return false
      setLong(true)
    },
    ArrowLeft: () => (isLong ? setLong(false) : false),
    // A clicker has no other keys.
    PageDown: () => leaveBy('run.next-step', onClose),
    PageUp: () => leaveBy('run.previous-step', onClose),
  }
  return (event: KeyboardEvent<HTMLInputElement>) => {
    const { ctrlKey, metaKey, altKey, nativeEvent } = event
    const act = acts[event.key]
    if (act === undefined || nativeEvent.isComposing || ctrlKey || metaKey || altKey) return
    if (act(event) === false) return
    event.preventDefault()
    event.stopPropagation()
  }
}

function leaveBy(command: string, onClose: () => void): void {
  onClose()
  runCommand(command)
}

function Count({ lookup: { found, inLibrary, isSearching } }: { readonly lookup: Lookup }) {
  const all = `${inLibrary} ${inLibrary === 1 ? 'answer' : 'answers'}`
  return <small aria-live="polite">{isSearching ? `${found.length} of ${all}` : all}</small>
}

/** What to type, that it is still being read, or that we owe it. */
function NothingFound({ lookup: { typed, isSearching, isReady, inLibrary } }: { readonly lookup: Lookup }) {
  if (!isSearching) {
    return (
      <p className={styles.nothing}>
        {inLibrary === 0 && isReady
          ? 'No answer is written yet. Type their question, and Enter makes it one we owe.'
          : 'Questions, objections and competitors: two letters are enough.'}
      </p>
    )
  }
  if (!isReady) return <p className={styles.nothing}>Reading the answers…</p>
  return (
    <p className={styles.nothing} role="status">
      <b>No answer to “{typed.trim()}” yet.</b> Say: “I will find out and tell you.” Enter makes it a question
      we owe.
    </p>
  )
}

interface FootProps {
  readonly lookup: Lookup
  readonly isLong: boolean
  readonly onMark: (isOwed: boolean) => void
  readonly onClose: () => void
}

function Foot({ lookup, isLong, onMark, onClose }: FootProps) {
  const { chosen, found, isSearching } = lookup
  const canAnswer = chosen !== undefined && chosen.short.trim() !== ''
  return (
    <CoverFoot onClose={onClose}>
      {found.length > 1 && (
        <span>
          <KeyCaps keys="ArrowUp" size="sm" />
          <KeyCaps keys="ArrowDown" size="sm" /> another
        </span>
      )}
      {chosen !== undefined && (
        <span>
          <KeyCaps keys={isLong ? 'ArrowLeft' : 'ArrowRight'} size="sm" />{' '}
          {isLong ? 'short answer' : 'long answer'}
        </span>
      )}
      {isSearching && (
        <FootButton onPress={() => onMark(false)}>
          <KeyCaps keys="Enter" size="sm" /> {canAnswer ? 'asked and answered' : 'we owe the answer'}
        </FootButton>
      )}
      {canAnswer && (
        <FootButton onPress={() => onMark(true)}>
          <KeyCaps keys="Shift+Enter" size="sm" /> not this: owe it
        </FootButton>
      )}
    </CoverFoot>
  )
}
