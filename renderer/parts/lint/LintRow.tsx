import type { LintFinding } from '@shared/lint/finding'
import { ChevronRight, Info, TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { Icon } from '../../ui/Icon'
import styles from './Lint.module.css'
import { LintWhy } from './LintWhy'
import type { LintPanelView } from './use-lint-panel'

export interface LintRowProps {
  readonly view: LintPanelView
  readonly finding: LintFinding
  /** "step 4" */
  readonly place: string
}

/** One finding in one line: a press or Enter goes to its place; the arrow says why. */
export function LintRow(props: LintRowProps) {
  const { view, finding, place } = props
  const { focus, onGo } = view
  const isOpen = focus.open === finding.key
  const whyId = useId()
  return (
    <li className={styles.finding} data-open={isOpen || undefined}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.go}
          data-finding=""
          onClick={() => {
            focus.setOpen(finding.key)
            onGo(finding.place)
          }}
        >
          <Icon
            of={finding.severity === 'warn' ? TriangleAlert : Info}
            size="sm"
            tone={finding.severity === 'warn' ? 'warn' : 'ask'}
          />
          <span className={styles.title} title={finding.title}>
            {finding.title}
          </span>
          <span className={styles.at}>{place}</span>
        </button>
        <button
          type="button"
          className={styles.whyToggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? whyId : undefined}
          aria-label={`Why: ${finding.title}, ${place}`}
          onClick={() => focus.setOpen(isOpen ? undefined : finding.key)}
        >
          <Icon of={ChevronRight} size="sm" />
        </button>
      </div>
      {isOpen && <LintWhy id={whyId} {...props} />}
    </li>
  )
}
