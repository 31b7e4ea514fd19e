import { helpedOf, triesOfAChange } from '@shared/debrief/one-change'
import { BookUp } from 'lucide-react'
import { useState } from 'react'
import { adjustChange, dropChange, keepChange, putChangeInScript } from '../../../parts/change/change-actions'
import type { ChangeHere } from '../../../parts/change/use-changes'
import { useScript } from '../../../parts/change/use-script'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/TextField'
import styles from './OneChange.module.css'
import type { DebriefFacts } from './use-debrief'

interface ChangeDecisionProps {
  readonly here: ChangeHere
  readonly facts: DebriefFacts
}

/** After three tries: keep it, where there is a script in its next revision; adjust it; or drop it. */
export function ChangeDecision({ here, facts }: ChangeDecisionProps) {
  const { debriefId, change, tries } = here
  const scriptId = here.scriptId ?? facts.copy?.scriptId
  const found = useScript(scriptId)
  const [isAdjusting, setAdjusting] = useState(false)
  const { yes, n } = helpedOf(change, tries)
  return (
    <fieldset className={styles.answers} aria-label={`What becomes of it: ${change.text}`}>
      <span>
        {triesOfAChange} tries, helped in {yes} of {n} answered.
      </span>
      {found !== undefined && (
        <Button
          size="xs"
          icon={BookUp}
          onPress={() =>
            void putChangeInScript(debriefId, { scriptId: found.script.id, stepId: change.stepId })
          }
        >
          Put in revision {found.nextNumber}
        </Button>
      )}
      <Button size="xs" onPress={() => keepChange(debriefId)}>
        Keep
      </Button>
      <Button size="xs" onPress={() => setAdjusting(true)}>
        Adjust
      </Button>
      <Button size="xs" onPress={() => dropChange(debriefId)}>
        Drop
      </Button>
      {isAdjusting && (
        <div className={styles.adjust}>
          <TextField
            label="What to try in the next three runs"
            hint="Enter begins three new tries"
            autoFocus
            value={change.text}
            onEnter={text => {
              setAdjusting(false)
              adjustChange(debriefId, text)
            }}
          />
        </div>
      )}
    </fieldset>
  )
}
