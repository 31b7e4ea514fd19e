import { Check, Minus } from 'lucide-react'
import { Icon } from '../../ui/Icon'
import { Panel } from '../../ui/Panel'
import styles from './Files.module.css'

const kept = [
  [
    'Nothing is lost.',
    'What is called saved is on disk: a crash, a full disk or a power cut does not take it back.',
  ],
  ['Every step has a way back.', 'Undo, earlier versions, a trash of 30 days, and backups.'],
  ['A damaged file is kept and named.', 'It never takes the others with it.'],
  ['Nothing leaves this computer.', 'No account, no server. Only what you export or copy goes out.'],
  ['The files are yours.', 'Plain text that any editor reads, in a folder you choose.'],
] as const

const notKept = [
  ['A disk that lies', 'and says written when it is not.'],
  ['Two people typing into one field at once:', 'both texts are kept, and you choose.'],
] as const

/** What may be relied on, and what may not. */
export function Promises() {
  return (
    <>
      <Panel title="What is promised">
        <Lines lines={kept} icon={Check} />
      </Panel>
      <Panel title="What nobody can promise">
        <Lines lines={notKept} icon={Minus} />
      </Panel>
    </>
  )
}

interface LinesProps {
  readonly lines: readonly (readonly [string, string])[]
  readonly icon: typeof Check
}

function Lines({ lines, icon }: LinesProps) {
  return (
    <ul className={styles.promises}>
      {lines.map(([what, how]) => (
        <li key={what}>
          <Icon of={icon} size="sm" tone={icon === Check ? 'accent' : 'muted'} />
          <span>
            <b>{what}</b> {how}
          </span>
        </li>
      ))}
    </ul>
  )
}
