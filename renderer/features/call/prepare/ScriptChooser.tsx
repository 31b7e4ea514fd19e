import { useSummaries } from '../../../state/selectors'
import { ComboBox } from '../../../ui/ComboBox'
import { takeScript } from './actions'
import type { PrepareView } from './use-prepare'

export function useScripts() {
  return useSummaries('script')?.filter(script => script.archivedAt === undefined) ?? []
}

interface ScriptChooserProps {
  readonly view: PrepareView
  readonly placeholder?: string
}

/** Any script of the library; choosing one copies it into the call and binds it to their needs. */
export function ScriptChooser({ view, placeholder = 'Choose a script' }: ScriptChooserProps) {
  const { copy } = view
  const options = useScripts().map(({ id, title, steps, minutes, revision }) => ({
    id,
    label: title,
    note: `rev ${revision}, ${steps} steps, ${minutes} min`,
  }))
  const own =
    copy === undefined || options.some(option => option.id === copy.scriptId)
      ? []
      : [{ id: copy.scriptId ?? 'own', label: copy.name, note: 'as it stands in this call' }]
  const value = copy === undefined ? null : (copy.scriptId ?? 'own')
  return (
    <ComboBox
      label="Script"
      labelHidden
      placeholder={placeholder}
      options={[...own, ...options]}
      value={value}
      onChange={id => {
        if (id !== null && id !== value) void takeScript(view, id)
      }}
    />
  )
}
