import { BookmarkPlus, History } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import styles from './History.module.css'
import { RevisionLine } from './RevisionLine'
import { hasRevisions, type RecordHistory } from './use-record-history'

/** Neither stands on a first screen. */
const HistoryPanel = lazy(() => import('./HistoryPanel').then(part => ({ default: part.HistoryPanel })))
const SaveRevision = lazy(() => import('./SaveRevision').then(part => ({ default: part.SaveRevision })))

interface HistoryButtonProps {
  readonly history: RecordHistory
  /** `icon` where words have no room. */
  readonly size?: 'icon' | 'sm' | 'md'
  /** On the screen whose main action it is: the number it gives. */
  readonly nextRevision?: number | undefined
}

/** Earlier states of the record on screen, and saving the present one by name where its kind has revisions. */
export function HistoryButton({ history, size = 'md', nextRevision }: HistoryButtonProps) {
  const { kind, id, open, show } = history
  const close = () => show(null)
  return (
    <>
      {size === 'icon' ? (
        <IconButton label="History" icon={History} onPress={() => show('history')} />
      ) : (
        <Button variant="quiet" size={size} icon={History} onPress={() => show('history')}>
          History
        </Button>
      )}
      {hasRevisions(kind) && size !== 'icon' && (
        <Button
          size={size}
          variant={nextRevision === undefined ? 'plain' : 'primary'}
          icon={BookmarkPlus}
          keys="Mod+Enter"
          onPress={() => show('save-revision')}
        >
          {['Save revision', nextRevision].join(' ').trim()}
        </Button>
      )}
      <Suspense fallback={null}>
        {(open === 'history' || open === 'revisions') && (
          <HistoryPanel
            kind={kind}
            id={id}
            onClose={close}
            startsWith={open === 'revisions' ? 'revisions' : 'versions'}
          />
        )}
        {open === 'save-revision' && hasRevisions(kind) && (
          <SaveRevision kind={kind} id={id} onClose={close} />
        )}
      </Suspense>
    </>
  )
}

/** Above a form without a head of its own: which revision it is, and the buttons. */
export function HistoryBar({ history }: { readonly history: RecordHistory }) {
  return (
    <div className={styles.bar}>
      <RevisionLine kind={history.kind} id={history.id} />
      <HistoryButton history={history} size="sm" />
    </div>
  )
}
