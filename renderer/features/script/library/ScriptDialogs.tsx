import { lazy, Suspense } from 'react'

export interface ScriptAsking {
  readonly what: 'use' | 'compare'
  readonly scriptId: string
}

/** Opened seldom, so loaded then. */
const WhereUsed = lazy(() => import('./WhereUsed').then(part => ({ default: part.WhereUsed })))
const CompareRevisions = lazy(() =>
  import('./CompareRevisions').then(part => ({ default: part.CompareRevisions })),
)

interface ScriptDialogsProps {
  readonly asking: ScriptAsking | null
  readonly onClose: () => void
}

/** What is asked about one script over the list, or over the script itself. */
export function ScriptDialogs({ asking, onClose }: ScriptDialogsProps) {
  if (asking === null) return null
  const { what, scriptId } = asking
  return (
    <Suspense fallback={null}>
      {what === 'use' && <WhereUsed scriptId={scriptId} onClose={onClose} />}
      {what === 'compare' && <CompareRevisions scriptId={scriptId} onClose={onClose} />}
    </Suspense>
  )
}
