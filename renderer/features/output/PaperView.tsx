import type { Fitted } from '@shared/output/fit'
import type { Paper } from '@shared/output/sheet'
import { pageMargin, paperSize, sheetCss } from '@shared/output/sheet-css'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { drawSheet, styleOf } from '../../parts/sheet/draw-sheet'
import styles from './Output.module.css'

interface PaperViewProps {
  readonly fitted: Fitted
  readonly paper: Paper
  readonly isOnePage: boolean
}

/** The sheet on paper, drawn by what draws the printed page, as large as there is room for. */
export function PaperView({ fitted, paper, isOnePage }: PaperViewProps) {
  const desk = useRef<HTMLElement>(null)
  const page = useRef<HTMLDivElement>(null)
  useSheet(page, fitted, paper, isOnePage)
  useRoom(desk, page, paper)
  return (
    // A pane that scrolls must be reachable by key.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section ref={desk} className={styles.desk} aria-label="As it leaves" tabIndex={0} data-pane="preview">
      <div className={styles.frame}>
        <div ref={page} className={styles.paper} />
      </div>
    </section>
  )
}

function useSheet(
  page: RefObject<HTMLDivElement | null>,
  { sheet, scale }: Fitted,
  paper: Paper,
  isOnePage: boolean,
): void {
  useLayoutEffect(() => {
    const host = page.current
    if (host === null) return
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [styleOf(sheetCss)]
    root.replaceChildren(withoutLinks(drawSheet(sheet, scale)))
    const { width, height } = paperSize[paper]
    Object.assign(host.style, {
      inlineSize: `${width}px`,
      blockSize: isOnePage ? `${height}px` : '',
      minBlockSize: `${height}px`,
      padding: `${pageMargin.block}px ${pageMargin.inline}px`,
    })
  }, [page, sheet, scale, paper, isOnePage])
}

/** In the preview a link would only be a stop on the way that leads nowhere. */
function withoutLinks(sheet: HTMLElement): HTMLElement {
  for (const link of sheet.querySelectorAll('a')) link.removeAttribute('href')
  return sheet
}

/** Shrinks the paper to the room there is. Its layout stays that of the page: it is only looked at from further off. */
function useRoom(
  desk: RefObject<HTMLElement | null>,
  page: RefObject<HTMLDivElement | null>,
  paper: Paper,
): void {
  useLayoutEffect(() => {
    const [room, sheet] = [desk.current, page.current]
    const frame = sheet?.parentElement
    if (room === null || sheet === null || frame == null) return
    const fit = () => {
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(room)
      const free =
        room.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd)
      const scale = Math.min(1, free / paperSize[paper].width)
      sheet.style.transform = `scale(${scale})`
      frame.style.inlineSize = `${paperSize[paper].width * scale}px`
      frame.style.blockSize = `${sheet.offsetHeight * scale}px`
    }
    const observer = new ResizeObserver(fit)
    observer.observe(room)
    observer.observe(sheet)
    fit()
    return () => observer.disconnect()
  }, [desk, page, paper])
}
