import { TriangleAlert } from 'lucide-react'
import { useStore } from '../state/store'
import { ToastRegion } from '../ui/ToastRegion'

/** Messages of the whole app, with Undo where there is one. */
export function Toasts() {
  const toasts = useStore(state => state.toasts)
  const dismiss = useStore(state => state.dismissToast)
  const undo = useStore(state => state.undo)
  const isRunning = useStore(state => state.view.kind === 'call' && state.view.tab === 'run')
  const undoAndDismiss = (id: string) => {
    undo()
    dismiss(id)
  }
  return (
    <ToastRegion
      edge={isRunning ? 'start' : 'end'}
      toasts={toasts.map(({ id, text, tone, undoes }) => ({
        id,
        text,
        ...(tone === 'danger' && { icon: TriangleAlert }),
        ...(undoes && { action: { label: 'Undo', keys: 'Mod+Z', onPress: () => undoAndDismiss(id) } }),
      }))}
      onDismiss={dismiss}
    />
  )
}
