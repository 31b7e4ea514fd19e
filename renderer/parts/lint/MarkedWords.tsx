import type { TextRange } from '@shared/lint/finding'
import { Fragment } from 'react'
import styles from './Lint.module.css'

interface MarkedWordsProps {
  readonly text: string
  /** In the order of the text. */
  readonly ranges: readonly TextRange[]
}

/** So much is shown round the words, and so many of them. */
const around = 32
const mostWords = 3

/** The words that are meant, each in a little of its text. */
export function MarkedWords({ text, ranges }: MarkedWordsProps) {
  const shown = ranges.filter(({ start }) => start < text.length).slice(0, mostWords)
  const left = ranges.length - shown.length
  return (
    <p className={styles.words}>
      {shown.map(range => (
        <Fragment key={range.start}>
          {before(text, range)}
          <mark>{text.slice(range.start, range.end)}</mark>
          {after(text, range)}{' '}
        </Fragment>
      ))}
      {left > 0 && <small>and {left} more</small>}
    </p>
  )
}

function before(text: string, { start }: TextRange): string {
  const from = Math.max(0, start - around)
  const some = text.slice(from, start)
  return from === 0 ? some : `… ${some.slice(some.search(/\s/u) + 1)}`
}

function after(text: string, { end }: TextRange): string {
  const some = text.slice(end, end + around)
  return end + around >= text.length ? some : `${some.replace(/\s+\S*$/u, '')} …`
}
