import { mixOf } from '@shared/advisor/mix'
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
import { changeCall } from './actions'
import styles from './Room.module.css'
import type { SectionProps } from './Section'
import type { PrepareView } from './use-prepare'

/** How this room is served (P05): three ways, each with the words to ask for it and who arrives when. */
export function Room({ view, look }: SectionProps) {
  const { call, facts } = view
  const options = roomOptions(facts)
  const chosen = options.find(option => option.id === call.roomPlan)
  return (
    <Panel title="The room" count={mixWords(view)} look={look}>
      <div className={styles.room} data-field="room">
        <ChoiceCards
          label="How the room is served"
          columns={1}
          value={call.roomPlan ?? null}
          onChange={(roomPlan: RoomPlan) =>
            changeCall(call.id, before => ({ ...before, roomPlan }), 'Way for the room chosen')
          }
        >
          {options.map(({ id, title, why }) => (
            <ChoiceCard key={id} value={id} title={title}>
              {why}
            </ChoiceCard>
          ))}
        </ChoiceCards>
        {chosen !== undefined && <Chosen option={chosen} />}
      </div>
    </Panel>
  )
}

/** "levels 1 to 5, 2 departments", and that some of it is only suggested. */
function mixWords({ facts }: PrepareView): string | undefined {
  const { isSuggested, departments } = mixOf(facts.room)
  const levels = facts.room.flatMap(person => person.level?.value ?? [])
  const parts = [
    levels.length > 0 &&
      `levels ${listed([...new Set([Math.min(...levels), Math.max(...levels)])].map(String))}`,
    departments.length > 1 && `${departments.length} departments`,
    isSuggested && 'some suggested',
  ].filter(part => typeof part === 'string')
  return parts.length === 0 ? undefined : parts.join(', ')
}

function Chosen({ option }: { readonly option: RoomOption }) {
  const { blocks, level, ask: words } = option
  const zone = useStore(state => state.zone)
  return (
    <>
      {level !== undefined && (
        <p className={styles.level}>Speak at level {level}: the one who signs sets it.</p>
      )}
      {blocks.length > 0 && (
        <ol className={styles.blocks} aria-label="Who arrives when">
          {blocks.map(({ title, names, from, minutes, arrivesAt }) => (
            <li key={`${from} ${title}`}>
              <span>{arrivesAt === undefined ? `${from} min in` : clockTime(arrivesAt, zone)}</span>
              <span className={styles.blockWho}>
                {title}: {listed(names)}
              </span>
              <span>{minutes} min</span>
            </li>
          ))}
        </ol>
      )}
      {words !== undefined && <AskWords words={words} />}
    </>
  )
}

/** What to send, as it would leave. */
function AskWords({ words }: { readonly words: string }) {
  const say = useStore(state => state.say)
  const copy = async () => {
    if (await orSay(say, () => ask('copyText', { text: words }))) say('The words are on the clipboard.')
  }
  return (
    <article className={styles.ask} aria-label="What to ask them">
      <p>{words}</p>
      <Button size="xs" icon={Copy} onPress={() => void copy()}>
        Copy the words
      </Button>
    </article>
  )
}
