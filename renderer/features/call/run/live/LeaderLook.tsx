import type { LeaderHeard, LeaderState } from '@shared/run/leader'
import { Check, Info, Radio, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { ChooseLeader } from '../../../../parts/leader/ChooseLeader'
import { now } from '../../../../state/clock'
import { useStore } from '../../../../state/store'
import { clockSeconds } from '../../../../time'
import { Button } from '../../../../ui/Button'
import { Icon, type IconType, type Tone } from '../../../../ui/Icon'
import { KeyCaps } from '../../../../ui/KeyCaps'
import { Tag } from '../../../../ui/Tag'
import { Look } from './Look'
import { Practice } from './Practice'
import styles from './WeAreLive.module.css'

/** The leader, tried from the window that will have the keyboard. */
export function LeaderLook() {
  const leader = useStore(state => state.leader)
  const heard = useStore(state => state.leaderHeard)
  const keys = useStore(state => state.settings.leaderKey)
  const isOffered = useStore(state => state.settings.practiceOfferedAt !== undefined)
  const [open, setOpen] = useState<'practice' | 'choice'>()
  if (open === 'practice') return <Practice onDone={() => setOpen(undefined)} />
  const isHeard = heard?.isElsewhere === true && leader.kind !== 'refused'
  const aside = isHeard ? (
    <Tag tone="accent" icon={Check}>
      heard
    </Tag>
  ) : undefined
  return (
    <Look number={2} title="Leader key" aside={<span className={styles.aside}>{aside}</span>}>
      <div className={styles.leadBox} data-state={leader.kind}>
        <KeyCaps keys={keys} size="lg" spoken />
        <span>then</span>
        <KeyCaps keys="Q" size="lg" spoken />
      </div>
      <Standing leader={leader} heard={heard} />
      <p className={styles.note}>
        Marks work from any window until the call ends. Nothing else you type is read.
      </p>
      <PracticeOffer onTake={() => setOpen('practice')} />
      {open === 'choice' || leader.kind === 'refused' ? (
        <ChooseLeader />
      ) : (
        <div className={styles.ways}>
          <Button size="sm" onPress={() => setOpen('choice')}>
            Choose another key
          </Button>
          {isOffered && (
            <Button size="sm" variant="quiet" onPress={() => setOpen('practice')}>
              Practise
            </Button>
          )}
        </div>
      )}
    </Look>
  )
}

interface StandingProps {
  readonly leader: LeaderState
  readonly heard: LeaderHeard | null
}

/** How it stands, in one sentence. */
function Standing({ leader, heard }: StandingProps) {
  const zone = useStore(state => state.zone)
  if (leader.kind === 'refused') {
    return (
      <Line icon={TriangleAlert} tone="warn">
        <b>Another program holds this key.</b> Choose another, or bind <code>presnap --mark Q</code> in your
        system’s shortcuts.
      </Line>
    )
  }
  if (leader.kind === 'waiting') return <Line icon={Radio}>Waiting for a key.</Line>
  if (heard?.isElsewhere) {
    return (
      <Line icon={Check} tone="accent">
        Heard {heard.key} at {clockSeconds(heard.at, zone)} with <b>another program</b> in front. The test
        mark was thrown away.
      </Line>
    )
  }
  if (heard !== null) {
    return (
      <Line icon={Info}>
        Heard {heard.key} inside Presnap. Now from the window you will show: the browser, or the meeting.
      </Line>
    )
  }
  if (leader.kind === 'ready' && leader.isDoubtful) {
    return (
      <Line icon={TriangleAlert} tone="warn">
        <b>Wayland may keep it back.</b> Try it from another window. Nothing heard: bind{' '}
        <code>presnap --mark Q</code> in your system’s shortcuts.
      </Line>
    )
  }
  return <Line icon={Info}>Try it now from the window you will show: the browser, or the meeting.</Line>
}

interface LineProps {
  readonly icon: IconType
  readonly tone?: Tone
  readonly children: ReactNode
}

function Line({ icon, tone = 'plain', children }: LineProps) {
  return (
    <p className={styles.standing} role="status">
      <Icon of={icon} tone={tone} />
      <span>{children}</span>
    </p>
  )
}

/** Once, before a first run. */
function PracticeOffer({ onTake }: { readonly onTake: () => void }) {
  const offeredAt = useStore(state => state.settings.practiceOfferedAt)
  const change = useStore(state => state.changeSettings)
  if (offeredAt !== undefined) return null
  const close = () => void change({ practiceOfferedAt: now() })
  return (
    <p className={styles.offer}>
      <span>First run? Half a minute of practice touches no record.</span>
      <Button
        size="sm"
        onPress={() => {
          close()
          onTake()
        }}
      >
        Practise for 30 seconds
      </Button>
      <Button size="sm" variant="quiet" onPress={close}>
        Not now
      </Button>
    </p>
  )
}
