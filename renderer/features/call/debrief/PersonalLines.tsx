import type { Debrief } from '@shared/domain/debrief'
import type { AfterFacts } from '@shared/output/facts'
import { Disclosure } from '../../../ui/Disclosure'
import { TextField } from '../../../ui/TextField'
import { changeDebrief } from './change-debrief'
import styles from './FollowUp.module.css'

interface PersonalLinesProps {
  readonly debrief: Debrief
  readonly mail: AfterFacts['mail']
}

/** So many have a field at once; the rest is a press away. */
const shown = 3

/** What makes it theirs: a line for each who gets it that nobody else could get. */
export function PersonalLines({ debrief, mail }: PersonalLinesProps) {
  const { facts, template, to } = mail
  const lines = debrief.followUp?.lines ?? []
  const ours = facts.salesperson === undefined ? [] : [facts.salesperson]
  const theirs = facts.people.filter(({ id }) => to.kind === 'all' || id === to.personId)
  const people = template.audience === 'salesperson' && to.kind === 'all' ? ours : theirs
  const set = (forId: string, text: string) => {
    const others = lines.filter(one => one.forId !== forId)
    const next = text.trim() === '' ? others : [...others, { forId, text }]
    changeDebrief(debrief.id, { followUp: { ...debrief.followUp, lines: next } }, 'Personal line written')
  }
  const field = ({ id, name }: { readonly id: string; readonly name: string }) => (
    <TextField
      key={id}
      label={`A line only ${name} could get`}
      placeholder="What this person told you and nobody else did"
      lines={1}
      value={lines.find(one => one.forId === id)?.text ?? ''}
      onDraft={text => set(id, text)}
    />
  )
  return (
    <div className={styles.lines}>
      <OldLine debrief={debrief} />
      {people.slice(0, shown).map(field)}
      {people.length > shown && (
        <Disclosure title="A line for the others" count={people.length - shown}>
          <div className={styles.lines}>{people.slice(shown).map(field)}</div>
        </Disclosure>
      )}
    </div>
  )
}

/** Written before there was one for each of them: it stays, and can be changed or emptied. */
function OldLine({ debrief }: { readonly debrief: Debrief }) {
  const { followUp } = debrief
  if (followUp?.personalLine === undefined) return null
  return (
    <TextField
      label="A line for all of them"
      lines={1}
      value={followUp.personalLine}
      onDraft={personalLine => changeDebrief(debrief.id, { followUp: { ...followUp, personalLine } })}
    />
  )
}
