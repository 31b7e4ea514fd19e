import type { Step } from '@shared/domain/step'
import { waysOut } from '@shared/run/capture'
import { Eye, Flag } from 'lucide-react'
import { useStore } from '../../../../state/store'
import { Button } from '../../../../ui/Button'
import { Icon } from '../../../../ui/Icon'
import { ReserveBeats } from '../ReserveBeats'
import { useRun } from '../run-model'
import { ShowRows } from '../ShowRows'
import { Kicker, NeedWords } from '../Stage'
import { TimeLeft } from '../TimeLeft'
import { WatchOuts } from '../WatchOuts'
import { CaptureBadge, useCaptureWords } from './CaptureBadge'
import styles from './Cue.module.css'
import { CueMarks } from './CueMarks'
import { CuePace } from './CuePace'
import { DragArea, FullButton, NeutralButton, OpacityButtons, OtherDisplayButton, SizeButton } from './CueTop'
import { CueTrouble } from './CueTrouble'
import { KeptTime } from './KeptTime'
import { LastMark } from './LastMark'
import { NextLine } from './NextLine'
import { NextStep } from './NextStep'

/** 420 x 760: the whole step, in the order of the full view. */
export function CompactView() {
  const { isSeen } = useCaptureWords()
  return (
    <div className={styles.compact}>
      <DragArea className={styles.top} isSeen={isSeen}>
        <CaptureBadge />
        <span className={styles.grow} />
        <OpacityButtons />
        {!isSeen && <OtherDisplayButton />}
        {!isSeen && <NeutralButton />}
        <SizeButton to="strip" />
        <FullButton />
      </DragArea>
      {isSeen && <Seen />}
      <CuePace />
      <CueStep />
      <div className={styles.next}>
        <NextLine />
        <KeptTime />
      </div>
      <CueTrouble />
      <LastMark />
      <NextStep />
      <CueMarks />
    </div>
  )
}

/** Said where it cannot be missed, with the two ways out. */
function Seen() {
  const { title } = useCaptureWords()
  const setNeutral = useStore(state => state.setNeutral)
  const moveCue = useStore(state => state.moveCue)
  const hasOther = useStore(state => state.cue.hasOtherDisplay)
  return (
    <section className={styles.seen} aria-label="Who sees this">
      <Icon of={Eye} />
      <div>
        <b>{title}</b>
        <p>{waysOut}</p>
        <span className={styles.ways}>
          <Button size="xs" keys="H" keepsFocus onPress={() => void setNeutral(true)}>
            Neutral page
          </Button>
          <Button size="xs" keys="Shift+W" keepsFocus isDisabled={!hasOther} onPress={() => void moveCue()}>
            {hasOther ? 'Other display' : 'No other display'}
          </Button>
        </span>
      </div>
    </section>
  )
}

function CueStep() {
  const { state } = useRun()
  const { step, title, kind } = state.current
  return (
    <main className={styles.step} aria-label="Current step">
      <div className={styles.head}>
        <div>
          <Kicker />
          <h1>{title}</h1>
        </div>
        <TimeLeft />
        {step && <NeedWords step={step} />}
      </div>
      <div className={styles.beats}>{step ? <StepWords step={step} /> : <ReserveBeats kind={kind} />}</div>
      {step && <WatchOuts step={step} />}
    </main>
  )
}

function StepWords({ step }: { readonly step: Step }) {
  return (
    <>
      <h2>Tell</h2>
      <p className={styles.tell}>
        {step.tell || <span className={styles.none}>Nothing written: in your own words</span>}
      </p>
      <h2>Show</h2>
      <ShowRows step={step} />
      {step.takeaway && (
        <p className={styles.take}>
          <Icon of={Flag} />
          {step.takeaway}
        </p>
      )}
    </>
  )
}
