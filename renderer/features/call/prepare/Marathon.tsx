import type { Call } from '@shared/domain/call'
import { NumberField } from '../../../ui/NumberField'
import { TextField } from '../../../ui/TextField'
import styles from './Advised.module.css'
import { changeCall } from './actions'

/** P05: on a day of many vendors, which place is ours and what stays behind. */
export function Marathon({ call }: { readonly call: Call }) {
  const { marathon } = call
  const set = (fields: Partial<NonNullable<Call['marathon']>>) =>
    changeCall(
      call.id,
      before => ({ ...before, marathon: { ...(before.marathon ?? { vendors: 1 }), ...fields } }),
      'Vendors that day',
    )
  const setVendors = (vendors: number | null) =>
    vendors === null
      ? changeCall(call.id, before => ({ ...before, marathon: undefined }), 'Vendors that day')
      : set({ vendors })
  return (
    <div data-field="marathon" className={styles.pair}>
      <NumberField
        label="Vendors that day"
        min={1}
        max={20}
        step={1}
        value={marathon?.vendors ?? null}
        onCommit={setVendors}
      />
      {marathon !== undefined && marathon.vendors > 1 && (
        <>
          <NumberField
            label="Our place"
            min={1}
            max={marathon.vendors}
            step={1}
            value={marathon.slot ?? null}
            onCommit={slot => set({ slot: slot ?? undefined })}
          />
          <TextField
            label="Left behind"
            placeholder="One page, a link"
            value={marathon.leaveBehind ?? ''}
            onDraft={leaveBehind => set({ leaveBehind: leaveBehind === '' ? undefined : leaveBehind })}
          />
        </>
      )}
    </div>
  )
}
