import { ExternalLink, Server } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ask } from '../../api'
import { useNow } from '../../state/clock'
import { useStore } from '../../state/store'
import { isSameDay } from '../../time'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { type DayLink, linksOfDay } from './day-links'
import styles from './OpenForDay.module.css'

/** The environments of today's calls, opened in order by one button; none, and the place is not there. */
export function OpenForDay() {
  const upcoming = useStore(state => state.today?.selection.upcoming)
  const records = useStore(state => state.records)
  const zone = useStore(state => state.zone)
  const now = new Date(useNow('minute')).toISOString()
  const links = useMemo(() => {
    const today = (upcoming ?? []).filter(({ start }) => start !== undefined && isSameDay(start, now, zone))
    return linksOfDay(today, records)
  }, [upcoming, records, now, zone])
  return links.length === 0 ? null : <DayLinks links={links} />
}

/** Links in the order they are opened, after one question that names them all. */
export function DayLinks({ links }: { readonly links: readonly DayLink[] }) {
  const [isAsking, setAsking] = useState(false)
  const all = links.length === 1 ? 'Open it' : `Open all ${links.length}`
  const open = () => {
    setAsking(false)
    void openAll(links)
  }
  return (
    <section className={styles.day} aria-label="Open for the day" data-pane="open-for-day">
      <header>
        <h2>
          Open for the day <span>{links.length === 1 ? '1' : `${links.length}, in this order`}</span>
        </h2>
        <Button size="sm" icon={ExternalLink} onPress={() => setAsking(true)}>
          {all}
        </Button>
      </header>
      <ol>
        {links.map(({ label, url }, at) => (
          <li key={url}>
            <b>{at + 1}</b>
            <Icon of={Server} size="sm" />
            <span>{label}</span>
            <small>{hostOf(url)}</small>
          </li>
        ))}
      </ol>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={
          links.length === 1 ? 'Open this in your browser?' : `Open these ${links.length} in your browser?`
        }
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Cancel</Button>
            <Button variant="primary" autoFocus onPress={open}>
              {all}
            </Button>
          </>
        }
      >
        <ol className={styles.asked}>
          {links.map(({ label, url }) => (
            <li key={url}>
              {label} <small>{url}</small>
            </li>
          ))}
        </ol>
      </Dialog>
    </section>
  )
}

const hostOf = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/.*$/, '')

/** One after the other; one that is refused is named and does not hold back the rest. */
async function openAll(links: readonly DayLink[]): Promise<void> {
  for (const { label, url } of links) {
    try {
      await ask('openLink', { url })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      useStore.getState().say(`${label}: ${why}`, { tone: 'danger' })
    }
  }
}
