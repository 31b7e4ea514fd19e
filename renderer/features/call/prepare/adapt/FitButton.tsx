import type { ScriptCopy } from '@shared/domain/script-copy'
import { UsersRound } from 'lucide-react'
import { useCommands } from '../../../../app/use-commands'
import { Button } from '../../../../ui/Button'
import { useRest } from '../../../../ui/use-rest'
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
  // Reckoned once the call stands: opening it must not wait for proposals.
  const hasRest = useRest()
  useCommands({ 'call.fit-room': () => onPress() })
  return (
    <div className={styles.offer}>
      <Button size="sm" variant="quiet" icon={UsersRound} keys="F7" aria-expanded={isOn} onPress={onPress}>
        {isOn ? 'Back to the steps' : 'Fit to this room'}
      </Button>
      {!isOn && hasRest && <News view={view} copy={copy} />}
    </div>
  )
}

function News({ view, copy }: Pick<FitButtonProps, 'view' | 'copy'>) {
  return <span className={styles.news}>{newsWords(useFitting(view, copy))}</span>
}

/** "4 proposals" at first, "3 new proposals" when the room or the length is another since; nothing while all fits. */
function newsWords({ proposal: { changes }, news }: Pick<Fitting, 'proposal' | 'news'>): string {
  if (changes.length === 0) return ''
  const noun = changes.length === 1 ? 'proposal' : 'proposals'
  return news === 'new' ? `${changes.length} new ${noun}` : `${changes.length} ${noun}`
}
