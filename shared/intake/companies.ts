/**
 * Whose mail domain is whose. Our own is never the prospect; free mail, rooms and lists never are; of the
 * rest the majority is the prospect (DEFINITIONS, Calls and imports).
 */
import type { PersonDraft } from '../formats/draft'

/** Mail providers anyone can have an address at: they say nothing about a company. */
export const freeMailDomains: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'outlook.de',
  'outlook.fr',
  'hotmail.com',
  'hotmail.co.uk',
  'hotmail.de',
  'hotmail.fr',
  'live.com',
  'live.nl',
  'msn.com',
  'yahoo.com',
  'yahoo.co.uk',
  'yahoo.de',
  'yahoo.fr',
  'yahoo.es',
  'ymail.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'aol.com',
  'proton.me',
  'protonmail.com',
  'pm.me',
  'gmx.de',
  'gmx.net',
  'gmx.at',
  'gmx.ch',
  'gmx.com',
  'web.de',
  't-online.de',
  'freenet.de',
  'mail.com',
  'mail.ru',
  'yandex.ru',
  'yandex.com',
  'posteo.de',
  'mailbox.org',
  'fastmail.com',
  'hey.com',
  'tutanota.com',
  'tuta.io',
  'zoho.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'laposte.net',
  'sfr.fr',
  'ziggo.nl',
  'kpnmail.nl',
  'xs4all.nl',
  'telefonica.net',
  'qq.com',
  '163.com',
  'bluewin.ch',
])

const calendarHosts = /(?:^|\.)(?:calendar\.google\.com|group\.calendar\.google\.com|googlegroups\.com)$/
const secondLevel = /^(?:co|com|org|net|ac|gov|edu|gob|nom|ne|or)$/

/** The company's domain behind an address: `a@eu.corvane.example` gives `corvane.example`. */
export function domainOf(email: string | undefined): string | undefined {
  const host = (email ?? '').toLowerCase().split('@')[1]
  if (!host || calendarHosts.test(host)) return undefined
  const labels = host.split('.')
  const wide =
    labels.length > 2 && secondLevel.test(labels.at(-2) ?? '') && (labels.at(-1) ?? '').length === 2
  return labels.slice(wide ? -3 : -2).join('.')
}

/** The domain when it can stand for a company, undefined for free mail. */
export function companyDomain(email: string | undefined): string | undefined {
  const domain = domainOf(email)
  return domain === undefined || freeMailDomains.has(domain) ? undefined : domain
}

/** The domain most of the outsiders share; at a tie the one named first. */
export function prospectDomain(
  people: readonly PersonDraft[],
  ownDomains: readonly string[],
): string | undefined {
  const counts = countDomains(
    people.filter(person => person.kind === 'person'),
    ownDomains,
  )
  const most = Math.max(0, ...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0]
}

/** How many people write from each company's domain, in the order of first mention. */
export function countDomains(
  people: readonly PersonDraft[],
  without: readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const person of people) {
    const domain = companyDomain(person.email)
    if (domain !== undefined && !without.includes(domain)) counts.set(domain, (counts.get(domain) ?? 0) + 1)
  }
  return counts
}

/** A company's name as a guess, with where it came from: what people wrote beside their names, else the domain. */
export interface CompanyGuess {
  readonly name: string
  readonly why: string
}

/** Guesses the name of the company behind a domain. Always to be shown as suggested. */
export function guessCompany(
  domain: string | undefined,
  people: readonly PersonDraft[],
): CompanyGuess | undefined {
  const theirs = people.filter(
    person =>
      person.company && (domain === undefined || companyDomain(person.email) === domain || !person.email),
  )
  const written = theirs[0]?.company
  if (written) return { name: written, why: `from what stands beside ${theirs[0]?.name ?? 'a name'}` }
  if (domain === undefined) return undefined
  return { name: nameFromDomain(domain), why: `from ${domain}` }
}

/** What a company is called until somebody names it; always shown as suggested. */
export const newProspectName = 'New prospect'
export const noCompany = `No company was found. Name it; until then it is called "${newProspectName}".`

/** "Harborline x Corvane: proof": of two companies in a title, the one that is not ours. */
export function companyInTitle(title: string, ownDomains: readonly string[]): CompanyGuess | undefined {
  const sides = (title.split(':')[0] ?? '').slice(0, 120).split(/\s+(?:<>|x|×|\/|\||&|\+|<->|-|–)\s+/)
  const isOwn = (side: string): boolean =>
    ownDomains.some(domain => side.toLowerCase().startsWith(domain.split('.')[0] ?? domain))
  const others = sides.filter(side => !isOwn(side))
  const name = others[0]?.trim()
  return sides.length === 2 && others.length === 1 && name ? { name, why: 'from the title' } : undefined
}

function nameFromDomain(domain: string): string {
  const label = domain.split('.')[0] ?? domain
  return label
    .split(/[-_]/)
    .filter(word => word !== '')
    .map(word =>
      word.length <= 3 && !/[aeiouy]/.test(word)
        ? word.toUpperCase()
        : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ')
}
