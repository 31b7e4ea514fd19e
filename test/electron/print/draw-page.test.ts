import type { PageInput } from '@shared/contract/output-calls'
import { describe, expect, it } from 'vitest'
import { drawPage } from '../../../electron/print/draw-page'
import { sheetOf } from '../../shared/output/sheets'

/** A page that runs what it is told, with nothing but our function in reach. */
async function drawn(input: PageInput): Promise<unknown> {
  const scripts: string[] = []
  const page = { executeJavaScript: async (script: string) => void scripts.push(script) }
  await drawPage(page as never, input)
  const [, json = ''] = /^drawForPrint\((.*)\)$/s.exec(scripts[0] ?? '') ?? []
  return JSON.parse(json)
}

describe('a sheet on its way to the print page', () => {
  it.each(['</script><script>alert(1)</script>', '\'); alert(1); ("', '\u0024{alert(1)} `x`', '\\u2028 \\'])(
    'is data and nothing else: %s',
    async words => {
      const sheet = sheetOf(() => words)
      expect(await drawn({ sheet, scale: 0.9, paper: 'A4', isOnePage: true })).toEqual({
        sheet: JSON.parse(JSON.stringify(sheet)),
        scale: 0.9,
      })
    },
  )
})
