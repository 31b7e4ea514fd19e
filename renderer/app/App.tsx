import { useEffect } from 'react'
import { useStore } from '../state/store'
import { PlatformContext } from '../ui/PlatformContext'
import { AppCommands } from './AppCommands'
import { DropAnywhere } from './DropAnywhere'
import { Frame } from './Frame'
import { KeySheet } from './KeySheet'
import { Opening } from './Opening'
import { Palette } from './Palette'
import { Toasts } from './Toasts'
import { useTheme } from './use-theme'

/** The window: opened once, then the frame with whatever lies over it. */
export function App() {
  const phase = useStore(state => state.phase)
  const platform = useStore(state => state.platform)
  const open = useStore(state => state.open)
  useTheme()
  useEffect(() => void open(), [open])
  return (
    <PlatformContext value={platform === 'darwin' ? 'mac' : 'other'}>
      {phase.kind === 'open' ? (
        <DropAnywhere>
          <AppCommands />
          <Frame />
          <Palette />
          <KeySheet />
        </DropAnywhere>
      ) : (
        <Opening phase={phase} />
      )}
      <Toasts />
    </PlatformContext>
  )
}
