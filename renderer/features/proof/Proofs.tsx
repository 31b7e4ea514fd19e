import { newProof, type Proof } from '@shared/domain/proof'
import type { SummaryOf } from '@shared/domain/summary'
import { proofFormLabels, weaknesses } from '@shared/proof/strength'
import { countProofUses } from '@shared/proof/uses'
import { BookOpen } from 'lucide-react'
import { useMemo } from 'react'
import { useCommands } from '../../app/use-commands'
import { making, useNow } from '../../state/clock'
import { useInTitleOrder } from '../../state/in-title-order'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf, shortDay } from '../../time'
import { Button } from '../../ui/Button'
import { MasterDetail } from '../../ui/MasterDetail'
import { Row } from '../../ui/Row'
import { EmptyState } from '../../ui/States'
import { Tag } from '../../ui/Tag'
import { ProofForm } from './ProofForm'

type ProofSummary = SummaryOf<'proof'>

/** What shows that a claim is true: from whom, when, who may be told, how deep. */
export function Proofs({ openId }: { readonly openId?: string }) {
  const proofs = useInTitleOrder(useSummaries('proof'))
  const uses = useUses()
  const go = useStore(state => state.go)
  const commit = useStore(state => state.commit)
  const create = async () => {
    const proof = newProof({ title: 'New proof' }, making())
    await commit([proof], 'New proof')
    go({ kind: 'proof', id: proof.id })
  }
  useCommands({ 'app.primary': () => void create() })
  return (
    <MasterDetail
      title="Proofs"
      rows={proofs}
      rowKey={proof => proof.id}
      rowText={proof => [proof.title, proof.source, ...(proof.topics ?? [])].filter(Boolean).join(' ')}
      row={proof => <ProofRow proof={proof} uses={uses.get(proof.id) ?? 0} />}
      openKey={openId}
      onOpen={proof => go({ kind: 'proof', id: proof.id })}
      extra={
        <Button variant="quiet" icon={BookOpen} onPress={() => go({ kind: 'answers' })}>
          Answers
        </Button>
      }
      newLabel="New proof"
      onNew={() => void create()}
      empty={
        <EmptyState
          title="No proofs yet"
          action={{ label: 'New proof', keys: 'Mod+Enter', onPress: () => void create() }}
        >
          A test, a page of a guide, a customer who says it by name: what a claim stands on when somebody
          doubts it.
        </EmptyState>
      }
      detail={openId === undefined ? undefined : <ProofForm key={openId} proofId={openId} />}
    />
  )
}

function useUses(): ReadonlyMap<string, number> {
  const answers = useSummaries('answer')
  const gaps = useSummaries('gap')
  const scripts = useSummaries('script')
  return useMemo(
    () => countProofUses({ answers: answers ?? [], gaps: gaps ?? [], scripts: scripts ?? [] }),
    [answers, gaps, scripts],
  )
}

function ProofRow({ proof, uses }: { readonly proof: ProofSummary; readonly uses: number }) {
  const zone = useStore(state => state.zone)
  const today = dayOf(new Date(useNow('minute')).toISOString(), zone)
  const on = proof.on === undefined ? 'no date' : shortDay(`${proof.on}T12:00:00Z`, 'UTC')
  const isWeak = weaknesses(proof, today).length > 0
  return (
    <Row
      title={proof.title}
      note={[proofFormLabels[proof.form as Proof['form']], on, proof.source].filter(Boolean).join(' · ')}
      end={
        <>
          {isWeak && <Tag tone="warn">weak</Tag>}
          {uses > 0 && <Tag>{uses === 1 ? 'used once' : `used ${uses} times`}</Tag>}
        </>
      }
    />
  )
}
