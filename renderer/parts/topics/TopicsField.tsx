import { useState } from 'react'
import { TextField } from '../../ui/TextField'

interface TopicsFieldProps {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (topics: readonly string[]) => void
  /** Where a list of rows says it often enough: the label is only spoken, and the hint left out. */
  readonly isCompact?: boolean
}

const read = (text: string): readonly string[] => text.split(',').flatMap(topic => topic.trim() || [])

/** Topics between commas. The text being typed is kept as typed, the topics read off it with each key. */
export function TopicsField({ label, value, onChange, isCompact = false }: TopicsFieldProps) {
  const [typed, setTyped] = useState(value.join(', '))
  const isOurs = read(typed).join() === value.join()
  return (
    <TextField
      label={label}
      labelHidden={isCompact}
      placeholder={isCompact ? 'Topics, between commas' : 'restore, audit'}
      hint={isCompact ? undefined : 'Between commas; steps and gaps are matched by them'}
      value={isOurs ? typed : value.join(', ')}
      onDraft={text => {
        setTyped(text)
        onChange(read(text))
      }}
    />
  )
}
