import type { Target } from '@shared/advisor/finding'
import { addHouseRule, addNeed } from '@shared/prepare/needs'
import type { SectionId } from '@shared/prepare/sections'
import { newId, now } from '../../../state/clock'
import { useSummaries } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { dayOf } from '../../../time'
import { AddChip } from '../../../ui/Chips'
import { changeProspect } from './actions'
import styles from './Calm.module.css'
import { takeChecklist } from './Huddle'
import { shownSections } from './layout'
import type { PrepareView } from './use-prepare'

interface AddChipsProps {
  readonly view: PrepareView
  readonly added: readonly SectionId[]
  readonly add: (id: SectionId) => void
  readonly jump: (target: Target) => void
  readonly hidden: readonly SectionId[]
}

interface Addition {
  readonly word: string
  readonly section: SectionId
  readonly press: () => void
}

/** What could still be said about this call, each a press away and none of it owed. */
export function AddChips({ view, added, add, jump, hidden }: AddChipsProps) {
  const shown = shownSections(view, added, hidden)
  const additions = useAdditions(view, add, jump).filter(({ section }) => !shown.includes(section))
  if (additions.length === 0) return null
  return (
    <section className={styles.adds} aria-label="Add when you want">
      <span className={styles.lead} aria-hidden="true">
        Add when you want
      </span>
      {additions.map(({ word, press }) => (
        <AddChip key={word} label={`Add: ${word}`} onPress={press}>
          {word}
        </AddChip>
      ))}
    </section>
  )
}

function useAdditions(
  view: PrepareView,
  add: (id: SectionId) => void,
  jump: (target: Target) => void,
): readonly Addition[] {
  const { call, prospect } = view
  const zone = useStore(state => state.zone)
  const template = useTemplate(view)
  const lead =
    (kind: 'play' | 'room' | 'my-role' | 'jobs' | 'environment' | 'gaps' | 'checklist' | 'fidelity') => () =>
      jump({ kind })
  /** Needs and rules are kept with the company: without one that is asked for first. */
  const ofCompany = (section: SectionId, write: () => void) => () => {
    if (prospect === undefined) return jump({ kind: 'prospect' })
    write()
    add(section)
  }
  const need = () =>
    changeProspect(
      prospect?.id,
      before => addNeed(before, { callId: call.id, on: dayOf(now(), zone) }, newId),
      'Need added',
    )
  const rule = () => changeProspect(prospect?.id, before => addHouseRule(before, newId), 'House rule added')
  const huddle = () => {
    if (template === undefined) return jump({ kind: 'checklist' })
    void takeChecklist(view, template).then(() => jump({ kind: 'checklist' }))
  }
  return [
    { word: 'play', section: 'play', press: lead('play') },
    { word: 'room', section: 'room', press: lead('room') },
    { word: 'my role', section: 'my-role', press: lead('my-role') },
    { word: 'jobs', section: 'jobs', press: lead('jobs') },
    { word: 'huddle', section: 'checklist', press: huddle },
    { word: 'environment', section: 'environment', press: lead('environment') },
    { word: 'gap', section: 'gaps', press: lead('gaps') },
    { word: 'situation', section: 'situation', press: ofCompany('situation', () => undefined) },
    { word: 'need', section: 'needs', press: ofCompany('needs', need) },
    { word: 'house rule', section: 'house-rules', press: ofCompany('house-rules', rule) },
    { word: 'checklist', section: 'checklist', press: lead('checklist') },
    { word: 'close to home', section: 'fidelity', press: lead('fidelity') },
    { word: 'the deal', section: 'deal', press: () => jump({ kind: 'deal-field', field: 'price-answer' }) },
  ]
}

/** The checklist meant for this kind of call, if the library has one: the huddle starts from it. */
function useTemplate({ call }: PrepareView): string | undefined {
  const templates = useSummaries('checklist') ?? []
  const records = useStore(state => state.records)
  return templates.find(({ id, mode }) => {
    const record = records[id]
    const fits = mode === 'any' || mode === call.mode
    return fits && record?.kind === 'checklist' && record.callKinds.includes(call.callKind)
  })?.id
}
