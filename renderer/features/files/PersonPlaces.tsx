import type { RecordKind } from '@shared/domain/record'
import { recordKinds } from '@shared/domain/record'
import type { PersonReport } from '@shared/safety'
import { useMemo } from 'react'
import { Disclosure } from '../../ui/Disclosure'
import { PanelHeader } from '../../ui/PanelHeader'
import styles from './Files.module.css'
import { Remains } from './Remains'
import { counted, kindCounts, shownTitle } from './words'

/** A kind with more records than this begins folded. */
const unfoldedUpTo = 8
/** More than this many are counted, not listed; the export has them all. */
const mostListed = 200

/** Every place that names the person, by kind of record. */
export function PersonPlaces({ report }: { readonly report: PersonReport }) {
  const isElsewhere = report.versions + report.backups + report.other.length > 0
  const kinds = useMemo(() => byKind(report.records), [report])
  return (
    <>
      <section className={styles.block} aria-label="Records">
        <PanelHeader title="Records that name them" count={report.records.length} level={3} />
        {kinds.map(({ kind, name, records }) => (
          <Disclosure
            key={kind}
            title={name}
            count={records.length}
            startsOpen={records.length <= unfoldedUpTo}
          >
            <ul className={styles.places}>
              {records.slice(0, mostListed).map(({ id, title, places }) => (
                <li key={id}>
                  <b>{shownTitle(kind, title)}</b>
                  <span>{places.join(' · ')}</span>
                </li>
              ))}
              {records.length > mostListed && (
                <li>and {counted(records.length - mostListed, 'more', 'more')}</li>
              )}
            </ul>
          </Disclosure>
        ))}
      </section>
      {isElsewhere && (
        <section className={styles.block} aria-label="Besides">
          <PanelHeader title="Besides" level={3} />
          <ul className={styles.plainList}>
            {report.versions > 0 && <li>{counted(report.versions, 'earlier version')} in the history</li>}
            {report.backups > 0 && <li>{counted(report.backups, 'backup')}</li>}
            {report.other.map(words => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
      <Remains remains={report.remains} />
    </>
  )
}

function byKind(records: PersonReport['records']) {
  const counts: Partial<Record<RecordKind, number>> = {}
  for (const kind of recordKinds) counts[kind] = records.filter(record => record.kind === kind).length
  return kindCounts(counts).map(({ kind, name }) => ({
    kind,
    name,
    records: records.filter(record => record.kind === kind),
  }))
}
