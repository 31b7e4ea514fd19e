import type { CallFacts } from '@shared/transcript/call-facts'
import { type Suggestion, type SuggestionKind, suggestionKinds } from '@shared/transcript/suggestion'
import { takeSuggestions } from '@shared/transcript/take'
import { useEffect, useRef, useState } from 'react'
import { useRowKeys } from '../../../../parts/rows/use-row-keys'
import { making } from '../../../../state/clock'
import { sayUndoable } from '../../../../state/say-undoable'
import { useStore } from '../../../../state/store'
import { Button } from '../../../../ui/Button'
import { KeyCaps } from '../../../../ui/KeyCaps'
import type { DebriefFacts } from '../use-debrief'
import { SuggestionRow } from './SuggestionRow'
import styles from './Talk.module.css'
import { changeTranscript } from './use-transcript'

interface SuggestionsProps {
  readonly facts: DebriefFacts
  readonly callFacts: CallFacts
  readonly suggestions: readonly Suggestion[]
  /** It was pasted right now. */
  readonly takesFocus: boolean
}

const names: Readonly<Record<SuggestionKind, readonly [string, string]>> = {
  question: ['question', 'questions'],
  promise: ['promise', 'promises'],
  gap: ['gap told', 'gaps told'],
}

/** So many rows are drawn at a press, however long they talked. */
const atOnce = 40

/** One key takes the row that has the focus, one dismisses it; a kind is taken whole only by its own button. */
export function Suggestions({ facts, callFacts, suggestions, takesFocus }: SuggestionsProps) {
  const { debrief } = facts
  const [count, setCount] = useState(atOnce)
  const list = useRef<HTMLUListElement>(null)
  const next = useFocusAfter(list, suggestions, takesFocus)
  const take = async (taken: readonly Suggestion[], label: string) => {
    await useStore.getState().commit(takeSuggestions(taken, callFacts, making()), label)
    sayUndoable(label)
  }
  const byId = (id: string, act: (one: Suggestion) => void) => {
    const one = suggestions.find(one => one.id === id)
    if (one === undefined) return false
    next(id)
    act(one)
    return true
  }
  const takeOne = (id: string) => byId(id, one => void take([one], `${words(one.kind, 1)} taken`))
  const dismiss = (id: string) =>
    byId(id, one => {
      const dismissed = [...(debrief.transcript?.dismissed ?? []), id]
      changeTranscript(debrief, { dismissed }, 'Suggestion dismissed')
      sayUndoable(`${words(one.kind, 1)} dismissed`)
    })
  const onKeyDown = useRowKeys({ Enter: takeOne, Space: takeOne, Delete: dismiss })
  if (suggestions.length === 0) return <p className={styles.none}>Nothing in it that is not here already.</p>
  return (
    <>
      <div className={styles.takeAll}>
        {suggestionKinds.map(kind => {
          const own = suggestions.filter(one => one.kind === kind)
          return own.length < 2 ? null : (
            <Button key={kind} size="xs" onPress={() => void take(own, `${words(kind, own.length)} taken`)}>
              Take all {own.length} {names[kind][1]}
            </Button>
          )
        })}
        <span>
          take <KeyCaps keys="Enter" size="sm" /> dismiss <KeyCaps keys="Delete" size="sm" />
        </span>
      </div>
      <ul
        ref={list}
        className={styles.suggestions}
        aria-label="Suggested from the transcript"
        onKeyDown={onKeyDown}
      >
        {suggestions.slice(0, count).map(one => (
          <SuggestionRow
            key={one.id}
            suggestion={one}
            onTake={() => takeOne(one.id)}
            onDismiss={() => dismiss(one.id)}
          />
        ))}
      </ul>
      {suggestions.length > count && (
        <Button size="xs" variant="quiet" onPress={() => setCount(count + atOnce)}>
          and {suggestions.length - count} more
        </Button>
      )}
    </>
  )
}

function words(kind: SuggestionKind, count: number): string {
  const [one, many] = names[kind]
  return count === 1 ? `${one.slice(0, 1).toUpperCase()}${one.slice(1)}` : `${count} ${many}`
}

/** The row goes, and the hand stays in the list: on the one below, or on the last. */
function useFocusAfter(
  list: React.RefObject<HTMLUListElement | null>,
  suggestions: readonly Suggestion[],
  takesFocus: boolean,
) {
  const at = useRef<{ readonly place: number; readonly goes?: string } | undefined>(
    takesFocus ? { place: 0 } : undefined,
  )
  useEffect(() => {
    const wanted = at.current
    // An earlier one that is on disk only now tells them anew as well, with this one still among them.
    if (wanted === undefined || suggestions.some(({ id }) => id === wanted.goes)) return
    // After the event: a paste that took its own field away still has the focus to let go.
    const timer = setTimeout(() => {
      at.current = undefined
      const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]')
      rows?.[Math.min(wanted.place, rows.length - 1)]?.focus()
    })
    return () => clearTimeout(timer)
  }, [suggestions, list])
  return (id: string) => {
    at.current = { place: suggestions.findIndex(one => one.id === id), goes: id }
  }
}
