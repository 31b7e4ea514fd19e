import { Check } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { Icon } from './Icon'
import styles from './Menu.module.css'

/** One value of a Select or a ComboBox. */
export interface Option<T extends string> {
  readonly id: T
  readonly label: string
  readonly note?: string
}

interface OptionListProps<T extends string> {
  readonly options: readonly Option<T>[]
  readonly none?: string
}

/** The values of a field, with a check at the one that holds. Lives in the field's popover. */
export function OptionList<T extends string>({ options, none = 'Nothing matches' }: OptionListProps<T>) {
  return (
    <ListBox className={styles.menu} renderEmptyState={() => <p className={styles.none}>{none}</p>}>
      {options.map(option => (
        <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={styles.entry}>
          {({ isSelected }) => (
            <>
              {isSelected ? <Icon of={Check} tone="accent" /> : <span className={styles.check} />}
              <span className={styles.words}>
                {option.label}
                {option.note && <span className={styles.note}> {option.note}</span>}
              </span>
            </>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  )
}
