import { type Outcome, outcomeLabels, outcomes } from '@shared/domain/debrief'
import { CircleHelp, Handshake, ListTodo, PencilLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { lateWords } from '../../parts/due/late-words'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Icon, type IconType, type Tone } from '../../ui/Icon'
import { Select } from '../../ui/Select'
import { AnswerBox } from './AnswerBox'
import styles from './Owed.module.css'
import type { OwedItem, OwedKind } from './owed-items'

const looks: Readonly<Record<OwedKind, { readonly icon: IconType; readonly tone: Tone }>> = {
  question: { icon: CircleHelp, tone: 'ask' },
  commitment: { icon: Handshake, tone: 'warn' },
  call: { icon: PencilLine, tone: 'warn' },
  task: { icon: ListTodo, tone: 'plain' },
}

/** All that an act needs to know of a row. */
export type OwedRef = Pick<OwedItem, 'kind' | 'id' | 'due' | 'unclosed'>

export interface RowActs
  extends Readonly<Record<'tick' | 'answer' | 'putOff' | 'closeAnswer', (row: OwedRef) => void>> {
  readonly close: (row: OwedRef, outcome: Outcome) => void
}

interface OwedRowProps {
  readonly item: OwedItem
  /** ISO instant. */
  readonly now: string
  /** One row of a list is reached by Tab, the others by arrows. */
  readonly isFirst: boolean
  readonly isAnswering: boolean
  readonly acts: RowActs
}

/** One debt and its age. Enter opens where it is looked after; what else can be done shows with its key. */
export function OwedRow({ item, now, isFirst, isAnswering, acts }: OwedRowProps) {
  const go = useStore(state => state.go)
  const zone = useStore(state => state.zone)
  const late = lateWords(item.due, now, zone)
  const { icon, tone } = looks[item.kind]
  return (
    <li className={styles.owedItem} data-row="">
      <button
        type="button"
        className={styles.owedRow}
        data-opens=""
        data-ticks=""
        data-id={item.id}
        data-kind={item.kind}
        data-due={item.due}
        data-unclosed={item.unclosed}
        tabIndex={isFirst ? 0 : -1}
        onClick={() => go(item.view)}
      >
        <Icon of={icon} tone={tone} />
        <span>
          <span id={wordsId(item)} className={styles.owedWords}>
            {item.words}
          </span>
          <small>{item.note}</small>
        </span>
        <span className={styles.due} data-late={late.isLate || undefined}>
          {late.words}
        </span>
      </button>
      {item.unclosed && <OutcomeSelect item={item} acts={acts} />}
      {isAnswering ? <AnswerBox item={item} acts={acts} /> : <RowButtons item={item} acts={acts} />}
    </li>
  )
}

/** What came of it, said in the row; by keyboard 1 to 5 on the row do the same, so Tab passes it by. */
function OutcomeSelect({ item, acts }: Pick<OwedRowProps, 'item' | 'acts'>) {
  return (
    <div className={styles.outcome}>
      <Select
        label={`Outcome, ${item.unclosed}`}
        labelHidden
        size="sm"
        placeholder="Was the goal reached?"
        options={outcomes.map((id, at) => ({ id, label: `${at + 1}  ${outcomeLabels[id]}` }))}
        value={null}
        onChange={outcome => acts.close(item, outcome)}
      />
    </div>
  )
}

/** Shown on the row in hand only; by keyboard the letters act, so Tab passes them by. */
function RowButtons({ item, acts }: Pick<OwedRowProps, 'item' | 'acts'>) {
  const { kind } = item
  if (kind === 'call') return null
  return (
    <span className={styles.acts}>
      {kind === 'question' && (
        <Act item={item} keys="A" act={acts.answer}>
          Answer
        </Act>
      )}
      {kind !== 'commitment' && (
        <Act item={item} keys="P" act={acts.putOff}>
          Put off
        </Act>
      )}
      <Act item={item} keys="Space" act={acts.tick}>
        {item.done}
      </Act>
    </span>
  )
}

interface ActProps {
  readonly item: OwedItem
  readonly keys: string
  readonly act: (row: OwedRef) => void
  readonly children: ReactNode
}

function Act({ item, keys, act, children }: ActProps) {
  return (
    <Button
      size="xs"
      keys={keys}
      aria-describedby={wordsId(item)}
      excludeFromTabOrder
      keepsFocus
      onPress={() => act(item)}
    >
      {children}
    </Button>
  )
}

const wordsId = ({ id }: OwedItem): string => `owed-${id}`
