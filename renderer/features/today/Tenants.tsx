import { type ClashLine, clashCount } from '@shared/preflight/lane-words'
import { ArrowLeftRight, ChevronRight } from 'lucide-react'
import { useStore } from '../../state/store'
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
      {lines.length > 0 && (
        <ul className={styles.clashes} aria-label="What clashes">
          {lines.map(line => (
            <Clash key={`${line.who} ${line.why}`} line={line} />
          ))}
        </ul>
      )}
      <TenantsChart view={view} />
    </section>
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
