import { mergeText } from '@shared/merge/merge-text'
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { createAfterTyping } from './after-typing'
import { caretAfter } from './caret'

// Text being typed belongs to the field until it is committed. A change of the stored value meanwhile is woven into
// it where the two do not meet; where they do, the draft stays and the other is named. The draft is shown again when
// a commit was refused, and is committed when the field leaves the screen or the page is about to go, so a key that
// changes the view can never eat a sentence.

interface DraftOptions {
  readonly value: string
  readonly onCommit?: ((text: string) => void) | undefined
  readonly onDraft?: ((text: string) => void) | undefined
  /** Its screen is so heavy that `onDraft` waits until the hand rests. */
  readonly isHeavy?: boolean | undefined
  /** The committed text goes elsewhere, so the field is empty again. */
  readonly isAdder?: boolean | undefined
  /** Free text, which can be merged; a date cannot. */
  readonly isProse?: boolean | undefined
}

/** What a text field shows and does while it is typed in. */
export interface Draft {
  readonly text: string
  readonly isEditing: boolean
  /** The stored value, when it changed under the typing hand and cannot be woven in. */
  readonly theirs: string | undefined
  /** The element that is typed in, whose caret stays between the same words. */
  readonly box: RefObject<TextBox | null>
  readonly change: (text: string) => void
  readonly commit: () => void
  readonly revert: () => void
}

export type TextBox = HTMLInputElement & HTMLTextAreaElement

const open = new Set<() => void>()

/** Commits whatever is being typed anywhere on this page; typing may go on. */
export function commitDrafts(): void {
  for (const commit of [...open]) commit()
}

export function useDraft(options: DraftOptions): Draft {
  const { value, onCommit, isAdder = false, isProse = false } = options
  const [draft, setDraft] = useState<string | null>(null)
  /** The stored value the draft goes on from; null while nobody types. */
  const [base, setBase] = useState<string | null>(null)
  const [seen, setSeen] = useState(value)
  const isEditing = base !== null

  const told = useTelling(options)
  const box = useRef<TextBox>(null)
  const caret = useCaret(box, draft ?? value)
  if (seen !== value) {
    setSeen(value)
    if (!isEditing) {
      caret.keep(draft ?? seen, value)
      setDraft(null)
    }
    // What is written while typing comes back as the value: typing goes on from there.
    else if (value === draft) setBase(value)
  }

  const pending = useCommitOnLeave(onCommit)
  const take = (text: string) => {
    setDraft(text)
    pending.current = text === value ? null : text
    told.tell(text)
  }
  const isComposing = useComposing(box)
  const weave = useEffectEvent(() => {
    if (!isProse || isAdder || base === null || draft === null || value === base || value === draft) return
    const { text, clean } = mergeText(base, draft, value)
    if (!clean) return
    caret.keep(draft, text)
    setBase(value)
    take(text)
  })
  useLayoutEffect(() => {
    if (value !== undefined && !isComposing) weave()
  }, [value, isComposing])
  const change = (text: string) => {
    if (!isEditing) setBase(value)
    take(text)
  }
  const commit = () => {
    if (!isEditing) return
    told.flush()
    setBase(null)
    pending.current = null
    if (isAdder || draft === value) setDraft(null)
    if (draft !== null && draft !== value) onCommit?.(draft)
  }
  const revert = () => {
    if (isEditing) told.tell(value)
    told.flush()
    pending.current = null
    setBase(null)
    setDraft(null)
  }
  useCommitOnRequest(isEditing && !isAdder, commit)

  const theirs = isEditing && value !== base && value !== draft ? value : undefined
  return { text: draft ?? value, isEditing, theirs, box, change, commit, revert }
}

/** Tells of each draft: at once, or on a heavy screen when the hand rests and at the latest when the field goes. */
function useTelling({ onDraft, isHeavy = false }: DraftOptions) {
  const latest = useRef(onDraft)
  useLayoutEffect(() => {
    latest.current = onDraft
  })
  const [after] = useState(createAfterTyping)
  useEffect(() => after.flush, [after])
  const tell = (text: string) => latest.current?.(text)
  return {
    tell: isHeavy ? (text: string) => after.later(() => tell(text)) : tell,
    flush: after.flush,
  }
}

/** The caret of a field whose text changes by other hands than the user's: React would leave it at the end. */
function useCaret(box: RefObject<TextBox | null>, text: string) {
  const wanted = useRef<readonly [number, number] | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null || box.current?.value !== text) return
    const [start, end] = wanted.current
    wanted.current = null
    box.current.setSelectionRange(start, end)
  }, [box, text])
  return {
    /** To be called before the element has the new text. */
    keep: (before: string, after: string) => {
      const element = box.current
      if (element === null || element !== document.activeElement) return
      const { selectionStart, selectionEnd } = element
      if (selectionStart === null || selectionEnd === null) return
      wanted.current = [caretAfter(before, after, selectionStart), caretAfter(before, after, selectionEnd)]
    },
  }
}

function useComposing(box: RefObject<TextBox | null>): boolean {
  const [isComposing, setComposing] = useState(false)
  useEffect(() => {
    const element = box.current
    const begin = () => setComposing(true)
    const end = () => setComposing(false)
    element?.addEventListener('compositionstart', begin)
    element?.addEventListener('compositionend', end)
    return () => {
      element?.removeEventListener('compositionstart', begin)
      element?.removeEventListener('compositionend', end)
    }
  }, [box])
  return isComposing
}

/** A line that adds is left alone: half a line is no item yet. */
function useCommitOnRequest(isEditing: boolean, commit: () => void): void {
  const act = useEffectEvent(commit)
  useEffect(() => {
    if (!isEditing) return
    const listener = () => act()
    open.add(listener)
    return () => void open.delete(listener)
  }, [isEditing])
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
