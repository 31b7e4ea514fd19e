import { writeFollowUp } from '@shared/debrief/follow-up'
import { mailLanguageOf } from '@shared/debrief/mail-words'
import { longMail, youAndWe } from '@shared/debrief/you-and-we'
import type { AfterFacts } from '@shared/output/facts'
import { leaving, nothingChosen } from '@shared/output/leaving'
import { mailBody } from '@shared/output/mail'
import type { Sheet } from '@shared/output/sheet'
import { writeMarkdown } from '@shared/output/write-markdown'
import { Check, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { TemplateChoice } from '../../../parts/follow-up/TemplateChoice'
import { useAfter } from '../../../parts/follow-up/use-after'
import { Icon } from '../../../ui/Icon'
import { Markdown } from '../../../ui/Markdown'
import { Panel } from '../../../ui/Panel'
import { LoadingState } from '../../../ui/States'
import { AloneMails } from './AloneMails'
import { changeDebrief } from './change-debrief'
import styles from './FollowUp.module.css'
import { CopyFollowUp, FollowUpOut } from './FollowUpOut'
import { PersonalLines } from './PersonalLines'
import type { DebriefFacts } from './use-debrief'

/** The mail as it would leave, their questions first, by the template that fits. Nothing is sent from here. */
export function FollowUp({ facts }: { readonly facts: DebriefFacts }) {
  const after = useAfter(facts.call.id)
  if (after === undefined) return <LoadingState label="Writing the follow-up" lines={6} />
  return <Mail facts={facts} after={after} />
}

interface MailProps {
  readonly facts: DebriefFacts
  readonly after: AfterFacts
}

function Mail({ facts, after }: MailProps) {
  const { debrief, mail } = after
  const { draft, notes } = useMemo(() => writeFollowUp(mail.facts, mail.template, mail.to), [mail])
  const sheet = useMemo(() => leaving(draft, nothingChosen), [draft])
  const to = sheet.letter?.to ?? []
  return (
    <Panel
      title="Follow-up mail"
      count="their questions first"
      trailing={<CopyFollowUp debrief={debrief} sheet={sheet} />}
    >
      <TemplateChoice
        chosenId={mail.template.id}
        onChoose={templateId =>
          changeDebrief(debrief.id, { followUp: { ...debrief.followUp, templateId } }, 'Template chosen')
        }
      />
      <article className={styles.mail} aria-label="Follow-up mail">
        <dl className={styles.mailHead}>
          <dt>To</dt>
          <dd>{to.map(({ name }) => name).join(', ') || 'nobody named yet'}</dd>
          <dt>Subject</dt>
          <dd>
            <b>{sheet.title}</b>
          </dd>
        </dl>
        <div className={styles.mailBody}>
          <Markdown text={writeMarkdown(mailBody(sheet))} />
        </div>
      </article>
      <Hint sheet={sheet} language={mail.template.language} />
      {notes.length > 0 && (
        <ul className={styles.notes} aria-label="What the template could not say">
          {notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <AloneMails debrief={debrief} mail={mail} />
      <FollowUpOut callId={facts.call.id} debrief={debrief} sheet={sheet} />
      <PersonalLines debrief={debrief} mail={mail} />
    </Panel>
  )
}

/** "you, your 14; we, our 0": whom the mail is about, and how long it is. A hint, never a score. */
function Hint({ sheet, language }: { readonly sheet: Sheet; readonly language: string }) {
  const { you, we, words } = useMemo(
    () => youAndWe(sheet, mailLanguageOf(language) ?? 'en'),
    [sheet, language],
  )
  const isTheirs = you >= we
  const isLong = words > longMail
  return (
    <p className={styles.hint}>
      <Icon of={isTheirs && !isLong ? Check : TriangleAlert} size="sm" />
      <span>
        you, your {you}; we, our {we}. {words === 1 ? '1 word' : `${words} words`}
        {isLong ? ': long for a mail that is read at once' : ''}. Nothing is sent from here.
      </span>
    </p>
  )
}
