import type { Opening } from '@shared/contract'
import { ScreenShare } from 'lucide-react'
import { useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Checkbox'
import { Icon } from '../../../ui/Icon'
import { Panel } from '../../../ui/Panel'
import styles from './BeforeCall.module.css'
import type { SectionProps } from './Section'

/** So close to the call it is gone through: earlier it is forgotten again. */
export const shareCheckMinutes = 15

const steps = [
  'In the meeting choose Share, then the tab or the one window of the demo, never the whole screen.',
  'Leave Presnap out of it: on another display, or behind the shared window.',
  'Silence notifications: a message from somebody else is read by all of them.',
  'Join with a second device, or ask a colleague: what do you see now?',
] as const

/** What this system does about a window that should not be seen. Presnap does not hide itself, and says so. */
const onThisSystem: Readonly<Record<Opening['platform'], string>> = {
  linux:
    'On Linux no program can keep its window out of a shared screen. Who sees your whole screen sees these notes.',
  darwin:
    'On macOS 15 and newer a shared screen shows every window, whatever a program asks for. Who sees your whole screen sees these notes.',
  win32: 'Presnap does not hide itself from a shared screen. Who sees your whole screen sees these notes.',
}

/** The share check, guided the first time: close to a remote call until it was gone through, and by the palette ever after. */
export function BeforeCallShare({ view: { call, facts }, look }: SectionProps) {
  const checkedAt = useStore(state => state.settings.shareCheckedAt)
  const platform = useStore(state => state.platform)
  const changeSettings = useStore(state => state.changeSettings)
  const [isAsked, setAsked] = useState(false)
  const [ticked, setTicked] = useState<readonly string[]>([])
  useCommands({ 'preflight.share-check': () => setAsked(true) })
  const left = facts.minutesLeft
  const isTime = left !== undefined && left >= 0 && left <= shareCheckMinutes && call.status === 'planned'
  if (!isAsked && !(isTime && call.mode === 'remote' && checkedAt === undefined)) return null
  const end = () => {
    setAsked(false)
    setTicked([])
    void changeSettings({ shareCheckedAt: now() })
  }
  return (
    <Panel
      title="Share the tab, not the screen"
      look={look ?? 'section'}
      count={`${ticked.length} of ${steps.length}`}
    >
      <ul className={styles.share}>
        {steps.map(step => (
          <li key={step}>
            <Checkbox
              isSelected={ticked.includes(step)}
              onChange={isOn => setTicked(isOn ? [...ticked, step] : ticked.filter(one => one !== step))}
            >
              {step}
            </Checkbox>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        <Icon of={ScreenShare} size="sm" />
        {onThisSystem[platform]}
      </p>
      <div className={styles.shareEnd}>
        <Button size="xs" onPress={end}>
          {ticked.length === steps.length ? 'Done, it is shared right' : 'I know this, do not show it again'}
        </Button>
      </div>
    </Panel>
  )
}
