import { leftSpan } from '@shared/run/clock'
import type { Pace } from '@shared/run/timeline'
import type { Span, Walk } from '@shared/run/walk'
import type { CSSProperties, ReactNode } from 'react'
import { clockTime } from '../../../time'
import styles from './Ruler.module.css'
import { type Bar, layoutRuler, type RulerLayout, wordsShare } from './ruler-layout'
import { useRun } from './run-model'

interface RulerProps {
  readonly walk: Walk
  readonly pace: Pace
  /** The finding in one sentence. */
  readonly label: string
}

/** Plan above (thin), actual below (thick), a dark line at now; hollow is what has not happened. */
export function Ruler({ walk, pace, label }: RulerProps) {
  const { state, zone } = useRun()
  const layout = layoutRuler(state.plan, walk, pace)
  const place = placeOn(layout)
  return (
    <div className={styles.ruler} role="img" aria-label={label}>
      <span className={styles.lane} data-lane="plan">
        Plan
      </span>
      <span className={styles.lane} data-lane="actual">
        Actual
      </span>
      <Axis layout={layout} place={place} zone={zone} />
      <div className={styles.plan}>
        {layout.planned.map(bar => (
          <i key={bar.key} style={place(bar)} data-kind={bar.segment.kind} />
        ))}
        {layout.late && <i style={place(layout.late)} data-late="" />}
      </div>
      <Actual layout={layout} place={place} pace={pace} />
      <div className={styles.track}>
        <i className={styles.now} style={place({ from: walk.until, to: walk.until })} />
      </div>
    </div>
  )
}

type Place = (span: Span) => CSSProperties

function Axis(props: { readonly layout: RulerLayout; readonly place: Place; readonly zone: string }) {
  const { layout, place, zone } = props
  const at = (time: number) => ({ insetInlineStart: place({ from: time, to: time }).insetInlineStart })
  return (
    <div className={styles.axis}>
      {layout.ticks.map(time => (
        <i key={time} style={at(time)} data-major={layout.labels.includes(time) || undefined} />
      ))}
      {layout.labels.map(time => (
        <span
          key={time}
          style={at(time)}
          data-edge={time === layout.from ? 'start' : time === layout.to ? 'end' : undefined}
        >
          {clockTime(new Date(time).toISOString(), zone)}
        </span>
      ))}
    </div>
  )
}

function Actual(props: { readonly layout: RulerLayout; readonly place: Place; readonly pace: Pace }) {
  const { layout, place, pace } = props
  const { current, filledTo } = layout
  return (
    <div className={styles.actual}>
      {layout.done.map(bar => (
        <i key={bar.key} style={place(bar)} data-state="done" data-kind={bar.segment.kind}>
          <Words>{nameOf(bar)}</Words>
        </i>
      ))}
      {/* The same words twice: on the hollow bar, and over them on the part that is filled. */}
      {(['current', 'filled'] as const).map(part => (
        <i
          key={part}
          style={place({ from: current.from, to: part === 'filled' ? filledTo : current.to })}
          data-state={part}
          data-kind={current.segment.kind}
        >
          <Words share={part === 'filled' ? shareOf(current, { ...current, to: filledTo }) : undefined}>
            {nameOf(current)} {current.segment.kind === 'step' && current.segment.title}
          </Words>
        </i>
      ))}
      {layout.ahead.map(bar => (
        <i
          key={bar.key}
          style={place(bar)}
          data-state="ahead"
          data-kind={bar.segment.kind}
          data-optional={bar.segment.optional || undefined}
        >
          <Words share={wordsShare(bar, layout.squeezed)}>
            {nameOf(bar)} {bar.segment.optional && <small>optional</small>}
          </Words>
        </i>
      ))}
      {layout.squeezed && <i style={place(layout.squeezed)} data-squeezed="" />}
      {layout.squeezed && <b className={styles.room}>{leftSpan(pace.roomMs)}</b>}
    </div>
  )
}

interface WordsProps {
  readonly share?: number | undefined
  readonly children: ReactNode
}

/** A word that does not fit in its share of the bar is left out, not cut: it wraps to a line nobody sees. */
function Words({ share = 1, children }: WordsProps) {
  return (
    <span className={styles.words} style={{ inlineSize: `${share * 100}%` }}>
      {children}
    </span>
  )
}

/** The whole bar in shares of its filled part, so that both break their words at the same place. */
function shareOf(whole: Span, part: Span): number {
  return part.to > part.from ? (whole.to - whole.from) / (part.to - part.from) : 0
}

const nameOf = ({ segment }: Bar): string =>
  segment.number === undefined ? (segment.kind === 'next-steps' ? '' : segment.title) : String(segment.number)

/** In percent of the ruler, cut at its ends. */
function placeOn({ from, to }: Span): Place {
  const share = (at: number) => (to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) * 100 : 0)
  return span => ({
    insetInlineStart: `${share(span.from)}%`,
    inlineSize: `${Math.max(0, share(span.to) - share(span.from))}%`,
  })
}
