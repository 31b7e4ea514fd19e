import { Check } from 'lucide-react'
import { Checkbox } from 'react-aria-components'
import styles from './Choice.module.css'

/** The box of a row that can be ticked. The list gives it its state and, with the row's words, its name. */
export function PickBox() {
  return (
    <Checkbox slot="selection" className={styles.choice}>
      <span className={styles.box}>
        <Check aria-hidden />
      </span>
    </Checkbox>
  )
}
