import type { Debrief } from '@shared/domain/debrief'
import { fileStem } from '@shared/output/documents'
import { mailBody } from '@shared/output/mail'
import type { Sheet } from '@shared/output/sheet'
import { writeRichText } from '@shared/output/write-html'
import { writeMarkdown } from '@shared/output/write-markdown'
import { writePlainText } from '@shared/output/write-plain'
import { Copy, FileDown, FileOutput } from 'lucide-react'
import { ask } from '../../../api'
import { useCommands } from '../../../app/use-commands'
import { MailLinkButton } from '../../../parts/follow-up/MailLinkButton'
import { now } from '../../../state/clock'
import { orSay } from '../../../state/say-failure'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { changeDebrief } from './change-debrief'
import styles from './FollowUp.module.css'

interface LeavingProps {
  readonly debrief: Debrief
  readonly sheet: Sheet
}

async function copy({ debrief }: LeavingProps, what: { text: string; html?: string }, words: string) {
  const { say } = useStore.getState()
  if (!(await orSay(say, () => ask('copyText', what)))) return
  changeDebrief(debrief.id, { followUpCopiedAt: now() }, 'Follow-up copied')
  say(words)
}

/** As a mail takes it: with its lists and tables, and plain for what knows none. */
export function CopyFollowUp(props: LeavingProps) {
  const body = mailBody(props.sheet)
  const act = () =>
    void copy(
      props,
      { text: writePlainText(body), html: writeRichText(body) },
      'The follow-up is on the clipboard. Paste it into a mail.',
    )
  useCommands({ 'call.copy-follow-up': act })
  return (
    <Button size="sm" icon={Copy} onPress={act}>
      Copy
    </Button>
  )
}

interface FollowUpOutProps extends LeavingProps {
  readonly callId: string
}

/** The other ways out; all of them, with what they look like, are on the page of documents. */
export function FollowUpOut({ callId, ...props }: FollowUpOutProps) {
  const { sheet } = props
  const go = useStore(state => state.go)
  const copyMarkdown = () =>
    void copy(props, { text: writeMarkdown(sheet) }, 'The follow-up is on the clipboard as Markdown.')
  const save = () => void saveDraft(sheet)
  useCommands({ 'call.copy-follow-up-markdown': copyMarkdown, 'call.save-follow-up': save })
  return (
    <>
      <div className={styles.acts}>
        <Button size="sm" icon={FileDown} onPress={save}>
          Save as a mail draft
        </Button>
        <Button size="sm" icon={Copy} onPress={copyMarkdown}>
          Copy as Markdown
        </Button>
        <Button
          size="sm"
          variant="quiet"
          icon={FileOutput}
          onPress={() => go({ kind: 'output', id: callId, document: 'follow-up' })}
        >
          Slack, Teams, PDF
        </Button>
        <Button
          size="sm"
          variant="quiet"
          icon={FileOutput}
          onPress={() => go({ kind: 'output', id: callId, document: 'hand-off' })}
        >
          Hand-off pack
        </Button>
      </div>
      <MailLinkButton sheet={sheet} />
    </>
  )
}

async function saveDraft(sheet: Sheet): Promise<void> {
  const { say } = useStore.getState()
  await orSay(say, async () => {
    const page = { sheet, paper: 'A4' as const, scale: 1, isOnePage: false }
    const saved = await ask('saveDocument', { page, as: 'eml', name: fileStem(sheet) })
    if (saved !== null) say(`Saved to ${saved.path}. Open it: your mail program shows a draft.`)
  })
}
