import { useEffect, useRef } from 'react'
import { runCommand } from '../../../app/use-commands'
import { useStore } from '../../../state/store'
import { commandOfKey, triageOf } from './box-keys'
import type { OpenBox } from './run-ui'

/** A letter alone for this long was a key, not the start of a text (DEFINITIONS, Typing guard: 0.6 s). */
const aloneMs = 600

/** A letter alone, or P twice: the start of a text or a key. */
export const mayBeKey = (text: string): boolean => /^([a-z]|pp)$/i.test(text)

/** One letter alone in a fresh box is the key it is elsewhere: A and P are of the question, others close the box. */
export function useLoneLetter(box: OpenBox, text: string, clear: () => void, forget: () => void): void {
  const isOn = useStore(state => state.settings.singleLetters)
  const latest = useRef({ clear, forget })
  latest.current = { clear, forget }
  useEffect(() => {
    if (!isOn || !box.isFresh || !mayBeKey(text)) return
    const timer = setTimeout(() => actOn(text, box, latest.current), aloneMs)
    return () => clearTimeout(timer)
  }, [text, isOn, box])
}

interface Box {
  readonly clear: () => void
  readonly forget: () => void
}

function actOn(text: string, { form, marking }: OpenBox, { clear, forget }: Box): void {
  const { settings, changeMark } = useStore.getState()
  const triage = triageOf(text, form)
  if (triage !== undefined) {
    clear()
    void marking.then(id => (id === undefined ? undefined : changeMark(id, { triage })))
    return
  }
  const command = commandOfKey(text, settings.keys)
  if (command === undefined) return
  forget()
  runCommand(command)
}
