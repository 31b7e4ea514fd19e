/**
 * The run in little: compact or strip. The same run, the same reading of it and the same actions as the full view, so
 * that the three can only be equal. It never has the keyboard: all here is pressed, and no press moves the focus.
 */
import { callIdOf } from '@shared/domain/run'
import { type ClockFace, nextFace } from '@shared/run/clock'
import { useEffect, useMemo, useState } from 'react'
import { useTheme } from '../../../../app/use-theme'
import { wordsOf } from '../../../../state/say-failure'
import { useStore } from '../../../../state/store'
import { PlatformContext } from '../../../../ui/PlatformContext'
import { RunModelContext, useRunModel } from '../run-model'
import { type RunUi, type RunUiActions, RunUiActionsContext, RunUiContext } from '../run-ui'
import { TickProvider } from '../Tick'
import { CompactView } from './CompactView'
import styles from './Cue.module.css'
import { openCue } from './open-cue'
import { StripView } from './StripView'

export function CuePage() {
  const platform = useStore(state => state.platform)
  const callId = useStore(state => (state.run === null ? undefined : callIdOf(state.run)))
  const [failure, setFailure] = useState<string>()
  useTheme()
  useEffect(() => void openCue().catch(error => setFailure(wordsOf(error))), [])
  return (
    <PlatformContext value={platform === 'darwin' ? 'mac' : 'other'}>
      {failure !== undefined && (
        <main className={styles.failed} role="alert">
          The cue window could not be opened. {failure} The run goes on in the full window.
        </main>
      )}
      {callId !== undefined && <CueRun callId={callId} />}
    </PlatformContext>
  )
}

export function CueRun({ callId }: { readonly callId: string }) {
  const model = useRunModel(callId)
  const size = useStore(state => state.cue.size)
  const [ui, actions] = useCueUi()
  if (model === null) return null
  return (
    <RunModelContext value={model}>
      <RunUiActionsContext value={actions}>
        <RunUiContext value={ui}>
          <TickProvider>{size === 'strip' ? <StripView /> : <CompactView />}</TickProvider>
        </RunUiContext>
      </RunUiActionsContext>
    </RunModelContext>
  )
}

/** What takes the keyboard in the full view, a mark's text and the step's number, never opens here. */
function useCueUi(): readonly [RunUi, RunUiActions] {
  const [isMoreOpen, showMore] = useState(false)
  const [face, setFace] = useState<ClockFace>('left-in-step')
  const [actions] = useState<RunUiActions>(() => ({
    showMore,
    showCover: () => undefined,
    showGoTo: () => {},
    openBox: () => {},
    closeBox: () => {},
    turnFace: () => setFace(nextFace),
    backToStep: () => {},
  }))
  const ui = useMemo(
    () => ({ cover: null, box: null, isGoToOpen: false, isMoreOpen, face }),
    [isMoreOpen, face],
  )
  return [ui, actions]
}
