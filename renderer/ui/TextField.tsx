import { Lock } from 'lucide-react'
import { type KeyboardEvent, type Ref, type RefObject, useCallback } from 'react'
import { Group, Input, Label, TextField as RACTextField, TextArea } from 'react-aria-components'
import { ConflictNote, FieldNote, type FieldProps, fieldStyles as styles } from './Field'
import { Icon, type IconType } from './Icon'
import { type Draft, type TextBox as DraftBox, useDraft } from './use-draft'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  /** Called on blur, Enter (Mod+Enter when multi-line) and when the field leaves the screen; only if it changed. */
  readonly onCommit?: (text: string) => void
  /** Called on each change, for what follows the typing: a search, a preview, a crash-safe copy. */
  readonly onDraft?: (text: string) => void
  /** Its screen is so heavy that `onDraft` waits until the hand rests, so that a letter is painted at once. */
  readonly isHeavy?: boolean
  readonly placeholder?: string
  readonly icon?: IconType
  /** Grows with its text from this many lines to `maxLines`; Enter is then a new line. */
  readonly lines?: number
  readonly maxLines?: number
  readonly isDisabled?: boolean
  /** Readable and copyable, but fixed: shown with a lock. */
  readonly isLocked?: boolean
  /** The value is a guess until someone accepts it: dashed. */
  readonly isSuggested?: boolean
  /** No edge until hovered or focused: for text edited in place. */
  readonly isBare?: boolean
  readonly autoFocus?: boolean
  readonly type?: 'text' | 'search' | 'email' | 'url'
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
  /** A line that adds: emptied by its own commit. */
  readonly isAdder?: boolean
  /** After the commit of an Enter. */
  readonly onEnter?: (text: string) => void
}

/** A line or a block of text. Typing stays local; Esc takes it back. */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden, hint, error, isDisabled, isLocked, lines } = props
  const draft = useDraft({ ...props, isProse: true })
  return (
    <RACTextField
      className={styles.field}
      aria-label={labelHidden ? label : undefined}
      value={draft.text}
      onChange={draft.change}
      onBlur={draft.commit}
      isDisabled={isDisabled}
      isReadOnly={isLocked}
      isInvalid={Boolean(error)}
      autoFocus={props.autoFocus}
      type={props.type ?? 'text'}
    >
      {!labelHidden && <Label className={styles.label}>{label}</Label>}
      <Group
        className={styles.input}
        role="presentation"
        data-lines={lines}
        data-locked={isDisabled || undefined}
        data-fixed={isLocked || undefined}
        data-suggested={props.isSuggested || undefined}
        data-bare={props.isBare || undefined}
        isInvalid={Boolean(error)}
      >
        {isLocked ? (
          <Icon of={Lock} size="sm" />
        ) : (
          props.icon && <Icon of={props.icon} size="sm" tone="muted" />
        )}
        <TextBox {...props} draft={draft} />
      </Group>
      {draft.theirs !== undefined && <ConflictNote theirs={draft.theirs} onTake={draft.revert} />}
      <FieldNote hint={hint} error={error} />
    </RACTextField>
  )
}

function TextBox({ draft, ...props }: TextFieldProps & { readonly draft: Draft }) {
  const { placeholder, inputRef, lines, maxLines = 12 } = props
  const onKeyDown = (event: KeyboardEvent) => answerKey(event, props, draft)
  const ref = useBothRefs(draft.box, inputRef)
  if (lines === undefined) return <Input ref={ref} placeholder={placeholder} onKeyDown={onKeyDown} />
  return (
    <TextArea
      ref={ref}
      placeholder={placeholder}
      rows={lines}
      style={{ minBlockSize: `${lines + 0.8}lh`, maxBlockSize: `${maxLines + 0.8}lh` }}
      onKeyDown={onKeyDown}
    />
  )
}

function useBothRefs(own: RefObject<DraftBox | null>, given: TextFieldProps['inputRef']) {
  return useCallback(
    (element: DraftBox | null) => {
      own.current = element
      if (typeof given === 'function') given(element)
      else if (given) given.current = element
    },
    [own, given],
  )
}

function answerKey(event: KeyboardEvent, props: TextFieldProps, draft: Draft) {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Escape' && draft.isEditing) {
    // The nearest thing Esc closes is the typing, not the dialog around it.
    event.stopPropagation()
    draft.revert()
  }
  if (event.key !== 'Enter') return
  const ends = props.lines === undefined || event.ctrlKey || event.metaKey
  if (!ends) return
  draft.commit()
  if (!event.ctrlKey && !event.metaKey) props.onEnter?.(draft.text)
}
