import { type PracticeStep, practiceSteps, practise } from '@shared/run/practice'
import { Check } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useCommands } from '../../../../app/use-commands'
import { useStore } from '../../../../state/store'
import { Button } from '../../../../ui/Button'
import { Icon } from '../../../../ui/Icon'
import { KeyCaps } from '../../../../ui/KeyCaps'
import { Look } from './Look'
import styles from './WeAreLive.module.css'

/** The four presses of a run, once through, from whatever window the hand likes. */
export function Practice({ onDone }: { readonly onDone: () => void }) {
  const step = usePractice()
  const leader = useStore(state => state.settings.leaderKey)
  const asks: Readonly<Record<(typeof practiceSteps)[number], ReactNode>> = {
    leader: (
      <>
        Press the leader <KeyCaps keys={leader} spoken />
      </>
    ),
    mark: (
      <>
        Within two seconds <KeyCaps keys="Q" spoken />: a question is noted
      </>
    ),
    who: (
      <>
        The leader again, then <KeyCaps keys="1" spoken />: who asked it
      </>
    ),
    undo: (
      <>
        Here, <KeyCaps keys="Mod+Z" spoken /> takes it back
      </>
    ),
  }
  const at = step === 'done' ? practiceSteps.length : practiceSteps.indexOf(step)
  return (
    <Look number={2} title="Practice">
      <ol className={styles.practice} aria-label="The four presses">
        {practiceSteps.map((one, index) => (
          <li key={one} aria-current={one === step ? 'step' : undefined} data-done={index < at || undefined}>
            <span className={styles.tick}>{index < at ? <Icon of={Check} tone="accent" /> : index + 1}</span>
            <span>{asks[one]}</span>
          </li>
        ))}
      </ol>
      <p className={styles.note} role="status">
        {step === 'done'
          ? 'That is all there is to it. Nothing was written.'
          : 'Nothing here touches a record.'}
      </p>
      <Button size="sm" onPress={onDone}>
        {step === 'done' ? 'Done' : 'Leave the practice'}
      </Button>
    </Look>
  )
}

function usePractice(): PracticeStep {
  const [step, setStep] = useState<PracticeStep>('leader')
  const isWaiting = useStore(state => state.leader.kind === 'waiting')
  useEffect(() => {
    if (isWaiting) setStep(before => practise(before, { kind: 'waiting' }))
  }, [isWaiting])
  useEffect(
    () =>
      useStore.subscribe((state, past) => {
        const heard = state.leaderHeard
        if (heard === null || heard === past.leaderHeard) return
        setStep(before => practise(before, { kind: 'heard', command: heard.command }))
      }),
    [],
  )
  useCommands({
    'app.undo': () => {
      if (step !== 'undo') return false
      setStep(practise(step, { kind: 'undo' }))
    },
  })
  return step
}
