import { isoOf, toInstant, toWall, wallMs, wallOf } from '@shared/formats/zones/zone'
import type { FocusEvent, KeyboardEvent } from 'react'
import { Group, Input, Label, TextField as RACTextField } from 'react-aria-components'
import { FieldNote, type FieldProps, fieldStyles as styles } from './Field'
import { useDraft } from './use-draft'

// The platform's own date input, not the library's: it has segments, arrows and a calendar, follows the
// user's locale, and costs nothing, where the library's fields and calendar cost some 30 KB.

interface StampFieldProps extends FieldProps {
  readonly isDisabled?: boolean
  readonly isLocked?: boolean
  readonly autoFocus?: boolean
}

interface DateTimeFieldProps extends StampFieldProps {
  /** ISO instant, or null while unknown. */
  readonly value: string | null
  /** The IANA zone whose wall clock is shown and typed. */
  readonly zone: string
  readonly onCommit: (instant: string | null) => void
}

/** Date and time on the wall clock of a zone; the value is an instant. */
export function DateTimeField({ value, zone, onCommit, ...field }: DateTimeFieldProps) {
  return (
    <StampField
      {...field}
      type="datetime-local"
      value={value === null ? '' : wallText(value, zone)}
      onCommit={text => onCommit(text === '' ? null : instantOf(text, zone))}
      suffix={zone}
    />
  )
}

interface DateFieldProps extends StampFieldProps {
  /** 'YYYY-MM-DD', or null while unknown. */
  readonly value: string | null
  readonly onCommit: (date: string | null) => void
}

/** A day without a time. */
export function DateField({ value, onCommit, ...field }: DateFieldProps) {
  return (
    <StampField
      {...field}
      type="date"
      value={value ?? ''}
      onCommit={text => onCommit(text === '' ? null : text)}
    />
  )
}

interface StampInputProps extends StampFieldProps {
  readonly type: 'datetime-local' | 'date'
  readonly value: string
  readonly onCommit: (text: string) => void
  readonly suffix?: string
}

function StampField(props: StampInputProps) {
  const { label, labelHidden, hint, error, suffix } = props
  const draft = useDraft(props)
  const commit = (event: FocusEvent | KeyboardEvent) => {
    // Half a date reads as empty: it must not erase the one that was there.
    const isHalf = event.target instanceof HTMLInputElement && event.target.validity.badInput
    if (isHalf) draft.revert()
    else draft.commit()
  }
  return (
    <RACTextField
      className={styles.field}
      aria-label={labelHidden ? label : undefined}
      type={props.type}
      value={draft.text}
      onChange={draft.change}
      onBlur={commit}
      isDisabled={props.isDisabled}
      isReadOnly={props.isLocked}
      isInvalid={Boolean(error)}
      autoFocus={props.autoFocus}
    >
      {!labelHidden && <Label className={styles.label}>{label}</Label>}
      <Group
        className={styles.input}
        role="presentation"
        data-locked={props.isDisabled || undefined}
        data-fixed={props.isLocked || undefined}
      >
        <Input onKeyDown={event => event.key === 'Enter' && commit(event)} />
        {suffix && <span className={styles.suffix}>{suffix}</span>}
      </Group>
      <FieldNote hint={hint} error={error} />
    </RACTextField>
  )
}

/** '2026-11-19T14:30' as the clock in `zone` shows the instant; empty for what is no instant. */
export function wallText(instant: string, zone: string): string {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) return ''
  return new Date(wallMs(toWall(ms, zone))).toISOString().slice(0, 16)
}

/** The instant at which the clock in `zone` shows '2026-11-19T14:30'; null for what is no such text. */
export function instantOf(text: string, zone: string): string | null {
  const ms = Date.parse(`${text}Z`)
  return Number.isNaN(ms) ? null : isoOf(toInstant(wallOf(ms), zone))
}
