import { type Links, linksOfDay } from '@shared/preflight/links'
import { ExternalLink, Server } from 'lucide-react'
import { useMemo } from 'react'
import { useCommands } from '../../app/use-commands'
import { openAll } from '../../parts/environment/environment-actions'
import { useNow } from '../../state/clock'
import type { RecordMap } from '../../state/records'
import { ofKind } from '../../state/selectors'
import { useStore } from '../../state/store'
import { isSameDay } from '../../time'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import styles from './OpenForDay.module.css'

/** The pages of today's calls, opened in order by one button or key; none, and the place is not there. */
export function OpenForDay() {
  const upcoming = useStore(state => state.today?.selection.upcoming)
  const records = useStore(state => state.records)
  const zone = useStore(state => state.zone)
  const now = new Date(useNow('minute')).toISOString()
  const links = useMemo(() => {
    const today = (upcoming ?? []).filter(({ start }) => start !== undefined && isSameDay(start, now, zone))
    return linksOf(
      today.map(({ id }) => id),
      records,
    )
  }, [upcoming, records, now, zone])
  return links.open.length === 0 ? null : <DayLinks links={links} />
}

function linksOf(ids: readonly string[], records: RecordMap): Links {
  const calls = ids.flatMap(id => {
    const call = records[id]
    if (call?.kind !== 'call') return []
    const copy = call.scriptCopyId === undefined ? undefined : records[call.scriptCopyId]
    return [{ call, copy: copy?.kind === 'script-copy' ? copy : undefined }]
  })
  const standing = Object.values(records).filter(({ deletedAt }) => deletedAt === undefined)
  return linksOfDay(calls, ofKind(standing, 'environment'))
}

/** Links in the order they are opened, after one question that names them all. */
export function DayLinks({ links }: { readonly links: Links }) {
  const { open } = links
  useCommands({ 'links.open-all': () => void openAll(links) })
  return (
    <section className={styles.day} aria-label="Open for the day" data-pane="open-for-day">
      <header>
        <h2>
          Open for the day <span>{open.length === 1 ? '1' : `${open.length}, in this order`}</span>
        </h2>
        <Button size="sm" icon={ExternalLink} keys="Mod+Shift+O" onPress={() => void openAll(links)}>
          {open.length === 1 ? 'Open it' : `Open all ${open.length}`}
        </Button>
      </header>
      <ol>
        {open.map(({ label, url }, at) => (
          <li key={url}>
            <b>{at + 1}</b>
            <Icon of={Server} size="sm" />
            <span>{label}</span>
            <small>{hostOf(url)}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}

const hostOf = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
