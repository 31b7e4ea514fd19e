import { type Gap, toldTogether } from '@shared/domain/gap'
import { dayWords } from '../../time'
import styles from './Gap.module.css'

/** How it leaves the house: today, workaround and date together, so that the no stays visible (P25). */
export function InPrint({ gap }: { readonly gap: Gap }) {
  const { today, workaround, date } = toldTogether(gap, day => dayWords(day, 'UTC'))
  return (
    <dl className={styles.print} aria-label="In print">
      <div>
        <dt>Today</dt>
        <dd>{today}</dd>
      </div>
      <div data-missing={workaround === '' || undefined}>
        <dt>Workaround</dt>
        <dd>{workaround || 'no words yet'}</dd>
      </div>
      <div>
        <dt>Date</dt>
        <dd>{date}</dd>
      </div>
    </dl>
  )
}
