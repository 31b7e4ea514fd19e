import type { DealField, Target } from '@shared/advisor/finding'
import type { PersonId } from '@shared/domain/person'
import { isCalm, type SectionId, sectionOf } from '@shared/prepare/sections'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { useStore } from '../../../state/store'
import type { View } from '../../../state/view'
import { LoadingState } from '../../../ui/States'
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
  const jump = useJump(root, reveal)
  useFindingKeys(advice.toMend, jump)
  useAskSalesperson(view)
  useFirstField(view, calm, target, jump)
  const layout = { view, advice, added, add, jump, lacksTime, isAboutOpen, setAboutOpen, pane, setPane }
  return (
    <div ref={root} className={styles.prepare}>
      {calm ? <CalmLayout {...layout} /> : <ColumnsLayout {...layout} />}
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
    if (target.kind === 'prospect-facts' || target.kind === 'current-tool') {
      const id = call.prospectId
      if (id !== undefined) return leaveTo(() => useStore.getState().go({ kind: 'prospect', id }))
      opening.setAboutOpen(true)
    }
    const elsewhere = placeOf(target, facts)
    if (elsewhere !== undefined) return leaveTo(() => useStore.getState().go(elsewhere))
    const section = sectionOf(target)
    if (section !== undefined) opening.add(section)
    if (aboutFields.has(target.kind)) opening.setAboutOpen(true)
    const inFold = foldedFields.has(target.kind) || (aboutFields.has(target.kind) && call.start !== undefined)
    opening.setPane(inFold ? 'hurt' : 'plan')
    return true
  }, [])
}

/** Where a field lies that is not of this call: another call's debrief, the deal's page, a comparison in the library. */
function placeOf(target: Target, { deal }: PrepareView['facts']): View | undefined {
  if (target.kind === 'other-call') return { kind: 'call', id: target.callId, tab: 'debrief' }
  if (target.kind === 'deal-field' && deal !== undefined) return dealPart(target.field, deal.id)
  if (target.kind !== 'comparison') return undefined
  return target.answerId === undefined ? { kind: 'answers' } : { kind: 'answer', id: target.answerId }
}

/** Hours and the end of a deal are looked after on its own page; what is only a word is written here. */
function dealPart(field: DealField, id: string): View | undefined {
  if (field === 'effort') return { kind: 'deal', id, part: 'effort' }
  return field === 'outcome' ? { kind: 'deal', id, part: 'about' } : undefined
}

function leaveTo(action: () => void): false {
  action()
  return false
}

/** The people stand in the call's header, each a button that opens their editor. */
function focusRoom(): void {
  document.querySelector<HTMLElement>('[aria-label="Who is invited"] button')?.focus()
}

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
