import { outcomeLabels, outcomes } from '@shared/domain/debrief'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { EmptyState, LoadingState } from '../../ui/States'
import styles from './Insights.module.css'

/** PRODUCT rule 9: figures appear when there is something to say, from this many closed debriefs on. */
export const insightsFrom = 10

/** What the record shows across calls. Until there is enough of it, it says how much there is. */
export function Insights() {
  const debriefs = useSummaries('debrief')
  if (debriefs === undefined) return <LoadingState label="Reading debriefs" />
  const held = debriefs.flatMap(({ closedAt, outcome }) =>
    closedAt !== undefined && outcome !== undefined && outcome !== 'did-not-happen' ? [outcome] : [],
  )
  return held.length < insightsFrom ? <TooFew count={held.length} /> : <GoalRate held={held} />
}

function TooFew({ count }: { readonly count: number }) {
  const go = useStore(state => state.go)
  return (
    <EmptyState
      isScreen
      title={`${count} of ${insightsFrom} debriefs`}
      action={{ label: 'Show calls', keys: 'Mod+2', onPress: () => go({ kind: 'calls' }) }}
    >
      Insights count goals reached and what stood in the way. Fewer than ten debriefs say too little, so
      figures stay away until then.
    </EmptyState>
  )
}

/** The finding as a sentence, then the count of every outcome; calls that did not happen are in no rate. */
function GoalRate({ held }: { readonly held: readonly string[] }) {
  const reached = held.filter(outcome => outcome === 'goal-reached').length
  return (
    <section className={styles.page} aria-labelledby="goal-rate">
      <h1 id="goal-rate">
        Goal reached in {reached} of {held.length} calls
      </h1>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">Calls</th>
          </tr>
        </thead>
        <tbody>
          {outcomes
            .filter(outcome => outcome !== 'did-not-happen')
            .map(outcome => (
              <tr key={outcome}>
                <td>{outcomeLabels[outcome]}</td>
                <td>{held.filter(one => one === outcome).length}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p>n = {held.length} closed debriefs. Calls that did not happen are left out.</p>
    </section>
  )
}
