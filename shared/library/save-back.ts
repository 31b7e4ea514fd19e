/**
 * The way back from a call: what was changed in its copy becomes the next revision of the script, or a script of its own
 * (P19: keep what worked). What belongs to this prospect stays behind: bindings become topics and parts, names become
 * placeholders, each shown first and left as it is where the user says so. Steps keep their ids.
 */
import type { Need } from '../domain/need'
import type { Part, PersonId } from '../domain/person'
import type { Script, Story } from '../domain/script'
import type { ScriptCopy } from '../domain/script-copy'
import type { Step } from '../domain/step'
import { labelOf } from '../merge/label'
import { valueAt } from '../merge/path'
import { leadingOn, leadingUp } from './context'
import { literalPattern } from './literal'
import { asPlaceholder, type PlaceholderWords, placeholderWords, wordsForPerson } from './placeholders'
import { eachText, mapTexts } from './texts'

/** Whose call it was. */
export interface Specifics {
  readonly tool?: string | undefined
  readonly company?: string | undefined
  readonly people: readonly { readonly name: string; readonly parts: readonly Part[] }[]
}

/** One place where the copy speaks of this prospect alone. */
export interface Specific {
  readonly id: string
  readonly label: string
  readonly before: string
  readonly found: string
  readonly after: string
  /** "{{their tool}}". */
  readonly placeholder: string
  /** False where the script said so already, or where it stands in an address: those stay unless they are ticked. */
  readonly isProposed: boolean
}

export interface Bound {
  readonly needs: readonly Need[]
  readonly partsOf: (personId: PersonId) => readonly Part[]
}

/** Everything in the copy's texts that names this prospect, in their order. `script` is what the copy came from. */
export function findSpecifics(
  copy: ScriptCopy,
  script: Script | undefined,
  whose: Specifics,
): readonly Specific[] {
  const terms = termsOf(whose)
  const specifics: Specific[] = []
  eachText(copy, (text, path, form) => {
    const base = valueAt(script, path)
    const said = typeof base === 'string' ? base : ''
    for (const { start, found, placeholder } of placesIn(text, said, terms)) {
      const isLink = form === 'link' || /\S*:\/\/\S*$/u.test(text.slice(0, start))
      specifics.push({
        id: `${path.join('/')}@${start}`,
        label: labelOf(path, [copy]),
        before: leadingUp(text.slice(0, start)),
        found,
        after: leadingOn(text.slice(start + found.length)),
        placeholder,
        isProposed: !isLink && !said.replace(/\{\{.*?\}\}/gu, '').includes(found),
      })
    }
  })
  return specifics
}

/** The copy as a story of the library, with the ticked places replaced. */
export function storyForLibrary(
  copy: ScriptCopy,
  specifics: readonly Specific[],
  ticked: ReadonlySet<string>,
  bound: Bound,
): Story & Pick<Script, 'actor' | 'trigger' | 'result'> {
  const chosen = new Map(specifics.flatMap(one => (ticked.has(one.id) ? [[one.id, one] as const] : [])))
  const plain = mapTexts(copy, (text, path) => withPlaceholders(text, path.join('/'), chosen))
  const { name, form, actor, trigger, result, helloMinutes, questionsMinutes, nextStepsMinutes } = plain
  return {
    ...{ name, form, actor, trigger, result, helloMinutes, questionsMinutes, nextStepsMinutes },
    chapters: plain.chapters,
    steps: plain.steps.map(step => unbound(step, bound)),
  }
}

/**
 * The script with what the call's copy says. Its name, its industries and its dates stay its own, and so do its blocks:
 * which steps it shares with others is nothing a call decides.
 */
export function takenBack(script: Script, story: ReturnType<typeof storyForLibrary>): Script {
  const standing = new Map(script.steps.map(step => [step.id, step]))
  const steps = story.steps.map(step => {
    const own = standing.get(step.id)
    return own === undefined || own.blockId === step.blockId ? step : { ...step, blockId: own.blockId }
  })
  return { ...script, ...story, steps, name: script.name }
}

function withPlaceholders(text: string, path: string, chosen: ReadonlyMap<string, Specific>): string {
  const here = [...chosen].flatMap(([id, one]) => {
    const at = id.lastIndexOf('@')
    return id.slice(0, at) === path ? [{ start: Number(id.slice(at + 1)), ...one }] : []
  })
  return here
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (so, { start, found, placeholder }) =>
        so.slice(0, start) + placeholder + so.slice(start + found.length),
      text,
    )
}

/** A step says of which topics and for which parts it is; whose needs and names those were stays in the call. */
function unbound(step: Step, { needs, partsOf }: Bound): Step {
  const { speakerId: _speaker, toldAs, plainTell, ...rest } = step
  const own = new Set(step.topics.map(topic => topic.toLowerCase()))
  const missed = step.needIds
    .flatMap(id => needs.find(need => need.id === id) ?? [])
    .filter(need => !need.topics.some(topic => own.has(topic.toLowerCase())))
    .flatMap(need => need.topics)
  return {
    ...rest,
    // In which layer it was told is the call's; the script has all of them.
    ...(toldAs !== undefined && { tell: plainTell ?? step.tell }),
    topics: [...new Set([...step.topics, ...missed])],
    forParts: [...new Set([...step.forParts, ...step.personIds.flatMap(partsOf)])],
    needIds: [],
    personIds: [],
  }
}

interface Term {
  readonly pattern: RegExp
  readonly placeholder: string
}

const wholeWord = (words: string, flags: string): RegExp => new RegExp(literalPattern(words, true), flags)

/** Shorter than that a name is a word like any other. */
const shortestName = 3

/** Full names before first names: the longest of what begins at one place is taken. */
function termsOf({ tool, company, people }: Specifics): readonly Term[] {
  const term = (words: string | undefined, as: PlaceholderWords, flags: string): readonly Term[] => {
    const name = words?.trim() ?? ''
    if (name.length < shortestName) return []
    return [{ pattern: wholeWord(name, flags), placeholder: asPlaceholder(as) }]
  }
  return [
    ...term(tool, 'their tool', 'giu'),
    ...term(company, 'their company', 'giu'),
    // "Packaging" alone may be anything, the first word of a company's name is how it is called.
    ...(company?.trim().includes(' ') ? term(company.trim().split(/\s+/u)[0], 'their company', 'gu') : []),
    ...people.flatMap(({ name, parts }) => {
      const as = wordsForPerson(parts)
      // A name is told from a word by its capital: "Will", not "will".
      return [...term(name, as, 'gu'), ...term(name.trim().split(/\s+/u)[0], as, 'gu')]
    }),
  ]
}

interface PlaceInText {
  readonly start: number
  readonly found: string
  readonly placeholder: string
}

/** What the terms find, and the plain words that stand where the script has a placeholder nobody could fill. */
function placesIn(text: string, said: string, terms: readonly Term[]): readonly PlaceInText[] {
  const unfilled = placeholderWords
    .filter(words => new RegExp(`\\{\\{\\s*${words}\\s*\\}\\}`, 'iu').test(said))
    .map(words => ({ pattern: wholeWord(words, 'gu'), placeholder: asPlaceholder(words) }))
  const all = [...terms, ...unfilled].flatMap(({ pattern, placeholder }) =>
    [...text.matchAll(pattern)].map(one => ({ start: one.index, found: one[0], placeholder })),
  )
  const inOrder = all.toSorted((a, b) => a.start - b.start || b.found.length - a.found.length)
  let end = 0
  return inOrder.filter(one => {
    const isFree = one.start >= end && !isInBraces(text, one.start)
    if (isFree) end = one.start + one.found.length
    return isFree
  })
}

const isInBraces = (text: string, at: number): boolean =>
  text.lastIndexOf('{{', at) > text.lastIndexOf('}}', at - 1)
