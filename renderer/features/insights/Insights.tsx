import { leastDebriefs } from '@shared/insights/small-n'
import { useStore } from '../../state/store'
import type { InsightsView } from '../../state/view'
import { EmptyState, LoadingState } from '../../ui/States'
import { Behind } from './Behind'
import { Figures } from './Figures'
import { useKnown } from './use-known'

/** What the record shows across calls. Until there is enough of it, it says how much there is. */
export function Insights({ view }: { readonly view: InsightsView }) {
  const known = useKnown()
  if (known === undefined) return <LoadingState label="Reading debriefs" />
  if (known.debriefed < leastDebriefs) return <TooFew count={known.debriefed} />
  if (view.behind !== undefined) return <Behind {...view.behind} />
  return <Figures view={view} known={known} />
}

function TooFew({ count }: { readonly count: number }) {
  const go = useStore(state => state.go)
  return (
    <EmptyState
      isScreen
      title={`${count} of ${leastDebriefs} debriefs`}
      action={{ label: 'Show calls', keys: 'Mod+2', onPress: () => go({ kind: 'calls' }) }}
    >
      Insights count goals reached and what stood in the way. Fewer than ten debriefs say too little, so
      figures stay away until then.
    </EmptyState>
  )
}
