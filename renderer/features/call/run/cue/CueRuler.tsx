import type { Pace } from '@shared/run/timeline'
import type { Span, Walk } from '@shared/run/walk'
import { clockTime } from '../../../../time'
import { type Bar, layoutRuler } from '../ruler-layout'
import { useRun } from '../run-model'
import styles from './Ruler.module.css'

interface CueRulerProps {
  readonly walk: Walk
  readonly pace: Pace
  readonly label: string
}

/** The ruler of the full view without words in its bars: plan above, what happened and what comes below. */
export function CueRuler({ walk, pace, label }: CueRulerProps) {
  const { state, zone } = useRun()
  const layout = layoutRuler(state.plan, walk, pace)
  const share = (at: number) => {
    const length = layout.to - layout.from
    return length > 0 ? Math.min(1, Math.max(0, (at - layout.from) / length)) * 100 : 0
  }
  const place = ({ from, to }: Span) => ({
    insetInlineStart: `${share(from)}%`,
    inlineSize: `${Math.max(0, share(to) - share(from))}%`,
  })
  const time = (at: number) => clockTime(new Date(at).toISOString(), zone)
  const bar = (one: Bar, is: string) => (
    <i
      key={`${is} ${one.key}`}
      style={place(one)}
      data-is={is}
      data-kind={one.segment.kind}
      data-optional={one.segment.optional || undefined}
    />
  )
  const { current, filledTo, squeezed, late } = layout
  return (
    <div className={styles.ruler} role="img" aria-label={label}>
      <div className={styles.plan}>
        {layout.planned.map(one => bar(one, 'plan'))}
        {late && <i style={place(late)} data-is="late" />}
      </div>
      <div className={styles.actual}>
        {layout.done.map(one => bar(one, 'done'))}
        {bar(current, 'current')}
        {bar({ ...current, to: filledTo }, 'filled')}
        {layout.ahead.map(one => bar(one, 'ahead'))}
        {squeezed && <i style={place(squeezed)} data-is="squeezed" />}
      </div>
      <i className={styles.now} style={{ insetInlineStart: `${share(walk.until)}%` }} />
      <div className={styles.times}>
        <span>{time(layout.from)}</span>
        <span>{time(layout.to)}</span>
      </div>
    </div>
  )
}
