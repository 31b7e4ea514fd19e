import type { ReactNode } from 'react'
import { Button as RACButton, type ButtonProps as RACButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { Icon, type IconType } from './Icon'
import { KeyCaps } from './KeyCaps'
import { ariaKeys } from './keys'
import { usePlatform } from './PlatformContext'

export interface ButtonProps extends Omit<RACButtonProps, 'children' | 'className' | 'style' | 'render'> {
  readonly children: ReactNode
  /** One `primary` per screen. `danger` is filled, for the last step; `danger-quiet` only leads there. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger' | 'danger-quiet'
  /** Heights 24, 28, 32. */
  readonly size?: 'xs' | 'sm' | 'md'
  readonly icon?: IconType
  /** Shown as caps and told to assistive technology; the binding itself belongs to the command. */
  readonly keys?: string
  /** A press leaves the focus where it was: for live marks beside a text being typed. */
  readonly keepsFocus?: boolean
}

/** A button with a word on it, and the key that does the same. */
export function Button(props: ButtonProps) {
  const { children, variant = 'plain', size = 'md', icon, keys, keepsFocus = false, ...rest } = props
  const platform = usePlatform()
  return (
    <RACButton
      {...rest}
      className={styles.button}
      data-variant={variant}
      data-size={size}
      data-caps={variant === 'primary' || variant === 'danger' ? 'inherit' : undefined}
      preventFocusOnPress={keepsFocus || rest.preventFocusOnPress}
      render={dom => <button {...dom} aria-keyshortcuts={keys && ariaKeys(keys, platform)} />}
    >
      {icon && <Icon of={icon} size={size === 'md' ? 'md' : 'sm'} />}
      {children}
      {keys && <KeyCaps keys={keys} size={size === 'md' ? 'md' : 'sm'} />}
    </RACButton>
  )
}
