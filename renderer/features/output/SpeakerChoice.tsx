import { documentForms } from '@shared/output/documents'
import type { OutputFacts } from '@shared/output/facts'
import type { DocumentKind } from '@shared/output/sheet'
import { Select } from '../../ui/Select'
import styles from './Output.module.css'

interface SpeakerChoiceProps {
  readonly facts: OutputFacts
  readonly document: DocumentKind
  readonly value: OutputFacts['speakerId']
  readonly onChange: (speakerId: OutputFacts['speakerId']) => void
}

/** Where several of us speak: one sheet for all, or one for each with where they take over and hand over. */
export function SpeakerChoice({ facts, document, value, onChange }: SpeakerChoiceProps) {
  const speakers = documentForms[document].speakers?.(facts) ?? []
  if (speakers.length < 2) return null
  const chosen = speakers.find(({ id }) => id === value)
  return (
    <section className={styles.block} aria-label="Whose">
      <Select
        label="Whose"
        options={[
          { id: 'all', label: 'Everyone’s' },
          ...speakers.map(({ id, name, me }) => ({
            id: id as string,
            label: me === true ? `${name}, mine` : name,
          })),
        ]}
        value={chosen?.id ?? 'all'}
        onChange={id => onChange(speakers.find(speaker => speaker.id === id)?.id)}
      />
    </section>
  )
}
