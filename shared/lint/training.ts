/** R15 and R42: who is trained in front of whom, and who is made to try in front of others. */
import { type FactUsed, knownFact, suggestedFact } from '../advisor/finding'
import { nameOf, type RoomPerson } from '../advisor/room'
import { listed, shortened } from '../advisor/words'
import type { Step } from '../domain/step'
import type { LintCall, StepFacts } from './facts'
import { type LintFinding, type LintFix, lintFindingOf, withStep } from './finding'
import type { LintRule } from './rule'
import { sentencesOf, textAt } from './sentences'

/** R15 (P06, "Fine line or slippery slope"): a step that sets something up trains; the rest of the room is bored. */
export const trainingRule: LintRule = ({ isWorkflow, steps, call }) =>
  isWorkflow ? steps.filter(({ step }) => step.depth === 'train').map(one => trains(one, call)) : []

function trains({ step }: StepFacts, call: LintCall | undefined): LintFinding {
  const reach = reachOf(step, call?.room)
  return lintFindingOf('R15', {
    severity: reach.kind === 'all' ? 'info' : 'warn',
    title: titleOf(reach),
    why: 'Saying that it can be done informs, and so does showing how. Setting it up trains: offer it as a session of its own.',
    place: { kind: 'step', stepId: step.id, field: 'depth' },
    facts: [knownFact('Depth', 'train'), ...reachFacts(reach)],
    missing:
      reach.kind === 'unknown' ? [`who of ${listed(reach.people.map(nameOf))} has to be able to do it`] : [],
    fix: showInstead(step.id),
  })
}

const showInstead = (stepId: Step['id']): LintFix => ({
  label: 'Show it, set nothing up',
  apply: story => withStep(story, stepId, step => ({ ...step, depth: 'show' })),
})

/** For whom a step is, of those in the room. */
type Reach =
  | { readonly kind: 'no-room' }
  | { readonly kind: 'unknown' | 'all'; readonly people: readonly RoomPerson[] }
  | { readonly kind: 'some'; readonly people: readonly RoomPerson[]; readonly whom: readonly RoomPerson[] }

function reachOf({ personIds, level }: Step, room: readonly RoomPerson[] | undefined): Reach {
  if (room === undefined || room.length === 0) return { kind: 'no-room' }
  if (personIds.length > 0) return reachIn(room, ({ personId }) => personIds.includes(personId))
  if (level === undefined || room.some(person => person.level === undefined))
    return { kind: 'unknown', people: room }
  return reachIn(room, person => (person.level?.value ?? 0) >= level)
}

function reachIn(room: readonly RoomPerson[], isFor: (person: RoomPerson) => boolean): Reach {
  const whom = room.filter(isFor)
  return whom.length === room.length ? { kind: 'all', people: room } : { kind: 'some', people: room, whom }
}

function titleOf(reach: Reach): string {
  switch (reach.kind) {
    case 'no-room':
      return 'Trains instead of showing'
    case 'unknown':
      return `Trains in front of ${numberWord(reach.people.length)}`
    case 'all':
      return reach.people.length === 1
        ? 'Trains the one who attends'
        : `Trains all ${numberWord(reach.people.length)}`
    case 'some':
      return `Trains ${reach.whom.length === 1 ? 'one person' : numberWord(reach.whom.length)} of ${numberWord(reach.people.length)}`
  }
}

function reachFacts(reach: Reach): readonly FactUsed[] {
  if (reach.kind === 'no-room') return []
  const room = knownFact('In the room', listed(reach.people.map(nameOf)))
  if (reach.kind !== 'some') return [room]
  const whom = reach.whom.length === 0 ? 'nobody there' : listed(reach.whom.map(nameOf))
  const isGuess = reach.people.some(({ level }) => level?.basis === 'suggested')
  return [room, isGuess ? suggestedFact('It is for', whom, 'levels') : knownFact('It is for', whom)]
}

const small = 'none one two three four five six seven eight nine ten'.split(' ')
const numberWord = (count: number): string => small[count] ?? String(count)

/** R42 (P24, "The Power of Choice"): whoever must not look lost neither works the keys nor is asked out of the blue. */
export const dignityRule: LintRule = ({ steps, call }) => {
  const flagged = new Set<string>(call?.flagged ?? [])
  const whom = (call?.room ?? []).filter(({ personId }) => flagged.has(personId))
  if (whom.length === 0) return []
  return steps.flatMap(one => whom.flatMap(person => putsOnTheSpot(one, person)))
}

function putsOnTheSpot({ step }: StepFacts, person: RoomPerson): readonly LintFinding[] {
  const isTheirs = step.personIds.length === 0 || step.personIds.includes(person.personId)
  if (step.depth === 'train' && isTheirs) return [handsOn(step, person)]
  return spotsIn(step, person).slice(0, 1)
}

const whyDignity = 'Somebody who looks lost in front of others does not forget who brought them there.'

const handsOn = (step: Step, person: RoomPerson): LintFinding =>
  lintFindingOf('R42', {
    severity: 'warn',
    title: `${nameOf(person)} is trained in front of others`,
    why: whyDignity,
    place: { kind: 'step', stepId: step.id, field: 'depth' },
    about: person.personId,
    facts: [knownFact('Not to be put on the spot', nameOf(person))],
    fix: showInstead(step.id),
  })

const atTheKeys =
  /\b(?:tr(?:y|ies) it|types?|clicks?|drives?|takes? over|has a go|have a go|your turn|comes? to the keyboard|takes? the mouse)\b/iu

/** Sentences of Tell and Show that name them and hand over the keys, or end in a question to them. */
function spotsIn(step: Step, person: RoomPerson): readonly LintFinding[] {
  const first = person.name?.trim().split(/\s+/u)[0]
  if (first === undefined || first === '') return []
  const named = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(first)}(?![\\p{L}\\p{N}])`, 'iu')
  const texts = [
    ...sentencesOf(step.tell).map(range => ({
      field: 'tell' as const,
      text: textAt(step.tell, range),
      range,
    })),
    ...step.show.map(({ text }) => ({ field: 'show' as const, text, range: undefined })),
  ]
  return texts.flatMap(({ field, text, range }) => {
    const isAsked = text.trimEnd().endsWith('?')
    if (!named.test(text) || !(isAsked || atTheKeys.test(text))) return []
    return [
      lintFindingOf('R42', {
        severity: 'warn',
        title: isAsked
          ? `${first} is asked in front of others`
          : `${first} works the keys in front of others`,
        why: whyDignity,
        place: { kind: 'step', stepId: step.id, field, ...(range && { ranges: [range] }) },
        about: person.personId,
        facts: [
          knownFact('Not to be put on the spot', nameOf(person)),
          knownFact('Words', shortened(text, 80)),
        ],
      }),
    ]
  })
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
