import { TriangleAlert } from 'lucide-react'
import { useStore } from '../state/store'
import type { Toast } from '../state/toasts'
import { ToastRegion } from '../ui/ToastRegion'

/** Messages of the whole app, each with the way back from its own step, or to the place it tells of. */
export function Toasts() {
  const toasts = useStore(state => state.toasts)
  const dismiss = useStore(state => state.dismissToast)
  const newest = useStore(state => state.newestStep?.id)
  const isRunning = useStore(state => state.view.kind === 'call' && state.view.tab === 'run')
  return (
    <ToastRegion
      edge={isRunning ? 'start' : 'end'}
      toasts={toasts.map(toast => ({
        id: toast.id,
        text: toast.text,
        ...(toast.tone === 'danger' && { icon: TriangleAlert }),
        ...actionOf(toast, newest),
      }))}
      onDismiss={dismiss}
    />
  )
}

/** The key is shown where it would undo the same. */
function actionOf({ id, stepId, show }: Toast, newest: string | undefined) {
  const { undo, go, dismissToast } = useStore.getState()
  if (stepId !== null) {
    const onPress = () => {
      dismissToast(id)
      void undo(stepId)
    }
    return { action: { label: 'Undo', ...(stepId === newest && { keys: 'Mod+Z' }), onPress } }
  }
  if (show === null) return {}
  const onPress = () => {
    dismissToast(id)
    go(show)
  }
  return { action: { label: 'Show', onPress } }
}
