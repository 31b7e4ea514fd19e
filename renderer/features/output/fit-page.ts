/** Measures a sheet as the printed page will lay it out: same style, same width, same font. */
import { type Fitted, fitOnePage } from '@shared/output/fit'
import type { Paper, Sheet } from '@shared/output/sheet'
import { pageMargin, paperSize, sheetCss } from '@shared/output/sheet-css'
import { drawSheet, styleOf } from '../../parts/sheet/draw-sheet'

/** Rounding between screen and paper. */
const slack = 6

export const contentWidth = (paper: Paper): number => paperSize[paper].width - 2 * pageMargin.inline
const contentHeight = (paper: Paper): number => paperSize[paper].height - 2 * pageMargin.block

export function fitToPage(sheet: Sheet, paper: Paper): Fitted {
  const host = document.createElement('div')
  host.ariaHidden = 'true'
  Object.assign(host.style, {
    position: 'fixed',
    insetBlockStart: '0',
    insetInlineStart: '-10000px',
    inlineSize: `${contentWidth(paper)}px`,
    visibility: 'hidden',
  })
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [styleOf(sheetCss)]
  document.body.append(host)
  try {
    return fitOnePage(sheet, candidate => {
      const drawn = drawSheet(candidate.sheet, candidate.scale)
      root.replaceChildren(drawn)
      return drawn.offsetHeight <= contentHeight(paper) - slack
    })
  } finally {
    host.remove()
  }
}
