/**
 * Nothing that looks like a secret is stored: a card names the item in the password manager. It is refused while it is
 * being written, with the reason; what merely might be one passes, for a name must not be.
 */

const marks: readonly { readonly pattern: RegExp; readonly is: string }[] = [
  { pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/, is: 'a private key' },
  { pattern: /\beyJ[\w-]{8,}\.[\w-]{8,}\./, is: 'a token' },
  { pattern: /\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[A-Za-z0-9]{16,}/, is: 'an API key' },
  { pattern: /\b(?:ghp|gho|ghs|github_pat|glpat|xox[abprs])[-_][\w-]{10,}/, is: 'an access token' },
  { pattern: /\bAKIA[0-9A-Z]{16}\b/, is: 'an access key' },
  {
    pattern:
      /(?:pass(?:word|wort|phrase|code)?|kennwort|pwd?|pin|secret|token|api[ _-]?key)\s*[:=]\s*\S{3,}/i,
    is: 'a password with its value',
  },
  { pattern: /^[a-z][a-z0-9+.-]*:\/\/[^/\s@]*:[^/\s@]+@/i, is: 'a password in an address' },
]

/** What it looks like, "a password" or "an API key"; undefined when it does not. */
export function secretIn(text: string): string | undefined {
  const marked = marks.find(({ pattern }) => pattern.test(text))
  if (marked !== undefined) return marked.is
  return text.split(/\s+/u).some(looksMadeUp) ? 'a password' : undefined
}

export const secretWords = (is: string): string =>
  `This looks like ${is}, so it was not kept. Write the name under which your password manager finds it.`

/** One word of letters, digits and signs mixed as only passwords and keys are. */
function looksMadeUp(written: string): boolean {
  if (/^(?:https?:\/\/|mailto:)/i.test(written) || /^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(written)) return false
  const word = written.replace(/^["'(]+|["'),.;:]+$/g, '')
  const [lower, upper, digit] = [/[a-z]/, /[A-Z]/, /\d/].map(kind => kind.test(word))
  if (/^[0-9a-f]{32,}$/i.test(word)) return true
  const sign = /[!#$%^&*+=?~<>|{}[\]]/.test(word)
  if (word.length >= 8 && sign && digit && (lower || upper)) return true
  const isDense = /^[A-Za-z0-9_-]+$/.test(word) && !/[a-z]{5,}|[A-Z]{5,}/.test(word)
  return word.length >= 12 && lower === true && upper === true && digit === true && isDense
}
