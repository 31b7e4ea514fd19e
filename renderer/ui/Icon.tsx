import type { ComponentType, SVGProps } from 'react'
import styles from './Icon.module.css'

/** Any 24-unit stroke icon: lucide icons fit, and so do the glyphs of `glyphs.tsx`. */
export type IconType = ComponentType<Pick<SVGProps<SVGSVGElement>, 'className' | 'aria-hidden'>>

export type Tone = 'plain' | 'accent' | 'warn' | 'danger' | 'ask'

interface IconProps {
  readonly of: IconType
  readonly size?: 'xs' | 'sm' | 'md' | 'lg'
  readonly tone?: Tone | 'muted'
}

/** An icon beside words. Always hidden from screen readers: the words carry the meaning. */
export function Icon({ of: Glyph, size = 'md', tone }: IconProps) {
  return (
    <span className={styles.icon} data-icon="" data-size={size} data-tone={tone}>
      <Glyph aria-hidden />
    </span>
  )
}
