import { type Call, jobLabels, jobs, signalLabels, signals } from '@shared/domain/call'
import type { Colleague } from '@shared/domain/colleague'
import { Megaphone } from 'lucide-react'
import { runCommand } from '../../../app/use-commands'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { changeCall } from './actions'
import styles from './Jobs.module.css'
import type { SectionProps } from './Section'
import type { PrepareView } from './use-prepare'

const placeholders = { moveOn: 'a hand on the mug', helpMe: 'your name said aloud' } as const

/** Who does what (P01), and the signs by which we tell each other without saying it aloud. */
export function Jobs({ view, look }: SectionProps) {
  const { call } = view
  const ours = oursIn(view)
  const settled = jobs.filter(job => call.jobs?.[job] !== undefined).length
  return (
    <Panel
      title="Everyone’s job"
      look={look}
      count={settled === 0 ? undefined : `${settled} of ${jobs.length}`}
      trailing={
        <Button
          size="xs"
          variant="quiet"
          icon={Megaphone}
          keys="F9"
          onPress={() => runCommand('call.read-aloud')}
        >
          Read aloud
        </Button>
      }
    >
      <div className={styles.jobs} data-field="jobs">
        {jobs.map(job => (
          <Select
            key={job}
            label={jobLabels[job]}
            placeholder="nobody yet"
            options={ours.map(({ id, name, me }) => ({ id, label: me ? 'me' : name }))}
            value={call.jobs?.[job] ?? null}
            onChange={id =>
              changeCall(
                call.id,
                before => ({ ...before, jobs: { ...before.jobs, [job]: id } }),
                `Job: ${jobLabels[job]}`,
              )
            }
          />
        ))}
        {signals.map(signal => (
          <TextField
            key={signal}
            label={`Sign for “${signalLabels[signal].toLowerCase()}”`}
            placeholder={placeholders[signal]}
            value={call.signals?.[signal] ?? ''}
            onDraft={sign => changeCall(call.id, before => withSignal(before, signal, sign), 'Sign edited')}
          />
        ))}
      </div>
    </Panel>
  )
}

function withSignal(call: Call, signal: (typeof signals)[number], sign: string): Call {
  return { ...call, signals: { ...call.signals, [signal]: sign === '' ? undefined : sign } }
}

/** Those of us who attend, me among them; everyone of us while the invite names nobody. */
function oursIn({ call, neighbourhood }: PrepareView): readonly Colleague[] {
  const { colleagues } = neighbourhood
  const attending = new Set(
    call.attendees.filter(one => one.attendance !== 'declined').map(one => one.colleagueId),
  )
  const ours = colleagues.filter(one => one.me || attending.has(one.id) || one.id === call.salespersonId)
  return ours.length > 1 ? ours : colleagues
}
