/**
 * Which command is live right now. A component registers handlers by command id while it is mounted; the
 * newest registration wins, so an overlay takes Esc before the screen below it. One key listener serves all.
 */
import { commands, isBareKey, keysOf } from '@shared/commands'
import type { Command } from '@shared/commands/command'
import { useEffect, useRef } from 'react'
import { useStore } from '../state/store'
import { isInOverlay, isTyping, ownsPlainKeys, spellings } from './keys'

/** Returns false to let the key pass on, as when there is nothing to close. */
export type Handler = (event?: KeyboardEvent) => void | false
export type Handlers = Readonly<Record<string, Handler>>

interface Registration {
  readonly current: Handlers
}

const registrations: Registration[] = []

/** Registers handlers while the component is mounted. They may change with each render. */
export function useCommands(handlers: Handlers): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    registrations.push(latest)
    return () => {
      registrations.splice(registrations.indexOf(latest), 1)
    }
  }, [])
}

/** True while some screen answers to the command. */
export function isLive(id: string): boolean {
  return registrations.some(registration => registration.current[id] !== undefined)
}

/** Runs a command by id: from the palette, the menu or a button. */
export function runCommand(id: string, event?: KeyboardEvent): boolean {
  for (const registration of registrations.toReversed()) {
    const handler = registration.current[id]
    if (handler !== undefined && handler(event) !== false) return true
  }
  return false
}

/**
 * The one listener, in both phases. Installed once by the app's root. Buttons, radios and rows take Mod+Enter and
 * Alt with an arrow for their own and let nobody else hear them, so a chord is answered on its way down. In a
 * field it is answered on its way up, after the field has committed what was typed; so is every other key, which
 * the focused part may claim first.
 */
export function listenForKeys(): () => void {
  const early = (event: KeyboardEvent) => {
    if (!isChord(event) || isTyping(event.target) || isInOverlay(event.target)) return
    if (answer(event)) event.stopPropagation()
  }
  window.addEventListener('keydown', early, true)
  window.addEventListener('keydown', answer)
  return () => {
    window.removeEventListener('keydown', early, true)
    window.removeEventListener('keydown', answer)
  }
}

const isChord = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey

/** True when a command took the key. A held key counts once, except where going on is the point. */
function answer(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false
  const pressed = spellings(event, useStore.getState().platform)
  const wanted = matching(pressed).filter(command => mayAct(command, event))
  const taken = wanted.some(({ id, repeats }) =>
    event.repeat && repeats !== true ? isLive(id) : runCommand(id, event),
  )
  if (taken) event.preventDefault()
  return taken
}

function matching(pressed: readonly string[]): readonly Command[] {
  const remapped = useStore.getState().settings.keys
  return commands.filter(command => keysOf(command, remapped).some(key => pressed.includes(key)))
}

function mayAct(command: Command, event: KeyboardEvent): boolean {
  // Nobody sees what a key would do behind the neutral page.
  if (useStore.getState().cue.isNeutral && command.id !== 'run.neutral') return false
  // The main action is that of the screen, not of what lies over it.
  if (isInOverlay(event.target)) return command.inFields === true && command.id !== 'app.primary'
  if (isTyping(event.target)) return command.inFields === true
  if (isBareKey(event.key) && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
    return useStore.getState().settings.singleLetters
  }
  const plain = event.key === ' ' || event.key === 'Enter'
  const bare = plain && !event.ctrlKey && !event.metaKey && !event.altKey
  return !bare || command.group === 'Run' || !ownsPlainKeys(event.target)
}
