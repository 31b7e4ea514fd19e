import { diffText, type TextPart } from '@shared/merge/diff-records'
import { MoveRight } from 'lucide-react'
import { Fragment, useMemo, useState } from 'react'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './Diff.module.css'
import { folded, type ShownPart } from './fold'

interface ChangedTextProps {
  readonly before: string | undefined
  readonly after: string | undefined
  /** Of two sides shown beside each other, the one shown here. */
  readonly side?: 'before' | 'after'
}

/** A value before and after: short ones with an arrow between them, texts as one with the words marked in it. */
export function ChangedText({ before, after, side }: ChangedTextProps) {
  if (side !== undefined || before === undefined || after === undefined || !isBrief(before, after)) {
    return <MarkedText before={before ?? ''} after={after ?? ''} side={side} />
  }
  return (
    <span className={styles.brief}>
      <del>{before}</del>
      <Icon of={MoveRight} size="sm" />
      <VisuallyHidden>, now </VisuallyHidden>
      <ins>{after}</ins>
    </span>
  )
}

/** Values, and lines that have nothing in common: one beside the other reads better than one within the other. */
function isBrief(before: string, after: string): boolean {
  const longest = Math.max(before.length, after.length)
  if (longest > 160 || `${before}${after}`.includes('\n')) return false
  return longest <= 32 || diffText(before, after).every(part => part.how !== 'same')
}

interface MarkedTextProps {
  readonly before: string
  readonly after: string
  readonly side?: 'before' | 'after' | undefined
}

function MarkedText({ before, after, side }: MarkedTextProps) {
  const [isWhole, showWhole] = useState(false)
  const parts = useMemo(() => ofSide(apart(diffText(before, after)), side), [before, after, side])
  const shown: readonly ShownPart[] = useMemo(() => (isWhole ? parts : folded(parts)), [parts, isWhole])
  const isFolded = !isWhole && shown.some(part => part.how === 'left-out')
  return (
    <>
      <p className={styles.text}>
        {shown.map((part, at) => (
          // The parts of one text never reorder.
          <Fragment key={at}>{marked(part)}</Fragment>
        ))}
      </p>
      {isFolded && (
        <Button size="xs" variant="quiet" onPress={() => showWhole(true)}>
          Show the whole text
        </Button>
      )}
    </>
  )
}

/** A text that took the place of another begins on a line of its own. */
function apart(parts: readonly TextPart[]): readonly TextPart[] {
  const [first, second] = parts
  const isOther = parts.length === 2 && first?.how === 'removed' && second?.how === 'added'
  return isOther ? [first, { how: 'same', text: '\n' }, second] : parts
}

function ofSide(parts: readonly TextPart[], side: MarkedTextProps['side']): readonly TextPart[] {
  if (side === undefined) return parts
  const other = side === 'before' ? 'added' : 'removed'
  return parts.filter(part => part.how !== other)
}

/** The space before a word stays outside its mark. */
function marked({ how, text }: ShownPart) {
  if (how === 'same') return text
  if (how === 'left-out') return <span className={styles.gap}>{text}</span>
  const Mark = how === 'added' ? 'ins' : 'del'
  const space = /^[ \t]*/u.exec(text)?.[0] ?? ''
  return (
    <>
      {space}
      <Mark>{text.slice(space.length)}</Mark>
    </>
  )
}
