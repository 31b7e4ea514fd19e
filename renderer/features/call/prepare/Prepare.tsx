import type { Target } from '@shared/advisor/finding'
import type { PersonId } from '@shared/domain/person'
import { isCalm, type SectionId, sectionOf } from '@shared/prepare/sections'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { FixFirst } from '../../../parts/complaint/FixFirst'
import { useStore } from '../../../state/store'
import type { View } from '../../../state/view'
import { focusField, LandingContext } from '../../../ui/landing'
import { LoadingState } from '../../../ui/States'
import { useRest } from '../../../ui/use-rest'
import { useAskSalesperson } from './AskSalesperson'
import { AttendeeEditor } from './AttendeeEditor'
import { CalmLayout } from './CalmLayout'
import { ColumnsLayout } from './ColumnsLayout'
import { HuddleViews } from './HuddleViews'
import styles from './Prepare.module.css'
import { useJump } from './use-jump'
import { type PrepareView, useAdvice, usePrepare } from './use-prepare'

interface PrepareProps {
  readonly callId: string
  /** The field a finding points at: shown and focused whenever it changes. */
  readonly target?: Target | undefined
}

/** Preparing a call: what could hurt, and every field that mends it. Nothing here disables Start. */
export function Prepare({ callId, target }: PrepareProps) {
  const view = usePrepare(callId)
  if (view === undefined) return <LoadingState label="Reading the call" lines={8} />
  return <Working key={callId} view={view} target={target} />
}

function Working({ view, target }: { readonly view: PrepareView; readonly target: Target | undefined }) {
  const root = useRef<HTMLDivElement>(null)
  const advice = useAdvice(view)
  const calm = useCalm(view)
  const [lacksTime] = useState(view.call.start === undefined)
  const [added, setAdded] = useState<readonly SectionId[]>([])
  const [isAboutOpen, setAboutOpen] = useState(lacksTime)
  const [pane, setPane] = useState<'plan' | 'hurt'>('plan')
  const [edited, setEdited] = useState<PersonId | 'new' | null>(null)
  const add = useCallback((id: SectionId) => setAdded(ids => (ids.includes(id) ? ids : [...ids, id])), [])
  const reveal = useReveal(view, { add, setAboutOpen, setPane, setEdited })
  // A field that was asked for may lie anywhere.
  const hasRest = useRest(target !== undefined)
  const { jump, landing } = useJump(root, reveal, hasRest)
  useFindingKeys(advice.toMend, jump)
  useAskSalesperson(view)
  useFirstField(view, calm, target, jump)
  const layout = {
    view,
    advice,
    hasRest,
    added,
    add,
    jump,
    lacksTime,
    isAboutOpen,
    setAboutOpen,
    pane,
    setPane,
  }
  return (
    <div ref={root} className={styles.prepare}>
      <FixFirst of={{ dealId: view.deal?.id, prospectId: view.prospect?.id }} />
      <LandingContext value={landing}>
        {calm ? <CalmLayout {...layout} /> : <ColumnsLayout {...layout} />}
      </LandingContext>
      <HuddleViews view={view} />
      {edited !== null && (
        <AttendeeEditor
          callId={view.call.id}
          personId={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  )
}

/** The layout stays while the call is being prepared: sections that fill must not move under the hand. */
function useCalm({ facts }: PrepareView): boolean {
  const [latched, setLatched] = useState({ kind: facts.call.callKind, calm: isCalm(facts) })
  if (latched.kind !== facts.call.callKind) {
    setLatched({ kind: facts.call.callKind, calm: isCalm(facts) && latched.calm })
  }
  return latched.calm
}

interface Opening {
  readonly add: (id: SectionId) => void
  readonly setAboutOpen: (open: boolean) => void
  readonly setPane: (pane: 'plan' | 'hurt') => void
  readonly setEdited: (person: PersonId | 'new') => void
}

const aboutFields: ReadonlySet<Target['kind']> = new Set([
  'start',
  'length',
  'place',
  'agenda',
  'prospect',
  'salesperson',
  'deal',
  'marathon',
])
/** Fields in the column that folds on a narrow window. */
const foldedFields: ReadonlySet<Target['kind']> = new Set([
  'environment',
  'preflight',
  'fidelity',
  'deal-field',
  'house-rule',
])

/** Opens what hides a target's field. People and the company's profile have their own places: false. */
function useReveal({ call, facts }: PrepareView, opening: Opening): (target: Target) => boolean {
  const latest = useRef({ call, facts, opening })
  latest.current = { call, facts, opening }
  return useCallback(target => {
    const { call, facts, opening } = latest.current
    if (target.kind === 'attendee') return leaveTo(() => opening.setEdited(target.personId))
    if (target.kind === 'attendees') {
      return leaveTo(() => (facts.room.length === 0 ? opening.setEdited('new') : focusRoom()))
    }
    const elsewhere = placeOf(target, facts)
    if (elsewhere !== undefined) return leaveTo(() => goFrom(call.id, elsewhere))
    const section = sectionOf(target)
    if (section !== undefined) opening.add(section)
    if (aboutFields.has(target.kind)) opening.setAboutOpen(true)
    const inFold = foldedFields.has(target.kind) || (aboutFields.has(target.kind) && call.start !== undefined)
    opening.setPane(inFold ? 'hurt' : 'plan')
    return true
  }, [])
}

/** Where a field lies that is not of this call: another call's debrief, the page of the company or the deal, the library. */
function placeOf(target: Target, { deal, prospect }: PrepareView['facts']): View | undefined {
  switch (target.kind) {
    case 'other-call':
      return { kind: 'call', id: target.callId, tab: 'debrief', target }
    case 'prospect-facts':
    case 'current-tool':
      return prospect && { kind: 'prospect', id: prospect.id, target }
    case 'deal-field':
      return deal && dealPart(target, deal.id)
    case 'comparison':
      return target.answerId === undefined
        ? { kind: 'answers', target }
        : { kind: 'answer', id: target.answerId, target }
    default:
      return undefined
  }
}

/** Hours and the end of a deal are looked after on its own page; what is only a word is written here. */
function dealPart(target: Extract<Target, { kind: 'deal-field' }>, id: string): View | undefined {
  if (target.field === 'effort') return { kind: 'deal', id, part: 'effort', target }
  return target.field === 'outcome' ? { kind: 'deal', id, target } : undefined
}

/** The way back leads to the call, not to the field on which it was opened, which would lead on here again. */
function goFrom(callId: string, to: View): void {
  const { go } = useStore.getState()
  go({ kind: 'call', id: callId, tab: 'prepare' })
  go(to)
}

function leaveTo(action: () => void): false {
  action()
  return false
}

/** The people stand in the call's header, each a button that opens their editor. */
const focusRoom = (): void => focusField(document, ['attendees'])

function useFindingKeys(
  findings: readonly { readonly target: Target }[],
  jump: (target: Target) => void,
): void {
  const at = useRef(-1)
  const step = (by: 1 | -1) => {
    if (findings.length === 0) return false
    const from = at.current === -1 && by === -1 ? 0 : at.current
    at.current = (from + by + findings.length) % findings.length
    const finding = findings[at.current]
    if (finding !== undefined) jump(finding.target)
    return undefined
  }
  useCommands({ 'app.next-finding': () => step(1), 'app.previous-finding': () => step(-1) })
}

/** A finding's field, else on an empty call the first thing it asks for. */
function useFirstField(
  { call }: PrepareView,
  calm: boolean,
  target: Target | undefined,
  jump: (target: Target) => void,
): void {
  const isFirst = useRef(true)
  useEffect(() => {
    const first = isFirst.current
    isFirst.current = false
    if (target !== undefined) return jump(target)
    if (!first || !calm) return
    if (call.start === undefined) jump({ kind: 'start' })
    else if (call.goal === undefined) jump({ kind: 'goal' })
  }, [target, jump, calm, call.start, call.goal])
}
