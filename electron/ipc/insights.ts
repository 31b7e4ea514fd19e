/** Insights: facts read from many files in slices, and figures that leave because the user says so. */
import type { FigureForm } from '@shared/contract/insight-calls'
import { daysIn } from '@shared/insights/zone-days'
import type { FileFilter } from 'electron'
import type { Services } from '../services'
import { saveFile } from '../windows/save-file'
import { readCallFacts, readGapFacts } from '../workspace/read-insights'
import type { Handlers } from './handle'
import { windowOf } from './window'

type Calls = 'readCallFacts' | 'readGapFacts' | 'saveFigure'

const filters: Readonly<Record<FigureForm, FileFilter>> = {
  csv: { name: 'CSV', extensions: ['csv'] },
  svg: { name: 'SVG', extensions: ['svg'] },
  png: { name: 'PNG', extensions: ['png'] },
  md: { name: 'Markdown', extensions: ['md'] },
}

export function insightCalls(services: Services): Pick<Handlers, Calls> {
  const dayOf = daysIn(Intl.DateTimeFormat().resolvedOptions().timeZone)
  return {
    readCallFacts: async ({ callIds }) => readCallFacts(await services.workspace, callIds),
    readGapFacts: async ({ dealIds }) => readGapFacts(await services.workspace, dealIds, dayOf),
    saveFigure: ({ as, name, content }, from) =>
      saveFile(windowOf(from), {
        title: 'Save the figure',
        name: `${name}.${as}`,
        filter: filters[as],
        bytes: Buffer.from(content, as === 'png' ? 'base64' : 'utf8'),
      }),
  }
}
