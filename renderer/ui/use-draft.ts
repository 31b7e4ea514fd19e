import { useEffect, useRef, useState } from 'react'

// Text being typed belongs to the field until it is committed. The draft survives an outside change of
// the value while typing, is shown again when a commit was refused, and is committed when the field
// leaves the screen, so a key that changes the view can never eat a sentence.

interface DraftOptions {
  readonly value: string
  readonly onCommit?: ((text: string) => void) | undefined
  readonly onDraft?: ((text: string) => void) | undefined
  /** The committed text goes elsewhere, so the field is empty again. */
  readonly isAdder?: boolean | undefined
}

/** What a text field shows and does while it is typed in. */
export interface Draft {
  readonly text: string
  readonly isEditing: boolean
  /** The stored value, when it changed under the typing hand. */
  readonly theirs: string | undefined
  readonly change: (text: string) => void
  readonly commit: () => void
  readonly revert: () => void
}

export function useDraft({ value, onCommit, onDraft, isAdder = false }: DraftOptions): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const [startedFrom, setStartedFrom] = useState<string | null>(null)
  const [seen, setSeen] = useState(value)
  const isEditing = startedFrom !== null

  if (seen !== value) {
    setSeen(value)
    if (!isEditing) setDraft(null)
  }

  const pending = useCommitOnLeave(onCommit)
  const change = (text: string) => {
    if (!isEditing) setStartedFrom(value)
    setDraft(text)
    pending.current = text === value ? null : text
    onDraft?.(text)
  }
  const commit = () => {
    if (!isEditing) return
    setStartedFrom(null)
    pending.current = null
    if (isAdder || draft === value) setDraft(null)
    if (draft !== null && draft !== value) onCommit?.(draft)
  }
  const revert = () => {
    if (isEditing) onDraft?.(value)
    pending.current = null
    setStartedFrom(null)
    setDraft(null)
  }

  const theirs = isEditing && value !== startedFrom && value !== draft ? value : undefined
  return { text: draft ?? value, isEditing, theirs, change, commit, revert }
}

/**
 * What is still to be committed when the field goes away. A ref, not state: a commit that itself takes the
 * field off the screen must be over before the field hears that it leaves.
 */
function useCommitOnLeave(onCommit: DraftOptions['onCommit']) {
  const pending = useRef<string | null>(null)
  const latest = useRef(onCommit)
  useEffect(() => {
    latest.current = onCommit
  })
  useEffect(
    () => () => {
      const text = pending.current
      pending.current = null
      if (text !== null) latest.current?.(text)
    },
    [],
  )
  return pending
}
