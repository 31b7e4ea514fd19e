/** What Prepare shows of a call: its records, the facts the advisors see, and their advice. */
import { type Advice, advise } from '@shared/advisor/advise'
import { type CallFacts, type CallNeighbourhood, collectFacts } from '@shared/advisor/facts'
import { basisOfItPro } from '@shared/advisor/room'
import type { Call } from '@shared/domain/call'
import type { Colleague } from '@shared/domain/colleague'
import type { Deal } from '@shared/domain/deal'
import type { Prospect } from '@shared/domain/prospect'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { useDeferredValue, useMemo } from 'react'
import { useNow } from '../../../state/clock'
import { ruleSettingsOf } from '../../../state/rules'
import { useNeighbourhood } from '../../../state/selectors'
import { useStore } from '../../../state/store'

export interface PrepareView {
  readonly neighbourhood: CallNeighbourhood
  readonly facts: CallFacts
  readonly call: Call
  readonly prospect: Prospect | undefined
  readonly deal: Deal | undefined
  readonly copy: ScriptCopy | undefined
  readonly me: Colleague | undefined
  readonly salesperson: Colleague | undefined
  readonly hasItPros: boolean
}

export function usePrepare(callId: string): PrepareView | undefined {
  const neighbourhood = useNeighbourhood(callId)
  const minute = useNow('minute')
  return useMemo(
    () => (neighbourhood === undefined ? undefined : viewOf(neighbourhood, new Date(minute).toISOString())),
    [neighbourhood, minute],
  )
}

function viewOf(neighbourhood: CallNeighbourhood, now: string): PrepareView {
  const facts = collectFacts(neighbourhood, now)
  const { call, prospect, deal, scriptCopy, colleagues } = neighbourhood
  return {
    neighbourhood,
    facts,
    call,
    prospect,
    deal,
    copy: scriptCopy,
    me: colleagues.find(colleague => colleague.me),
    salesperson: facts.salesperson,
    hasItPros: facts.room.some(person => basisOfItPro(person) !== undefined),
  }
}

/** The advice may lag a keystroke behind: it must never slow the typing. */
export function useAdvice({ neighbourhood, facts }: PrepareView): Advice {
  const entries = useStore(state => state.settings.rules)
  const settings = useMemo(() => ruleSettingsOf(entries), [entries])
  const settled = useDeferredValue(neighbourhood)
  return useMemo(() => advise(settled, facts.now, settings), [settled, facts.now, settings])
}
