/** Hands a document out: to a file, to the printer or to the clipboard, and says what came of it. */
import type { PageInput, SavedForm } from '@shared/contract/output-calls'
import type { Sheet } from '@shared/output/sheet'
import { ask } from '../../api'
import { clipboardOf, type Format } from './formats'

export interface Job {
  readonly page: PageInput
  readonly sheet: Sheet
  readonly name: string
}

/** Words for what was done; null when the user left the system's dialog. Throws what main answered with. */
export async function handOut(format: Format, job: Job): Promise<string | null> {
  switch (format) {
    case 'eml':
    case 'pdf':
    case 'html':
      return save(job, format)
    case 'print': {
      const { isPrinted } = await ask('printDocument', job.page)
      return isPrinted ? 'Handed to the printer.' : null
    }
    default: {
      await ask('copyText', clipboardOf(job.sheet, format))
      return copiedWords[format]
    }
  }
}

export const saveMarkdown = (job: Job): Promise<string | null> => save(job, 'markdown')

async function save({ page, name }: Job, as: SavedForm): Promise<string | null> {
  const saved = await ask('saveDocument', { page, as, name })
  if (saved === null) return null
  const pages = saved.pages === null ? '' : `, ${saved.pages === 1 ? '1 page' : `${saved.pages} pages`}`
  return `Saved to ${saved.path}${pages}.`
}

const copiedWords = {
  rich: 'On the clipboard as rich text.',
  markdown: 'On the clipboard as Markdown.',
  slack: 'On the clipboard, written for Slack.',
  teams: 'On the clipboard, written for Teams.',
  plain: 'On the clipboard as plain text.',
} as const
