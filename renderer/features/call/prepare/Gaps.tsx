import type { TouchingGap } from '@shared/advisor/gap-links'
import { exposureState } from '@shared/domain/exposure'
import type { Gap } from '@shared/domain/gap'
import { exposureField } from '@shared/prepare/target-fields'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { Button } from '../../../ui/Button'
import { useAsked } from '../../../ui/landing'
import { Panel } from '../../../ui/Panel'
import { AddGap } from './AddGap'
import { noteTold, ruleOutGap } from './actions'
import { GapSequence } from './GapSequence'
import styles from './Gaps.module.css'
import { linkedTouches } from './gap-touches'
import type { SectionProps } from './Section'
import { StepGap } from './StepGap'
import { SuggestedGap } from './SuggestedGap'
import { ToldGap } from './ToldGap'
import type { PrepareView } from './use-prepare'

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
  useAsked(field => namesOf(suggested.slice(fewSuggested)).includes(field) && setShowsAll(true))
  const listed = showsAll ? suggested : suggested.slice(0, fewSuggested)
  const atSteps = stepsOfGaps(view)
  const unlinked = [...atSteps.keys()].filter(gap => !open.some(touching => touching.gap.id === gap.id))
  const isEmpty = linked.length + suggested.length + unlinked.length === 0
  const list = useRef<HTMLUListElement>(null)
  useCommands({
    'list.trash': () => ruleOutFocused(view, list.current),
    'mark.gap-told': () => tellFocused(view, list.current, toTell),
  })
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
        <ul ref={list} className={styles.gaps} aria-label="Gaps that touch their needs">
          {toTell.map(touching => (
            <GapSequence key={touching.gap.id} view={view} touching={touching} />
          ))}
          {told.map(touching => (
            <ToldGap key={touching.gap.id} view={view} touching={touching} />
          ))}
          {unlinked.map(gap => (
            <StepGap key={gap.id} gap={gap} steps={atSteps.get(gap) ?? []} />
          ))}
          {listed.map(touching => (
            <SuggestedGap
              key={touching.gap.id}
              view={view}
              touching={touching}
              isAtStep={atSteps.has(touching.gap)}
            />
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

/** Delete on a suggestion: it does not touch. The next suggestion takes the focus, so that one key sorts them all. */
function ruleOutFocused(view: PrepareView, list: HTMLElement | null): void | false {
  const suggestions = [...(list?.querySelectorAll<HTMLElement>('[data-touch]') ?? [])]
  const focused = suggestions.find(one => one === document.activeElement)
  const [gapId, needId] = focused?.dataset.touch?.split(' ') ?? []
  const gap = view.neighbourhood.gaps.find(({ id }) => id === gapId)
  const need = view.prospect?.needs.find(({ id }) => id === needId)
  if (focused === undefined || gap === undefined || need === undefined) return false
  suggestions.find(one => one.dataset.touch !== focused.dataset.touch)?.focus()
  ruleOutGap(view, gap, need)
}

/** G on a gap: they have heard of it. The next one to tell takes the focus; on nothing the key passes on. */
function tellFocused(
  view: PrepareView,
  list: HTMLElement | null,
  toTell: readonly TouchingGap[],
): void | false {
  const focused = document.activeElement?.closest<HTMLElement>('[data-gap]')
  const at = toTell.findIndex(({ gap }) => gap.id === focused?.dataset.gap)
  const gap = toTell[at]?.gap
  if (gap === undefined || list === null || !list.contains(document.activeElement)) return false
  const next = (toTell[at + 1] ?? toTell[at - 1])?.gap.id
  if (next !== undefined) list.querySelector<HTMLElement>(`[data-gap="${next}"] button`)?.focus()
  void noteTold(view, gap)
  return undefined
}

/** Gaps that stand at a step of the plan and are not fixed, each with its steps. */
function stepsOfGaps({ facts }: PrepareView): ReadonlyMap<Gap, readonly string[]> {
  const steps = new Map<Gap, readonly string[]>()
  for (const { gap, step } of facts.stepGaps) {
    if (gap.status !== 'fixed') steps.set(gap, [...(steps.get(gap) ?? []), step.title || 'a step'])
  }
  return steps
}

/** The names of their fields; one that stands at a step is asked for by its own name, too. */
const namesOf = (touching: readonly TouchingGap[]): readonly string[] =>
  touching.flatMap(({ gap, touches }) => [
    `gap:${gap.id}`,
    ...touches.map(({ need }) => exposureField(gap, need)),
  ])

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
