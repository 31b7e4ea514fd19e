import type { FactUsed, Finding, Target } from '@shared/advisor/finding'
import type { Call } from '@shared/domain/call'
import type { Prospect } from '@shared/domain/prospect'
import { cardOf } from '@shared/playbook/card'
import { ruleEntries } from '@shared/playbook/rules'
import { overrideFinding, overrideOf, withdrawOverride } from '@shared/prepare/overrides'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { shortDay } from '../../../time'
import { Button } from '../../../ui/Button'
import { SuggestedTag } from '../../../ui/Tag'
import { TextField } from '../../../ui/TextField'
import { changeCall } from './actions'
import styles from './Hurt.module.css'
import { NotHere } from './NotHere'
import { SizesHere } from './SizesHere'

interface WhyProps {
  readonly id: string
  readonly call: Call
  readonly finding: Finding
  readonly prospect: Prospect | undefined
  readonly jump: (target: Target) => void
}

/** Why it matters, what is known and what is missing, the card it comes from, and going in with it all the same. */
export function Why({ id, call, finding, prospect, jump }: WhyProps) {
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
      <WaysOut finding={finding} jump={jump} />
      <PlaybookCard finding={finding} />
      <Overriding call={call} finding={finding} />
      {prospect !== undefined && <SizesHere prospect={prospect} rule={finding.rule} />}
      {prospect !== undefined && <NotHere prospect={prospect} rule={finding.rule} />}
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

/** Where there are several ways out, each leads to its field; one without a field is written into the reason below. */
function WaysOut({ finding: { waysOut = [] }, jump }: Pick<WhyProps, 'finding' | 'jump'>) {
  if (waysOut.length === 0) return null
  return (
    <ul className={styles.ways} aria-label="Ways out">
      {waysOut.map(({ words, target }) => (
        <li key={words}>
          {target === undefined ? (
            words
          ) : (
            <Button size="xs" onPress={() => jump(target)}>
              {words}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Overriding({ call, finding }: Pick<WhyProps, 'call' | 'finding'>) {
  const override = overrideOf(call, finding)
  const write = (reason: string) =>
    changeCall(call.id, before => overrideFinding(before, finding, reason, now()), 'Going in with it')
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
        onPress={() => changeCall(call.id, before => withdrawOverride(before, finding), 'Taken back')}
      >
        Take that back
      </Button>
    </div>
  )
}
