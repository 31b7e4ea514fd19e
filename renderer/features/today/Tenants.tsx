import { type ClashLine, clashCount } from '@shared/preflight/lane-words'
import { ArrowLeftRight, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Tag } from '../../ui/Tag'
import styles from './Tenants.module.css'
import { TenantsChart } from './TenantsChart'
import { useLane } from './use-lane'

/** Who has which tenant when, and what does not fit; without a tenant or a clash of today the place is not there. */
export function Tenants() {
  const view = useLane()
  if (view === undefined) return null
  const { lane, lines } = view
  return (
    // A pane that scrolls must be reachable by key.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className={styles.tenants} aria-label="Tenants and buffers" data-pane="tenants" tabIndex={0}>
      <header>
        <h2>Tenants and buffers</h2>
        {lane.clashes.length > 0 && (
          <Tag tone="warn" icon={ArrowLeftRight}>
            {clashCount(lane.clashes.length)}
          </Tag>
        )}
      </header>
      <Clashes lines={lines} />
      <TenantsChart view={view} />
    </section>
  )
}

/** So many stand over the picture at first; on a bad day the rest would push it out of sight. */
const shownAtFirst = 2

function Clashes({ lines }: { readonly lines: readonly ClashLine[] }) {
  const [showsAll, setShowsAll] = useState(false)
  if (lines.length === 0) return null
  const shown = showsAll ? lines : lines.slice(0, shownAtFirst)
  const rest = lines.length - shown.length
  return (
    <>
      <ul className={styles.clashes} aria-label="What clashes">
        {shown.map(line => (
          <Clash key={`${line.who} ${line.why}`} line={line} />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="xs" variant="quiet" onPress={() => setShowsAll(true)}>
          and {rest} more
        </Button>
      )}
    </>
  )
}

/** Leads to the tenants, or the time, of the later call. */
function Clash({ line: { who, why, way, callId, field } }: { readonly line: ClashLine }) {
  const go = useStore(state => state.go)
  return (
    <li>
      <button
        type="button"
        onClick={() => go({ kind: 'call', id: callId, tab: 'prepare', target: { kind: field } })}
      >
        <span>
          <b>{who}.</b> {why} {way !== undefined && <em>{way}</em>}
        </span>
        <Icon of={ChevronRight} size="xs" />
      </button>
    </li>
  )
}
