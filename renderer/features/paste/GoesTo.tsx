import { useStore } from '../../state/store'
import { clockTime, dayWords } from '../../time'
import { Select } from '../../ui/Select'
import type { PreviewProps } from './PastePreview'

/** Where all of it will be added; what was open when it was pasted is proposed. */
export function GoesTo({ around, choices, choose }: PreviewProps) {
  const zone = useStore(state => state.zone)
  const { options } = around.targets
  const chosen = options.find(option => isSame(option.target, choices.target)) ?? around.targets.proposed
  return (
    <Select
      label="Goes to"
      labelHidden
      size="sm"
      options={options.map(({ id, words, start }) => ({
        id,
        label: start === undefined ? words : `${words} · ${dayWords(start, zone)}, ${clockTime(start, zone)}`,
      }))}
      value={chosen.id}
      onChange={id => choose({ target: options.find(option => option.id === id)?.target })}
    />
  )
}

type Target = PreviewProps['choices']['target']

const isSame = (a: Target, b: Target): boolean => a?.kind === b?.kind && a?.id === b?.id
