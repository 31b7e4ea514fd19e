import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'

/** What is wrong with the folder as a whole, with the way to mend it. */
export function WorkspaceNotice() {
  const workspace = useStore(state => state.workspace)
  const open = useStore(state => state.open)
  if (workspace === null || workspace.kind === 'ready') return null
  const again = (
    <Button size="sm" onPress={() => void open()}>
      Try again
    </Button>
  )
  return (
    <Notice tone={workspace.kind === 'missing' ? 'danger' : 'warn'} action={again}>
      {workspace.why}
    </Notice>
  )
}
