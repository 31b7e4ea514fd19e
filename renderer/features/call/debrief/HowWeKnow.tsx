import { Panel } from '../../../ui/Panel'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { changeDebrief } from './change-debrief'
import styles from './Debrief.module.css'
import type { DebriefFacts } from './use-debrief'

/** The goal, and the sentence by which it was heard. */
export function HowWeKnow({ facts }: { readonly facts: DebriefFacts }) {
  const { call, debrief, people } = facts
  const known = debrief.howWeKnow ?? { words: '' }
  const set = (fields: Partial<typeof known>) =>
    changeDebrief(debrief.id, { howWeKnow: { ...known, ...fields } })
  return (
    <Panel title="How we know">
      {call.goal !== undefined && call.goal.text !== '' && (
        <p className={styles.goal}>
          Goal: {call.goal.text}
          {call.goal.heardWhen && <small>Heard when: {call.goal.heardWhen}</small>}
        </p>
      )}
      <div className={styles.said}>
        <TextField
          label="The sentence that proves it"
          labelHidden
          placeholder="What they said, in their words"
          lines={1}
          value={known.words}
          onDraft={words => set({ words })}
        />
        {people.length > 0 && (
          <Select
            label="Who said it"
            labelHidden
            placeholder="Who"
            options={people.map(({ id, name }) => ({ id, label: name }))}
            value={known.personId ?? null}
            onChange={personId => set({ personId })}
          />
        )}
      </div>
    </Panel>
  )
}
