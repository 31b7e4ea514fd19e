import { withoutNaming } from '@shared/domain/revision'
import { recordOfRevision } from '@shared/domain/revision-snapshot'
import type { Script } from '@shared/domain/script'
import { compareByStep, type StepChanges } from '@shared/library/compare'
import { useMemo, useState } from 'react'
import diffStyles from '../../../parts/diff/Diff.module.css'
import { ChangeRow } from '../../../parts/diff/DiffView'
import { useNames } from '../../../parts/diff/use-names'
import { useRevisions } from '../../../parts/history/use-revisions'
import { dayOfYear } from '../../../parts/stale/words'
import { useSummaries } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { useLoaded } from '../../../state/use-loaded'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { Select } from '../../../ui/Select'
import { EmptyState, LoadingState } from '../../../ui/States'
import { Tag } from '../../../ui/Tag'
import styles from './Compare.module.css'

interface CompareRevisionsProps {
  readonly scriptId: string
  readonly onClose: () => void
}

interface ScriptState {
  readonly id: string
  readonly label: string
  readonly script: Script
}

/** Any two saved revisions of a script, or one and what stands now, told step by step. */
export function CompareRevisions({ scriptId, onClose }: CompareRevisionsProps) {
  const script = useLoaded('script', scriptId)
  const states = useStates(script, scriptId)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="broad"
      title={script === undefined ? 'Compare revisions' : `Revisions of “${script.name}”`}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <div className={styles.compare}>
        {states === undefined && <LoadingState label="Reading the revisions" lines={4} />}
        {states !== undefined && states.length < 2 && (
          <EmptyState title="No revision saved yet">
            A revision is saved at the script itself. From the first on, what stands now is compared with it.
          </EmptyState>
        )}
        {states !== undefined && states.length > 1 && <TwoStates states={states} />}
      </div>
    </Dialog>
  )
}

function useStates(script: Script | undefined, scriptId: string): readonly ScriptState[] | undefined {
  const revisions = useRevisions(scriptId)
  return useMemo(() => {
    if (script === undefined || revisions === undefined) return undefined
    const kept = revisions.flatMap(revision => {
      const record = recordOfRevision(revision)
      if (record?.kind !== 'script') return []
      const note = revision.note ? `: ${revision.note}` : ''
      const label = `Revision ${revision.number}, ${dayOfYear(revision.on)}${note}`
      return [{ id: revision.id as string, label, script: withoutNaming(record) }]
    })
    return [{ id: 'now', label: 'As it stands now', script: withoutNaming(script) }, ...kept]
  }, [script, revisions])
}

/** At first the newest revision and what stands now. */
function TwoStates({ states }: { readonly states: readonly ScriptState[] }) {
  const [from, setFrom] = useState(states[1]?.id ?? 'now')
  const [to, setTo] = useState('now')
  // Steps of a block name it.
  useSummaries('block')
  const names = useNames()
  const zone = useStore(state => state.zone)
  const of = (id: string) => states.find(state => state.id === id)?.script
  const [before, after] = [of(from), of(to)]
  const changes = useMemo(
    () => (before && after ? compareByStep(before, after, { names, zone }) : []),
    [before, after, names, zone],
  )
  const options = states.map(({ id, label }) => ({ id, label }))
  return (
    <>
      <div className={styles.choices}>
        <Select label="From" options={options} value={from} onChange={setFrom} />
        <Select label="To" options={options} value={to} onChange={setTo} />
      </div>
      {changes.length === 0 && <p className={styles.same}>Nothing differs between these two.</p>}
      <ol className={styles.steps} aria-label="What differs, step by step">
        {changes.map(change => (
          <OneStep key={change.key} change={change} />
        ))}
      </ol>
    </>
  )
}

const tones = { added: 'accent', removed: 'danger', changed: 'plain' } as const

function OneStep({ change }: { readonly change: StepChanges }) {
  const { title, is, moved, fields } = change
  return (
    <li>
      <h3>
        {title}
        {is !== 'changed' && <Tag tone={tones[is]}>{is}</Tag>}
        {moved && <Tag>{`moved from ${moved.from} to ${moved.to}`}</Tag>}
      </h3>
      <ul className={diffStyles.changes} aria-label={`What differs in ${title}`}>
        {fields.map(field => (
          <ChangeRow key={`${field.how} ${field.path.join('/')}`} change={field} />
        ))}
      </ul>
    </li>
  )
}
