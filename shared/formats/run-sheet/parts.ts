/** What one line of a step is: something said, a row of Show, a takeaway, a fallback. What is not known is said. */
import { labelOf } from './labels'
import { isPart, type PartForm, type SheetForm, type SheetLink } from './sheet'

export interface FoundPart {
  readonly form:
    | PartForm
    | Extract<SheetForm, 'actor' | 'trigger' | 'result' | 'audience' | 'industry' | 'product' | 'author'>
  readonly text: string
  readonly value?: string | undefined
  readonly label?: string | undefined
}

const sheetWide = ['actor', 'trigger', 'result', 'audience', 'industry', 'product', 'author'] as const
const showForms: readonly string[] = ['click', 'open', 'copy', 'switch']

/** `usual` is what the column or heading it stands under says it is. */
export function recognisePart(
  text: string,
  links: readonly SheetLink[] = [],
  usual: PartForm = 'tell',
): FoundPart {
  const labelled = byLabel(text)
  if (labelled !== undefined) return withValue(labelled, links)
  const form = showForms.includes(usual) || usual === 'tell' ? (byWords(text, links) ?? usual) : usual
  return withValue({ form, text }, links)
}

function byLabel(text: string): FoundPart | undefined {
  const at = text.slice(0, 44).search(/:(?!\/\/)|\s[–—-]\s/)
  if (at <= 0) return undefined
  const label = text.slice(0, at).trim()
  const form = labelOf(label)
  const rest = text
    .slice(at)
    .replace(/^\s?[:–—-]\s?/, '')
    .trim()
  if (form === undefined || rest === '') return undefined
  if (isPart(form) || (sheetWide as readonly string[]).includes(form))
    return { form: form as FoundPart['form'], text: rest, label }
  return undefined
}

const url = /\bhttps?:\/\/[^\s<>"')\]]{3,2000}|\bwww\.[a-z0-9-]{1,63}\.[^\s<>"')\]]{2,500}/i
const breaks =
  /^(?:if (?:it|this|that|the \w{1,20}|anything|something|everything) (?:breaks|fails|hangs|does not|doesn't|is down|goes wrong|crashes)|plan b\b|fall ?back\b|back-?up (?:plan|video|recording|slides?)\b)/i
const switches =
  /^(?:switch (?:back )?(?:to|over)|alt[- +]?tab|cmd[- +]?tab|go back to the (?:browser|slides?|deck|window|tab)|change to the)\b/i
const watches =
  /^(?:watch out|careful\b|be careful|caution\b|beware|do not\b|don['’]t\b|never\b|avoid\b|gotcha)/i
const clicks =
  /^(?:(?:now |then |and )?(?:click|double-click|right-click|select|choose|press|tick|untick|navigate|go to|scroll|drag|expand|hover|open|log ?in|sign in|filter|search for|show))\b/i
const copies = /\b(?:copy|paste|enter|type|insert|key in|fill in)\b/i
const quoted = /`([^`]{1,4000})`|"([^"]{1,4000})"|“([^”]{1,4000})”|‘([^’]{2,4000})’|«([^»]{1,4000})»/
const skips = /^skip (?:if|when|this|unless)\b/i
const asked = /^(?:if (?:they|someone|somebody|anyone) asks?|if asked)\b/i
const lessons = /^(?:take-?away\b|so:|the point is|the point:|what this means)/i

function byWords(text: string, links: readonly SheetLink[]): PartForm | undefined {
  if (breaks.test(text)) return 'fallback'
  if (asked.test(text)) return 'if-asked'
  if (skips.test(text)) return 'skip'
  if (lessons.test(text)) return 'takeaway'
  if (switches.test(text)) return 'switch'
  if (url.test(text) || links.length > 0) return 'open'
  if (watches.test(text)) return 'watch-out'
  if (copies.test(text) && quoted.test(text)) return 'copy'
  if (isClickPath(text)) return 'click'
  return clicks.test(text) ? 'click' : undefined
}

const arrow = /\s?(?:→|»|›|⟶|➔)\s?|\s(?:->|=>|>{1,2})\s/

/** "Settings > Security > SSO": short names between arrows. */
export function isClickPath(text: string): boolean {
  if (text.length > 300) return false
  const names = text.split(arrow)
  if (names.length < 2 || names.some(name => name.trim() === '' || name.length > 60)) return false
  return names.length > 2 || clicks.test(text) || names.every(isMenuName)
}

const isMenuName = (name: string): boolean =>
  /^[\p{Lu}\d"'“]/u.test(name.trim()) && name.trim().split(/\s+/).length <= 4

/** Lines that a hand does, not a mouth: a list of them is what one step shows. */
export const isAction = (text: string): boolean =>
  clicks.test(text) || isClickPath(text) || switches.test(text) || url.test(text)

function withValue(part: FoundPart, links: readonly SheetLink[]): FoundPart {
  if (part.form === 'open') {
    const value = url.exec(part.text)?.[0].replace(/[.,;:!?]+$/, '') ?? links[0]?.url
    return value === undefined ? { ...part, form: 'click' } : { ...part, value }
  }
  if (part.form === 'copy') return { ...part, value: quotedIn(part.text) ?? part.text }
  if (part.form === 'switch') return { ...part, value: windowOf(part.text) }
  return part
}

function quotedIn(text: string): string | undefined {
  const found = quoted.exec(text)
  return found?.slice(1).find(one => one !== undefined)
}

/** "Switch to the log viewer": the log viewer. */
const windowOf = (text: string): string =>
  text
    .replace(
      /^(?:switch (?:back )?(?:to|over to)|alt[- +]?tab(?: to)?|cmd[- +]?tab(?: to)?|go back to|change to)\s+(?:the\s+)?/i,
      '',
    )
    .trim() || text
