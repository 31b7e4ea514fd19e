/**
 * Which command is live right now. A component registers handlers by command id while it is mounted; the
 * newest registration wins, so an overlay takes Esc before the screen below it. One key listener serves all.
 */
import { type Command, commands, isBareKey, keysOf } from '@shared/commands'
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

/** The one listener. Installed once by the app's root. */
export function listenForKeys(): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const pressed = spellings(event, useStore.getState().platform)
    const wanted = matching(pressed).filter(command => mayAct(command, event))
    if (wanted.some(command => runCommand(command.id, event))) event.preventDefault()
  }
  window.addEventListener('keydown', listener)
  return () => window.removeEventListener('keydown', listener)
}

function matching(pressed: readonly string[]): readonly Command[] {
  const remapped = useStore.getState().settings.keys
  return commands.filter(command => keysOf(command, remapped).some(key => pressed.includes(key)))
}

function mayAct(command: Command, event: KeyboardEvent): boolean {
  if (isTyping(event.target) || isInOverlay(event.target)) return command.inFields === true
  if (isBareKey(event.key) && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
    return useStore.getState().settings.singleLetters
  }
  const plain = event.key === ' ' || event.key === 'Enter'
  const bare = plain && !event.ctrlKey && !event.metaKey && !event.altKey
  return !bare || command.group === 'Run' || !ownsPlainKeys(event.target)
}
