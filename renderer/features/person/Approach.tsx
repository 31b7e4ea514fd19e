import { type ApproachPrompt, approachPrompts, type Person } from '@shared/domain/person'
import { LinesField } from '../../ui/LinesField'
import { Panel } from '../../ui/Panel'
import { TextField } from '../../ui/TextField'
import { changePerson } from './change-person'
import styles from './Person.module.css'
import type { PersonView } from './use-person'

/** P24, "The Power of Choice": listen first. Each prompt says what to find out. */
const prompts: Readonly<Record<ApproachPrompt, { readonly label: string; readonly ask: string }>> = {
  pains: { label: 'Pains', ask: 'What goes wrong for them, and how often?' },
  career: { label: 'Career', ask: 'Where do they want to be in two years?' },
  hours: { label: 'Hours', ask: 'When do they work, and when are they left alone?' },
  projects: { label: 'Projects', ask: 'What else is on their table?' },
  supportWorries: { label: 'Support and roll-out worries', ask: 'What went badly with a vendor before?' },
}

/** How to meet them. What is empty is what to listen for. */
export function Approach({ view: { person } }: { readonly view: PersonView }) {
  const set = (fields: Partial<Person>, label: string) =>
    changePerson(person.id, before => ({ ...before, ...fields }), label)
  const known = approachPrompts.filter(prompt => (person.approachCard?.[prompt] ?? '').trim() !== '').length
  return (
    <Panel title="How to meet them" count={`${known} of ${approachPrompts.length} known`}>
      <div className={styles.fields}>
        <LinesField
          label="Cares about"
          value={person.caresAbout}
          onChange={caresAbout => set({ caresAbout }, 'Cares about edited')}
        />
        <TextField
          label="Approach"
          lines={1}
          placeholder="What works with them, and what does not"
          value={person.approach ?? ''}
          onDraft={approach => set({ approach }, 'Approach edited')}
        />
        {approachPrompts.map(prompt => (
          <TextField
            key={prompt}
            label={prompts[prompt].label}
            lines={1}
            placeholder={prompts[prompt].ask}
            value={person.approachCard?.[prompt] ?? ''}
            onDraft={words =>
              changePerson(
                person.id,
                before => ({ ...before, approachCard: { ...before.approachCard, [prompt]: words } }),
                `${prompts[prompt].label} edited`,
              )
            }
          />
        ))}
        <TextField
          label="Notes"
          lines={2}
          value={person.notes ?? ''}
          onDraft={notes => set({ notes }, 'Notes edited')}
        />
      </div>
    </Panel>
  )
}
