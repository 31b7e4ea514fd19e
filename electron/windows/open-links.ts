/** Several pages at once: one question names them all and what is left out, then each goes the way of a single link. */
import type { OpenedLinks } from '@shared/contract'
import { type BrowserWindow, dialog, shell } from 'electron'
import { checkLink } from './link'

interface Link {
  readonly label: string
  readonly url: string
}

/** Only https goes out, in the order given; the rest is named with the reason and stays. */
export async function openLinks(window: BrowserWindow, links: readonly Link[]): Promise<OpenedLinks> {
  const checked = links.map(link => ({ ...link, check: checkLink(link.url) }))
  const web = checked.flatMap(({ label, check }) => (check.kind === 'web' ? [{ label, ...check }] : []))
  const leftOut = checked.flatMap(({ label, url, check }) =>
    check.kind === 'web' ? [] : [{ label, url, why: whyNot(check) }],
  )
  if (web.length === 0) return { opened: 0, leftOut }
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message:
      web.length === 1
        ? 'Open this page in your browser?'
        : `Open these ${web.length} pages in your browser?`,
    detail: [
      ...web.map(({ label, href }, at) => `${at + 1}. ${shown(label)}: ${shown(href)}`),
      ...leftOut.map(({ label, url, why }) => `Left out: ${shown(label)}, ${shown(url)}: ${why}`),
    ].join('\n'),
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) return { opened: 0, leftOut }
  // One after the other, so that the tabs stand in this order.
  for (const { href } of web) await shell.openExternal(href)
  return { opened: web.length, leftOut }
}

const whyNot = (check: ReturnType<typeof checkLink>): string =>
  check.kind === 'refused' ? check.why : 'only https pages are opened together'

const longestShown = 90

/** A line each, so that a long address never pushes the buttons off the screen, and none reads as another line. */
function shown(text: string): string {
  const line = text.replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]+/gu, ' ')
  return line.length <= longestShown ? line : `${line.slice(0, longestShown)}…`
}
