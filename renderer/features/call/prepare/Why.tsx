import type { FactUsed, Finding } from '@shared/advisor/finding'
import type { Call } from '@shared/domain/call'
import { cardOf } from '@shared/playbook/card'
import { ruleEntries } from '@shared/playbook/rules'
import { overrideOf, overrideRule, withdrawOverride } from '@shared/prepare/overrides'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { shortDay } from '../../../time'
import { Button } from '../../../ui/Button'
import { SuggestedTag } from '../../../ui/Tag'
import { TextField } from '../../../ui/TextField'
import { changeCall } from './actions'
import styles from './Hurt.module.css'

interface WhyProps {
  readonly id: string
  readonly call: Call
  readonly finding: Finding
}

/** Why it matters, what is known and what is missing, the card it comes from, and going in with it all the same. */
export function Why({ id, call, finding }: WhyProps) {
  return (
    <div className={styles.why} id={id}>
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
      <PlaybookCard finding={finding} />
      <Overriding call={call} finding={finding} />
    </div>
  )
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
        {fact.basis === 'suggested' && <SuggestedTag>guess</SuggestedTag>}
      </dd>
    </div>
  )
}

function PlaybookCard({ finding }: { readonly finding: Finding }) {
  const card = cardOf(finding.playbook)
  if (card === undefined) return null
  const sources = card.sources.map(({ title, date }) => (date === undefined ? title : `${title}, ${date}`))
  return (
    <blockquote className={styles.playbook}>
      <b>
        {card.id} {card.title}
      </b>
      <p>{card.rule}</p>
      <p>{card.reason}</p>
      <footer>
        {finding.rule}. {ruleEntries[finding.rule].backing} {sources.join('; ')}
      </footer>
    </blockquote>
  )
}

function Overriding({ call, finding: { rule } }: Pick<WhyProps, 'call' | 'finding'>) {
  const override = overrideOf(call, rule)
  const write = (reason: string) =>
    changeCall(call.id, before => overrideRule(before, rule, reason, now()), 'Going in with it')
  if (override === undefined) {
    return (
      <Button size="xs" onPress={() => write('')}>
        Go in with it anyway
      </Button>
    )
  }
  return (
    <div className={styles.override}>
      <TextField
        label="Why you go in with it"
        placeholder="A reason, if you want to keep one"
        value={override.reason ?? ''}
        autoFocus={override.reason === ''}
        onDraft={write}
      />
      <Button
        size="xs"
        variant="quiet"
        onPress={() => changeCall(call.id, before => withdrawOverride(before, rule), 'Taken back')}
      >
        Take that back
      </Button>
    </div>
  )
}
