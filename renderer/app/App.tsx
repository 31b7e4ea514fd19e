import { useEffect } from 'react'
import { useStore } from '../state/store'
import { rememberView } from '../state/view-memory'
import { PlatformContext } from '../ui/PlatformContext'
import { AppCommands } from './AppCommands'
import { DropAnywhere } from './DropAnywhere'
import { Frame } from './Frame'
import { KeySheet } from './KeySheet'
import { LogTimeOverlay } from './LogTimeOverlay'
import { fetchWhenIdle } from './later'
import { NeutralPage } from './NeutralPage'
import { Opening } from './Opening'
import { Palette } from './Palette'
import { QuitHeld } from './QuitHeld'
import { Toasts } from './Toasts'
import { useTheme } from './use-theme'

/** After this time the first screen stands, and the others may be fetched. */
const settledMs = 1_000

/** The window: opened once, then the frame with whatever lies over it. */
export function App() {
  const phase = useStore(state => state.phase)
  const platform = useStore(state => state.platform)
  const open = useStore(state => state.open)
  useTheme()
  useEffect(
    () =>
      useStore.subscribe((now, before) => {
        if (now.view !== before.view) rememberView(now)
      }),
    [],
  )
  useEffect(() => void open(), [open])
  useEffect(() => (phase.kind === 'open' ? countLater() : undefined), [phase.kind])
  useEffect(() => (phase.kind === 'open' ? fileLater() : undefined), [phase.kind])
  useEffect(() => {
    if (phase.kind !== 'open') return
    const timer = setTimeout(fetchWhenIdle, settledMs)
    return () => clearTimeout(timer)
  }, [phase.kind])
  return (
    <PlatformContext value={platform === 'darwin' ? 'mac' : 'other'}>
      {phase.kind === 'open' ? (
        <DropAnywhere>
          <AppCommands />
          <Frame />
          <Palette />
          <KeySheet />
          <LogTimeOverlay />
        </DropAnywhere>
      ) : (
        <Opening phase={phase} />
      )}
      <Toasts />
      <QuitHeld />
      <NeutralPage />
    </PlatformContext>
  )
}

/** Time counts itself; its code is not for the first screen. */
const countLater = () => beginLater(async () => (await import('./count-effort')).countEffort)

/** Nor is what files itself. */
const fileLater = () => beginLater(async () => (await import('./file-unclosed')).fileByItself)

/** Begins when the code is here; returns how to stop it, however early. */
function beginLater(load: () => Promise<() => () => void>): () => void {
  let stop: (() => void) | 'not-wanted' | undefined
  void load().then(begin => {
    if (stop !== 'not-wanted') stop = begin()
  })
  return () => {
    if (typeof stop === 'function') stop()
    stop = 'not-wanted'
  }
}
