import { type Advice, advise } from '@shared/advisor/advise'
import type { Finding } from '@shared/advisor/finding'
import type { Call } from '@shared/domain/call'
import type { Person } from '@shared/domain/person'
import { ChevronRight, Flag, Play } from 'lucide-react'
import { type ReactNode, useDeferredValue, useEffect, useMemo } from 'react'
import { findingIcon } from '../../parts/finding/finding-icon'
import { ruleSettingsOf } from '../../state/rules'
import { useNeighbourhood } from '../../state/selectors'
import { useStore } from '../../state/store'
import { clockTime, untilWords } from '../../time'
import { Avatar } from '../../ui/Avatar'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Ring } from '../../ui/Ring'
import { NextTrack } from './NextTrack'
import styles from './Today.module.css'

const soonMinutes = 60
const dayMinutes = 1_440
const readyFrom = 85
const mostReasons = 3

interface AgendaRowProps {
  readonly callId: string
  readonly isNext: boolean
  /** Milliseconds, rounded to the minute. */
  readonly now: number
}

/** One call: when, who, the goal, and at most three reasons, each a link to the field that mends it. */
export function AgendaRow({ callId, isNext, now }: AgendaRowProps) {
  const neighbourhood = useNeighbourhood(callId)
  const rules = useStore(state => state.settings.rules)
  const zone = useStore(state => state.zone)
  const isRead = useReadCall(callId)
  // The calls stand first; what could hurt in them follows, since a dozen times all rules take a while.
  const advised = useDeferredValue(neighbourhood, undefined)
  const advice = useMemo(
    () =>
      advised && isRead ? advise(advised, new Date(now).toISOString(), ruleSettingsOf(rules)) : undefined,
    [advised, isRead, now, rules],
  )
  const tenants = useTenantNames(neighbourhood?.call)
  if (neighbourhood === undefined) return null
  const { call, prospect, people, deal } = neighbourhood
  const minutes = call.start === undefined ? undefined : Math.floor((Date.parse(call.start) - now) / 60_000)
  return (
    <article className={styles.row} data-row="" data-next={isNext || undefined}>
      <div className={styles.time}>
        {call.start === undefined ? '' : clockTime(call.start, zone)}
        <small>{call.minutes} min</small>
      </div>
      <div className={styles.rail} aria-hidden="true">
        <i />
      </div>
      <div className={styles.card}>
        {advice === undefined ? (
          <span />
        ) : (
          <Ring
            value={advice.score.value}
            label="ready"
            size={isNext ? 64 : 40}
            tone={ringTone(advice, minutes)}
          />
        )}
        <div className={styles.what}>
          <h3>
            <OpenCall call={call} name={prospect?.name ?? call.title} />
            {minutes !== undefined && (
              <span className={styles.until} data-soon={minutes < soonMinutes || undefined}>
                {untilWords(minutes)}
              </span>
            )}
          </h3>
          <p className={styles.sub}>{subline(call, people, tenants)}</p>
          {isNext && call.goal !== undefined && call.goal.text !== '' && (
            <p className={styles.goal}>
              <Icon of={Flag} size="sm" />
              <span>{call.goal.text}</span>
            </p>
          )}
        </div>
        {advice !== undefined && <Reasons advice={advice} callId={callId} isNext={isNext} />}
        {isNext && (
          <NextFoot
            callId={callId}
            names={attending(call, people).map(person => person.name)}
            track={deal && <NextTrack deal={deal} goalId={call.goal?.milestoneId} />}
          />
        )}
      </div>
    </article>
  )
}

/** True once the call's surroundings are in memory; those Today did not bring are asked for. Without them no rule speaks. */
function useReadCall(callId: string): boolean {
  const isRead = useStore(state => state.siblings[callId] !== undefined)
  const loadCall = useStore(state => state.loadCall)
  useEffect(() => {
    if (!isRead) void loadCall(callId)
  }, [isRead, loadCall, callId])
  return isRead
}

function ringTone(advice: Advice, minutes: number | undefined): 'accent' | 'warn' | 'idle' {
  if (advice.score.value >= readyFrom) return 'accent'
  return minutes !== undefined && minutes < dayMinutes ? 'warn' : 'idle'
}

/** One text, so that the row is drawn again only when a name changes. */
const useTenantNames = (call: Call | undefined): string =>
  useStore(state =>
    (call?.environmentIds ?? [])
      .flatMap(id => {
        const tenant = state.records[id]
        return tenant?.kind === 'environment' && tenant.deletedAt === undefined ? [tenant.name] : []
      })
      .join(', '),
  )

function subline(call: Call, people: readonly Person[], tenants: string): string {
  const room = attending(call, people)
  const levels = room.flatMap(person => person.level?.value ?? [])
  const span = levels.length === 0 ? '' : `, levels ${Math.min(...levels)} to ${Math.max(...levels)}`
  const who = room.length === 0 ? 'nobody invited yet' : `${room.length} attending${span}`
  return [call.title, who, ...(tenants === '' ? [] : [tenants])].join(' · ')
}

/** Theirs in the room, in the call's order; who has declined is not. */
function attending(call: Call, people: readonly Person[]): readonly Person[] {
  return call.attendees.flatMap(one => {
    const person = people.find(known => known.id === one.personId)
    return person === undefined || one.attendance === 'declined' ? [] : [person]
  })
}

function OpenCall({ call, name }: { readonly call: Call; readonly name: string }) {
  const go = useStore(state => state.go)
  return (
    <button
      type="button"
      data-opens=""
      className={styles.open}
      onClick={() => go({ kind: 'call', id: call.id, tab: 'prepare' })}
    >
      {name}
    </button>
  )
}

interface ReasonsProps {
  readonly advice: Advice
  readonly callId: string
  readonly isNext: boolean
}

function Reasons({ advice, callId, isNext }: ReasonsProps) {
  const couldHurt = (finding: Finding) => finding.severity !== 'info'
  const listed = advice.toMend.filter(couldHurt).slice(0, mostReasons)
  const goneInWith = advice.shown.filter(couldHurt).length - advice.toMend.filter(couldHurt).length
  return (
    <div className={styles.reasons}>
      {(isNext || listed.length === 0) && <p className={styles.headline}>{advice.headline.words}</p>}
      {listed.map(finding => (
        <Reason key={`${finding.rule} ${finding.title}`} finding={finding} callId={callId} />
      ))}
      {goneInWith > 0 && <p className={styles.waiting}>going in with {goneInWith}</p>}
      {isNext && advice.waiting > 0 && (
        <p className={styles.waiting}>
          {listed.length === 0 ? advice.waiting : `${advice.waiting} more`}{' '}
          {advice.waiting === 1 ? 'does' : 'do'} not fit before the start
        </p>
      )}
    </div>
  )
}

function Reason({ finding, callId }: { readonly finding: Finding; readonly callId: string }) {
  const go = useStore(state => state.go)
  return (
    <button
      type="button"
      className={styles.reason}
      data-severity={finding.severity}
      onClick={() => go({ kind: 'call', id: callId, tab: 'prepare', target: finding.target })}
    >
      <Icon of={findingIcon(finding)} size="sm" />
      <span className={styles.reasonTitle}>{finding.title}</span>
      <b>{finding.minutesToMend} min</b>
      <Icon of={ChevronRight} size="xs" />
    </button>
  )
}

interface NextFootProps {
  readonly callId: string
  readonly names: readonly string[]
  readonly track: ReactNode
}

function NextFoot({ callId, names, track }: NextFootProps) {
  const go = useStore(state => state.go)
  return (
    <div className={styles.foot}>
      <span className={styles.faces}>
        {names.slice(0, 6).map(name => (
          <Avatar key={name} name={name} />
        ))}
      </span>
      {track}
      <span className={styles.push} />
      <Button size="sm" icon={Play} onPress={() => go({ kind: 'call', id: callId, tab: 'run' })}>
        Run
      </Button>
      <Button
        size="sm"
        variant="primary"
        keys="Enter"
        autoFocus
        onPress={() => go({ kind: 'call', id: callId, tab: 'prepare' })}
      >
        Prepare
      </Button>
    </div>
  )
}
