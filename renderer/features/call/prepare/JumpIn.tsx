import { setGoal } from '@shared/prepare/goal'
import {
  isJumpIn,
  type JumpInKit,
  jumpInKit,
  jumpInsFor,
  type KitItem,
  markJumpIn,
  withdrawJumpIn,
  writeNextStep,
} from '@shared/prepare/jump-in'
import { mostHuddleSeconds } from '@shared/prepare/reading-time'
import { Lock, Zap } from 'lucide-react'
import { now } from '../../../state/clock'
import { useSummaries } from '../../../state/selectors'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { Icon } from '../../../ui/Icon'
import { Tag } from '../../../ui/Tag'
import { TextField } from '../../../ui/TextField'
import { changeCall, takeScript } from './actions'
import styles from './JumpIn.module.css'
import { useScripts } from './ScriptChooser'
import type { PrepareView } from './use-prepare'

interface JumpInProps {
  readonly view: PrepareView
  readonly onClose: () => void
}

/** Going in before it is ready (P03): five things in 90 seconds, and how often it was done for this salesperson. */
export function JumpIn({ view, onClose }: JumpInProps) {
  const { call, facts } = view
  const kit = jumpInKit(facts, useScripts())
  const jump = () =>
    changeCall(
      call.id,
      before => (isJumpIn(before) ? withdrawJumpIn(before) : markJumpIn(before, now())),
      'Jump-in noted',
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title="Jump in, eyes open"
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            Close
          </Button>
          <Button variant={isJumpIn(call) ? 'plain' : 'primary'} icon={Zap} onPress={jump}>
            {isJumpIn(call) ? 'Do not count it' : 'Count it as a jump-in'}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p className={styles.head}>{headWords(kit)}</p>
        <ol className={styles.items} aria-label="The kit">
          {kit.items.map(item => (
            <Item key={item.id} view={view} item={item} />
          ))}
        </ol>
        <Count view={view} />
      </div>
    </Dialog>
  )
}

function headWords({ missing, seconds }: JumpInKit): string {
  const time = `${seconds} s to read, of ${mostHuddleSeconds}`
  if (missing === 0) return `All five are there. ${time}.`
  return `${missing === 1 ? '1 of five is' : `${missing} of five are`} missing. ${time}.`
}

function Item({ view, item }: { readonly view: PrepareView; readonly item: KitItem }) {
  return (
    <li data-missing={item.isMissing || undefined}>
      <span className={styles.name}>{item.title}</span>
      <div className={styles.words}>
        <ItemWords view={view} item={item} />
        {item.why !== undefined && <small>{item.why}</small>}
      </div>
      {item.isMissing && <Tag outline>missing</Tag>}
    </li>
  )
}

/** The goal and the next step are written right here; a script of the library is a press away. */
function ItemWords({
  view: { call, ...view },
  item,
}: {
  readonly view: PrepareView
  readonly item: KitItem
}) {
  if (item.id === 'goal') {
    return (
      <TextField
        label="Goal in one line"
        labelHidden
        isBare
        placeholder="They agree that …"
        value={call.goal?.text ?? ''}
        onDraft={text => changeCall(call.id, before => setGoal(before, { text }), 'Goal edited')}
      />
    )
  }
  if (item.id === 'next-step') {
    return (
      <TextField
        label="Next step"
        labelHidden
        isBare
        placeholder="What you ask for at the end"
        value={call.jumpIn?.nextStep ?? ''}
        onDraft={text => changeCall(call.id, before => writeNextStep(before, text), 'Next step edited')}
      />
    )
  }
  const { scriptId } = item
  if (scriptId === undefined) return <p>{item.words}</p>
  return (
    <p className={styles.take}>
      {item.words}
      <Button size="xs" onPress={() => void takeScript({ call, ...view }, scriptId)}>
        Take it
      </Button>
    </p>
  )
}

/** For oneself alone: nobody is scored, a habit is seen. */
function Count({ view: { call, salesperson } }: { readonly view: PrepareView }) {
  const calls = useSummaries('call')
  if (calls === undefined) return null
  const count = jumpInsFor(calls, call)
  const whom = salesperson === undefined ? 'with nobody named' : `with ${salesperson.name}`
  return (
    <p className={styles.count}>
      <Icon of={Lock} size="xs" />
      {count === 0 ? 'No jump-in' : count === 1 ? '1 jump-in' : `${count} jump-ins`} {whom} so far. Stays on
      this computer.
    </p>
  )
}
