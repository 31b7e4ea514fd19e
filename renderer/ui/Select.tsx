import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button, Label, Popover, Select as RACSelect, SelectValue } from 'react-aria-components'
import { FieldNote, type FieldProps, fieldStyles } from './Field'
import { Icon } from './Icon'
import menuStyles from './Menu.module.css'
import { type Option, OptionList } from './OptionList'
import styles from './Select.module.css'

export interface SelectProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[]
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly isSuggested?: boolean
  readonly size?: 'sm' | 'md'
}

/**
 * One of several fixed values. Letters jump to a value, open or closed. Until the focus comes, only the value that
 * stands is handed on: a screen may hold a hundred of these, and each option of each is costly.
 */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, labelHidden, options, value, onChange, placeholder, isDisabled, size = 'md' } = props
  const [isTouched, setTouched] = useState(false)
  const standing = options.find(({ id }) => id === value) ?? options[0]
  const offered = isTouched || standing === undefined ? options : [standing]
  return (
    <RACSelect
      className={fieldStyles.field}
      aria-label={labelHidden ? label : undefined}
      value={value}
      onChange={key => {
        const chosen = options.find(option => option.id === key)
        if (chosen) onChange(chosen.id)
      }}
      placeholder={placeholder ?? 'Choose'}
      isDisabled={isDisabled}
      isInvalid={Boolean(props.error)}
      onFocusChange={isFocused => isFocused && setTouched(true)}
    >
      {!labelHidden && <Label className={fieldStyles.label}>{label}</Label>}
      <Button
        className={styles.trigger}
        data-size={size}
        data-invalid={props.error ? '' : undefined}
        data-suggested={props.isSuggested || undefined}
      >
        <SelectValue className={styles.value} />
        <Icon of={ChevronDown} />
      </Button>
      <FieldNote hint={props.hint} error={props.error} />
      <Popover className={menuStyles.popover} offset={4}>
        <OptionList options={offered} />
      </Popover>
    </RACSelect>
  )
}
