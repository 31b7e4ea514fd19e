/** The page that is printed. It has no bridge: main hands it one sheet, and it draws that as the preview did. */
import './ui/font.css'
import type { Sheet } from '@shared/output/sheet'
import { pageCss, sheetCss } from '@shared/output/sheet-css'
import { drawSheet, styleOf } from './parts/sheet/draw-sheet'

document.adoptedStyleSheets = [styleOf(pageCss), styleOf(sheetCss)]

Object.assign(window, {
  drawForPrint: async ({ sheet, scale }: { readonly sheet: Sheet; readonly scale: number }) => {
    document.title = [sheet.title, sheet.about].filter(Boolean).join(', ')
    document.body.replaceChildren(drawSheet(sheet, scale))
    await document.fonts.ready
  },
})
