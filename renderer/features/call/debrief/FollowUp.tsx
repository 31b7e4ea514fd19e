import { writeFollowUp } from '@shared/debrief/follow-up'
import { Copy } from 'lucide-react'
import { useMemo } from 'react'
import { ask } from '../../../api'
import { useCommands } from '../../../app/use-commands'
import { now } from '../../../state/clock'
import { orSay } from '../../../state/say-failure'
import { useStore } from '../../../state/store'
import { dayOf, dayWords, longDay } from '../../../time'
import { Button } from '../../../ui/Button'
import { Markdown } from '../../../ui/Markdown'
import { Notice } from '../../../ui/Notice'
import { Panel } from '../../../ui/Panel'
import { TextField } from '../../../ui/TextField'
import { changeDebrief } from './change-debrief'
import styles from './Debrief.module.css'
import type { DebriefFacts } from './use-debrief'

/** The mail as it would leave, their questions first. Nothing is sent from here: it goes to the clipboard. */
export function FollowUp({ facts }: { readonly facts: DebriefFacts }) {
  const { debrief, people } = facts
  const zone = useStore(state => state.zone)
  const say = useStore(state => state.say)
  const mail = useMemo(() => followUpOf(facts, zone), [facts, zone])
  const copy = async () => {
    const text = `# ${mail.subject}\n\n${mail.markdown}`
    if (!(await orSay(say, () => ask('copyText', { text })))) return
    changeDebrief(debrief.id, { followUpCopiedAt: now() }, 'Follow-up copied')
    say('The follow-up is on the clipboard as Markdown.')
  }
  useCommands({ 'call.copy-follow-up': () => void copy() })
  return (
    <Panel
      title="Follow-up mail"
      trailing={
        <Button size="sm" icon={Copy} onPress={() => void copy()}>
          Copy
        </Button>
      }
    >
      <article className={styles.mail} aria-label="Follow-up mail">
        <dl className={styles.mailHead}>
          <dt>To</dt>
          <dd>{people.map(person => person.name).join(', ') || 'nobody named yet'}</dd>
          <dt>Subject</dt>
          <dd>
            <b>{mail.subject}</b>
          </dd>
        </dl>
        <div className={styles.mailBody}>
          <Markdown text={mail.markdown} />
        </div>
      </article>
      <TextField
        label="A line only this person could get"
        lines={1}
        value={debrief.followUp?.personalLine ?? ''}
        onDraft={personalLine =>
          changeDebrief(debrief.id, { followUp: { ...debrief.followUp, personalLine } })
        }
      />
      {mail.leftOut.length > 0 && (
        <Notice tone="ask">
          {mail.leftOut.length === 1
            ? '1 one-to-one question is'
            : `${mail.leftOut.length} one-to-one questions are`}{' '}
          left out of this mail. Answer {mail.leftOut.length === 1 ? 'it' : 'them'} in a mail of their own.
        </Notice>
      )}
      <p className={styles.none}>Nothing is sent from here.</p>
    </Panel>
  )
}

function followUpOf(facts: DebriefFacts, zone: string) {
  const { call, run, people, colleagues, me, questions, commitments, told, debrief } = facts
  const at = now()
  return writeFollowUp({
    people,
    colleagues,
    me,
    questions,
    commitments,
    gaps: told.map(({ gap }) => gap),
    nextStep: debrief.nextGoal?.text,
    personalLine: debrief.followUp?.personalLine,
    heldOn: longDay(run?.startedAt ?? call.start ?? at, zone),
    today: dayOf(at, zone),
    dayWords: day => dayWords(`${day}T12:00:00Z`, 'UTC'),
  })
}
