import { cueParts } from '@shared/domain/run'
import { type CameUp as CameUpLine, cameUp, secondsLostIn, secondsTalkedIn } from '@shared/run/came-up'
import { goneSpan } from '@shared/run/clock'
import { markWords } from '@shared/run/log'
import { useMemo } from 'react'
import { markLooks } from '../../../parts/marks/mark-looks'
import { useStore } from '../../../state/store'
import { clockTime } from '../../../time'
import { Icon } from '../../../ui/Icon'
import { Panel } from '../../../ui/Panel'
import own from './CameUp.module.css'
import styles from './Debrief.module.css'
import type { DebriefFacts } from './use-debrief'

/** What broke and for how long, what they held against it and how far it was met, where it drifted. */
export function CameUp({ facts }: { readonly facts: DebriefFacts }) {
  const { run } = facts
  const lines = useMemo(() => (run === undefined ? [] : cameUp(run)), [run])
  if (run === undefined || lines.length === 0) return null
  const [lost, talked] = [secondsLostIn(run), secondsTalkedIn(run)]
  const totals = [
    lost > 0 && `${goneSpan(lost * 1000)} lost`,
    talked > 0 && `they talked ${goneSpan(talked * 1000)}`,
  ]
  return (
    <Panel title="What came up" count={lines.length} trailing={totals.filter(Boolean).join(', ')}>
      <ul className={styles.rows} aria-label="What came up">
        {lines.map(line => (
          <Line key={line.mark.id} line={line} facts={facts} />
        ))}
      </ul>
    </Panel>
  )
}

function Line({ line, facts }: { readonly line: CameUpLine; readonly facts: DebriefFacts }) {
  const { mark, form } = line
  const zone = useStore(state => state.zone)
  const step = facts.copy?.steps.find(one => one.id === mark.stepId)
  const who = facts.call.attendees
    .filter(({ id }) => mark.attendeeIds.includes(id))
    .flatMap(({ personId }) => facts.people.find(({ id }) => id === personId)?.name ?? [])
  const about = [clockTime(mark.at, zone), ...who, step?.title, becameOf(line)].filter(Boolean).join(', ')
  return (
    <li className={own.cameUp}>
      <Icon of={markLooks[form].icon} tone={markLooks[form].tone} />
      <div>
        <p>
          <b>{markWords[form]}</b> {mark.text}
        </p>
        {mark.theirAsk && <p>They ask: {mark.theirAsk}</p>}
        <small>{about}</small>
      </div>
    </li>
  )
}

function becameOf({ mark, form, seconds, partsDone }: CameUpLine): string {
  if (form === 'failure') {
    return seconds === undefined ? 'not working again before the end' : `${goneSpan(seconds * 1000)} lost`
  }
  if (form === 'on-a-roll') {
    return seconds === undefined ? 'its end was not marked' : `talked ${goneSpan(seconds * 1000)}`
  }
  if (form === 'drift') return 'parked'
  if (mark.triage === 'answered') return 'answered'
  return partsDone === cueParts.length ? 'met in full' : `${partsDone} of ${cueParts.length} parts`
}
