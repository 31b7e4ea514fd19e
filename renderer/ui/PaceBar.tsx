import type { CSSProperties } from 'react'
import styles from './PaceBar.module.css'
import { VisuallyHidden } from './VisuallyHidden'

/** A stretch of the ruler, in the ruler's own unit. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface PaceSegment {
  readonly id: string
  readonly label: string
  readonly state: 'done' | 'current' | 'ahead'
  readonly plan: Span
  /** What it took, or what it will take as things stand; absent when it was left out. */
  readonly real?: Span
  readonly isOptional?: boolean
  /** `accent` for what is kept free, `ask` for what belongs to the other side. */
  readonly tone?: 'plain' | 'accent' | 'ask'
}

interface PaceBarProps extends Span {
  /** The finding in one sentence; the picture's name for screen readers. */
  readonly label: string
  readonly segments: readonly PaceSegment[]
  readonly now?: number
  /** The stretch by which the plan is missed, amber in the plan lane. */
  readonly late?: Span
  /** What is eaten from the kept time, hatched in the lane below. */
  readonly squeezed?: Span
  readonly ticks?: readonly { readonly at: number; readonly label: string }[]
  readonly format: (value: number) => string
}

/** Plan above (thin), what is real below (thick), a dark line at now. The same numbers stand in a table. */
export function PaceBar(props: PaceBarProps) {
  const { label, segments, now, late, squeezed, ticks = [] } = props
  const place = placeOn(props)
  return (
    <div className={styles.pace}>
      <div className={styles.chart} role="img" aria-label={label}>
        <div className={styles.plan}>
          {segments.map(({ id, plan, tone }) => (
            <i key={id} style={place(plan)} data-tone={tone} />
          ))}
          {late && <i style={place(late)} data-late="" />}
        </div>
        <div className={styles.real}>
          {segments.map(segment => (
            <RealBar key={segment.id} segment={segment} now={now} place={place} />
          ))}
          {squeezed && <i style={place(squeezed)} data-squeezed="" />}
        </div>
        {now !== undefined && <i className={styles.now} style={place({ from: now, to: now })} />}
      </div>
      <div className={styles.ticks} aria-hidden="true">
        {ticks.map(tick => (
          <span key={tick.at} {...tickAt(tick.at, props, place)}>
            {tick.label}
          </span>
        ))}
      </div>
      <PaceTable {...props} />
    </div>
  )
}

type Place = (span: Span) => CSSProperties

interface RealBarProps {
  readonly segment: PaceSegment
  readonly now: number | undefined
  readonly place: Place
}

function RealBar({ segment, now, place }: RealBarProps) {
  const { real, state, isOptional, tone } = segment
  if (!real) return null
  const filled =
    state === 'current' && now !== undefined ? { from: real.from, to: Math.min(now, real.to) } : undefined
  return (
    <>
      <i style={place(real)} data-state={state} data-tone={tone} data-optional={isOptional || undefined} />
      {filled && <i style={place(filled)} data-filled="" />}
    </>
  )
}

function PaceTable({ label, segments, format }: PaceBarProps) {
  const words = (span: Span | undefined) => (span ? `${format(span.from)} to ${format(span.to)}` : 'left out')
  return (
    <VisuallyHidden>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Planned</th>
            <th scope="col">Actual or expected</th>
          </tr>
        </thead>
        <tbody>
          {segments.map(segment => (
            <tr key={segment.id}>
              <th scope="row">{segment.label}</th>
              <td>{words(segment.plan)}</td>
              <td>{words(segment.real)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  )
}

/** Places a span on the ruler in percent, cut at the ruler's ends. */
function placeOn({ from, to }: Span): Place {
  const share = (value: number) =>
    to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) * 100 : 0
  return span => ({
    insetInlineStart: `${share(span.from)}%`,
    inlineSize: `${share(span.to) - share(span.from)}%`,
  })
}

/** Labels at the ends stay inside the ruler instead of being centred on their tick. */
function tickAt(at: number, { from, to }: Span, place: Place) {
  if (at <= from) return { 'data-edge': 'start' }
  if (at >= to) return { 'data-edge': 'end' }
  return { style: { insetInlineStart: place({ from: at, to: at }).insetInlineStart } }
}
