import type { Signal, Weighed } from '@shared/effort/sale-signals'
import { Check, Minus } from 'lucide-react'
import { Icon } from '../../ui/Icon'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './CutOrGo.module.css'

/** What speaks for the sale and against it, ticked from the facts, with the facts. */
export function Signals({ sale: { fits, slows } }: { readonly sale: Weighed }) {
  return (
    <div className={styles.signals}>
      <Side title="It fits" signals={fits} />
      <Side title="It drags" signals={slows} />
    </div>
  )
}

function Side({ title, signals }: { readonly title: string; readonly signals: readonly Signal[] }) {
  const holding = signals.filter(({ holds }) => holds).length
  return (
    <section aria-label={title}>
      <h3>
        {title} <small>{`${holding} of ${signals.length}`}</small>
      </h3>
      <ul>
        {signals.map(({ id, side, label, holds, facts }) => (
          <li key={id} data-holds={holds || undefined} data-side={side}>
            <Icon of={holds ? Check : Minus} size="sm" />
            <span>
              <VisuallyHidden>{holds ? 'Yes: ' : 'No: '}</VisuallyHidden>
              {label}
              <small>{facts}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
