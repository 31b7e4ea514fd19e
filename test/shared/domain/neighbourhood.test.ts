import { prospectNeighbourhood } from '@shared/domain/neighbourhood'
import type { AnyRecord } from '@shared/domain/records'
import { type Summary, summarize } from '@shared/domain/summary'
import { describe, expect, it } from 'vitest'
import { createLookup } from '../../../electron/workspace/lookup'
import { aCall, aDeal, aDebrief, aGap, aPerson, aProspect, aQuestion, aRun } from '../../helpers/builders'

const [here, elsewhere] = [aProspect(), aProspect()]
const at = (prospectId: typeof here.id, to?: string) => ({ form: 'prospect' as const, prospectId, to })
const call = aCall({ prospectId: here.id })
const theirs = [
  ...[here, aDeal({ prospectId: here.id }), call, aGap()],
  ...[aDebrief({ callId: call.id }), aRun({ callId: call.id }), aQuestion({ prospectId: here.id })],
  aPerson({ affiliations: [at(here.id)] }),
]
const moved = aPerson({ affiliations: [at(here.id, '2026-11-01'), at(elsewhere.id)] })
const auditsBoth = aPerson({ affiliations: [at(here.id), at(elsewhere.id)] })
const others = [elsewhere, aDeal({ prospectId: elsewhere.id }), aPerson({ affiliations: [at(elsewhere.id)] })]

function idsOf(id: string): readonly string[] {
  const all: readonly AnyRecord[] = [...theirs, moved, auditsBoth, ...others]
  const lookup = createLookup(kind =>
    all.filter(one => one.kind === kind).map(one => summarize(one) as Summary),
  )
  return prospectNeighbourhood(id, lookup).map(ref => ref.id)
}

describe('what surrounds a company', () => {
  it('is all that its page shows, nothing of others, each once', () => {
    const ids = idsOf(here.id)
    expect(ids.toSorted()).toEqual([...theirs, moved, auditsBoth].map(({ id }) => id as string).toSorted())
  })

  it('has those who moved on, and those who are at two places, at both', () => {
    for (const person of [moved, auditsBoth])
      expect([here, elsewhere].map(({ id }) => idsOf(id).includes(person.id))).toEqual([true, true])
  })

  it('is nothing once the company is gone', () => {
    expect(idsOf(aProspect().id)).toEqual([])
  })
})
