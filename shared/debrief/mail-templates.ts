/** Which templates a follow-up can be written by, and the one that is taken while nobody has chosen. */
import type { CallKind } from '../domain/call'
import type { Audience, Template } from '../domain/template'
import { starterTemplates } from '../starter/data/templates'
import type { MailTemplate } from './mail-facts'
import { type MailLanguage, mailLanguageOf } from './mail-words'

export interface Offered extends MailTemplate {
  /** One of Presnap's own, which becomes the user's when it is edited. */
  readonly isStarter: boolean
  /** Of the user's own: which of Presnap's it began as. */
  readonly starter?: string | undefined
}

/** The user's own first, then Presnap's that have not been taken. */
export function offeredTemplates(own: readonly Template[]): readonly Offered[] {
  const standing = own.filter(({ use, deletedAt }) => use === 'follow-up' && deletedAt === undefined)
  const taken = new Set(standing.map(({ starter }) => starter))
  const starters = starterTemplates.flatMap((one): readonly Offered[] => {
    const id = `template/${one.id}`
    return one.use !== 'follow-up' || taken.has(id)
      ? []
      : [{ ...one, id, language: one.language ?? 'en', isStarter: true }]
  })
  return [...standing.map(one => ({ ...one, isStarter: false })), ...starters]
}

export interface Occasion {
  readonly callKind: CallKind
  readonly audience: Audience
  readonly language: MailLanguage
}

/** The chosen one; else the first that fits the occasion best: audience, then language, then kind of call. */
export function chosenTemplate(
  offered: readonly Offered[],
  chosenId: string | undefined,
  occasion: Occasion,
): Offered | undefined {
  const chosen = offered.find(
    ({ id, starter }) => chosenId !== undefined && (id === chosenId || starter === chosenId),
  )
  if (chosen !== undefined) return chosen
  return offered.toSorted((a, b) => fit(b, occasion) - fit(a, occasion))[0]
}

const fit = (template: Offered, { callKind, audience, language }: Occasion): number =>
  (template.audience === audience ? 4 : 0) +
  (mailLanguageOf(template.language) === language ? 2 : 0) +
  (template.callKinds.length === 0 || template.callKinds.includes(callKind) ? 1 : 0)

/** The language most of them have, as far as it is known and written here; else English. */
export function languageOf(people: readonly { readonly language?: string | undefined }[]): MailLanguage {
  const german = people.filter(({ language }) => mailLanguageOf(language) === 'de').length
  return german * 2 > people.length ? 'de' : 'en'
}
