import type { Prospect } from '@shared/domain/prospect'
import { LinesField } from '../../ui/LinesField'
import { Panel } from '../../ui/Panel'
import { TextField } from '../../ui/TextField'
import { changeProspect } from './change-prospect'
import styles from './Prospect.module.css'

/** What the company is called and where its mail comes from. */
export function Company({ prospect }: { readonly prospect: Prospect }) {
  const set = (fields: Partial<Prospect>) =>
    changeProspect(prospect.id, before => ({ ...before, ...fields }), 'Prospect edited')
  return (
    <Panel title="Company">
      <div className={styles.fields}>
        <TextField
          label="Name"
          value={prospect.name}
          isSuggested={prospect.nameSuggested === true}
          onDraft={name => set({ name, nameSuggested: undefined })}
        />
        <TextField
          label="In a sentence or two"
          lines={2}
          value={prospect.notes ?? ''}
          onDraft={notes => set({ notes })}
        />
        <LinesField label="Mail domains" value={prospect.domains} onChange={domains => set({ domains })} />
      </div>
    </Panel>
  )
}
