/** R36 (P11, "Male assist needed"): the call is held against the rules of their house. They are private: so are these findings. */
import type { HouseRule } from '../domain/house-rule'
import type { CallFacts } from './facts'
import {
  type FactUsed,
  type Finding,
  findingOf,
  knownFact,
  milder,
  suggestedFact,
  type Target,
} from './finding'
import { peopleNamedIn } from './goal'
import { nameOf } from './room'
import type { Rule } from './rule'
import type { Thresholds } from './settings'
import { isInClosedHours, localTimeIn, sayClock } from './their-time'
import { isFilled, keyWordsOf, keyWordsShared, listed, shortened, wordsOf } from './words'

interface Breach {
  readonly title: string
  readonly basis: 'known' | 'suggested'
  readonly facts: readonly FactUsed[]
  readonly missing?: readonly string[]
  readonly target: Target
}

type Check = (rule: HouseRule, facts: CallFacts) => Breach | undefined

/** Hours and persons are checked as they stand; places and subjects by shared words, which only suggests a breach. */
export const houseRuleGuard: Rule = (facts, thresholds) =>
  (facts.prospect?.houseRules ?? [])
    .filter(rule => holds(rule, facts))
    .flatMap(rule => {
      const breach = checks[rule.form](rule, facts)
      return breach === undefined ? [] : [broken(rule, breach, facts, thresholds)]
    })

/** An empty rule says nothing, and one that has run out holds no more. */
const holds = ({ text, hours, personId, until }: HouseRule, { call, now }: CallFacts): boolean =>
  (isFilled(text) || hours !== undefined || personId !== undefined) &&
  (until === undefined || until >= (call.start ?? now).slice(0, 10))

const longestRule = 70

function broken(
  rule: HouseRule,
  { title, basis, facts: used, missing = [], target }: Breach,
  { kind }: CallFacts,
  { mendHouseRuleMinutes }: Thresholds,
): Finding {
  const said = isFilled(rule.text) ? shortened(rule.text, longestRule) : 'a rule without words'
  return findingOf('R36', {
    severity: basis === 'known' ? 'warn' : milder('warn'),
    title,
    why: `Their rule${rule.spoken ? '' : ', which nobody says aloud'}: ${said}. Rules broken out of ignorance cost as much as rules broken on purpose.`,
    facts: [kind, knownFact('Their rule', said, { source: rule.source, on: rule.on }), ...used],
    missing,
    minutesToMend: mendHouseRuleMinutes,
    target,
    about: rule.id,
  })
}

const hours: Check = (rule, { call }) => {
  const closed = rule.hours
  if (closed === undefined)
    return asks(rule, 'from when to when, and on which days', 'Which hours are closed?')
  if (call.start === undefined || call.allDay === true) return undefined
  const local = localTimeIn(closed.zone, call.start)
  if (local === undefined) return asks(rule, 'in which zone these hours are', 'Which hours are closed?')
  if (isInClosedHours(closed, call.start, call.minutes) !== true) return undefined
  const theirs = `${sayClock(local.minutes)} to ${sayClock(local.minutes + call.minutes)}`
  return {
    title: `Held in their closed hours: ${theirs} in ${placeOf(closed.zone)}`,
    basis: 'known',
    facts: [
      knownFact('By their clock', `${theirs}, ${closed.zone}`),
      knownFact('Closed', `${closed.from} to ${closed.to}`),
    ],
    target: { kind: 'start' },
  }
}

/** "Europe/Berlin" -> "Berlin". */
const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

const asks = ({ id }: HouseRule, missing: string, title: string): Breach => ({
  title,
  basis: 'suggested',
  facts: [],
  missing: [missing],
  target: { kind: 'house-rule', houseRuleId: id },
})

const contact: Check = (rule, { room }) => {
  const named = room.find(person => person.personId === rule.personId)
  if (named !== undefined) {
    return {
      title: `${nameOf(named)} is invited, and is not to be contacted`,
      basis: 'known',
      facts: [knownFact('Attends', nameOf(named))],
      target: { kind: 'attendee', personId: named.personId },
    }
  }
  if (rule.personId !== undefined) return undefined
  const [mentioned] = peopleNamedIn(rule.text, room)
  if (mentioned === undefined) return undefined
  return {
    title: `${nameOf(mentioned)} is invited: is that whom not to contact?`,
    basis: 'suggested',
    facts: [suggestedFact('Attends', nameOf(mentioned), 'the rule has that name in it')],
    missing: ['whom the rule is about'],
    target: { kind: 'house-rule', houseRuleId: rule.id },
  }
}

const place: Check = (rule, { call }) => {
  if (call.mode !== 'on-site' || !isFilled(call.place)) return undefined
  const shared = keyWordsShared(keyWordsOf(rule.text), call.place)
  if (shared.length === 0) return undefined
  return {
    title: `A rule about the place: ${shortened(call.place, longestRule)}`,
    basis: 'suggested',
    facts: [suggestedFact('Place', call.place, `shared: ${listed(shared)}`)],
    target: { kind: 'place' },
  }
}

/** What the room will hear or see: the goal, and each step of the plan. */
const saidInCall = ({ call, plan }: CallFacts) => [
  ...(isFilled(call.goal?.text)
    ? [{ where: 'the goal', text: call.goal.text, target: { kind: 'goal' } as Target }]
    : []),
  ...(plan?.steps ?? []).map(step => ({
    where: isFilled(step.title) ? step.title : 'a step without a title',
    text: [step.title, step.tell, step.takeaway ?? '', ...step.show.map(row => row.text)].join('\n'),
    target: { kind: 'script-step', stepId: step.id } as Target,
  })),
]

const touches =
  (
    title: (where: string) => string,
    wordsOfRule: (rule: HouseRule, facts: CallFacts) => readonly string[],
  ): Check =>
  (rule, facts) => {
    const subject = wordsOfRule(rule, facts)
    for (const { where, text, target } of saidInCall(facts)) {
      const shared = keyWordsShared(subject, text)
      if (shared.length === 0) continue
      return {
        title: title(where),
        basis: 'suggested',
        facts: [suggestedFact('Speaks of', where, `shared: ${listed(shared)}`)],
        target,
      }
    }
    return undefined
  }

/** Words of the rule itself that name no subject. */
const ruleWords = new Set(
  `allowed alone avoid before bring call calls even first house leave leaves mention mentions name names never
  permission permit quote show shows speak talk word words`
    .trim()
    .split(/\s+/u),
)

/** What a rule is about: its key words, without the names of people and the words every rule has. */
function subjectOf({ text }: HouseRule, { people }: CallFacts): readonly string[] {
  const names = new Set(people.flatMap(({ name = '' }) => wordsOf(name)))
  return keyWordsOf(text).filter(word => !ruleWords.has(word) && !names.has(word))
}

const checks: Readonly<Record<HouseRule['form'], Check>> = {
  hours,
  contact,
  place,
  subject: touches(where => `A subject to leave alone may come up at ${where}`, subjectOf),
  permission: touches(where => `Ask for permission first: ${where}`, subjectOf),
  recording: touches(
    where => `Recording has a rule here, and ${where} speaks of it`,
    () => ['record', 'recording', 'recorded', 'aufzeichnung', 'aufnahme'],
  ),
  other: () => undefined,
}
