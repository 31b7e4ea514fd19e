import type { Kept } from '@shared/adapt/propose'
import { stayWords } from '@shared/adapt/stays'
import { listed } from '@shared/advisor/words'
import { Disclosure } from '../../../../ui/Disclosure'
import styles from './Fit.module.css'

/** The steps that stay however short the call is, and why. */
export function KeptSteps({ kept }: { readonly kept: readonly Kept[] }) {
  if (kept.length === 0) return null
  return (
    <div className={styles.kept}>
      <Disclosure title="Stays whatever the time" count={kept.length}>
        <ul className={styles.keptList}>
          {kept.map(({ stepId, what, stays }) => (
            <li key={stepId}>
              <b>{what}</b> <span>{listed(stays.map(stayWords))}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
