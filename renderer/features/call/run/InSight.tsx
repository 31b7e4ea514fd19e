import { type Mark, standingMarks } from '@shared/domain/run'
import { Check, CircleHelp, Target } from 'lucide-react'
import { BreakGlyph } from '../../../ui/glyphs'
import { Icon } from '../../../ui/Icon'
import styles from './InSight.module.css'
import { namesOf, useRun } from './run-model'

/** What must not be lost sight of at any step: the goal, the gaps still due, what they asked and nobody has answered. */
export function InSight() {
  const { call, state } = useRun()
  // A passive part has their questions before it already, and nothing else to tell.
  if (call.myRole === 'passive') return null
  const { current } = state
  const showsGoal = current.step !== undefined && Boolean(call.goal?.text)
  return (
    <section className={styles.card} aria-label="Keep in sight">
      <ul>
        {showsGoal && (
          <li className={styles.goal}>
            <Icon of={Target} tone="accent" size="sm" />
            <p title={call.goal?.text}>
              <b>Goal</b> {call.goal?.text}
            </p>
          </li>
        )}
        <Gaps />
        <Questions />
      </ul>
    </section>
  )
}

/** Told ones stay, ticked: that it was said is what one wants to be sure of. */
function Gaps() {
  const { state, gaps } = useRun()
  if (state.gapsDue.length === 0) return null
  const untold = state.gapsDue.filter(id => !state.gapsTold.has(id))
  const titleOf = (id: string) => gaps.find(gap => gap.id === id)?.title ?? 'A gap that is not here any more'
  return (
    <li data-due={untold.length > 0 || undefined}>
      <Icon
        of={untold.length > 0 ? BreakGlyph : Check}
        tone={untold.length > 0 ? 'warn' : 'accent'}
        size="sm"
      />
      <p title={untold.map(titleOf).join('\n')}>
        <b>{untold.length === 0 ? `All ${state.gapsDue.length} gaps told` : 'Still to tell'}</b>{' '}
        {untold.map(titleOf).join('; ')}
      </p>
    </li>
  )
}

function Questions() {
  const { run, openQuestions, seats } = useRun()
  const asked = standingMarks(run).filter(isOpen)
  const lines = [
    ...asked.map(mark => [mark.text ?? 'Not written down', namesOf(seats, mark.attendeeIds)]),
    ...openQuestions.map(({ words }) => [words, 'asked before']),
  ].map(parts => parts.filter(Boolean).join(', '))
  return (
    <li>
      <Icon of={CircleHelp} tone="ask" size="sm" />
      <p title={lines.join('\n')}>
        <b>{lines.length === 0 ? 'No question is open' : `They asked ${lines.length}`}</b> {lines.join('; ')}
      </p>
    </li>
  )
}

const isOpen = ({ form, triage }: Mark): boolean =>
  form === 'question' && (triage === undefined || triage === 'open')
