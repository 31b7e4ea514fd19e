import type { LintFinding } from '@shared/lint/finding'
import { type RefObject, useEffect, useRef, useState } from 'react'

export interface FindingFocus {
  readonly ref: RefObject<HTMLDivElement | null>
  /** The finding whose reasons are shown, and its key. */
  readonly finding: LintFinding | undefined
  readonly open: string | undefined
  readonly setOpen: (key: string | undefined) => void
  /** To the next or the one before, round the ends; false when there is none. */
  readonly step: (by: 1 | -1) => void | false
  /** Said before a finding is mended: the next one takes its place under the hands. */
  readonly leave: (finding: LintFinding) => void
}

/** Which finding is open, and the focus that follows it: from one to the next, and on when one is mended. */
export function useFindingFocus(findings: readonly LintFinding[]): FindingFocus {
  const ref = useRef<HTMLDivElement>(null)
  const left = useRef<{ readonly key: string; readonly at: number }>(null)
  const [open, setOpen] = useState<string>()
  const at = findings.findIndex(({ key }) => key === open)
  const step = (by: 1 | -1) => {
    if (findings.length === 0) return false
    const to = at === -1 && by === -1 ? findings.length - 1 : (at + by + findings.length) % findings.length
    setOpen(findings[to]?.key)
    focusRow(ref.current, to)
    return undefined
  }
  const leave = ({ key }: LintFinding) => {
    left.current = { key, at: findings.findIndex(one => one.key === key) }
  }
  useEffect(() => {
    const gone = left.current
    if (gone === null || findings.some(({ key }) => key === gone.key)) return
    left.current = null
    const index = Math.min(gone.at, findings.length - 1)
    setOpen(findings[index]?.key)
    if (index < 0) ref.current?.focus()
    else focusRow(ref.current, index)
  })
  return { ref, finding: findings[at], open, setOpen, step, leave }
}

const focusRow = (list: HTMLElement | null, index: number): void =>
  list?.querySelectorAll<HTMLElement>('[data-finding]')[index]?.focus()
