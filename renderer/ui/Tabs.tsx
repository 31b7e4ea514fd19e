import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { KeyCaps } from './KeyCaps'
import { ariaKeys } from './keys'
import { usePlatform } from './PlatformContext'
import styles from './Tabs.module.css'

// A tablist of our own: the library's points `aria-controls` at a panel it must own, while here the
// panel is a whole view that the app swaps.

interface TabItem<T extends string> {
  readonly id: T
  readonly label: ReactNode
  readonly keys?: string
}

interface TabsProps<T extends string> {
  readonly label: string
  readonly items: readonly TabItem<T>[]
  readonly selected: T
  readonly onSelect: (id: T) => void
  /** Id of the element that shows the selected tab, when there is one. */
  readonly panelId?: string
}

/** Tabs across a view. Arrows, Home and End move and select. */
export function Tabs<T extends string>({ label, items, selected, onSelect, panelId }: TabsProps<T>) {
  const list = useRef<HTMLDivElement>(null)
  const platform = usePlatform()
  const move = (event: KeyboardEvent) => {
    const at = items.findIndex(item => item.id === selected)
    const to = indexAfterKey(event.key, at, items.length, getComputedStyle(event.currentTarget).direction)
    const next = to === undefined ? undefined : items[to]
    if (next === undefined || to === undefined) return
    event.preventDefault()
    onSelect(next.id)
    const tab = list.current?.children[to]
    if (tab instanceof HTMLElement) tab.focus()
  }
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
      {items.map(item => (
        <button
          key={item.id}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={item.id === selected}
          aria-controls={item.id === selected ? panelId : undefined}
          aria-keyshortcuts={item.keys && ariaKeys(item.keys, platform)}
          tabIndex={item.id === selected ? 0 : -1}
          onClick={() => onSelect(item.id)}
        >
          {item.label}
          {item.keys && <KeyCaps keys={item.keys} joined />}
        </button>
      ))}
    </div>
  )
}

function indexAfterKey(key: string, at: number, count: number, direction: string): number | undefined {
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  if (key === forward) return (at + 1) % count
  if (key === back) return (at - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}
