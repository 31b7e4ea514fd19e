import type { LintFinding } from '@shared/lint/finding'
import { Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../../ui/Icon'
import styles from './Outline.module.css'

// One element each, so that a line of the outline is drawn anew only when it gets another.
const flags = {
  warn: (
    <span className={styles.flag} title="The checks found something here">
      <Icon of={TriangleAlert} size="sm" tone="warn" />
    </span>
  ),
  info: (
    <span className={styles.flag} title="The checks have a hint here">
      <Icon of={Info} size="sm" tone="ask" />
    </span>
  ),
}

/** The icon of a step's line: of the gravest that was found at it. */
export function flagsFrom(findings: readonly LintFinding[]): (stepId: string) => ReactNode {
  const worst = new Map<string, 'warn' | 'info'>()
  for (const { place, severity } of findings) {
    if (place.kind === 'step' && worst.get(place.stepId) !== 'warn') worst.set(place.stepId, severity)
  }
  return stepId => {
    const severity = worst.get(stepId)
    return severity && flags[severity]
  }
}
