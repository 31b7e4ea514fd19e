import { useStore } from '../state/store'
import { ToastRegion } from '../ui/ToastRegion'

/** Messages of the whole app, with Undo where there is one. */
export function Toasts() {
  const toasts = useStore(state => state.toasts)
  const dismiss = useStore(state => state.dismissToast)
  const undo = useStore(state => state.undo)
  const isRunning = useStore(state => state.view.kind === 'call' && state.view.tab === 'run')
  return (
    <ToastRegion
      edge={isRunning ? 'start' : 'end'}
      toasts={toasts.map(({ id, text, undoes }) => ({
        id,
        text,
        ...(undoes && { action: { label: 'Undo', keys: 'Mod+Z', onPress: () => (undo(), dismiss(id)) } }),
      }))}
      onDismiss={dismiss}
    />
  )
}
