import type { AnyRecord } from '@shared/domain/records'
import { type Clash, clashesOf, clashesWith, type Day } from '@shared/preflight/day'
import { clashReason, clashTitle, proposalWords } from '@shared/preflight/day-words'
import {
  callsIn,
  isOfEnvironment,
  keyOf,
  type Proposal,
  proposalsFor,
  withChange,
} from '@shared/preflight/proposals'
import { ArrowLeftRight } from 'lucide-react'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'
import { clockTime } from '../../../time'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { commitAll } from './actions'
import styles from './Environments.module.css'
import type { PrepareView } from './use-prepare'

interface EnvironmentClashesProps {
  readonly view: PrepareView
  readonly day: Day
}

/** What does not fit between this call and another of the day, and what would solve it, each way one press. */
export function EnvironmentClashes({ view, day }: EnvironmentClashesProps) {
  const { call, neighbourhood } = view
  const zone = useStore(state => state.zone)
  const clock = (ms: number) => clockTime(new Date(ms).toISOString(), zone)
  const names = [...neighbourhood.colleagues, ...neighbourhood.people]
  const nameOf = (id: string) => names.find(one => one.id === id)?.name ?? 'Somebody'
  return clashesWith(clashesOf(day), call.id).map(clash => (
    <Notice key={keyOf(clash)} tone={clash.kind === 'overlap' ? 'danger' : 'warn'} icon={ArrowLeftRight}>
      <b>{clashTitle(clash, call.id, clock, nameOf)}.</b> {clashReason(clash)}
      <Ways clash={clash} day={day} clock={clock} />
    </Notice>
  ))
}

const mostWays = 2

interface WaysProps {
  readonly clash: Clash
  readonly day: Day
  readonly clock: (ms: number) => string
}

function Ways({ clash, day, clock }: WaysProps) {
  if (!isOfEnvironment(clash)) return null
  const ways = proposalsFor(clash, day).slice(0, mostWays)
  if (ways.length === 0) return <> No other tenant is free then.</>
  return (
    <span className={styles.ways}>
      {ways.map(way => {
        const words = proposalWords(way, day, clock)
        return (
          <Button key={words} size="xs" onPress={() => void take(way, words)}>
            {words}
          </Button>
        )
      })}
    </span>
  )
}

/** One step, whatever it changes: one press takes it back. */
async function take(proposal: Proposal, words: string): Promise<void> {
  const { loadRecords } = useStore.getState()
  await loadRecords(callsIn(proposal).map(id => ({ kind: 'call', id })))
  const changed = changedBy(proposal)
  if (changed.length === 0) return
  await commitAll(changed, words)
  sayUndoable(`Done: ${words}`)
}

function changedBy(proposal: Proposal): readonly AnyRecord[] {
  const { records } = useStore.getState()
  if (proposal.kind === 'machine') {
    const environment = records[proposal.environmentId]
    return environment?.kind === 'environment' ? [{ ...environment, resetBy: 'machine' }] : []
  }
  return callsIn(proposal).flatMap(id => {
    const call = records[id]
    return call?.kind === 'call' ? [withChange(call, proposal)] : []
  })
}
