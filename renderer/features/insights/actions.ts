/** Where a figure leads, and how it leaves. */
import type { FigureForm } from '@shared/contract/insight-calls'
import { boardIssues, boardMarkdown } from '@shared/insights/board-text'
import { allCsv, figureCsv } from '@shared/insights/csv'
import { distinct, type Figure, type Ref } from '@shared/insights/figure'
import type { GapBoard } from '@shared/insights/gap-board'
import { ask } from '../../api'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { pngOf, svgOf } from '../../ui/plot/save-plot'
import type { AllFigures } from './use-figures'
import { namedFigures } from './use-figures'

const state = useStore.getState

/** One record opens, several are listed under `title`. */
export function openRefs(title: string, found: readonly Ref[]): void {
  const refs = distinct(found)
  const [first] = refs
  const { view, go, say } = state()
  if (first === undefined) say('No record stands behind this.')
  else if (refs.length === 1) openRef(first)
  else go({ ...(view.kind === 'insights' ? view : { kind: 'insights' }), behind: { title, refs } })
}

export function openRef({ kind, id }: Ref): void {
  state().go(kind === 'call' ? { kind, id, tab: 'debrief' } : { kind, id })
}

async function save(as: FigureForm, name: string, content: string): Promise<void> {
  const saved = await ask('saveFigure', { as, name, content })
  if (saved !== null) state().say(`Saved: ${saved.path}`)
}

const guarded = (work: () => Promise<void>): void => void orSay(state().say, work)

export const saveCsv = (name: string, figure: Figure): void =>
  guarded(() => save('csv', name, figureCsv(figure)))

export const saveAll = (figures: AllFigures): void =>
  guarded(() => save('csv', 'Insights', allCsv(namedFigures(figures))))

export function savePlot(as: 'svg' | 'png', name: string, figure: Figure, plot: SVGSVGElement): void {
  guarded(async () => {
    const svg = svgOf(plot, figure.title)
    await save(as, name, as === 'svg' ? svg : await pngOf(svg))
  })
}

export const saveBoard = (name: string, board: GapBoard, withMoney: boolean): void =>
  guarded(() => save('md', name, boardMarkdown(board, withMoney)))

export function copyIssues(board: GapBoard, withMoney: boolean): void {
  guarded(async () => {
    await ask('copyText', { text: boardIssues(board, withMoney) })
    state().say(`Copied: ${board.gaps.length === 1 ? 'one issue' : `${board.gaps.length} issues`}.`)
  })
}
