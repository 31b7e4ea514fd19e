import type { ShowRow, ShowRowForm, Step } from '@shared/domain/step'
import { AppWindow, Check, Copy, ExternalLink, MousePointer2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Icon, type IconType } from '../../../ui/Icon'
import { KeyCap } from '../../../ui/KeyCap'
import { currentRow, pressRow } from './run-actions'
import { useRun } from './run-model'
import styles from './Stage.module.css'

const icons: Readonly<Record<ShowRowForm, IconType>> = {
  click: MousePointer2,
  open: ExternalLink,
  copy: Copy,
  switch: AppWindow,
}

/** The click path. Enter acts on the current row, then the next is current; a press does or undoes any row. */
export function ShowRows({ step }: { readonly step: Step }) {
  const { state } = useRun()
  const here = currentRow(state)
  if (step.show.length === 0) return <p className={styles.none}>Nothing to click: talk</p>
  return (
    <ol className={styles.rows}>
      {step.show.map((row, index) => {
        const place = state.rowsDone.has(row.id) ? 'did' : row.id === here?.id ? 'here' : 'later'
        return <Row key={row.id} row={row} number={index + 1} place={place} />
      })}
    </ol>
  )
}

interface RowProps {
  readonly row: ShowRow
  readonly number: number
  readonly place: 'did' | 'here' | 'later'
}

function Row({ row, number, place }: RowProps) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (place === 'here') item.current?.scrollIntoView({ block: 'nearest' })
  }, [place])
  return (
    <li ref={item} data-place={place} aria-current={place === 'here' ? 'step' : undefined}>
      <button
        type="button"
        aria-pressed={place === 'did'}
        onMouseDown={event => event.preventDefault()}
        onClick={() => void pressRow(row)}
      >
        <span className={styles.number}>{place === 'did' ? <Icon of={Check} size="xs" /> : number}</span>
        <Icon of={icons[row.form]} size="md" />
        <span className={styles.rowText}>
          {withCode(row.text)} <Where row={row} />
        </span>
        <span className={styles.do}>
          {doWords[row.form]}
          {place === 'here' && <KeyCap label="Enter" />}
        </span>
      </button>
    </li>
  )
}

const doWords: Readonly<Record<ShowRowForm, string>> = {
  click: 'click',
  open: 'open',
  copy: 'copy',
  switch: 'switch to it',
}

/** Where a page leads, what is copied, and to which window to switch: that one nobody else can do. */
function Where({ row }: { readonly row: ShowRow }) {
  const value = row.value?.trim() ?? ''
  if (row.form === 'click' || value === '' || row.text.includes(value)) return null
  return <small>{row.form === 'open' ? value.replace(/^https:\/\//, '') : value}</small>
}

/** What stands in backticks is what is seen on screen there: it is set bold. */
function withCode(text: string) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))
}
