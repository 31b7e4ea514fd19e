import { type ClockFace, nextFace } from '@shared/run/clock'
import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from '../../../state/store'
import { LoadingState } from '../../../ui/States'
import { InSight } from './InSight'
import { useHearLeader } from './live/use-hear-leader'
import { MarksBar } from './MarksBar'
import { NextCard } from './NextCard'
import { PaceSection } from './PaceSection'
import { PeopleCard } from './PeopleCard'
import styles from './Run.module.css'
import { RunHeader } from './RunHeader'
import { RunLog } from './RunLog'
import { RehearsalCard } from './rehearse/RehearsalCard'
import { RehearsalHeader } from './rehearse/RehearsalHeader'
import { type RunModel, RunModelContext, useRunModel } from './run-model'
import {
  type Cover,
  type OpenBox,
  type RunUi,
  type RunUiActions,
  RunUiActionsContext,
  RunUiContext,
} from './run-ui'
import { KeepCard, ParkingLot } from './SideCards'
import { Stage } from './Stage'
import { TickProvider } from './Tick'
import { useLayoutCommands } from './use-layout-commands'
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
  const [ui, actions] = useUi(() => stage.current?.focus())
  useRunKeys(model, actions)
  useLayoutCommands()
  useHearLeader('live')
  useEffect(() => stage.current?.focus(), [])
  return (
    <RunUiActionsContext value={actions}>
      <RunUiContext value={ui}>
        <TickProvider>
          <Layout callId={model.call.id} isRehearsal={model.run.form === 'rehearsal'} stage={stage} />
        </TickProvider>
      </RunUiContext>
    </RunUiActionsContext>
  )
}

/** Parts read the contexts themselves, so that a mark renders what it changes and no more. */
const Layout = memo(function Layout({ callId, isRehearsal, stage }: LayoutProps) {
  const layout = useStore(state => state.settings.runLayout)
  return (
    <div className={styles.view} data-phase="live" data-layout={layout}>
      {isRehearsal ? <RehearsalHeader /> : <RunHeader callId={callId} isLive />}
      <PaceSection />
      <main className={styles.main}>
        <Stage ref={stage} />
        <aside className={styles.side} data-pane="side" aria-label="What comes and what was noted">
          {isRehearsal && <RehearsalCard />}
          <PeopleCard />
          <NextCard />
          <KeepCard />
          <InSight />
          {layout === 'step' && (
            <>
              <ParkingLot />
              <RunLog />
            </>
          )}
        </aside>
      </main>
      <MarksBar />
    </div>
  )
})
interface LayoutProps {
  readonly callId: string
  readonly isRehearsal: boolean
  readonly stage: RefObject<HTMLElement | null>
}

function useUi(backToStep: () => void): readonly [RunUi, RunUiActions] {
  const [box, setBox] = useState<OpenBox | null>(null)
  const [cover, showCover] = useState<Cover | null>(null)
  const [isMoreOpen, showMore] = useState(false)
  const [isGoToOpen, showGoTo] = useState(false)
  const [face, setFace] = useState<ClockFace>('left-in-step')
  const back = useRef(backToStep)
  back.current = backToStep
  const [actions] = useState<RunUiActions>(() => ({
    ...{ showCover, showMore, showGoTo },
    openBox: opened => setBox(before => ({ ...opened, key: (before?.key ?? 0) + 1 })),
    closeBox: key => {
      setBox(open => (open?.key === key ? null : open))
      back.current()
    },
    turnFace: () => setFace(nextFace),
    backToStep: () => back.current(),
  }))
  const ui = useMemo(
    () => ({ cover, box, isMoreOpen, isGoToOpen, face }),
    [cover, box, isMoreOpen, isGoToOpen, face],
  )
  return [ui, actions]
}
