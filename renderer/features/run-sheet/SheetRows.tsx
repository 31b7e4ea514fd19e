import { shiftLevel, toggleOut } from '@shared/formats/run-sheet/edit-rows'
import type { SheetRow } from '@shared/formats/run-sheet/sheet'
import { type KeyboardEvent, memo, type RefObject, useDeferredValue } from 'react'
import { useCommands } from '../../app/use-commands'
import { useStore } from '../../state/store'
import { KeyCaps } from '../../ui/KeyCaps'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './RunSheet.module.css'
import type { Draft } from './SheetPreview'
import type { ChangeOf } from './use-trail'
import { formWords } from './words'

interface SheetRowsProps {
  readonly rows: readonly SheetRow[]
  readonly current: number
  readonly list: RefObject<HTMLOListElement | null>
  readonly onMove: (at: number) => void
  readonly change: ChangeOf<Draft>
}

/** As many rows as fill any screen are there at once, the others right after. */
const firstRows = 60
const pageRows = 12

/** Line by line what each became. Arrows move, Alt with an arrow shifts a level, Delete leaves out, Enter edits. */
export function SheetRows({ rows, current, list, onMove, change }: SheetRowsProps) {
  const count = useDeferredValue(rows.length, firstRows)
  const move = (to: number) => {
    const at = Math.min(Math.min(rows.length, count) - 1, Math.max(0, to))
    onMove(at)
    list.current?.children[at]?.querySelector<HTMLElement>('[data-row]')?.focus()
  }
  const isHere = () => list.current?.contains(document.activeElement) === true
  const edit = (make: typeof shiftLevel | typeof toggleOut, by?: -1 | 1) => {
    const id = rows[current]?.id
    if (id === undefined) return
    change(before => ({ ...before, rows: make(before.rows, id, by as never) }))
  }
  // Alt and an arrow are back and forward elsewhere; in an outline they move the line.
  useCommands({
    'go.back': () => (isHere() ? edit(shiftLevel, -1) : false),
    'go.forward': () => (isHere() ? edit(shiftLevel, 1) : false),
  })
  const onKeyDown = useKeys({ current, last: rows.length - 1, move, leaveOut: () => edit(toggleOut) })
  return (
    <section className={styles.rows} aria-label="Line by line" data-pane="lines">
      <header className={styles.rowsHead}>
        <h2>Line by line</h2>
        <span>
          move <KeyCaps keys="ArrowUp ArrowDown" /> level <KeyCaps keys="Alt+ArrowLeft" />{' '}
          <KeyCaps keys="Alt+ArrowRight" /> edit <KeyCaps keys="Enter" /> leave out <KeyCaps keys="Delete" />
        </span>
      </header>
      <ol className={styles.list} ref={list} onKeyDown={onKeyDown} aria-label="Lines">
        {rows.slice(0, count).map((row, at) => (
          <SheetLine key={row.id} row={row} at={at} isCurrent={at === current} onFocus={onMove} />
        ))}
      </ol>
    </section>
  )
}

interface KeysOptions {
  readonly current: number
  readonly last: number
  readonly move: (to: number) => void
  readonly leaveOut: () => void
}

function useKeys({ current, last, move, leaveOut }: KeysOptions) {
  const letters = useStore(state => state.settings.singleLetters)
  const places: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + pageRows,
    PageUp: current - pageRows,
    Home: 0,
    End: last,
    ...(letters && { j: current + 1, k: current - 1 }),
  }
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const place = places[event.key]
    if (place !== undefined) move(place)
    else if (event.key === 'Delete') leaveOut()
    else if (event.key === 'Enter')
      document.querySelector<HTMLElement>('[data-line-editor] :is(textarea, input, button)')?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

interface SheetLineProps {
  readonly row: SheetRow
  readonly at: number
  readonly isCurrent: boolean
  readonly onFocus: (at: number) => void
}

const SheetLine = memo(function SheetLine({ row, at, isCurrent, onFocus }: SheetLineProps) {
  const { form, text, label, value, minutes, isOut } = row
  const level = form === 'chapter' || form === 'step' ? form : form === 'name' ? 'name' : 'part'
  return (
    <li className={styles.line} data-level={level} data-out={isOut || undefined}>
      <button
        type="button"
        data-row=""
        className={styles.lineButton}
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isCurrent || undefined}
        onFocus={() => onFocus(at)}
      >
        <VisuallyHidden>
          {formWords[form]}
          {isOut ? ', left out' : ''}:{' '}
        </VisuallyHidden>
        <span className={styles.form} data-form={form} aria-hidden="true">
          {formWords[form]}
        </span>
        <span className={styles.text}>
          {text === '' ? label : text}
          {value !== undefined && !text.includes(value) && <small>{value}</small>}
        </span>
        <MinutesWords form={form} minutes={minutes} />
      </button>
    </li>
  )
})

function MinutesWords({ form, minutes }: Pick<SheetRow, 'form' | 'minutes'>) {
  if (form === 'step' && minutes === undefined)
    return (
      <span className={styles.minutes} data-suggested="">
        3 min, suggested
      </span>
    )
  if (minutes === undefined || form === 'chapter') return null
  return <span className={styles.minutes}>{minutes} min</span>
}
