import { type ClockFace, nextFace } from '@shared/run/clock'
import { useEffect, useMemo, useRef, useState } from 'react'
import { LoadingState } from '../../../ui/States'
import { MarksBar } from './MarksBar'
import { PaceSection } from './PaceSection'
import styles from './Run.module.css'
import { RunHeader } from './RunHeader'
import { RunLog } from './RunLog'
import { type RunModel, RunModelContext, useRunModel } from './run-model'
import { type OpenBox, type RunUi, RunUiContext } from './run-ui'
import { KeepCard, NextCard, ParkingLot } from './SideCards'
import { Stage } from './Stage'
import { TickProvider } from './Tick'
import { useRunKeys } from './use-run-keys'

/** The live view: one step at reading size, what comes beside it, marks below. */
export function LiveRun({ callId }: { readonly callId: string }) {
  const model = useRunModel(callId)
  if (model === null) return <LoadingState label="Opening the run" lines={8} />
  return (
    <RunModelContext value={model}>
      <View model={model} />
    </RunModelContext>
  )
}

function View({ model }: { readonly model: RunModel }) {
  const stage = useRef<HTMLElement>(null)
  const ui = useUi(() => stage.current?.focus())
  useRunKeys(model, ui)
  useEffect(() => stage.current?.focus(), [])
  return (
    <RunUiContext value={ui}>
      <TickProvider>
        <div className={styles.view} data-phase="live">
          <RunHeader callId={model.call.id} revision={model.copy?.scriptRevision} isLive />
          <PaceSection />
          <main className={styles.main}>
            <Stage ref={stage} />
            <aside className={styles.side} data-pane="side" aria-label="What comes and what was noted">
              <NextCard />
              <KeepCard />
              <ParkingLot />
              <RunLog />
            </aside>
          </main>
          <MarksBar />
        </div>
      </TickProvider>
    </RunUiContext>
  )
}

function useUi(backToStep: () => void): RunUi {
  const [box, setBox] = useState<OpenBox | null>(null)
  const [isMoreOpen, showMore] = useState(false)
  const [isGoToOpen, showGoTo] = useState(false)
  const [face, setFace] = useState<ClockFace>('left-in-step')
  const back = useRef(backToStep)
  back.current = backToStep
  return useMemo(
    () => ({
      ...{ box, isMoreOpen, isGoToOpen, face, showMore, showGoTo },
      openBox: opened => setBox(before => ({ ...opened, key: (before?.key ?? 0) + 1 })),
      closeBox: key => {
        setBox(open => (open?.key === key ? null : open))
        back.current()
      },
      turnFace: () => setFace(nextFace),
      backToStep: () => back.current(),
    }),
    [box, isMoreOpen, isGoToOpen, face],
  )
}
