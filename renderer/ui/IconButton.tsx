import { Button as RACButton, type ButtonProps as RACButtonProps } from 'react-aria-components'
import { Icon, type IconType } from './Icon'
import styles from './IconButton.module.css'
import { ariaKeys } from './keys'
import { usePlatform } from './PlatformContext'
import { Tooltip } from './Tooltip'

export interface IconButtonProps
  extends Omit<RACButtonProps, 'children' | 'className' | 'style' | 'render' | 'aria-label'> {
  /** What it does, said by screen readers and shown in the tooltip. */
  readonly label: string
  readonly icon: IconType
  readonly keys?: string
  /** 24 or 28. */
  readonly size?: 'xs' | 'sm'
  readonly keepsFocus?: boolean
  /** Keeps the pressed look, for a control that is on. */
  readonly isOn?: boolean
}

/** A button that is only an icon: its name and key stand in the tooltip. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, keys, size = 'sm', keepsFocus = false, isOn, ...rest } = props
  const platform = usePlatform()
  return (
    <Tooltip text={label} keys={keys}>
      <RACButton
        {...rest}
        aria-label={label}
        aria-pressed={isOn}
        className={styles.button}
        data-size={size}
        data-on={isOn || undefined}
        preventFocusOnPress={keepsFocus || rest.preventFocusOnPress}
        render={dom => <button {...dom} aria-keyshortcuts={keys && ariaKeys(keys, platform)} />}
      >
        <Icon of={icon} size={size === 'xs' ? 'sm' : 'md'} />
      </RACButton>
    </Tooltip>
  )
}
