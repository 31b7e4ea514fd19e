/** Moving through a grid with heads: row 0 and column 0 are the heads, and where they meet there is nothing. */

export interface Place {
  readonly row: number
  readonly column: number
}

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
}

const rowsOfPage = 10

/** Where a key leads; undefined for a key that does not move. `rows` and `columns` without the heads. */
export function moveIn(
  at: Place,
  { key, ctrlKey }: Pressed,
  rows: number,
  columns: number,
): Place | undefined {
  const to = goal(at, key, ctrlKey, rows, columns)
  if (to === undefined) return undefined
  const row = Math.max(0, Math.min(rows, to.row))
  const column = Math.max(0, Math.min(columns, to.column))
  // In the corner there is nothing: the move stays where it was.
  return row === 0 && column === 0 ? at : { row, column }
}

function goal(
  { row, column }: Place,
  key: string,
  far: boolean,
  rows: number,
  columns: number,
): Place | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'PageUp':
      return { row: row - rowsOfPage, column }
    case 'PageDown':
      return { row: row + rowsOfPage, column }
    case 'Home':
      return far ? { row: 1, column: 1 } : { row, column: row === 0 ? 1 : 0 }
    case 'End':
      return far ? { row: rows, column: columns } : { row, column: columns }
    default:
      return undefined
  }
}
