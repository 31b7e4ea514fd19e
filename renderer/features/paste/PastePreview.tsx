import type { ImportDraft } from '@shared/formats/draft'
import type { ImportPlan } from '@shared/intake/plan-import'
import type { ImportChoices } from '@shared/intake/planning'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { runCommand, useCommands } from '../../app/use-commands'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { PageHead } from '../../ui/PageHead'
import { LoadingState } from '../../ui/States'
import { CallFacts } from './CallFacts'
import { Notices } from './Notices'
import styles from './Paste.module.css'
import { People } from './People'
import { Sentences } from './Sentences'
import { usePlan } from './use-plan'
import { WhatItMakes } from './WhatItMakes'

/** Left what was recognised, right one row per sentence; one press makes it all, or nothing. */
export function PastePreview({ draft }: { readonly draft: ImportDraft }) {
  const [choices, setChoices] = useState<ImportChoices>({})
  const plan = usePlan(draft, choices)
  if (plan === undefined) return <LoadingState label="Looking up who is known" lines={6} />
  const choose = (change: Partial<ImportChoices>) => setChoices(before => ({ ...before, ...change }))
  return <Preview draft={draft} plan={plan} choices={choices} choose={choose} />
}

export interface PreviewProps {
  readonly draft: ImportDraft
  readonly plan: ImportPlan
  readonly choices: ImportChoices
  readonly choose: (change: Partial<ImportChoices>) => void
}

function Preview(props: PreviewProps) {
  const { draft, plan, choices } = props
  const [asksAgain, setAsksAgain] = useState(false)
  const leave = useStore(state => state.leaveIntake)
  const mustSayWho = plan.whichOneIsYou.length > 0 && choices.me === undefined
  const create = () => {
    if (mustSayWho) setAsksAgain(true)
    else void save(plan)
  }
  useCommands({ 'app.primary': create })
  const hasSentences = draft.sentences.some(sentence => sentence.use === 'note')
  return (
    <>
      <PageHead
        title={draft.source.kind === 'text' ? 'From what you pasted' : `From ${draft.source.name}`}
        sub={foundWords(props)}
      >
        <Button variant="quiet" keys="Escape" onPress={leave}>
          Cancel
        </Button>
        <Button variant="primary" icon={Check} keys="Mod+Enter" onPress={() => runCommand('app.primary')}>
          {plan.nothingNew
            ? 'Open the call'
            : plan.counts.calls > 0 || plan.callIds.length === 0
              ? 'Create call'
              : 'Update call'}
        </Button>
      </PageHead>
      <div className={styles.columns}>
        <div className={styles.column} data-pane="recognised">
          <Notices notices={plan.notices} />
          <CallFacts {...props} />
          <People {...props} asksAgain={asksAgain && mustSayWho} />
        </div>
        {hasSentences ? <Sentences {...props} /> : <WhatItMakes plan={plan} />}
      </div>
    </>
  )
}

/** Saves the whole plan as one step that can be undone, then opens the first call. */
async function save(plan: ImportPlan): Promise<void> {
  const { commit, go, say, loadToday } = useStore.getState()
  useStore.setState({ intake: { kind: 'none' } })
  const records = plan.changes.map(change => change.record)
  if (records.length > 0) await commit(records, 'Import', { isImport: true })
  const first = plan.callIds[0]
  if (first === undefined) go({ kind: 'calls' })
  else go({ kind: 'call', id: first, tab: 'prepare' })
  say(doneWords(plan), { undoes: records.length > 0 })
  await loadToday()
}

function doneWords({ creates, updates, nothingNew }: ImportPlan): string {
  if (nothingNew) return 'Nothing new: everything in it was already here.'
  const made = creates.length > 0 ? `Made ${creates.join(', ')}.` : ''
  const changed = updates.length > 0 ? `Updated ${updates.join(', ')}.` : ''
  return `${made} ${changed}`.trim()
}

function foundWords({ draft, plan }: PreviewProps): string {
  const notes = draft.sentences.filter(sentence => sentence.use === 'note').length
  const events = draft.events.length
  const parts = [
    events === 1 ? 'one meeting' : events > 1 ? `${events} meetings` : '',
    notes === 1 ? '1 sentence' : notes > 1 ? `${notes} sentences` : '',
  ].filter(Boolean)
  const found = parts.length === 0 ? 'People' : parts.join(' and ')
  const start = `${found.charAt(0).toUpperCase()}${found.slice(1)} found.`
  return plan.nothingNew
    ? `${start} Everything in it is already here.`
    : `${start} Change what is wrong, leave the rest.`
}
