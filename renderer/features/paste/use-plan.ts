/** The plan of an import as the user changes it: what is known is looked up once, the plan is made anew each time. */
import type { ImportDraft } from '@shared/formats/draft'
import { type Known, knownOf, lookupsOf } from '@shared/intake/known'
import { type ImportPlan, planImport } from '@shared/intake/plan-import'
import type { ImportChoices } from '@shared/intake/planning'
import { useEffect, useMemo, useState } from 'react'
import { ask } from '../../api'
import { newId, now } from '../../state/clock'
import { useStore } from '../../state/store'

export function usePlan(draft: ImportDraft, choices: ImportChoices): ImportPlan | undefined {
  const zone = useStore(state => state.zone)
  const known = useKnown(draft)
  return useMemo(() => {
    if (known === undefined) return undefined
    return planImport(draft, { known, ownDomains: [], choices, now: now(), zone, newId })
  }, [draft, known, choices, zone])
}

function useKnown(draft: ImportDraft): Known | undefined {
  const [known, setKnown] = useState<Known>()
  const receive = useStore(state => state.receive)
  useEffect(() => {
    let stale = false
    const { emails, domains, uids, prospectNames } = lookupsOf(draft)
    const lookups = {
      emails: [...emails],
      domains: [...domains],
      uids: [...uids],
      prospectNames: [...prospectNames],
    }
    void ask('findKnown', lookups).then(records => {
      if (stale) return
      receive(records)
      setKnown(knownOf(records))
    })
    return () => {
      stale = true
    }
  }, [draft, receive])
  return known
}
