import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { Input, Button as RACButton, TextField } from 'react-aria-components'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { takeLetters } from './letters-ahead'
import styles from './Palette.module.css'
import type { PaletteFilter } from './palette-filters'

interface PaletteFieldProps {
  readonly typed: string
  readonly tokens: readonly PaletteFilter[]
  readonly onTokens: (tokens: readonly PaletteFilter[]) => void
  readonly onType: (typed: string) => void
  /** Enter, with the id of the marked row. Results that came late leave none marked. */
  readonly onEnter: (marked: string | undefined) => void
}

/** Each begins a filter in the field, where its choices are then listed. */
const starts = [
  ['Kind', 'kind:'],
  ['Prospect', 'in:'],
  ['From', 'after:'],
  ['Before', 'before:'],
] as const

/** The field, the filters that are on before it, and the ways to more of them below it. */
export function PaletteField({ typed, tokens, onTokens, onType, onEnter }: PaletteFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const begin = (start: string) => {
    onType(`${typed.trimEnd()} ${start}`.trimStart())
    input.current?.focus()
  }
  /** Before the list hears it: for a moment a row is marked on screen that the list would not open yet. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    onEnter(markedRow(event.currentTarget))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && typed === '' && tokens.length > 0) onTokens(tokens.slice(0, -1))
  }
  const onFocus = () => {
    const ahead = takeLetters()
    if (ahead !== '') onType(typed + ahead)
  }
  return (
    <>
      <div className={styles.field}>
        <Icon of={Search} />
        {tokens.map(token => (
          <RACButton
            key={token.label}
            className={styles.token}
            aria-label={`Remove filter ${token.label}`}
            onPress={() => {
              onTokens(tokens.filter(one => one !== token))
              input.current?.focus()
            }}
          >
            {token.label}
            <Icon of={X} size="xs" />
          </RACButton>
        ))}
        <TextField aria-label="Search actions and records" autoFocus className={styles.text}>
          <Input
            ref={input}
            className={styles.input}
            placeholder="Search everything, or do something"
            onKeyDownCapture={onKeyDownCapture}
            onKeyDown={onKeyDown}
            onFocus={onFocus}
          />
        </TextField>
      </div>
      <fieldset className={styles.starts} aria-label="Narrow down by">
        <span aria-hidden>Narrow down by</span>
        {starts.map(([label, start]) => (
          <Button key={label} variant="quiet" size="xs" onPress={() => begin(start)}>
            {label}
          </Button>
        ))}
      </fieldset>
    </>
  )
}

const markedRow = (field: Element): string | undefined =>
  field.closest('[role=dialog]')?.querySelector<HTMLElement>('[role=menuitem][data-focused]')?.dataset.key
