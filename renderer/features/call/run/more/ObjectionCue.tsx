/**
 * How an objection or a complaint is met: first nothing for three seconds, then four parts, one after the other.
 * Enter goes through them; what would put it right is kept in their words before anything is offered.
 */
import type { Mark } from '@shared/domain/run'
import { type CuedForm, type CueStep, cueSteps, nextPart, pauseSeconds } from '@shared/run/objection'
import { Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useCommands } from '../../../../app/use-commands'
import { markLooks } from '../../../../parts/marks/mark-looks'
import { useStore } from '../../../../state/store'
import { Icon } from '../../../../ui/Icon'
import { KeyCaps } from '../../../../ui/KeyCaps'
import { useMarkOf } from '../use-mark-of'
import { CoverFoot, FootButton } from './CoverFoot'
import styles from './More.module.css'
import { goThroughCue } from './more-actions'

interface ObjectionCueProps {
  readonly form: CuedForm
  readonly marking: Promise<string | undefined>
  readonly onClose: () => void
}

export function ObjectionCue({ form, marking, onClose }: ObjectionCueProps) {
  const mark = useMarkOf(marking)
  const part = mark === undefined ? 'listen' : nextPart(mark)
  const goOn = () => void marking.then(goThroughCue)
  useCloseWhenMet(part === undefined, onClose)
  useCommands({ 'run.act': event => (isOnButton(event) ? false : goOn()) })
  const look = markLooks[form]
  return (
    <section className={styles.cue} aria-label={form === 'objection' ? 'Objection' : 'Complaint'}>
      <header className={styles.cueHead}>
        <Icon of={look.icon} tone={look.tone} size="lg" />
        <b>{mark?.text ? <q>{mark.text}</q> : form === 'objection' ? 'An objection' : 'A complaint'}</b>
        <Pause />
      </header>
      <ol className={styles.parts} aria-label="Listen, acknowledge, ask, resolve">
        {cueSteps[form].map(step => (
          <Part
            key={step.part}
            step={step}
            place={step.part === part ? 'here' : isDone(mark, step) ? 'did' : 'later'}
          >
            {step.part === 'ask' && mark !== undefined && (part === 'ask' || mark.theirAsk) && (
              <TheirAsk mark={mark} isHere={part === 'ask'} onDone={goOn} />
            )}
          </Part>
        ))}
      </ol>
      <CoverFoot onClose={onClose}>
        <FootButton onPress={goOn}>
          <KeyCaps keys="Enter" size="sm" /> {part === 'resolve' ? 'done' : 'next part'}
        </FootButton>
        <span>
          <KeyCaps keys="/" size="sm" /> answer lookup
        </span>
      </CoverFoot>
    </section>
  )
}

const isOnButton = (event: KeyboardEvent | undefined): boolean =>
  event?.target instanceof HTMLElement && event.target.closest('button') !== null

const isDone = (mark: Mark | undefined, { part }: CueStep): boolean =>
  mark?.parts?.some(done => done.part === part) ?? false

function useCloseWhenMet(isMet: boolean, onClose: () => void): void {
  const latest = useRef(onClose)
  latest.current = onClose
  useEffect(() => {
    if (isMet) latest.current()
  }, [isMet])
}

/** Fills once, without a flicker; where motion is unwanted it is simply there. */
function Pause() {
  return (
    <p className={styles.pause} role="status">
      Pause, then ask
      <span className={styles.pauseLine} style={{ animationDuration: `${pauseSeconds}s` }} />
    </p>
  )
}

interface PartProps {
  readonly step: CueStep
  readonly place: 'here' | 'did' | 'later'
  readonly children: React.ReactNode
}

function Part({ step, place, children }: PartProps) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (place === 'here') item.current?.scrollIntoView({ block: 'nearest' })
  }, [place])
  return (
    <li ref={item} data-place={place} aria-current={place === 'here' ? 'step' : undefined}>
      <b>
        {step.name}
        {place === 'did' && <Icon of={Check} size="sm" tone="accent" />}
      </b>
      <div>
        {step.say && (
          <p className={styles.say}>
            <q>{step.say}</q>
          </p>
        )}
        <p className={step.say ? styles.does : styles.say}>{step.does}</p>
        {children}
      </div>
    </li>
  )
}

interface TheirAskProps {
  readonly mark: Mark
  readonly isHere: boolean
  readonly onDone: () => void
}

/** Their own ask. It takes the focus when its turn comes, unless a text is being typed. */
function TheirAsk({ mark, isHere, onDone }: TheirAskProps) {
  const [text, setText] = useState(mark.theirAsk ?? '')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isHere && !(document.activeElement instanceof HTMLInputElement)) input.current?.focus()
  }, [isHere])
  const write = () => {
    if (text.trim() !== (mark.theirAsk ?? ''))
      void useStore.getState().changeMark(mark.id, { theirAsk: text })
  }
  return (
    <input
      ref={input}
      className={styles.ask}
      value={text}
      aria-label="What they ask for"
      placeholder="What they ask for, in their words"
      maxLength={2000}
      onChange={event => setText(event.target.value)}
      onBlur={write}
      onKeyDown={event => {
        if (event.key === 'Escape') input.current?.blur()
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        input.current?.blur()
        if (isHere) onDone()
      }}
    />
  )
}
