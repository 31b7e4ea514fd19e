import { nextCallOf } from '@shared/debrief/next-call'
import { Flag, Plus } from 'lucide-react'
import { useCommands } from '../../../app/use-commands'
import { making } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { Panel } from '../../../ui/Panel'
import { TextField } from '../../../ui/TextField'
import { changeDebrief } from './change-debrief'
import styles from './Debrief.module.css'
import type { DebriefFacts } from './use-debrief'

/** The next goal, and the call it makes: same people, same deal. */
export function NextGoal({ facts }: { readonly facts: DebriefFacts }) {
  const { call, debrief } = facts
  const commit = useStore(state => state.commit)
  const go = useStore(state => state.go)
  const goal = debrief.nextGoal ?? { text: '' }
  const set = (fields: Partial<typeof goal>) =>
    changeDebrief(debrief.id, { nextGoal: { ...goal, ...fields } })
  const create = async () => {
    if (debrief.nextCallId !== undefined) return go({ kind: 'call', id: debrief.nextCallId, tab: 'prepare' })
    const next = nextCallOf(call, goal, making())
    await commit([next, { ...debrief, nextCallId: next.id }], 'Next call')
    go({ kind: 'call', id: next.id, tab: 'prepare' })
  }
  useCommands({ 'call.new': () => void create() })
  return (
    <Panel
      title="Next goal"
      trailing={
        <Button size="sm" icon={Plus} keys="Mod+N" onPress={() => void create()}>
          {debrief.nextCallId === undefined ? 'Create next call' : 'Open next call'}
        </Button>
      }
    >
      <div className={styles.nextGoal}>
        <Icon of={Flag} tone="accent" />
        <div>
          <TextField
            label="Next goal"
            labelHidden
            lines={1}
            placeholder="What they will do next"
            value={goal.text}
            onDraft={text => set({ text })}
          />
          <TextField
            label="Heard when"
            lines={1}
            value={goal.heardWhen ?? ''}
            onDraft={heardWhen => set({ heardWhen })}
          />
        </div>
      </div>
    </Panel>
  )
}
