import { ChevronDown } from 'lucide-react'
import { Button, Group, Input, Label, Popover, ComboBox as RACComboBox } from 'react-aria-components'
import { FieldNote, type FieldProps, fieldStyles } from './Field'
import { Icon } from './Icon'
import menuStyles from './Menu.module.css'
import { type Option, OptionList } from './OptionList'
import styles from './Select.module.css'

export interface ComboBoxProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[]
  readonly value: T | null
  readonly onChange: (value: T | null) => void
  readonly placeholder?: string
  /** A text that is none of the options, kept on Enter or blur; leave out to allow options only. */
  readonly onOther?: (text: string) => void
  /** The text kept earlier that is none of the options. */
  readonly other?: string
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/** One of many values: typing filters them. */
export function ComboBox<T extends string>(props: ComboBoxProps<T>) {
  const { label, labelHidden, options, value, onChange, onOther } = props
  return (
    <RACComboBox
      className={fieldStyles.field}
      aria-label={labelHidden ? label : undefined}
      value={value}
      onChange={key => onChange(options.find(option => option.id === key)?.id ?? null)}
      onBlur={event => {
        if (event.target instanceof HTMLInputElement) keepOther(event.target.value, props)
      }}
      defaultInputValue={value === null ? props.other : undefined}
      allowsCustomValue={onOther !== undefined}
      allowsEmptyCollection
      menuTrigger="focus"
      isDisabled={props.isDisabled}
      isInvalid={Boolean(props.error)}
      autoFocus={props.autoFocus}
    >
      {!labelHidden && <Label className={fieldStyles.label}>{label}</Label>}
      <Group className={fieldStyles.input} data-locked={props.isDisabled || undefined}>
        <Input
          placeholder={props.placeholder}
          onKeyDown={event => {
            const picks = event.currentTarget.hasAttribute('aria-activedescendant')
            if (event.key === 'Enter' && !picks) keepOther(event.currentTarget.value, props)
          }}
        />
        <Button className={styles.opener}>
          <Icon of={ChevronDown} />
        </Button>
      </Group>
      <FieldNote hint={props.hint} error={props.error} />
      <Popover className={menuStyles.popover} offset={4}>
        <OptionList options={options} />
      </Popover>
    </RACComboBox>
  )
}

function keepOther<T extends string>(typed: string, { options, onOther, other }: ComboBoxProps<T>) {
  const text = typed.trim()
  if (text !== '' && text !== other && !options.some(option => option.label === text)) onOther?.(text)
}
