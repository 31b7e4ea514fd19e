import { useStore } from '../state/store'
import { later } from './later'

/** Fetched while nothing else is to be done: a digit typed right after its key must find it there. */
const LogTime = later(async () => (await import('../parts/effort/LogTime')).LogTime, 'Opening')

/** "Log time" from anywhere: about what is open. */
export function LogTimeOverlay() {
  const isOpen = useStore(state => state.overlay === 'log-time')
  const close = useStore(state => state.openOverlay)
  return isOpen ? <LogTime onClose={() => close('none')} /> : null
}
