import type { ScriptUse } from '@shared/library/list'
import { valuesOfScript } from '@shared/library/list'
import type { StaleWhy } from '@shared/library/stale'
import { Ellipsis, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { dayOfYear, staleWords, withName } from '../../../parts/stale/words'
import { useStore } from '../../../state/store'
import { dayWords } from '../../../time'
import { IconButton } from '../../../ui/IconButton'
import { Menu } from '../../../ui/Menu'
import { Tag } from '../../../ui/Tag'
import styles from './Library.module.css'
import { type ScriptAct, scriptEntries } from './script-entries'
import type { ScriptSummary } from './use-script-list'

interface ScriptRowProps {
  readonly script: ScriptSummary
  readonly use: ScriptUse | undefined
  /** False while main has not answered yet. */
  readonly isUseKnown: boolean
  readonly why: StaleWhy | undefined
  readonly onAct: (act: ScriptAct, scriptId: string) => void
}

/** One script: what it is, how long, which revision, whether it is still true, and where it is used. */
export const ScriptRow = memo(({ script, use, isUseKnown, why, onAct }: ScriptRowProps) => {
  const zone = useStore(state => state.zone)
  const about = [
    script.form === 'questions' ? 'Question plan' : (script.workflow ?? 'Workflow'),
    ...valuesOfScript(script, 'industry'),
    ...valuesOfScript(script, 'audience'),
    [script.product, script.productVersion].filter(Boolean).join(' '),
  ].filter(Boolean)
  const isArchived = script.archivedAt !== undefined
  return (
    <span className={styles.row}>
      <span className={styles.what}>
        <span className={styles.title}>{script.title}</span>
        <span className={styles.note}>{about.join(' · ')}</span>
      </span>
      <span className={styles.cell}>
        {`${script.steps} ${script.steps === 1 ? 'step' : 'steps'}, ${Math.round(script.minutes * 10) / 10} min`}
      </span>
      <span className={styles.cell}>{`rev ${script.revision}`}</span>
      <span className={styles.cell}>
        {why === undefined ? (
          verifiedWords(script)
        ) : (
          <Tag tone="warn" icon={TriangleAlert}>
            {staleWords(why)}
          </Tag>
        )}
      </span>
      <span className={styles.cell}>
        {isUseKnown &&
          (use === undefined ? 'no call yet' : use.calls === 1 ? '1 call' : `${use.calls} calls`)}
      </span>
      <span className={styles.cell} data-wide>
        {use?.next && `${dayWords(use.next.start, zone)}, ${use.next.name}`}
      </span>
      <Menu
        label={`What can be done with ${script.title}`}
        placement="bottom end"
        entries={scriptEntries(isArchived, act => onAct(act, script.id))}
      >
        <IconButton label={`More for ${script.title}`} icon={Ellipsis} size="xs" />
      </Menu>
    </span>
  )
})

const verifiedWords = ({ lastVerifiedOn, checkedBy }: ScriptSummary): string =>
  lastVerifiedOn === undefined ? 'never verified' : withName(dayOfYear(lastVerifiedOn), checkedBy)
