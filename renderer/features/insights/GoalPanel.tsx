import { outcomeLabels } from '@shared/domain/debrief'
import { type GoalPart, type GoalRate, goalParts } from '@shared/insights/goal-rate'
import { counted, percent } from '@shared/insights/words'
import { memo } from 'react'
import type { CellLook } from '../../ui/plot/marks'
import { type StackColumn, StackColumns } from '../../ui/plot/StackColumns'
import { openRef, openRefs } from './actions'
import { FigurePanel } from './FigurePanel'
import { figureNames } from './use-figures'

const looks: Readonly<Record<GoalPart, CellLook>> = {
  'goal-reached': 'full',
  partly: 'open',
  'no-decision': 'faint',
  'lost-ground': 'crossed',
}

/** Of what is there. */
const keysOf = ({ periods }: GoalRate) =>
  goalParts
    .filter(part => periods.some(({ refs }) => refs[part].length > 0))
    .map(part => ({ words: outcomeLabels[part].toLowerCase(), cell: looks[part] }))

/** Goals reached, period by period. */
export const GoalPanel = memo(function GoalPanel({ figure }: { readonly figure: GoalRate }) {
  return (
    <FigurePanel name={figureNames.goals} figure={figure} keys={keysOf(figure)} headingId="goal-rate">
      <StackColumns label={`Goals reached: ${figure.title}`} columns={columnsOf(figure)} hasUnits />
    </FigurePanel>
  )
})

const columnsOf = ({ periods }: GoalRate): readonly StackColumn[] =>
  periods.map(({ key, label, refs, n }) => ({
    ...{ key, label },
    note: n === 0 ? undefined : percent(refs['goal-reached'].length, n),
    parts: goalParts.map(part => {
      const name = `${label}: ${outcomeLabels[part].toLowerCase()}, ${refs[part].length} of ${counted(n, 'call')}`
      return {
        ...{ key: part, look: looks[part], name },
        onOpen: () => openRefs(name, refs[part]),
        units: refs[part].map(ref => ({
          key: ref.id,
          name: `${ref.name ?? label}: ${outcomeLabels[part].toLowerCase()}`,
          onOpen: () => openRef(ref),
        })),
      }
    }),
  }))
