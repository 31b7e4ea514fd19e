import type { ImportDraft } from '@shared/formats/draft'
import type { ImportPlan } from '@shared/intake/plan-import'
import type { ImportChoices, IntakeTarget } from '@shared/intake/planning'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { runCommand, useCommands } from '../../app/use-commands'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { PageHead } from '../../ui/PageHead'
import { LoadingState } from '../../ui/States'
import { CallFacts } from './CallFacts'
import { NothingFound, ReadOnlyNotice } from './EdgeStates'
import { Notices } from './Notices'
import styles from './Paste.module.css'
import { People } from './People'
import { ReplyPanel } from './ReplyPanel'
import { RunSheetOffer } from './RunSheetOffer'
import { Sentences } from './Sentences'
import { createWords, savePlan } from './save-plan'
import { type Choose, useChoices } from './use-choices'
import { type Surroundings, usePlan, useSurroundings } from './use-plan'
import { WhatItMakes } from './WhatItMakes'

interface PastePreviewProps {
  readonly draft: ImportDraft
  /** What was open when it was pasted. */
  readonly origin: IntakeTarget | null
}

/** Left what was recognised, right one row per sentence; one press makes it all, or nothing. */
export function PastePreview({ draft, origin }: PastePreviewProps) {
  const around = useSurroundings(draft, origin)
  if (around === undefined) return <LoadingState label="Looking up who is known" lines={6} />
  return <Choosing draft={draft} around={around} />
}

interface ChoosingProps {
  readonly draft: ImportDraft
  readonly around: Surroundings
}

function Choosing({ draft, around }: ChoosingProps) {
  const { choices, choose } = useChoices({ target: around.targets.proposed.target })
  const { plan, planNow } = usePlan(draft, around.known, choices)
  return <Preview {...{ draft, around, plan, planNow, choices, choose }} />
}

export interface PreviewProps {
  readonly draft: ImportDraft
  readonly around: Surroundings
  readonly plan: ImportPlan
  readonly choices: ImportChoices
  readonly choose: Choose
}

function Preview({ planNow, ...props }: PreviewProps & { readonly planNow: () => ImportPlan }) {
  const { draft, plan, choices } = props
  const [asksAgain, setAsksAgain] = useState(false)
  const leave = useStore(state => state.leaveIntake)
  const isReadOnly = useStore(state => state.workspace?.kind === 'read-only')
  const mustSayWho = plan.whichOneIsYou.length > 0 && choices.me === undefined
  const create = () => {
    if (isReadOnly) return
    if (mustSayWho) setAsksAgain(true)
    else void savePlan(planNow(), choices)
  }
  useCommands({ 'app.primary': create })
  if (isEmpty(draft)) return <NothingFound draft={draft} />
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
        <Button
          variant="primary"
          icon={Check}
          keys="Mod+Enter"
          isDisabled={isReadOnly}
          onPress={() => runCommand('app.primary')}
        >
          {createWords(plan, choices)}
        </Button>
      </PageHead>
      <div className={styles.columns}>
        <div className={styles.column} data-pane="recognised">
          <ReadOnlyNotice />
          <RunSheetOffer />
          <Notices notices={plan.notices} />
          <CallFacts {...props} />
          <ReplyPanel {...props} />
          <People {...props} asksAgain={asksAgain && mustSayWho} />
        </div>
        {hasSentences ? <Sentences {...props} /> : <WhatItMakes plan={plan} />}
      </div>
    </>
  )
}

/** Neither a meeting nor anybody nor a sentence: all of it is service text. */
function isEmpty({ source, events, people, sentences }: ImportDraft): boolean {
  const hasMeeting = events.some(isMeeting)
  const hasNote = sentences.some(sentence => sentence.use === 'note')
  return source.kind === 'text' && !hasMeeting && people.length === 0 && !hasNote
}

const isMeeting = ({ start, startOptions, title }: ImportDraft['events'][number]): boolean =>
  start !== undefined || startOptions.length > 0 || title !== ''

function foundWords({ draft, plan }: PreviewProps): string {
  const notes = draft.sentences.filter(sentence => sentence.use === 'note').length
  const events = draft.events.filter(isMeeting).length
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
