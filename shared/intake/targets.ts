/** Where a paste can go: to a call or a company that is here, or to a call of its own. One is proposed, the user decides. */
import type { Call } from '../domain/call'
import type { ImportDraft } from '../formats/draft'
import type { Known } from './known'
import type { IntakeTarget } from './planning'
import { readReply } from './read-reply'

export interface TargetOption {
  /** 'new', or kind and id. */
  readonly id: string
  /** Absent: a call of its own, or the one that a calendar says it is. */
  readonly target?: IntakeTarget | undefined
  readonly words: string
  readonly start?: string | undefined
}

export interface Targets {
  readonly options: readonly TargetOption[]
  readonly proposed: TargetOption
}

const newOne: TargetOption = { id: 'new', words: 'A new call' }
const mostOthers = 6

/** The places, the open one first; `origin` is what was on screen when it was pasted. */
export function targetsOf(
  draft: ImportDraft,
  origin: IntakeTarget | null,
  known: Known,
  now: string,
): Targets {
  if (draft.source.kind === 'calendar' || draft.events.length > 1)
    return { options: [newOne], proposed: newOne }
  const open = known.calls.find(call => origin?.kind === 'call' && call.id === origin.id)
  const company = known.prospects.find(
    one => one.id === (origin?.kind === 'prospect' ? origin.id : open?.prospectId),
  )
  const others = callsAhead(known, now).filter(call => call !== open)
  const calls = (open ? [open, ...others] : others).map(call => callOption(call, known))
  const companies = company
    ? [
        {
          id: `prospect ${company.id}`,
          target: { kind: 'prospect' as const, id: company.id },
          words: `${company.name}, no call`,
        },
      ]
    : []
  const options = [...calls, ...companies, newOne]
  return { options, proposed: propose(draft, open, { calls, companies, known }) }
}

interface Offered {
  readonly calls: readonly TargetOption[]
  readonly companies: readonly TargetOption[]
  readonly known: Known
}

/** A text with a meeting of its own makes a call; notes go to what is open; quoted questions to the call they were asked for. */
function propose(
  draft: ImportDraft,
  open: Call | undefined,
  { calls, companies, known }: Offered,
): TargetOption {
  const [event] = draft.events
  const hasTime = event !== undefined && (event.start !== undefined || event.startOptions.length > 0)
  const [first] = calls
  if (open && first && (!hasTime || open.start === undefined || open.start === event.start)) return first
  if (!open && companies[0] && !hasTime) return companies[0]
  const asked = calls.filter(({ target }) =>
    known.calls.some(call => call.id === target?.id && call.askedSalespersonAt !== undefined),
  )
  const isReply = asked.length === 1 && readReply(draft.sentences, [])?.form === 'inline'
  return (isReply ? asked[0] : undefined) ?? newOne
}

/** Planned calls that are not over, the next first. */
function callsAhead(known: Known, now: string): readonly Call[] {
  const isAhead = ({ status, start, minutes }: Call): boolean =>
    status === 'planned' && (start === undefined || Date.parse(start) + minutes * 60_000 > Date.parse(now))
  return known.calls
    .filter(isAhead)
    .sort((a, b) => ((a.start ?? '~') < (b.start ?? '~') ? -1 : 1))
    .slice(0, mostOthers)
}

function callOption(call: Call, known: Known): TargetOption {
  const company = known.prospects.find(one => one.id === call.prospectId)
  const words = company ? `${company.name}, ${call.title}` : call.title
  const target = { kind: 'call' as const, id: call.id }
  return { id: `call ${call.id}`, target, words, start: call.start }
}
