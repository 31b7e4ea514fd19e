import type { TouchingGap } from '@shared/advisor/gap-links'
import { exposureState } from '@shared/domain/exposure'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import { AddGap } from './AddGap'
import { GapSequence } from './GapSequence'
import styles from './Gaps.module.css'
import { linkedTouches } from './gap-touches'
import type { SectionProps } from './Section'
import { SuggestedGap } from './SuggestedGap'
import { ToldGap } from './ToldGap'

const fewSuggested = 3

/** The gaps that touch a need, each told as one sequence (P04); what is only suggested waits for a yes. */
export function Gaps({ view, look }: SectionProps) {
  const { facts } = view
  const [isAdding, setAdding] = useState(false)
  const [showsAll, setShowsAll] = useState(false)
  const open = facts.touchingGaps.filter(({ gap }) => gap.status !== 'fixed')
  const linked = open.filter(touching => linkedTouches(touching).length > 0)
  const told = linked.filter(isTold)
  const toTell = linked.filter(touching => !isTold(touching))
  const suggested = open.filter(touching => linkedTouches(touching).length === 0)
  const listed = showsAll ? suggested : suggested.slice(0, fewSuggested)
  const isEmpty = linked.length + suggested.length === 0
  return (
    <Panel
      title="Gaps that touch their needs"
      count={countWords(toTell.length, told.length)}
      look={look}
      trailing={
        <Button size="xs" variant="quiet" icon={Plus} onPress={() => setAdding(!isAdding)}>
          Gap
        </Button>
      }
    >
      <div data-field="gaps">
        {(isAdding || isEmpty) && <AddGap view={view} onDone={() => setAdding(false)} />}
        <ul className={styles.gaps} aria-label="Gaps that touch their needs">
          {toTell.map(touching => (
            <GapSequence key={touching.gap.id} view={view} touching={touching} />
          ))}
          {told.map(touching => (
            <ToldGap key={touching.gap.id} view={view} touching={touching} />
          ))}
          {listed.map(touching => (
            <SuggestedGap key={touching.gap.id} view={view} touching={touching} />
          ))}
        </ul>
        {suggested.length > fewSuggested && (
          <Button size="xs" variant="quiet" onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Fewer' : `${suggested.length - fewSuggested} more that may touch`}
          </Button>
        )}
      </div>
    </Panel>
  )
}

/** Told for every need it touches, and nothing of it planned anew. */
function isTold(touching: TouchingGap): boolean {
  return linkedTouches(touching).every(({ exposure }) => {
    const state = exposureState(exposure)
    return state !== 'found' && state !== 'planned'
  })
}

function countWords(toTell: number, told: number): string | undefined {
  if (toTell + told === 0) return undefined
  return told === 0 ? `${toTell} to tell` : `${toTell} to tell, ${told} told`
}
