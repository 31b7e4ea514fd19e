import { useCommands } from '../../app/use-commands'
import { useStore } from '../../state/store'
import { EmptyState, LoadingState } from '../../ui/States'
import { PastePreview } from './PastePreview'
import { Refused } from './Refused'

/** What was pasted, dropped or opened: being read, refused with its reason, or shown before anything is made. */
export function Paste() {
  const intake = useStore(state => state.intake)
  const leave = useStore(state => state.leaveIntake)
  const chooseFile = useStore(state => state.chooseFile)
  useCommands({ 'app.escape': leave })
  switch (intake.kind) {
    case 'none':
      return (
        <EmptyState
          isScreen
          title="Nothing pasted"
          action={{ label: 'Choose a file', keys: 'Mod+O', onPress: () => void chooseFile() }}
        >
          Paste an invite, a mail, notes or a transcript, or drop a calendar file on the window.
        </EmptyState>
      )
    case 'reading':
      return <LoadingState label={`Reading ${intake.name}`} lines={6} />
    case 'refused':
      return <Refused intake={intake} />
    default:
      return <PastePreview draft={intake.draft} origin={intake.origin} />
  }
}
