import type { LaneSpan, Pause, Span, TenantRow } from '@shared/preflight/lane'
import {
  barWords,
  checkedWords,
  laneSentence,
  pauseSentence,
  pauseWords,
  rowWords,
  spanWords,
} from '@shared/preflight/lane-words'
import { useStore } from '../../state/store'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './Tenants.module.css'
import { isApart, type Picture, percent, pictureOf, speakingPauses, ticksOf } from './tenants-picture'
import type { LaneView } from './use-lane'

const axisHeight = 16
const rowHeight = 26
const barHeight = { use: 20, 'set-up': 16, reset: 16 } as const

/** A row per tenant, the minutes between my calls below them, and the same in words for who cannot see it. */
export function TenantsChart({ view }: { readonly view: LaneView }) {
  const { lane, clock } = view
  const { rows, pauses } = lane
  const height = axisHeight + rowHeight * (rows.length + (pauses.length > 0 ? 1 : 0))
  const picture = pictureOf(lane)
  const speaking = speakingPauses(pauses, picture)
  return (
    <div className={styles.chart}>
      <div className={styles.labels}>
        {rows.map(row => (
          <TenantName key={row.environment.id} row={row} />
        ))}
        {pauses.length > 0 && <span aria-hidden="true">Between</span>}
      </div>
      <svg width="100%" height={height} role="img" aria-label={laneSentence(lane)}>
        <Axis picture={picture} view={view} height={height} />
        {rows.map((row, at) => (
          <Row
            key={row.environment.id}
            row={row}
            picture={picture}
            view={view}
            y={axisHeight + at * rowHeight}
          />
        ))}
        {pauses.map(pause => (
          <Between
            key={`${pause.first.from} ${pause.second.from}`}
            pause={pause}
            isSilent={!speaking.has(pause)}
            picture={picture}
            y={axisHeight + rows.length * rowHeight}
          />
        ))}
      </svg>
      <VisuallyHidden>
        <ul aria-label="Tenants and buffers in words">
          {rows.map(row => (
            <li key={row.environment.id}>{rowWords(row, clock)}</li>
          ))}
          {pauses.map(pause => (
            <li key={`${pause.first.from} ${pause.second.from}`}>{pauseSentence(pause, clock)}</li>
          ))}
        </ul>
      </VisuallyHidden>
    </div>
  )
}

function TenantName({ row: { environment, isResetUnknown } }: { readonly row: TenantRow }) {
  const go = useStore(state => state.go)
  return (
    <button type="button" onClick={() => go({ kind: 'environment', id: environment.id })}>
      {environment.name}
      {isResetUnknown && <small>reset: how long?</small>}
    </button>
  )
}

interface Drawn {
  readonly picture: Picture
  readonly view: LaneView
}

function Axis({ picture, view: { now, clock }, height }: Drawn & { readonly height: number }) {
  const nowAt = picture.placeOf(now)
  const showsNow = nowAt >= 0 && nowAt <= 100
  return (
    <>
      {ticksOf(picture).map(({ ms, at }) => (
        <g key={ms}>
          <line className={styles.grid} x1={percent(at)} x2={percent(at)} y1={14} y2={height} />
          {(!showsNow || isApart(at, nowAt)) && (
            <text className={styles.tick} x={percent(at)} y={10} textAnchor={anchorAt(at)}>
              {clock(ms)}
            </text>
          )}
        </g>
      ))}
      {showsNow && (
        <>
          <line className={styles.now} x1={percent(nowAt)} x2={percent(nowAt)} y1={13} y2={height} />
          <text className={styles.nowWord} x={percent(nowAt)} y={10} textAnchor={anchorAt(nowAt)}>
            now
          </text>
        </>
      )}
    </>
  )
}

const anchorAt = (at: number): 'start' | 'middle' | 'end' => (at < 4 ? 'start' : at > 96 ? 'end' : 'middle')

interface RowProps extends Drawn {
  readonly row: TenantRow
  readonly y: number
}

/** Words left of the first bar, in percent of the width. */
const leastForChecked = 30

function Row({ row: { spans, checkedAt }, picture, view, y }: RowProps) {
  const before = Math.min(...spans.map(({ from }) => picture.placeOf(from)))
  return (
    <>
      {checkedAt !== undefined && before >= leastForChecked && (
        <text className={styles.checked} x={percent(before - 2)} y={y + rowHeight / 2 + 4} textAnchor="end">
          {checkedWords(checkedAt, view.clock)}
        </text>
      )}
      {spans.map((span, at) => (
        <Bar
          key={spanWords(span, view.clock)}
          span={span}
          next={spans[at + 1]}
          picture={picture}
          y={y}
          title={spanWords(span, view.clock)}
        />
      ))}
    </>
  )
}

interface BarProps {
  /** For the mouse, where the bar is too short for its name. */
  readonly title: string
  readonly span: LaneSpan
  /** It may begin before this one ends, and then covers its words. */
  readonly next: LaneSpan | undefined
  readonly picture: Picture
  readonly y: number
}

function Bar({ span, next, picture, y, title }: BarProps) {
  const place = within(span, picture)
  if (place === undefined) return null
  const high = barHeight[span.kind]
  const box = {
    x: percent(place.x),
    y: y + (rowHeight - high) / 2,
    width: percent(place.width),
    height: high,
  }
  const seen = within({ from: span.from, to: Math.min(span.to, next?.from ?? span.to) }, picture)
  return (
    <>
      <rect className={styles.bar} data-kind={span.kind} data-look={lookOf(span)} {...box} rx={3} />
      <foreignObject {...box} width={percent(seen?.width ?? 0)}>
        <span className={styles.inBar} data-kind={span.kind} data-look={lookOf(span)} title={title}>
          <span>{barWords(span)}</span>
        </span>
      </foreignObject>
    </>
  )
}

/** The part of it that the picture shows; undefined where it lies outside. */
function within(
  { from, to }: Span,
  picture: Picture,
): { readonly x: number; readonly width: number } | undefined {
  const [x, end] = [Math.max(0, picture.placeOf(from)), Math.min(100, picture.placeOf(to))]
  return end > x ? { x, width: end - x } : undefined
}

function lookOf(span: LaneSpan): 'by-hand' | 'trouble' | undefined {
  if (span.kind === 'use')
    return span.clashes ? 'trouble' : span.use.call === undefined ? 'by-hand' : undefined
  const isTrouble = span.kind === 'reset' ? span.doesNotFit : span.isBehind
  return isTrouble ? 'trouble' : undefined
}

interface BetweenProps {
  /** Its words would touch others. */
  readonly isSilent: boolean
  readonly pause: Pause
  readonly picture: Picture
  readonly y: number
}

/** A bracket from the end of one call of mine to the begin of the next, with its minutes below. */
function Between({ pause, isSilent, picture, y }: BetweenProps) {
  const [from, to] = [picture.placeOf(pause.from), picture.placeOf(pause.to)]
  if (to < 0 || from > 100) return null
  const [x1, x2, top] = [percent(from), percent(to), y + 3]
  const look = pause.minutes > 0 ? undefined : 'trouble'
  return (
    <>
      {[x1, x2].map(x => (
        <line key={x} className={styles.bracket} data-look={look} x1={x} x2={x} y1={top} y2={top + 8} />
      ))}
      <line className={styles.bracket} x1={x1} x2={x2} y1={top + 4} y2={top + 4} />
      {!isSilent && (
        <text
          className={styles.pause}
          data-look={look}
          x={percent((from + to) / 2)}
          y={top + 20}
          textAnchor={anchorAt((from + to) / 2)}
        >
          {pauseWords(pause)}
        </text>
      )}
    </>
  )
}
