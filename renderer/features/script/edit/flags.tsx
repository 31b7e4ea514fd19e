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

/** The gravest that was found at each step, as one text: the outline is drawn anew only when it says something else. */
export function flagWords(findings: readonly LintFinding[]): string {
  const worst = new Map<string, 'warn' | 'info'>()
  for (const { place, severity } of findings) {
    if (place.kind === 'step' && worst.get(place.stepId) !== 'warn') worst.set(place.stepId, severity)
  }
  return [...worst].map(entry => entry.join(' ')).join('\n')
}

/** The icon of a step's line, from those words. */
export function flagsFrom(words: string): (stepId: string) => ReactNode {
  const severities = new Map(words.split('\n').map(line => line.split(' ') as [string, string]))
  return stepId => {
    const severity = severities.get(stepId)
    return severity === 'warn' || severity === 'info' ? flags[severity] : undefined
  }
}
