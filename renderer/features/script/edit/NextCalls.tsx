import { memo, useMemo } from 'react'
import { useNow } from '../../../state/clock'
import { useSummaries } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { dayWords } from '../../../time'
import styles from './Outline.module.css'

const mostShown = 4

type Revisions = ReadonlyMap<string, number | undefined>

/** Calls to come that have a copy of this script, with the revision each has chosen. */
export const NextCalls = memo(({ scriptId }: { readonly scriptId: string }) => {
  const copies = useSummaries('script-copy')
  const revisions: Revisions = useMemo(
    () =>
      new Map(
        (copies ?? []).flatMap(copy =>
          copy.scriptId === scriptId && copy.callId !== undefined
            ? [[copy.callId, copy.scriptRevision] as const]
            : [],
        ),
      ),
    [copies, scriptId],
  )
  // The calls are many: they are asked for only where one of them may be shown.
  return revisions.size === 0 ? null : <Calls revisions={revisions} />
})

function Calls({ revisions }: { readonly revisions: Revisions }) {
  const calls = useCallsWith(revisions)
  const zone = useStore(state => state.zone)
  const go = useStore(state => state.go)
  if (calls.length === 0) return null
  return (
    <section className={styles.foot} aria-label="Next calls with this script">
      <h2>Next calls with this script</h2>
      <div>
        {calls.slice(0, mostShown).map(({ id, name, start, revision }) => (
          <button
            key={id}
            type="button"
            className={styles.call}
            onClick={() => go({ kind: 'call', id, tab: 'prepare' })}
          >
            <span>{name}</span>
            <span>
              {[dayWords(start, zone), revision === undefined ? '' : `on ${revision}`]
                .filter(Boolean)
                .join(', ')}
            </span>
          </button>
        ))}
        {calls.length > mostShown && <p>{`and ${calls.length - mostShown} more`}</p>}
      </div>
      <p>A saved revision never changes a call that already chose one.</p>
    </section>
  )
}

function useCallsWith(revisions: Revisions) {
  const calls = useSummaries('call')
  const prospects = useSummaries('prospect')
  const now = useNow('minute')
  return useMemo(() => {
    const names = new Map((prospects ?? []).map(({ id, title }) => [id as string, title]))
    return (calls ?? [])
      .flatMap(({ id, title, prospectId, start, status }) =>
        revisions.has(id) && start !== undefined && status === 'planned' && Date.parse(start) >= now
          ? [{ id, name: names.get(prospectId ?? '') ?? title, start, revision: revisions.get(id) }]
          : [],
      )
      .toSorted((a, b) => a.start.localeCompare(b.start))
  }, [calls, prospects, revisions, now])
}
