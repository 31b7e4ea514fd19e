import styles from './Plot.module.css'

/** Told apart by shape: a disc, a ring, a cross, a small dot, a square. */
export type MarkLook = 'disc' | 'ring' | 'cross' | 'dot' | 'square'
/** Told apart by fill, edge, dash and strike. */
export type CellLook = 'full' | 'soft' | 'open' | 'faint' | 'warn' | 'crossed' | 'dashed'

interface MarkProps {
  readonly look: MarkLook
  readonly x: number
  readonly y: number
}

export function Mark({ look, x, y }: MarkProps) {
  const mark = { className: styles.mark, 'data-mark': look }
  switch (look) {
    case 'cross':
      return <path {...mark} d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} />
    case 'square':
      return <rect {...mark} x={x - 4} y={y - 4} width={8} height={8} />
    default:
      return <circle {...mark} cx={x} cy={y} r={look === 'dot' ? 3.5 : look === 'ring' ? 4.5 : 5} />
  }
}

interface CellProps {
  readonly look: CellLook
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A filled or hollow stretch; hollow ones keep their edge inside. */
export function Cell({ look, x, y, width, height }: CellProps) {
  const inset = look === 'full' || look === 'faint' ? 0 : 0.75
  const [wide, high] = [Math.max(1, width - inset * 2), Math.max(1, height - inset * 2)]
  const [midX, midY] = [x + width / 2, y + height / 2]
  const hasRoom = look === 'crossed' && Math.min(width, height) >= 10
  return (
    <>
      <rect
        className={styles.cell}
        data-look={look}
        x={x + inset}
        y={y + inset}
        width={wide}
        height={high}
        rx={Math.min(3, high / 2)}
      />
      {hasRoom && <path className={styles.strike} d={`M${midX - 3.5} ${midY - 3.5}l7 7m0 -7l-7 7`} />}
    </>
  )
}

export type KeyEntry =
  | { readonly words: string; readonly mark: MarkLook | 'line' }
  | { readonly words: string; readonly cell: CellLook }

/** What the shapes mean, above a plot. */
export function PlotKey({ entries }: { readonly entries: readonly KeyEntry[] }) {
  return (
    <div className={styles.key}>
      {entries.map(entry => (
        <span key={entry.words}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            {'cell' in entry ? (
              <Cell look={entry.cell} x={0.5} y={0.5} width={11} height={11} />
            ) : entry.mark === 'line' ? (
              <path className={styles.tick} d="M6 0v12" />
            ) : (
              <Mark look={entry.mark} x={6} y={6} />
            )}
          </svg>
          {entry.words}
        </span>
      ))}
    </div>
  )
}
