import type { Template } from '@shared/domain/template'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import styles from './Starter.module.css'

/** A message that was taken is one's own: its words are written here, and copied as they then stand. */
export function OwnMessage({ templateId }: { readonly templateId: string }) {
  const template = useLoaded('template', templateId)
  const change = useStore(state => state.change)
  if (template === undefined) return <LoadingState label="Opening the message" lines={4} />
  const set = (fields: Partial<Template>) =>
    change('template', template.id, before => ({ ...before, ...fields }), 'Message edited')
  return (
    <div className={styles.contents}>
      <TextField
        label="Subject"
        value={template.subject ?? ''}
        onDraft={subject => set({ subject: subject === '' ? undefined : subject.replaceAll('\n', ' ') })}
      />
      <TextField label="Message" value={template.body} lines={8} onDraft={body => set({ body })} />
    </div>
  )
}
