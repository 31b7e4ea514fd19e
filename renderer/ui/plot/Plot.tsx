/**
 * The frame of every plot: a drawing that is read like a list. One Tab stop; arrows, Home and End go from point to
 * point, each with its name; Enter opens what it stands for. Colour is never the only sign: shapes differ too.
 */
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useRef,
  useState,
} from 'react'
import styles from './Plot.module.css'

interface PlotProps {
  readonly label: string
  readonly width: number
  readonly height: number
  readonly children: ReactNode
}

export function Plot({ label, width, height, children }: PlotProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields
    <svg
      className={styles.plot}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
      data-plot=""
      onKeyDown={onKey}
    >
      {children}
    </svg>
  )
}

interface PlotPointProps {
  /** Said by screen readers and shown on hover. */
  readonly name: string
  /** The one point that Tab reaches. */
  readonly isFirst: boolean
  readonly onOpen: () => void
  readonly children: ReactNode
}

/** Something in a plot that can be reached and opened. */
export function PlotPoint({ name, isFirst, onOpen, children }: PlotPointProps) {
  const open = (event: MouseEvent<SVGGElement>) => {
    event.currentTarget.focus()
    onOpen()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no button element
    <g
      className={styles.point}
      role="button"
      tabIndex={isFirst ? 0 : -1}
      aria-label={name}
      data-point=""
      onClick={open}
    >
      <title>{name}</title>
      {children}
    </g>
  )
}

function onKey(event: KeyboardEvent<SVGSVGElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const points = [...event.currentTarget.querySelectorAll<SVGGElement>('[data-point]')]
  const at = points.indexOf(event.target as SVGGElement)
  if (at < 0) return
  if (event.key === 'Enter' || event.key === ' ')
    points[at]?.dispatchEvent(new window.MouseEvent('click', { bubbles: true }))
  else {
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: -1,
    }[event.key]
    if (to === undefined) return
    ;(event.key === 'End' ? points.at(-1) : points[to])?.focus()
  }
  event.preventDefault()
  event.stopPropagation()
}

/** What fits before there is a layout, as in a test. */
const usualWidth = 356

/** The width a plot may take, by the place it stands in. */
export function usePlotWidth(): readonly [Ref<HTMLDivElement>, number] {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(usualWidth)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = () => {
      const wide = Math.floor(element.clientWidth)
      if (wide > 0) setWidth(wide)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [place, width]
}

/** About as many letters as fit, then an ellipsis; the whole stands in the point's name and the table. */
export function cutTo(text: string, width: number): string {
  const most = Math.max(3, Math.floor(width / letterWidth))
  const letters = [...text]
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
/** Of a 12 px letter. */
const letterWidth = 6
