import { ChevronDown, ChevronRight, Lock } from 'lucide-react'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '../../../ui/Icon'
import { VisuallyHidden } from '../../../ui/VisuallyHidden'
import styles from './Outline.module.css'

export interface OutlineRowProps {
  readonly id: string
  readonly rowKey: string
  /** `head` is a chapter, or what stands like one. */
  readonly look: 'head' | 'step' | 'plain'
  readonly words: string
  readonly minutes: number | undefined
  readonly isSelected: boolean
  readonly number?: number
  /** Under a chapter. */
  readonly isInside?: boolean
  readonly isOptional?: boolean
  /** The words stand in for a title that is still missing. */
  readonly isUntitled?: boolean
  readonly isFolded?: boolean | undefined
  readonly isKept?: boolean
  readonly isDraggable?: boolean
  readonly drop?: 'before' | 'after' | undefined
  readonly flags?: ReactNode
  readonly speaker?: string | undefined
}

/** One line. Drawn anew only when it says something else: sixty of them stand beside what is being typed. */
export const OutlineRow = memo((props: OutlineRowProps) => {
  const { look, isSelected, isFolded, minutes, number } = props
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names its active line
    <div
      ref={row}
      id={props.id}
      role="treeitem"
      aria-selected={isSelected}
      aria-expanded={isFolded === undefined ? undefined : !isFolded}
      aria-level={props.isInside ? 2 : 1}
      className={styles.row}
      data-key={props.rowKey}
      data-look={look}
      data-inside={props.isInside || undefined}
      data-optional={props.isOptional || undefined}
      data-untitled={props.isUntitled || undefined}
      data-selected={isSelected || undefined}
      data-drop={props.drop}
      draggable={props.isDraggable}
    >
      <span className={styles.lead} data-fold={isFolded !== undefined || undefined}>
        {isFolded !== undefined && <Icon of={isFolded ? ChevronRight : ChevronDown} size="xs" />}
        {props.isKept && <Icon of={Lock} size="xs" />}
        {number}
        {number !== undefined && <VisuallyHidden>, </VisuallyHidden>}
      </span>
      <span className={styles.words}>{props.words}</span>
      {props.flags}
      {props.speaker !== undefined && <span className={styles.speaker}>{props.speaker}</span>}
      <span className={styles.minutes}>
        {minutes !== undefined && (
          <>
            <VisuallyHidden>, </VisuallyHidden>
            {minutesWords(minutes)}
            {look === 'head' ? ' min' : <VisuallyHidden> min</VisuallyHidden>}
          </>
        )}
        {props.isOptional && <VisuallyHidden>, optional</VisuallyHidden>}
      </span>
    </div>
  )
})

const minutesWords = (minutes: number): string => String(Math.round(minutes * 10) / 10)
