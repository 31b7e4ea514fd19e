import { changeScopeLine, lacksOf, removeScopeLine } from '@shared/commitment/scope'
import type { Colleague } from '@shared/domain/colleague'
import type { Commitment, ScopeLine } from '@shared/domain/commitment'
import { Trash2, TriangleAlert } from 'lucide-react'
import { changeCommitment } from '../../parts/commitment/change-commitment'
import { OwnerField } from '../../parts/people/OwnerField'
import { sayUndoable } from '../../state/say-undoable'
import { Checkbox } from '../../ui/Checkbox'
import { DateField } from '../../ui/DateTimeField'
import { IconButton } from '../../ui/IconButton'
import { Tag } from '../../ui/Tag'
import { TextField } from '../../ui/TextField'
import styles from './Commitments.module.css'

const lackWords = { who: 'who', when: 'by when', proof: 'proof or a plan' } as const

interface ScopeRowProps {
  readonly commitment: Commitment
  readonly line: ScopeLine
  /** "line 2": its fields are called by it. */
  readonly name: string
  readonly colleagues: readonly Colleague[]
  readonly isNew: boolean
}

/** One line of scope; one in scope names who, when and proof before anybody signs it (R32). */
export function ScopeRow({ commitment, line, name, colleagues, isNew }: ScopeRowProps) {
  const set = (fields: Partial<ScopeLine>, label = 'Scope edited') =>
    changeCommitment(commitment.id, before => changeScopeLine(before, line.id, fields), label)
  const lacks = lacksOf(line)
  return (
    <li className={styles.line}>
      <div className={styles.lineTop}>
        <Tag tone={line.inScope ? 'accent' : 'plain'}>{line.inScope ? 'in' : 'out'}</Tag>
        <TextField
          label={`${line.inScope ? 'In scope' : 'Out of scope'}, ${name}`}
          labelHidden
          isBare
          lines={1}
          placeholder={line.inScope ? 'What they will have' : 'What is not part of it'}
          value={line.text}
          autoFocus={isNew}
          onDraft={text => set({ text })}
        />
        <IconButton
          label={`Remove ${name}`}
          icon={Trash2}
          size="xs"
          onPress={() => {
            changeCommitment(commitment.id, before => removeScopeLine(before, line.id), 'Scope line removed')
            sayUndoable('Scope line removed.')
          }}
        />
      </div>
      {line.inScope && (
        <div className={styles.lineFacts}>
          <OwnerField
            label={`Who does ${name}`}
            placeholder="who"
            facts={{ colleagues }}
            value={line.ownerId}
            onChange={ownerId => set({ ownerId })}
          />
          <DateField
            label={`${name} due`}
            labelHidden
            value={line.dueOn ?? null}
            onCommit={dueOn => set({ dueOn: dueOn ?? undefined })}
          />
          <div className={styles.whole}>
            <TextField
              label={`Proof or plan of ${name}`}
              labelHidden
              placeholder="Done before, or how"
              value={line.proof ?? ''}
              onDraft={proof => set({ proof })}
            />
          </div>
        </div>
      )}
      <div className={styles.ticks}>
        {line.inScope && (
          <Checkbox
            label={`Done: ${name}`}
            isSelected={line.done === true}
            onChange={done => set({ done: done || undefined }, done ? 'Line done' : 'Line not done')}
          >
            Done
          </Checkbox>
        )}
        <Checkbox
          label={`Disputed: ${name}`}
          isSelected={line.disputed === true}
          onChange={isIt => set({ disputed: isIt || undefined }, isIt ? 'Line disputed' : 'Not disputed')}
        >
          Disputed
        </Checkbox>
        {lacks.length > 0 && (
          <Tag tone="warn" icon={TriangleAlert}>
            needs {lacks.map(one => lackWords[one]).join(', ')}
          </Tag>
        )}
      </div>
    </li>
  )
}
