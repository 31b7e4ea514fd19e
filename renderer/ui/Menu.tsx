import type { ReactNode } from 'react'
import {
  MenuTrigger,
  type Placement,
  Popover,
  Menu as RACMenu,
  MenuItem as RACMenuItem,
  Separator,
} from 'react-aria-components'
import { Icon, type IconType } from './Icon'
import { KeyCaps } from './KeyCaps'
import styles from './Menu.module.css'

/** One thing a menu can do; 'line' draws a rule between groups. */
export type MenuEntry =
  | {
      readonly id: string
      readonly label: string
      readonly icon?: IconType
      readonly keys?: string
      readonly isDanger?: boolean
      readonly isDisabled?: boolean
      readonly onPress: () => void
    }
  | 'line'

interface MenuProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly placement?: Placement
  /** The Button or IconButton that opens it. */
  readonly children: ReactNode
}

/** A button that opens a menu. */
export function Menu({ label, entries, placement = 'bottom start', children }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover} placement={placement} offset={4}>
        <RACMenu className={styles.menu} aria-label={label}>
          {entries.map((entry, at) =>
            entry === 'line' ? (
              // Lines have no identity of their own beyond their place.
              <Separator key={`line-${at}`} className={styles.line} />
            ) : (
              <Entry key={entry.id} {...entry} />
            ),
          )}
        </RACMenu>
      </Popover>
    </MenuTrigger>
  )
}

function Entry({ id, label, icon, keys, isDanger, isDisabled, onPress }: Exclude<MenuEntry, 'line'>) {
  return (
    <RACMenuItem
      id={id}
      textValue={label}
      className={styles.entry}
      data-danger={isDanger || undefined}
      isDisabled={isDisabled}
      onAction={onPress}
    >
      {icon && <Icon of={icon} />}
      <span className={styles.words}>{label}</span>
      {keys && <KeyCaps keys={keys} />}
    </RACMenuItem>
  )
}
