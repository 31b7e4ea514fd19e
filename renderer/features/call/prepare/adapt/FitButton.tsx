import type { ScriptCopy } from '@shared/domain/script-copy'
import { UsersRound } from 'lucide-react'
import { useCommands } from '../../../../app/use-commands'
import { Button } from '../../../../ui/Button'
import type { PrepareView } from '../use-prepare'
import styles from './Fit.module.css'
import { type Fitting, useFitting } from './use-fitting'

interface FitButtonProps {
  readonly view: PrepareView
  readonly copy: ScriptCopy
  readonly isOn: boolean
  readonly onPress: () => void
}

/** Opens the proposals that fit the script to this room; how many there are is said quietly beside it. */
export function FitButton({ view, copy, isOn, onPress }: FitButtonProps) {
  const fitting = useFitting(view, copy)
  useCommands({ 'call.fit-room': () => onPress() })
  return (
    <div className={styles.offer}>
      <Button size="sm" variant="quiet" icon={UsersRound} keys="F7" aria-expanded={isOn} onPress={onPress}>
        {isOn ? 'Back to the steps' : 'Fit to this room'}
      </Button>
      {!isOn && <span className={styles.news}>{newsWords(fitting)}</span>}
    </div>
  )
}

/** "4 proposals" at first, "3 new proposals" when the room or the length is another since; nothing while all fits. */
export function newsWords({ proposal: { changes }, news }: Pick<Fitting, 'proposal' | 'news'>): string {
  if (changes.length === 0) return ''
  const noun = changes.length === 1 ? 'proposal' : 'proposals'
  return news === 'new' ? `${changes.length} new ${noun}` : `${changes.length} ${noun}`
}
