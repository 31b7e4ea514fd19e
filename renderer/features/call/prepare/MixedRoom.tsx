import { type RoomOption, roomOptions } from '@shared/advisor/room-options'
import { listed } from '@shared/advisor/words'
import type { RoomPlan } from '@shared/domain/call'
import { Copy } from 'lucide-react'
import { ask } from '../../../api'
import { orSay } from '../../../state/say-failure'
import { useStore } from '../../../state/store'
import { clockTime } from '../../../time'
import { Button } from '../../../ui/Button'
import { ChoiceCard, ChoiceCards } from '../../../ui/ChoiceCard'
import { Panel } from '../../../ui/Panel'
import styles from './Advised.module.css'
import { changeCall } from './actions'
import type { SectionProps } from './Section'
import type { PrepareView } from './use-prepare'

/** P05: three ways to serve a room of different levels and trades, each with what to send and who comes when. */
export function MixedRoom({ view, look }: SectionProps) {
  const { call } = view
  const options = roomOptions(view.facts)
  const chosen = options.find(({ id }) => id === call.roomPlan)
  return (
    <Panel title="How this room is served" look={look}>
      <div data-field="room">
        <ChoiceCards
          label="How this room is served"
          value={call.roomPlan ?? null}
          onChange={(roomPlan: RoomPlan) =>
            changeCall(call.id, before => ({ ...before, roomPlan }), 'Room served')
          }
        >
          {options.map(({ id, title, why }) => (
            <ChoiceCard key={id} value={id} title={title}>
              {why}
            </ChoiceCard>
          ))}
        </ChoiceCards>
        {chosen !== undefined && <Chosen view={view} option={chosen} />}
      </div>
    </Panel>
  )
}

function Chosen({ view, option }: { readonly view: PrepareView; readonly option: RoomOption }) {
  const say = useStore(state => state.say)
  const { ask: text, blocks } = option
  const copy = () =>
    void orSay(say, async () => {
      await ask('copyText', { text: text ?? '' })
      say('Copied')
    })
  return (
    <div className={styles.ask}>
      {blocks.length > 0 && <Timetable view={view} option={option} />}
      {text !== undefined && (
        <>
          <p className={styles.note}>{text}</p>
          <Button size="xs" icon={Copy} onPress={copy}>
            Copy what to ask
          </Button>
        </>
      )}
    </div>
  )
}

function Timetable({ view: { call }, option }: { readonly view: PrepareView; readonly option: RoomOption }) {
  return (
    <ul className={styles.times} aria-label="Who arrives when">
      {option.blocks.map(({ title, names, from, minutes, arrivesAt }) => (
        <li key={title}>
          <b>{arrivesAt === undefined ? `+${from}` : clockTime(arrivesAt, call.zone)}</b>
          <span>
            {title}, {minutes} min <span className={styles.note}>{listed(names)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
