import { suggestGoals, suggestionText } from '@shared/advisor/goal-suggestions'
import { isFilled } from '@shared/advisor/words'
import { setGoal, takeSuggestion } from '@shared/prepare/goal'
import { Flag } from 'lucide-react'
import { useRef, useState } from 'react'
import { Icon } from '../../../ui/Icon'
import { useAsked } from '../../../ui/landing'
import { Panel } from '../../../ui/Panel'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { changeCall } from './actions'
import styles from './Goal.module.css'
import { GoalFill } from './GoalFill'
import type { PrepareView } from './use-prepare'

/** The goal of the call, the milestone it reaches and the sign by which it will be heard. */
export function Goal({ view }: { readonly view: PrepareView }) {
  return (
    <Panel title="Goal for this call" trailing={<Milestone view={view} />}>
      <div className={styles.box}>
        <Icon of={Flag} tone="accent" />
        <div className={styles.words}>
          <GoalFields view={view} />
        </div>
      </div>
    </Panel>
  )
}

function Milestone({ view: { call, deal } }: { readonly view: PrepareView }) {
  if (deal === undefined || !isFilled(call.goal?.text)) return null
  return (
    <span className={styles.milestone}>
      <Select
        label="Milestone it reaches"
        labelHidden
        size="sm"
        placeholder="reaches …"
        options={deal.milestones.map(({ id, name }) => ({ id, label: `reaches ${name}` }))}
        value={call.goal?.milestoneId ?? null}
        onChange={milestoneId =>
          changeCall(call.id, before => setGoal(before, { milestoneId }), 'Milestone chosen')
        }
      />
    </span>
  )
}

interface GoalFieldsProps {
  readonly view: PrepareView
  /** In the calm layout the field has an edge and its own room. */
  readonly isRoomy?: boolean
}

/** The sentence and its sign; while there is none, sentences to start from. */
export function GoalFields({ view, isRoomy = false }: GoalFieldsProps) {
  const { call } = view
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const text = call.goal?.text ?? ''
  const heardWhen = call.goal?.heardWhen ?? ''
  const [isHeardAsked, setHeardAsked] = useState(false)
  useAsked(asked => asked === 'goal-heard' && setHeardAsked(true))
  const write = (goal: string) =>
    changeCall(call.id, before => setGoal(before, { text: goal }), 'Goal edited')
  return (
    <>
      <div className={styles.text} data-field="goal" data-roomy={isRoomy || undefined}>
        <TextField
          label="Goal"
          labelHidden
          lines={1}
          isBare={!isRoomy}
          placeholder="They agree that …"
          inputRef={field}
          value={text}
          onDraft={write}
        />
      </div>
      {(text !== '' || heardWhen !== '' || isHeardAsked) && (
        <div className={styles.heard} data-field="goal-heard">
          <span aria-hidden="true">Heard when:</span>
          <TextField
            label="Heard when"
            labelHidden
            lines={1}
            isBare
            placeholder="what you would hear or see"
            value={heardWhen}
            onDraft={sign =>
              changeCall(call.id, before => setGoal(before, { heardWhen: sign }), 'Heard when edited')
            }
          />
        </div>
      )}
      {text === '' && <Suggestions view={view} field={field} />}
      {text !== '' && <GoalFill view={view} field={field} />}
    </>
  )
}

interface SuggestionsProps {
  readonly view: PrepareView
  readonly field: React.RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>
}

/** Sentences from their needs and people; the dashed part is what to write over. */
function Suggestions({ view, field }: SuggestionsProps) {
  const { call, facts } = view
  const take = (suggestion: ReturnType<typeof suggestGoals>[number]) => {
    changeCall(call.id, before => takeSuggestion(before, suggestion), 'Goal suggested')
    const start = suggestion.before.length + 1
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(start, start + suggestion.fill.length)
    })
  }
  return (
    <ul className={styles.fills} aria-label="Goals to start from">
      {suggestGoals(facts).map(suggestion => (
        <li key={suggestionText(suggestion)}>
          <button type="button" className={styles.fill} onClick={() => take(suggestion)}>
            {suggestion.before} <em>{suggestion.fill}</em>
            {suggestion.after}
          </button>
        </li>
      ))}
    </ul>
  )
}
