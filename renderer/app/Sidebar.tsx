import type { TodaySelection } from '@shared/domain/today'
import { Keyboard, Search, SlidersHorizontal } from 'lucide-react'
import { useStore } from '../state/store'
import { Icon, type IconType } from '../ui/Icon'
import { KeyCaps } from '../ui/KeyCaps'
import { NextCall } from './NextCall'
import { type Place, placeOf, places } from './places'
import styles from './Sidebar.module.css'
import { runCommand } from './use-commands'

/** Where everything is. Collapsed it keeps its icons; names stay for screen readers. */
export function Sidebar() {
  const look = useStore(state => state.settings.sidebar)
  return (
    <nav className={styles.sidebar} aria-label="Main" data-look={look}>
      <ul className={styles.places}>
        <Places group="top" />
        <li className={styles.caption} aria-hidden="true">
          Library
        </li>
        <Places group="library" />
        <li className={styles.space} aria-hidden="true" />
        <Places group="end" />
      </ul>
      <NextCall />
      <ul className={styles.foot}>
        <Tool label="Search" keys="Mod+K" icon={Search} command="app.palette" />
        <Tool label="Settings" keys="Mod+," icon={SlidersHorizontal} command="app.settings" />
        <Tool label="Show keys" keys="?" icon={Keyboard} command="app.keys" />
      </ul>
    </nav>
  )
}

function Places({ group }: { readonly group: Place['group'] }) {
  const view = useStore(state => state.view)
  const go = useStore(state => state.go)
  const owed = useStore(state => (state.today === null ? 0 : countOwed(state.today.selection)))
  const current = placeOf(view)
  return places
    .filter(place => place.group === group)
    .map(place => (
      <li key={place.view.kind}>
        <button
          type="button"
          className={styles.place}
          aria-current={place === current ? 'page' : undefined}
          title={place.label}
          onClick={() => go(place.view)}
        >
          <Icon of={place.icon} />
          <span className={styles.label}>{place.label}</span>
          {place.view.kind === 'today' && owed > 0 && (
            <span className={styles.count} aria-hidden="true">
              {owed}
            </span>
          )}
        </button>
      </li>
    ))
}

/** What waits for the user: answers owed, commitments not documented, calls not debriefed. */
const countOwed = ({ totals, undebriefed }: TodaySelection): number =>
  totals.owedQuestions + totals.commitments + undebriefed.length

interface ToolProps {
  readonly label: string
  readonly keys: string
  readonly icon: IconType
  readonly command: string
}

function Tool({ label, keys, icon, command }: ToolProps) {
  return (
    <li>
      <button type="button" className={styles.place} title={label} onClick={() => runCommand(command)}>
        <Icon of={icon} />
        <span className={styles.label}>{label}</span>
        <span className={styles.keys}>
          <KeyCaps keys={keys} joined />
        </span>
      </button>
    </li>
  )
}
