import { dueOfAll, dueOnDay, isBlank } from '@shared/debrief/close'
import { shareWords } from '@shared/debrief/points'
import { isOwed } from '@shared/domain/question'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { dayOf } from '../../../time'
import { Button } from '../../../ui/Button'
import { SegmentedControl } from '../../../ui/SegmentedControl'
import { Tag } from '../../../ui/Tag'
import { BatchBar, goOn } from './BatchBar'
import styles from './CloseStrip.module.css'
import { CopyCrm } from './CopyCrm'
import { closeAndLeave, copyNote } from './close-debrief'
import { DueField } from './DueField'
import { FiledBar } from './FiledBar'
import { NextUp } from './NextUp'
import { type NoteForm, noteForms } from './note-forms'
import { Outcomes } from './Outcomes'
import { useShare } from './share'
import type { DebriefFacts } from './use-debrief'

/** A whole debrief in half a minute: outcome, who owes what by when, and the note to the salesperson. */
export function CloseStrip({ facts }: { readonly facts: DebriefFacts }) {
  const { debrief, salesperson, run } = facts
  const [form, setForm] = useState(noteForms[0] as NoteForm)
  const share = useShare(facts)
  const isOpen = debrief.closedAt === undefined
  useCommands({ 'app.primary': () => (isOpen ? void closeAndLeave(facts, form) : goOn()) })
  return (
    <>
      <section className={styles.close} aria-label="30-second close">
        <div className={styles.lead}>
          <h2>30-second close</h2>
          <p>
            <NextUp callId={facts.call.id} /> The rest can wait.
          </p>
          {debrief.outcome !== 'did-not-happen' && (
            <p
              title={
                share.open.length === 0
                  ? undefined
                  : `Open: ${share.open.map(({ label }) => label).join(', ')}`
              }
            >
              {shareWords(share, run !== undefined)}
            </p>
          )}
        </div>
        <div className={styles.outcomes} data-field="other-call">
          <Outcomes facts={facts} />
        </div>
        <div className={styles.cell}>
          <Owed facts={facts} />
        </div>
        <div className={styles.cell}>
          <span className={styles.label}>
            {salesperson === undefined ? 'Note for the salesperson' : `Note to ${salesperson.name}`}
          </span>
          <span className={styles.forms}>
            <CopyNote facts={facts} form={form} onForm={setForm} />
            <CopyCrm facts={facts} />
          </span>
        </div>
      </section>
      <FiledBar facts={facts} />
      <BatchBar />
    </>
  )
}

/** Who answers is me unless a line below says otherwise; the day is the same for all until one is given its own. */
function Owed({ facts }: { readonly facts: DebriefFacts }) {
  const zone = useStore(state => state.zone)
  const commit = useStore(state => state.commit)
  const didNot = facts.debrief.outcome === 'did-not-happen'
  const owed = didNot ? [] : facts.questions.filter(question => isOwed(question) && !isBlank(question))
  const isMine = owed.every(({ ownerId }) => ownerId === undefined || ownerId === facts.me?.id)
  const count = owed.length === 1 ? '1 answer owed' : `${owed.length} answers owed`
  const today = dayOf(now(), zone)
  return (
    <>
      <span className={styles.label}>{owed.length > 0 && isMine ? `${count}, by me` : count}</span>
      {owed.length === 0 ? (
        <Tag>nothing to send</Tag>
      ) : (
        <DueField
          label="All owed answers due"
          value={dueOfAll(owed, today)}
          namesNext
          onChange={day => void commit(dueOnDay(owed, day, now()), 'All answers due')}
        />
      )}
    </>
  )
}

interface CopyNoteProps {
  readonly facts: DebriefFacts
  readonly form: NoteForm
  readonly onForm: (form: NoteForm) => void
}

/** A form is copied as it is chosen, and is the one the close copies. */
function CopyNote({ facts, form, onForm }: CopyNoteProps) {
  const [copiedId, setCopied] = useState<string>()
  const copy = async (chosen: NoteForm) => {
    onForm(chosen)
    setCopied((await copyNote(facts, chosen)) ? chosen.id : undefined)
  }
  const choose = (id: string) => {
    const chosen = noteForms.find(one => one.id === id)
    if (chosen !== undefined) void copy(chosen)
  }
  return (
    <>
      <SegmentedControl label="Form of the note" segments={noteForms} value={form.id} onChange={choose} />
      {copiedId === form.id ? (
        <Tag tone="accent" icon={Check}>
          copied
        </Tag>
      ) : (
        <Button size="sm" variant="quiet" onPress={() => void copy(form)}>
          Copy
        </Button>
      )}
    </>
  )
}
