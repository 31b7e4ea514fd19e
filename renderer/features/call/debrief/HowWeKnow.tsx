import { suggestedProof } from '@shared/debrief/how-we-know'
import { useStore } from '../../../state/store'
import { clockSeconds } from '../../../time'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { changeDebrief } from './change-debrief'
import styles from './Debrief.module.css'
import own from './HowWeKnow.module.css'
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
      {known.words.trim() === '' && <Suggestion facts={facts} />}
    </Panel>
  )
}

/** The moment marked last in the run; nothing until it is taken. */
function Suggestion({ facts }: { readonly facts: DebriefFacts }) {
  const { run, call, debrief, people } = facts
  const zone = useStore(state => state.zone)
  const proof = run && suggestedProof(run, call)
  if (proof === undefined) return null
  const who = people.find(({ id }) => id === proof.personId)?.name.split(' ')[0]
  const about = [who, proof.at && clockSeconds(proof.at, zone)].filter(Boolean).join(', ')
  return (
    <div className={own.suggestion}>
      <p>
        “{proof.words}” <small>{about}, suggested</small>
      </p>
      <Button
        size="xs"
        onPress={() => changeDebrief(debrief.id, { howWeKnow: proof }, 'Sentence taken from the run')}
      >
        Take it
      </Button>
    </div>
  )
}
