import type { PageInput } from '@shared/contract/output-calls'
import type { Call } from '@shared/domain/call'
import { fileStem } from '@shared/output/documents'
import type { Sheet } from '@shared/output/sheet'
import { Copy, FileDown, Printer } from 'lucide-react'
import { useState } from 'react'
import { useCommands } from '../../app/use-commands'
import { MailLinkButton } from '../../parts/follow-up/MailLinkButton'
import { wordsOf } from '../../state/say-failure'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { AgendaSent } from './AgendaSent'
import { type Format, formatWords, isCopied } from './formats'
import { handOut, saveMarkdown } from './hand-out'
import styles from './Output.module.css'

interface HandOutProps {
  readonly call: Call
  readonly format: Format
  readonly sheet: Sheet
  readonly page: PageInput
  readonly onFormat: (format: Format) => void
}

type Outcome =
  | { readonly kind: 'none' | 'busy' }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'failed'; readonly why: string }

/** The one main action, and what came of it. */
export function HandOut({ call, format, sheet, page, onFormat }: HandOutProps) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' })
  const run = async (work: () => Promise<string | null>) => {
    if (outcome.kind === 'busy') return
    setOutcome({ kind: 'busy' })
    try {
      const words = await work()
      setOutcome(words === null ? { kind: 'none' } : { kind: 'done', words })
    } catch (error) {
      setOutcome({ kind: 'failed', why: wordsOf(error) })
    }
  }
  const job = { page, sheet, name: fileStem(sheet) }
  const act = () => void run(() => handOut(format, job))
  const print = () => {
    if (format !== 'print' && format !== 'pdf') return onFormat('print')
    return void run(() => handOut('print', job))
  }
  useCommands({ 'app.primary': act, 'app.print': print })
  const icon = isCopied(format) ? Copy : format === 'print' ? Printer : FileDown
  return (
    <section className={styles.out} aria-label="Hand it out">
      <div className={styles.actions}>
        <Button
          variant="primary"
          icon={icon}
          keys={format === 'print' ? 'Mod+P' : 'Mod+Enter'}
          isDisabled={outcome.kind === 'busy'}
          onPress={act}
        >
          {formatWords[format].action}
        </Button>
        {format === 'pdf' && (
          <Button
            variant="quiet"
            icon={Printer}
            keys="Mod+P"
            isDisabled={outcome.kind === 'busy'}
            onPress={print}
          >
            Print
          </Button>
        )}
        {format === 'markdown' && (
          <Button
            variant="quiet"
            icon={FileDown}
            isDisabled={outcome.kind === 'busy'}
            onPress={() => void run(() => saveMarkdown(job))}
          >
            Save as a file
          </Button>
        )}
      </div>
      {page.sheet.leftOut.length > 0 && (
        <p className={styles.none}>To fit one page: {page.sheet.leftOut.join('; ')}.</p>
      )}
      {outcome.kind === 'done' && <Notice isLive>{outcome.words}</Notice>}
      {outcome.kind === 'failed' && (
        <Notice tone="danger" isLive>
          {outcome.why}
        </Notice>
      )}
      {sheet.letter !== undefined && <MailLinkButton sheet={sheet} />}
      {sheet.kind === 'agenda' && <AgendaSent call={call} isAsked={outcome.kind === 'done'} />}
      <p className={styles.none}>Nothing is sent from here.</p>
    </section>
  )
}
