import styles from './Coverage.module.css'

export interface CoverageRow {
  readonly id: string
  readonly words: string
  /** Short, "N1". */
  readonly code?: string | undefined
  /** Ids of the steps that answer it. */
  readonly stepIds: ReadonlySet<string>
}

interface CoverageTableProps {
  /** What the rows are: "Corvane's needs", "Topics". */
  readonly caption: string
  readonly rows: readonly CoverageRow[]
  readonly steps: readonly { readonly id: string; readonly title: string; readonly must: boolean }[]
  readonly selectedId?: string | undefined
  readonly onOpen: (stepId: string) => void
}

/** What is answered where: filled in a step that must be shown, hollow in one that may be left out. */
export function CoverageTable({ caption, rows, steps, selectedId, onOpen }: CoverageTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            {steps.map(({ id }, at) => (
              <th key={id} scope="col" data-here={id === selectedId || undefined}>
                {at + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id} data-none={row.stepIds.size === 0 || undefined}>
              <th scope="row" title={row.words}>
                {row.code !== undefined && <span className={styles.code}>{row.code}</span>}
                {row.words}
              </th>
              {row.stepIds.size === 0 && steps.length > 0 ? (
                <td colSpan={steps.length} className={styles.none}>
                  no step answers this
                </td>
              ) : (
                steps.map(({ id, title, must }, at) => (
                  <td key={id} data-here={id === selectedId || undefined}>
                    {row.stepIds.has(id) && (
                      <button
                        type="button"
                        aria-label={`${row.words}: step ${at + 1}, ${title}${must ? '' : ', optional'}`}
                        onClick={() => onOpen(id)}
                      >
                        <i data-optional={!must || undefined} />
                      </button>
                    )}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What the dots mean, for the end of the head. */
export function CoverageKey() {
  return (
    <span className={styles.key} aria-hidden="true">
      <i /> must <i data-optional="" /> optional
    </span>
  )
}
