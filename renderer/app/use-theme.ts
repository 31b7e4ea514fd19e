/** Puts the chosen theme on the page; "system" follows the computer as it changes. */
import { useEffect, useSyncExternalStore } from 'react'
import { useStore } from '../state/store'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

function subscribe(changed: () => void): () => void {
  dark.addEventListener('change', changed)
  return () => dark.removeEventListener('change', changed)
}

export function useTheme(): void {
  const wanted = useStore(state => state.settings.theme)
  const systemIsDark = useSyncExternalStore(subscribe, () => dark.matches)
  const theme = wanted === 'system' ? (systemIsDark ? 'dark' : 'light') : wanted
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}
