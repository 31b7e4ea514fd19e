import { lazy, Suspense } from 'react'
import { useStore } from '../state/store'

const LogTime = lazy(async () => ({ default: (await import('../parts/effort/LogTime')).LogTime }))

/** "Log time" from anywhere: about what is open. */
export function LogTimeOverlay() {
  const isOpen = useStore(state => state.overlay === 'log-time')
  const close = useStore(state => state.openOverlay)
  if (!isOpen) return null
  return (
    <Suspense>
      <LogTime onClose={() => close('none')} />
    </Suspense>
  )
}
