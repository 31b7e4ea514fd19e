import type { Change } from '@shared/adapt/change'
import type { FactUsed } from '@shared/advisor/finding'
import { cardOf } from '@shared/playbook/card'
import { ArrowRight, Check, ChevronRight, X } from 'lucide-react'
import { useId, useState } from 'react'
import { Icon } from '../../../../ui/Icon'
import { IconButton } from '../../../../ui/IconButton'
import { SuggestedTag } from '../../../../ui/Tag'
import styles from './Fit.module.css'

interface ChangeRowProps {
  readonly change: Change
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onTake: () => void
  readonly onDecline: () => void
}

/** One change: the row takes it, the cross leaves it, and below stand its reason, facts and card. */
export function ChangeRow({ change, isOpen, onToggle, onTake, onDecline }: ChangeRowProps) {
  const { verb, what, before, after } = change
  const whyId = useId()
  const name = `${verb} ${what}`
  return (
    <li className={styles.change}>
      <button
        type="button"
        className={styles.take}
        data-row={change.key}
        aria-label={`${name}: from ${before} to ${after}`}
        aria-describedby={whyId}
        onClick={onTake}
      >
        <span className={styles.verb}>{verb}</span>
        <b>{what}</b>
        <span className={styles.figures}>
          {before}
          <Icon of={ArrowRight} size="xs" />
          <span>{after}</span>
        </span>
        <span className={styles.tick}>
          <Icon of={Check} size="sm" />
        </span>
      </button>
      <IconButton label={`Leave as it is: ${name}`} icon={X} size="xs" keys="Delete" onPress={onDecline} />
      <div className={styles.meta}>
        <span id={whyId}>{change.why}</span>
        <button
          type="button"
          className={styles.whyToggle}
          aria-expanded={isOpen}
          aria-label={`Why: ${name}`}
          onClick={onToggle}
        >
          <Icon of={ChevronRight} size="xs" />
          Why
        </button>
      </div>
      {isOpen && <Why change={change} />}
    </li>
  )
}

/** Which rows say why. */
export function useOpenRows() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  return {
    isOpen: (key: string) => open.has(key),
    toggle: (key: string) =>
      setOpen(before => new Set(before.has(key) ? [...before].filter(one => one !== key) : [...before, key])),
  }
}

function Why({ change: { facts, missing, playbook, countsOn } }: Pick<ChangeRowProps, 'change'>) {
  const card = cardOf(playbook)
  return (
    <div className={styles.why}>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(fact => (
            <Fact key={`${fact.label} ${fact.value}`} fact={fact} />
          ))}
        </dl>
      )}
      {missing.length > 0 && (
        <p>
          <b>Not known:</b> {missing.join('; ')}.
        </p>
      )}
      {countsOn.length > 0 && (
        <p>
          Reckoned with {countsOn.length === 1 ? 'the step' : `the ${countsOn.length} steps`} left out above:
          without that there is more to win.
        </p>
      )}
      {card !== undefined && (
        <blockquote className={styles.card}>
          <b>
            {card.id} {card.title}
          </b>
          <p>{card.rule}</p>
        </blockquote>
      )}
    </div>
  )
}

function Fact({ fact }: { readonly fact: FactUsed }) {
  return (
    <div>
      <dt>{fact.label}</dt>
      <dd>
        {fact.value}
        {fact.basis === 'suggested' && <SuggestedTag>guess</SuggestedTag>}
      </dd>
    </div>
  )
}
