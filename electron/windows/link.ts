/** Which addresses may leave for another program, decided before anybody is asked. */

export type LinkCheck =
  | { readonly kind: 'web'; readonly href: string; readonly host: string }
  | { readonly kind: 'mail'; readonly href: string; readonly to: string }
  | { readonly kind: 'refused'; readonly why: string }

export const longestLink = 2_048

/** What hides or turns what is read: controls, spaces, marks of direction and of no width; and the back slash. */
const deceptive = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\\]/u
const mailHeaders = new Set(['subject', 'body', 'cc', 'bcc'])

/** https with a host and without a password, or mailto; nothing else. */
export function checkLink(text: string): LinkCheck {
  if (text.length > longestLink) return refused('it is too long')
  if (deceptive.test(text)) return refused('it holds characters that hide where it leads')
  if (/^https:\/\/[^/]/i.test(text)) return checkWeb(text)
  if (/^mailto:[^/]/i.test(text)) return checkMail(text)
  return refused('only https and mail addresses are opened')
}

function checkWeb(text: string): LinkCheck {
  const url = parse(text)
  if (url === undefined || url.protocol !== 'https:' || !/[a-z0-9]/.test(url.hostname))
    return refused('it is not a web address')
  const authority = text.slice('https://'.length).split(/[/?#]/)[0] ?? ''
  if (authority.includes('@')) return refused('it carries a name or a password')
  return { kind: 'web', href: url.href, host: url.host }
}

function checkMail(text: string): LinkCheck {
  const url = parse(text)
  if (url === undefined || url.protocol !== 'mailto:') return refused('it is not a mail address')
  const to = url.pathname
  if (!/^[^@<>()"%,;:&|]+@[^@<>()"%,;:&|]+$/.test(to)) return refused('it is not one plain mail address')
  for (const name of url.searchParams.keys()) {
    if (!mailHeaders.has(name.toLowerCase())) return refused('it would set more than subject and text')
  }
  return { kind: 'mail', href: url.href, to }
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

const refused = (why: string): LinkCheck => ({ kind: 'refused', why })
