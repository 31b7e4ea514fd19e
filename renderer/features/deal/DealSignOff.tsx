import { countScope, disputedWords } from '@shared/commitment/scope'
import { type Commitment, hasStage } from '@shared/domain/commitment'
import type { Deal } from '@shared/domain/deal'
import { ComboBox } from '../../ui/ComboBox'
import { DateField } from '../../ui/DateTimeField'
import { Notice } from '../../ui/Notice'
import { Panel } from '../../ui/Panel'
import { TextField } from '../../ui/TextField'
import styles from './Commitments.module.css'
import { changeDeal } from './change-deal'
import { PageButton } from './PageButton'
import type { DealView } from './use-deal'
import { orUnknown } from './words'

interface DealSignOffProps {
  readonly view: DealView
  readonly commitments: readonly Commitment[]
}

/** Who signs, and when each side did. A disputed line at the end was said unclearly in the middle (P14). */
export function DealSignOff({ view, commitments }: DealSignOffProps) {
  const { deal, people } = view
  const { signOff } = deal
  const count = countScope(commitments)
  const signed = commitments.filter(one => hasStage(one, 'signed-off')).length
  const set = (fields: Partial<NonNullable<Deal['signOff']>>) =>
    changeDeal(
      deal.id,
      before => ({ ...before, signOff: { ...before.signOff, ...fields } }),
      'Sign-off edited',
    )
  return (
    <Panel title="Sign-off" trailing={<PageButton view={view} document="sign-off" label="Sign-off page" />}>
      <p className={styles.count}>
        {signed} of {commitments.length} promises signed off, {count.done} of {count.inScope} lines done,{' '}
        {disputedWords(count)}.
      </p>
      {count.disputed > 0 && (
        <div className={styles.notice}>
          <Notice tone="warn">
            Talk about {count.disputed === 1 ? 'the disputed line' : `the ${count.disputed} disputed lines`}{' '}
            before anybody signs.
          </Notice>
        </div>
      )}
      <div className={styles.fields}>
        <ComboBox
          label="Signs for them"
          placeholder="Nobody yet"
          options={people.map(({ id, name }) => ({ id, label: name }))}
          value={signOff?.personId ?? null}
          onChange={id => set({ personId: people.find(person => person.id === id)?.id })}
        />
        <DateField
          label="They signed on"
          value={signOff?.theirOn ?? null}
          onCommit={day => set({ theirOn: day ?? undefined })}
        />
        <DateField
          label="We signed on"
          value={signOff?.ourOn ?? null}
          onCommit={day => set({ ourOn: day ?? undefined })}
        />
        <div className={styles.wide}>
          <TextField
            label="In their words"
            lines={1}
            value={signOff?.words ?? ''}
            onDraft={text => set({ words: orUnknown(text) })}
          />
        </div>
      </div>
    </Panel>
  )
}
