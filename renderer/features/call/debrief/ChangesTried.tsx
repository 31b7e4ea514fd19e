import { helpedIn, isDue, triesOfAChange } from '@shared/debrief/one-change'
import { useCommands } from '../../../app/use-commands'
import { sayHelped } from '../../../parts/change/change-actions'
import type { ChangeHere } from '../../../parts/change/use-changes'
import { Button } from '../../../ui/Button'
import { ChangeDecision } from './ChangeDecision'
import styles from './OneChange.module.css'
import type { DebriefFacts } from './use-debrief'

interface ChangesTriedProps {
  readonly changes: readonly ChangeHere[]
  readonly facts: DebriefFacts
}

interface Tried extends ChangeHere {
  readonly standing: Extract<ChangeHere['standing'], { kind: 'tried' }>
}
const isTriedHere = (here: ChangeHere): here is Tried => here.standing.kind === 'tried'

/** The changes this run was a try of: did it help? After the third, what becomes of it. */
export function ChangesTried({ changes, facts }: ChangesTriedProps) {
  const tried = changes.filter(isTriedHere)
  const open = tried.find(({ change, standing }) => helpedIn(change, standing.runId) === undefined)
  const answer = (helped: boolean) => () => {
    if (open === undefined) return false
    sayHelped(open.debriefId, open.standing.runId, helped)
  }
  useCommands({ 'change.helped': answer(true), 'change.no-help': answer(false) })
  if (tried.length === 0) return null
  return (
    <ul className={styles.asked} aria-label="Changes tried in this run">
      {tried.map(here => (
        <TriedRow key={here.debriefId} here={here} facts={facts} />
      ))}
    </ul>
  )
}

interface TriedRowProps {
  readonly here: Tried
  readonly facts: DebriefFacts
}

function TriedRow({ here, facts }: TriedRowProps) {
  const { change, standing, debriefId, tries } = here
  const helped = helpedIn(change, standing.runId)
  const say = (is: boolean) => () => sayHelped(debriefId, standing.runId, is)
  return (
    <li>
      <p>{change.text}</p>
      <div className={styles.answers}>
        <span>
          Try {standing.number} of {triesOfAChange}.{' '}
          {helped === undefined ? 'Did it help?' : helped ? 'It helped.' : 'It did not help.'}
        </span>
        {helped !== true && (
          <Button size="xs" onPress={say(true)}>
            {helped === undefined ? 'Yes' : 'It did'}
          </Button>
        )}
        {helped !== false && (
          <Button size="xs" onPress={say(false)}>
            {helped === undefined ? 'No' : 'It did not'}
          </Button>
        )}
      </div>
      {isDue(tries) && helped !== undefined && <ChangeDecision here={here} facts={facts} />}
    </li>
  )
}
