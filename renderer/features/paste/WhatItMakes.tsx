import type { ImportPlan } from '@shared/intake/plan-import'
import { CircleCheck, RefreshCw } from 'lucide-react'
import { Icon } from '../../ui/Icon'
import styles from './Paste.module.css'

/** For a calendar file: what Create makes and what it updates, before it does. */
export function WhatItMakes({ plan }: { readonly plan: ImportPlan }) {
  return (
    <section className={styles.makes} aria-label="What this makes">
      <h2>{plan.nothingNew ? 'Nothing new' : 'What this makes'}</h2>
      {plan.nothingNew && (
        <p className={styles.hint}>Everything in it is already here. Nothing will be changed.</p>
      )}
      <ul>
        {plan.creates.map(words => (
          <li key={words}>
            <Icon of={CircleCheck} tone="accent" /> {words}
          </li>
        ))}
        {plan.updates.map(words => (
          <li key={`updated ${words}`}>
            <Icon of={RefreshCw} tone="ask" /> {words} updated
          </li>
        ))}
      </ul>
    </section>
  )
}
