/**
 * Letters that were meant for another window, caught before the third acts. A letter typed into a mark's box is its
 * text, unless two letters have just acted as keys: a hand that sets one mark and writes never does that.
 */
import type { Run } from '@shared/domain/run'
import { calmGuard, guardLetter, guardLetters, type TypingGuard } from '@shared/run/typing-guard'
import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { isInOverlay, isTyping } from '../../../app/keys'
import { useStore } from '../../../state/store'
import { keepAsNote, runInTurn } from './run-actions'
import type { RunUiActions } from './run-ui'

export function useTypingGuard(ui: Pick<RunUiActions, 'openBox' | 'showMore'>): void {
  useEffect(() => {
    let guard: TypingGuard = calmGuard
    /** The run before each of the latest letters, the newest last. */
    let before: readonly Promise<Run | null>[] = []
    const take = (run: Promise<Run | null>, letter: string, isRepeat: boolean): string | undefined => {
      if (!isRepeat) before = [...before, run].slice(-guardLetters)
      const next = guardLetter(guard, { letter, at: performance.now(), isRepeat })
      guard = next.guard
      return next.word
    }
    const onKey = (event: KeyboardEvent) => {
      if (!isLetter(event)) return
      // Nothing but the way back acts on the neutral page, and that is never held up.
      if (useStore.getState().cue.isNeutral) {
        guard = calmGuard
        return
      }
      const keys = guard.length
      if (isTyping(event.target) && keys < guardLetters - 1) {
        guard = calmGuard
        return
      }
      const word = take(runInTurn(), event.key, event.repeat)
      const first = before[0]
      if (word === undefined || first === undefined) {
        if (isTyping(event.target)) guard = calmGuard
        return
      }
      event.preventDefault()
      event.stopImmediatePropagation()
      makeNote(word, first, ui)
    }
    window.addEventListener('keydown', onKey, true)
    // The leader's own letter is the first of a word that goes on in this window.
    const stop = useStore.subscribe((state, past) => {
      const heard = state.leaderHeard
      if (heard === null || heard === past.leaderHeard || heard.isTest || heard.isElsewhere) return
      if (!/^\p{L}$/u.test(heard.key)) return
      guard = calmGuard
      before = []
      const { run } = state
      const marks = run?.marks.filter(({ id }) => !heard.made.includes(id)) ?? []
      take(Promise.resolve(run && { ...run, marks }), heard.key, false)
    })
    return () => {
      window.removeEventListener('keydown', onKey, true)
      stop()
    }
  }, [ui])
}

/** The note stands at once with its letters; what is still typed goes into its box. */
function makeNote(
  word: string,
  before: Promise<Run | null>,
  ui: Pick<RunUiActions, 'openBox' | 'showMore'>,
): void {
  const marking = keepAsNote(word, before)
  flushSync(() => {
    ui.showMore(false)
    ui.openBox({ form: 'note', marking, text: word, isFresh: false })
  })
  useStore.getState().say(`What you typed became the note “${word}”. Esc, then undo, brings its keys back.`)
}

function isLetter(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
  if (!/^\p{L}$/u.test(event.key) || isInOverlay(event.target)) return false
  return useStore.getState().settings.singleLetters
}
