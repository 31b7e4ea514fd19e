import { usesOfProof } from '@shared/proof/uses'
import { useMemo } from 'react'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import type { View } from '../../state/view'
import styles from './Proof.module.css'

const atMost = 20

/** The answers, gaps and scripts that lean on it: they stand without proof once it is gone. */
export function ProofUsed({ proofId }: { readonly proofId: string }) {
  const answers = useSummaries('answer')
  const gaps = useSummaries('gap')
  const scripts = useSummaries('script')
  const go = useStore(state => state.go)
  const used = useMemo(() => {
    const uses = usesOfProof(proofId, { answers: answers ?? [], gaps: gaps ?? [], scripts: scripts ?? [] })
    return [
      ...uses.answers.map(one => ({ ...one, what: 'Answer' })),
      ...uses.gaps.map(one => ({ ...one, what: 'Gap' })),
      ...uses.scripts.map(one => ({ ...one, what: 'Script' })),
    ]
  }, [proofId, answers, gaps, scripts])
  return (
    <section className={styles.used} aria-label="Where it is used">
      <h2>
        Where it is used <span>{used.length}</span>
      </h2>
      {used.length === 0 && <p>Nowhere yet. Name it at an answer, a gap or a step.</p>}
      <ul>
        {used.slice(0, atMost).map(({ kind, id, title, what }) => (
          <li key={id}>
            <button type="button" onClick={() => go({ kind, id } as View)}>
              <span>{what}</span> {title}
            </button>
          </li>
        ))}
      </ul>
      {used.length > atMost && <p>and {used.length - atMost} more</p>}
    </section>
  )
}
