import { type CrmSource, writeCrm } from '@shared/debrief/crm'
import { defaultCrmFields } from '@shared/debrief/crm-fields'
import { Copy, ListChecks } from 'lucide-react'
import { useState } from 'react'
import { ask } from '../../../api'
import { useCommands } from '../../../app/use-commands'
import { useAfter } from '../../../parts/follow-up/use-after'
import { orSay } from '../../../state/say-failure'
import { useNeighbourhood } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { dayOf, dayWords } from '../../../time'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { IconButton } from '../../../ui/IconButton'
import styles from './CopyCrm.module.css'
import { CrmFields } from './CrmFields'
import type { DebriefFacts } from './use-debrief'

/** The call as the CRM wants it, under its own labels; which those are is said once. */
export function CopyCrm({ facts }: { readonly facts: DebriefFacts }) {
  const [isOpen, setOpen] = useState(false)
  const source = useCrmSource(facts)
  const fields = useStore(state => state.settings.crmFields) ?? defaultCrmFields
  const form = useStore(state => state.settings.crmForm)
  const say = useStore(state => state.say)
  const text = source === undefined ? '' : writeCrm(fields, form, source)
  const copy = async () => {
    if (source === undefined) return
    if (await orSay(say, () => ask('copyText', { text }))) say('On the clipboard for the CRM.')
  }
  useCommands({ 'call.copy-crm': () => void copy() })
  return (
    <span className={styles.crm}>
      <Button size="sm" icon={Copy} isDisabled={source === undefined} onPress={() => void copy()}>
        CRM
      </Button>
      <IconButton label="What the CRM gets" icon={ListChecks} onPress={() => setOpen(true)} />
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="What the CRM gets"
        width="broad"
        actions={
          <>
            <Button autoFocus onPress={() => setOpen(false)}>
              Done
            </Button>
            <Button icon={Copy} onPress={() => void copy()}>
              Copy
            </Button>
          </>
        }
      >
        <div className={styles.body}>
          <CrmFields />
          <section aria-label="As it leaves">
            <pre className={styles.text}>{text}</pre>
          </section>
        </div>
      </Dialog>
    </span>
  )
}

/** Undefined while the call is being read. */
function useCrmSource(facts: DebriefFacts): CrmSource | undefined {
  const { call, debrief } = facts
  const after = useAfter(call.id)
  const neighbourhood = useNeighbourhood(call.id)
  const zone = useStore(state => state.zone)
  if (after === undefined || neighbourhood === undefined) return undefined
  const { today } = after.mail.facts
  const next = neighbourhood.otherCalls
    .filter(one => one.id === debrief.nextCallId || (one.status === 'planned' && one.dealId === call.dealId))
    .flatMap(({ start }) => (start !== undefined && start > (call.start ?? '') ? [start] : []))
    .toSorted()[0]
  return {
    ...facts,
    gaps: neighbourhood.gaps,
    told: after.mail.facts.gaps,
    questions: facts.questions,
    commitments: after.commitments,
    complaints: after.complaints,
    today,
    heldOn: after.mail.facts.heldOn,
    nextOn: next && dayOf(next, zone),
    dayWords: day => dayWords(`${day}T12:00:00Z`, 'UTC'),
  }
}
