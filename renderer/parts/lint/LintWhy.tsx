import type { FactUsed } from '@shared/advisor/finding'
import type { LintFinding, LintStory } from '@shared/lint/finding'
import { settleFinding, switchRule } from '@shared/lint/settle'
import { cardOf } from '@shared/playbook/card'
import { evidenceLabels, ruleEntries } from '@shared/playbook/rules'
import { useState } from 'react'
import { now } from '../../state/clock'
import { useStore } from '../../state/store'
import { dayOf, shortDay } from '../../time'
import { Button } from '../../ui/Button'
import { SuggestedTag, Tag } from '../../ui/Tag'
import { TextField } from '../../ui/TextField'
import styles from './Lint.module.css'
import type { LintRowProps } from './LintRow'
import { MarkedWords } from './MarkedWords'
import type { ChangeStory } from './use-lint-panel'

/** Why it matters, the words that are meant, what is known and missing, the card, and the ways out. */
export function LintWhy({ id, view, finding, place }: LintRowProps & { readonly id: string }) {
  const { story, forWhom } = view
  const change = view.onChange
  const onChange: ChangeStory | undefined =
    change &&
    ((update, label) => {
      view.focus.leave(finding)
      change(update, label)
    })
  return (
    <div className={styles.why} id={id}>
      <Words story={story} finding={finding} />
      <p>{finding.why}</p>
      {finding.facts.length > 0 && (
        <dl className={styles.facts}>
          {finding.facts.map(fact => (
            <Fact key={`${fact.label} ${fact.value}`} fact={fact} />
          ))}
        </dl>
      )}
      {finding.missing.length > 0 && (
        <p>
          <b>Not known:</b> {finding.missing.join('; ')}.
        </p>
      )}
      <Backing finding={finding} />
      {onChange !== undefined && (
        <div className={styles.actions}>
          {finding.fix && (
            <Button
              size="xs"
              keys="F"
              aria-label={`${finding.fix.label}, ${place}`}
              onPress={() => view.mend(finding)}
            >
              {finding.fix.label}
            </Button>
          )}
          <Settle {...{ finding, forWhom, onChange }} />
          <Button
            size="xs"
            variant="quiet"
            onPress={() =>
              onChange(before => switchRule(before, finding.rule, 'off'), `${nameOf(finding)} switched off`)
            }
          >
            Switch this rule off here
          </Button>
        </div>
      )}
    </div>
  )
}

const nameOf = ({ rule }: LintFinding): string => ruleEntries[rule].name

function Words({ story, finding: { place } }: { readonly story: LintStory; readonly finding: LintFinding }) {
  if (place.kind !== 'step' || place.ranges === undefined || place.ranges.length === 0) return null
  const text = textOf(story, place.stepId, place.field)
  return text === undefined ? null : <MarkedWords text={text} ranges={place.ranges} />
}

function textOf(
  story: LintStory,
  stepId: string,
  field: keyof LintStory['steps'][number],
): string | undefined {
  const text = story.steps.find(step => step.id === stepId)?.[field]
  return typeof text === 'string' ? text : undefined
}

function Fact({ fact }: { readonly fact: FactUsed }) {
  const zone = useStore(state => state.zone)
  const from = [fact.source, fact.on && shortDay(`${fact.on}T12:00:00Z`, zone)].filter(Boolean).join(', ')
  return (
    <div>
      <dt>{fact.label}</dt>
      <dd>
        {fact.value}
        {from !== '' && <small> {from}</small>}
        {fact.basis === 'suggested' && <SuggestedTag note="guess">guess</SuggestedTag>}
      </dd>
    </div>
  )
}

function Backing({ finding }: { readonly finding: LintFinding }) {
  const { backing, evidence } = ruleEntries[finding.rule]
  const card = cardOf(finding.playbook)
  const sources = (card?.sources ?? []).map(({ title, date }) =>
    date === undefined ? title : `${title}, ${date}`,
  )
  return (
    <blockquote className={styles.card}>
      {card && (
        <b>
          {card.id} {card.title}
        </b>
      )}
      <p>
        {backing} <Tag outline>{evidenceLabels[evidence]}</Tag>
      </p>
      <footer>
        {finding.rule}. {sources.join('; ')}
      </footer>
    </blockquote>
  )
}

interface SettleProps {
  readonly finding: LintFinding
  readonly forWhom: string
  readonly onChange: ChangeStory
}

/** P20: what does not fit is said once, with the reason, and never asked again. */
function Settle({ finding, forWhom, onChange }: SettleProps) {
  const zone = useStore(state => state.zone)
  const [isAsked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  if (!isAsked) {
    return (
      <Button size="xs" variant="quiet" onPress={() => setAsked(true)}>
        Not for {forWhom}
      </Button>
    )
  }
  const settle = (why: string) => {
    if (why.trim() === '') return
    const on = dayOf(now(), zone)
    onChange(before => settleFinding(before, finding, why, on), `${finding.title}: not for ${forWhom}`)
  }
  return (
    <div className={styles.settle}>
      <TextField
        label={`Why not for ${forWhom}`}
        placeholder="Kept with the script"
        value={reason}
        autoFocus
        onDraft={setReason}
        onEnter={settle}
      />
      <div className={styles.actions}>
        <Button size="xs" isDisabled={reason.trim() === ''} onPress={() => settle(reason)}>
          Do not ask again
        </Button>
        <Button size="xs" variant="quiet" onPress={() => setAsked(false)}>
          Leave it
        </Button>
      </div>
    </div>
  )
}
