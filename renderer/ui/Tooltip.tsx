import type { ReactNode } from 'react'
import { type Placement, Tooltip as RACTooltip, TooltipTrigger } from 'react-aria-components'
import { KeyCaps } from './KeyCaps'
import styles from './Tooltip.module.css'

interface TooltipProps {
  readonly text: ReactNode
  readonly keys?: string
  readonly placement?: Placement
  /** One focusable control of this folder. */
  readonly children: ReactNode
}

/** A short name with its key, on hover and on focus. Esc closes it; it can be hovered itself. */
export function Tooltip({ text, keys, placement = 'top', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <RACTooltip placement={placement} offset={7} className={styles.tip} data-caps="inherit">
        {text}
        {keys && <KeyCaps keys={keys} />}
      </RACTooltip>
    </TooltipTrigger>
  )
}
