import type { WorkspaceState } from '@shared/contract'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'

/** The folder is away or takes no changes: what happened, and the two ways on. */
export function WorkspaceBanner({
  workspace,
}: {
  readonly workspace: Exclude<WorkspaceState, { kind: 'ready' }>
}) {
  const open = useStore(state => state.open)
  const go = useStore(state => state.go)
  return (
    <Notice
      tone={workspace.kind === 'missing' ? 'danger' : 'warn'}
      action={
        <>
          <Button size="sm" onPress={() => go({ kind: 'files', tab: 'folder' })}>
            Open another folder
          </Button>
          <Button size="sm" onPress={() => void open()}>
            Try again
          </Button>
        </>
      }
    >
      {workspace.why}
    </Notice>
  )
}
