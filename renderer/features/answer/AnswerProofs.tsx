import { newProof } from '@shared/domain/proof'
import type { SummaryOf } from '@shared/domain/summary'
import { permissionWarning, weaknesses } from '@shared/proof/strength'
import { ShieldCheck, X } from 'lucide-react'
import { useState } from 'react'
import { making, now } from '../../state/clock'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf, shortDay } from '../../time'
import { AddChip } from '../../ui/Chips'
import { ComboBox } from '../../ui/ComboBox'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { TextField } from '../../ui/TextField'
import styles from './Answer.module.css'
import type { AnswerPart } from './AnswerForm'

/** What shows that the answer is true: proofs of the library with their date, and words of one's own. */
export function AnswerProofs({ answer, change }: AnswerPart) {
  const proofs = useSummaries('proof') ?? []
  const go = useStore(state => state.go)
  const commit = useStore(state => state.commit)
  const [isAdding, setAdding] = useState(false)
  const linked = answer.proofIds.flatMap(id => proofs.find(one => one.id === id) ?? [])
  const link = (id: string) => {
    change(
      before => ({ ...before, proofIds: [...before.proofIds, id as (typeof before.proofIds)[number]] }),
      'Proof named',
    )
    setAdding(false)
  }
  const create = async () => {
    const proof = newProof({ title: 'New proof', topics: answer.topics }, making())
    await commit([proof], 'New proof')
    link(proof.id)
    go({ kind: 'proof', id: proof.id })
  }
  return (
    <div className={styles.half}>
      <div className={styles.label}>
        <span>
          <Icon of={ShieldCheck} size="sm" /> Proof
        </span>
      </div>
      <ul className={styles.proofs} aria-label="Proof">
        {linked.map(proof => (
          <ProofLine
            key={proof.id}
            proof={proof}
            onRemove={() =>
              change(
                before => ({ ...before, proofIds: before.proofIds.filter(id => id !== proof.id) }),
                'Proof taken off',
              )
            }
          />
        ))}
      </ul>
      <TextField
        label="Proof in words"
        labelHidden
        isBare
        lines={1}
        placeholder="Or in words: what shows it, and when"
        value={answer.proof ?? ''}
        onDraft={proof => change(before => ({ ...before, proof: proof === '' ? undefined : proof }))}
      />
      {isAdding ? (
        <ComboBox
          label="Proof of the library"
          labelHidden
          placeholder="A proof of the library"
          options={proofs
            .filter(({ id }) => !answer.proofIds.some(one => one === id))
            .map(({ id, title }) => ({ id, label: title }))}
          value={null}
          onChange={id => id !== null && link(id)}
        />
      ) : (
        <div className={styles.adds}>
          {proofs.length > linked.length && (
            <AddChip label="Name a proof of the library" onPress={() => setAdding(true)}>
              proof
            </AddChip>
          )}
          <AddChip label="Write a new proof" onPress={() => void create()}>
            new proof
          </AddChip>
        </div>
      )}
    </div>
  )
}

interface ProofLineProps {
  readonly proof: SummaryOf<'proof'>
  readonly onRemove: () => void
}

function ProofLine({ proof, onRemove }: ProofLineProps) {
  const go = useStore(state => state.go)
  const zone = useStore(state => state.zone)
  const doubts = weaknesses(proof, dayOf(now(), zone))
  const warning = permissionWarning(proof)
  return (
    <li>
      <button type="button" onClick={() => go({ kind: 'proof', id: proof.id })}>
        {proof.title}
      </button>
      <span>{proof.on === undefined ? '' : shortDay(`${proof.on}T12:00:00Z`, 'UTC')}</span>
      <IconButton label={`Take off ${proof.title}`} icon={X} size="xs" onPress={onRemove} />
      {(doubts.length > 0 || warning !== undefined) && (
        <small>
          {[doubts.length > 0 && `Weak: ${doubts.join(', ')}.`, warning].filter(Boolean).join(' ')}
        </small>
      )}
    </li>
  )
}
