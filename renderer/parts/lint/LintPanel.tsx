import type { Lint } from '@shared/lint/lint'
import { Clock } from 'lucide-react'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { KeyCaps } from '../../ui/KeyCaps'
import { Panel } from '../../ui/Panel'
import styles from './Lint.module.css'
import { LintRow } from './LintRow'
import { LintRules } from './LintRules'
import { placeWords } from './place-words'
import type { LintPanelView } from './use-lint-panel'

/** What the linter found, beside the script; what does not fit is settled with a reason and never asked again. */
export function LintPanel({ view }: { readonly view: LintPanelView }) {
  const { story, lint, shown, focus } = view
  const words = placeWords(story)
  const count = lint.findings.length
  return (
    <Panel title="Style and checks" count={countWords(count)} trailing={count > 0 && <NextKey />}>
      <div ref={focus.ref} tabIndex={-1} className={styles.body}>
        {count === 0 && <p className={styles.note}>{nothingWords(lint)}</p>}
        <ul className={styles.findings} aria-label="Findings">
          {shown.map(finding => (
            <LintRow key={finding.key} view={view} finding={finding} place={words(finding.place)} />
          ))}
        </ul>
        {shown.length < count && (
          <Button size="xs" variant="quiet" onPress={view.showAll}>
            Show {count - shown.length} more
          </Button>
        )}
        {lint.waiting > 0 && count > 0 && (
          <p className={styles.note}>
            <Icon of={Clock} size="sm" />
            {waitingWords(lint.waiting)}
          </p>
        )}
        <LintRules story={story} lint={lint} words={words} onChange={view.onChange} />
      </div>
    </Panel>
  )
}

const NextKey = () => (
  <>
    next <KeyCaps keys="F8" size="sm" spoken />
  </>
)

const countWords = (count: number): string | undefined =>
  count === 0 ? undefined : count === 1 ? '1 finding' : `${count} findings`

const waitingWords = (waiting: number): string =>
  `${waiting} of style ${waiting === 1 ? 'waits' : 'wait'} until after the call.`

function nothingWords({ quiet, waiting }: Lint): string {
  if (waiting > 0) return `Nothing to mend before the call. ${waitingWords(waiting)}`
  return quiet.length > 0
    ? `Nothing found. ${quiet.length} more rules come with the first rehearsal.`
    : 'Nothing found.'
}
