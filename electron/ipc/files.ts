/** Files from outside, the clipboard, and links to other programs. */
import { AppError } from '@shared/errors'
import { dialog, type OpenDialogOptions } from 'electron'
import { readClipboard, readRichClipboard, writeClipboard } from '../clipboard'
import type { Services } from '../services'
import { openLink } from '../windows/open-link'
import { openLinks } from '../windows/open-links'
import type { Handlers } from './handle'
import { windowOf } from './window'

type Calls =
  | 'chooseFile'
  | 'readFile'
  | 'readText'
  | 'readRunSheet'
  | 'copyText'
  | 'readClipboard'
  | 'readRichClipboard'
  | 'openLink'
  | 'openLinks'

const longestClipboard = 2_000_000
const chooser: OpenDialogOptions = {
  title: 'Import',
  buttonLabel: 'Import',
  properties: ['openFile'],
  filters: [
    {
      name: 'Calendar files and text',
      extensions: ['ics', 'ical', 'ifb', 'icalendar', 'vcs', 'txt', 'md', 'vtt'],
    },
    { name: 'Run sheets', extensions: ['pptx', 'docx', 'html', 'htm', 'md', 'txt', 'tsv'] },
    { name: 'All files', extensions: ['*'] },
  ],
}

const notGiven = () =>
  new AppError('refused', 'Presnap reads only files that you choose or drop. Choose this one with Import.')

export function fileCalls({ reader, givenFiles }: Services): Pick<Handlers, Calls> {
  return {
    chooseFile: async (_input, from) => {
      const { filePaths } = await dialog.showOpenDialog(windowOf(from), chooser)
      const [path] = filePaths
      if (path !== undefined) givenFiles.allow(path)
      return path ?? null
    },
    readFile: ({ path }) => {
      if (givenFiles.isAllowed(path)) return reader.readFile(path)
      throw notGiven()
    },
    readText: ({ text }) => reader.readText(text),
    readRunSheet: given => {
      if ('path' in given && !givenFiles.isAllowed(given.path)) throw notGiven()
      return reader.readRunSheet(given)
    },
    copyText: async ({ text, html }) => {
      await writeClipboard(text, html)
      return null
    },
    readClipboard: async () => (await readClipboard()).slice(0, longestClipboard),
    readRichClipboard: async () => {
      const { text, html } = await readRichClipboard()
      return { text: text.slice(0, longestClipboard), html: html?.slice(0, longestClipboard) ?? null }
    },
    openLink: async ({ url }, from) => {
      await openLink(windowOf(from), url)
      return null
    },
    openLinks: ({ links }, from) => openLinks(windowOf(from), links),
  }
}
