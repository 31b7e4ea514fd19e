import { needCode } from '@shared/domain/need'
import type { Step } from '@shared/domain/step'
import { Flag, MessageCircle, MousePointer2 } from 'lucide-react'
import type { Ref } from 'react'
import { useRecord } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { shortDay } from '../../../time'
import { Avatar } from '../../../ui/Avatar'
import { Icon } from '../../../ui/Icon'
import { Tag } from '../../../ui/Tag'
import { Beat, tellSize } from './Beat'
import { ChangeAtStep } from './ChangeAtStep'
import { Covered } from './more/Covered'
import { PassiveStage } from './PassiveStage'
import { ReserveBeats } from './ReserveBeats'
import { useRun } from './run-model'
import { ShowRows } from './ShowRows'
import styles from './Stage.module.css'
import { TimeLeft } from './TimeLeft'
import { WatchOuts } from './WatchOuts'
import { WhoTags } from './WhoTags'

/** The step on screen. Tell, Show and Takeaway keep their place on every step. */
export function Stage({ ref }: { readonly ref: Ref<HTMLElement> }) {
  const { state, call } = useRun()
  const { current } = state
  if (call.myRole === 'passive') return <PassiveStage ref={ref} />
  return (
    <section className={styles.stage} ref={ref} tabIndex={-1} data-pane="step" aria-label="Current step">
      <div className={styles.head}>
        <div className={styles.headWords}>
          <Kicker />
          <h1 className={styles.title}>{current.title}</h1>
          {current.step && <NeedWords step={current.step} />}
          <ChangeAtStep />
        </div>
        <TimeLeft />
      </div>
      <Covered>
        {current.step ? <StepBeats step={current.step} /> : <ReserveBeats kind={current.kind} />}
        {current.step && <WatchOuts step={current.step} />}
      </Covered>
    </section>
  )
}

export function Kicker() {
  const { state, colleagues } = useRun()
  const { step, number, kind } = state.current
  const steps = state.plan.segments.filter(segment => segment.kind === 'step').length
  const place = number === undefined ? kickers[kind] : `Step ${number} of ${steps}`
  const me = colleagues.find(one => one.me)
  const speaker = colleagues.find(one => one.id === step?.speakerId) ?? me
  const isMe = speaker === undefined || speaker.me
  return (
    <div className={styles.kicker}>
      <b>{place}</b>
      <span className={styles.speaker} data-me={isMe || undefined}>
        {speaker && <Avatar name={speaker.name} size="sm" tone={isMe ? 'accent' : 'plain'} />}
        {isMe ? 'you speak' : `${speaker.name.split(' ')[0]} speaks`}
      </span>
      {step && <DepthBars depth={step.depth} />}
      {step && <WhoTags step={step} />}
    </div>
  )
}

const kickers = {
  hello: 'Before the first step',
  step: 'Step',
  questions: 'After the last step',
  'next-steps': 'Before you part',
} as const

function DepthBars({ depth }: { readonly depth: Step['depth'] }) {
  const level = { inform: 1, show: 2, train: 3 }[depth]
  return (
    <span className={styles.depth} data-depth="">
      <span className={styles.depthBars} aria-hidden="true">
        {[1, 2, 3].map(bar => (
          <i key={bar} data-on={bar <= level || undefined} />
        ))}
      </span>
      {depth}
    </span>
  )
}

/** What they need, in their words, with name and date. */
export function NeedWords({ step }: { readonly step: Step }) {
  const { needs } = useRun()
  const bound = needs.filter(need => step.needIds.includes(need.id))
  const need = bound[0]
  const person = useRecord('person', need?.personId)
  const zone = useStore(state => state.zone)
  if (need === undefined) return null
  const source = [person?.name.split(' ')[0], need.on && shortDay(`${need.on}T12:00:00.000Z`, zone)]
  return (
    <p className={styles.need}>
      <Icon of={MessageCircle} tone="ask" />
      <span>
        {need.quoted ? <q>{need.words}</q> : <span className={styles.unquoted}>{need.words}</span>}{' '}
        {source.filter(Boolean).join(', ')}{' '}
        {bound.map(one => (
          <Tag key={one.id} code>
            {needCode(one)}
          </Tag>
        ))}
      </span>
    </p>
  )
}

function StepBeats({ step }: { readonly step: Step }) {
  const size = useStore(state => state.settings.runTextSize)
  return (
    <div className={styles.beats}>
      <Beat name="Tell" icon={MessageCircle} kind="tell">
        <p className={styles.tell} style={{ fontSize: tellSize(size) }}>
          {step.tell === '' ? (
            <span className={styles.none}>Nothing written: in your own words</span>
          ) : (
            step.tell
          )}
        </p>
      </Beat>
      <Beat name="Show" icon={MousePointer2} kind="show">
        <ShowRows step={step} />
      </Beat>
      <Beat name="Takeaway" icon={Flag} kind="take">
        <p className={styles.take}>
          {step.takeaway || <span className={styles.none}>No takeaway written</span>}
        </p>
      </Beat>
    </div>
  )
}
