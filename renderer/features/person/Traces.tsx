import { callKindLabels } from '@shared/domain/call'
import { needCode } from '@shared/domain/need'
import { ruleForms } from '../../parts/house-rules/rule-forms'
import { useStore } from '../../state/store'
import { shortDay } from '../../time'
import { Icon } from '../../ui/Icon'
import { Panel } from '../../ui/Panel'
import { Tag } from '../../ui/Tag'
import styles from './Person.module.css'
import type { PersonView } from './use-person'

/** What they said they need, which house rules are about them, and the calls they were in. */
export function Traces({ view }: { readonly view: PersonView }) {
  const { person, prospects, calls, zone } = view
  const go = useStore(state => state.go)
  const needs = prospects.flatMap(prospect =>
    prospect.needs.filter(need => need.personId === person.id).map(need => ({ prospect, need })),
  )
  const rules = prospects.flatMap(({ houseRules }) => houseRules.filter(rule => rule.personId === person.id))
  return (
    <>
      {rules.length > 0 && (
        <Panel title="House rules">
          <ul className={styles.rules} aria-label="House rules">
            {rules.map(rule => (
              <li key={rule.id}>
                <Icon of={ruleForms[rule.form].icon} size="sm" tone={ruleForms[rule.form].tone} />
                <span>{rule.text}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title="What they need" count={needs.length === 0 ? undefined : needs.length}>
        {needs.length === 0 && <p className={styles.none}>Nothing in their words is written down yet.</p>}
        <ul className={styles.rows} aria-label="What they need">
          {needs.map(({ prospect, need }) => (
            <li key={need.id}>
              <button
                type="button"
                className={styles.need}
                onClick={() => go({ kind: 'prospect', id: prospect.id })}
              >
                <Tag code>{needCode(need)}</Tag>
                <span>{need.quoted ? `“${need.words}”` : need.words}</span>
              </button>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="Calls" count={calls.length === 0 ? undefined : calls.length}>
        {calls.length === 0 && <p className={styles.none}>They were in no call yet.</p>}
        <ul className={styles.rows} aria-label="Calls">
          {calls.map(call => (
            <li key={call.id}>
              <button
                type="button"
                className={styles.call}
                onClick={() =>
                  go({ kind: 'call', id: call.id, tab: call.status === 'planned' ? 'prepare' : 'debrief' })
                }
              >
                <span>
                  {call.title}{' '}
                  <span className={styles.none}>{callKindLabels[call.callKind].toLowerCase()}</span>
                </span>
                <span className={styles.none}>
                  {call.start === undefined ? 'no time yet' : shortDay(call.start, zone)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}
