/** The rules that exist in this build: the card each one cites, how well it is backed, where it speaks. Numbers as in the playbook. */
import { type CallKind, callKinds } from '../domain/call'
import type { CardId } from './card'
import { type ScriptOnlyRule, scriptOnlyRows, scriptOnlyRuleIds } from './script-rules'

export const callRuleIds = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R23',
  'R24',
  'R25',
  'R26',
  'R27',
  'R28',
  'R29',
  'R36',
  'R37',
  'R38',
  'R39',
  'R40',
  'R44',
  'R45',
  'R46',
  'R47',
  'R48',
  'R49',
  'R50',
  'R51',
  'R52',
] as const
export const ruleIds = [...callRuleIds, ...scriptOnlyRuleIds] as const
export type RuleId = (typeof ruleIds)[number]

export const isRule = (name: string): name is RuleId => ruleIds.some(id => id === name)

/** What belongs together when the rules are listed. */
export const ruleFamilies = [
  'team',
  'goal',
  'needs',
  'questions',
  'room',
  'house',
  'plan',
  'deal',
  'script',
] as const
export type RuleFamily = (typeof ruleFamilies)[number]
export const ruleFamilyLabels: Readonly<Record<RuleFamily, string>> = {
  team: 'Our team',
  goal: 'The goal',
  needs: 'Needs and gaps',
  questions: 'Their questions',
  room: 'The room',
  house: 'Their house',
  plan: 'The plan',
  deal: 'The deal',
  script: 'The script',
}

/**
 * seed: a practitioner's post says so. read: a figure read at its owner's own page. quoted: a figure read on a
 * page that quotes the owner. ours: the size is our own choice. What nobody could verify is never shown.
 */
export const evidenceMarks = ['seed', 'read', 'quoted', 'ours'] as const
export type EvidenceMark = (typeof evidenceMarks)[number]
export const evidenceLabels: Readonly<Record<EvidenceMark, string>> = {
  seed: 'practice',
  read: 'figure, read at its source',
  quoted: 'figure, as quoted',
  ours: 'size is ours',
}

export interface RuleEntry {
  readonly id: RuleId
  readonly name: string
  readonly family: RuleFamily
  /** The kinds of call in which it has something to say; in all others it is silent. */
  readonly kinds: readonly CallKind[]
  /** On a call's own screen, beside a script while it is written, or both. */
  readonly speaksIn: readonly ('call' | 'script')[]
  readonly card: CardId
  readonly evidence: EvidenceMark
  /** What the mark rests on, in one sentence. */
  readonly backing: string
}

const shown: readonly CallKind[] = ['demo', 'deep-dive', 'proof-of-concept']
const later: readonly CallKind[] = [...shown, 'closing']
const butOther: readonly CallKind[] = ['discovery', ...later]

const entry = (
  id: RuleId,
  name: string,
  [family, kinds, card, evidence]: readonly [RuleFamily, readonly CallKind[], CardId, EvidenceMark],
  backing: string,
  speaksIn: RuleEntry['speaksIn'] = ['call'],
): RuleEntry => ({ id, name, family, kinds, speaksIn, card, evidence, backing })

const scriptOnlyEntries = Object.fromEntries(
  scriptOnlyRuleIds.map(id => {
    const [name, card, evidence, backing] = scriptOnlyRows[id]
    return [id, entry(id, name, ['script', callKinds, card, evidence], backing, ['script'])]
  }),
) as Readonly<Record<ScriptOnlyRule, RuleEntry>>

/** Rule -> where it speaks, card and evidence. R26 is a definition (the slot); the others speak. */
export const ruleEntries: Readonly<Record<RuleId, RuleEntry>> = {
  R01: entry(
    'R01',
    'Role unknown',
    ['team', callKinds, 'P09', 'seed'],
    'A sales engineer who does not know the part should stop and ask.',
  ),
  R02: entry(
    'R02',
    'Role advice',
    ['team', callKinds, 'P09', 'seed'],
    "The salesperson's experience, the time of the invitation and the complexity decide the part.",
  ),
  R03: entry(
    'R03',
    'Goal that can be heard',
    ['goal', callKinds, 'P02', 'seed'],
    'One short-term goal per call, seen to be reached or not.',
  ),
  R04: entry(
    'R04',
    'Long shot',
    ['goal', ['discovery', ...shown, 'other'], 'P02', 'seed'],
    'The whole sale in one call is for when time runs out; 14 days and one try are ours.',
  ),
  R05: entry(
    'R05',
    'Stalled',
    ['goal', callKinds, 'P02', 'seed'],
    'Several calls in a row that moved nothing call for a choice; three is the number of the example.',
  ),
  R06: entry(
    'R06',
    'Their own words',
    ['needs', callKinds, 'P24', 'quoted'],
    'In a survey of executive buyers 77 % said sellers did not grasp their issue (2013).',
  ),
  R07: entry(
    'R07',
    'Signer unknown',
    ['room', callKinds, 'P06', 'seed'],
    'In a mixed group the one who must be convinced is the one who signs.',
  ),
  R08: entry(
    'R08',
    'Gap not told',
    ['needs', callKinds, 'P04', 'seed'],
    'A gap found in the first call costs hours, found at the end it costs weeks.',
  ),
  R09: entry(
    'R09',
    'Bare gap',
    ['needs', callKinds, 'P04', 'read'],
    'A meta-analysis: a drawback named and answered persuades more, named and unanswered less.',
    ['call', 'script'],
  ),
  R10: entry(
    'R10',
    'Cost of silence',
    ['needs', callKinds, 'P04', 'seed'],
    'Two hours lost in a first call against 20 to 40 at the end; the lines at 2 and 8 hours are ours.',
  ),
  R11: entry(
    'R11',
    'Unanswered question',
    ['questions', callKinds, 'P29', 'seed'],
    'A comparison was asked for, something else came, and the business was lost.',
  ),
  R12: entry(
    'R12',
    'Answer first',
    ['questions', callKinds, 'P29', 'seed'],
    'The first sentence has to speak of what was asked.',
  ),
  R13: entry(
    'R13',
    'Length of an answer',
    ['questions', callKinds, 'P29', 'ours'],
    'A long text that nobody asked for is not read; 120 words is our size.',
  ),
  R23: entry(
    'R23',
    'Lead time',
    ['plan', callKinds, 'P27', 'seed'],
    'A 28-minute installation was begun with 7 minutes to go.',
  ),
  R24: entry(
    'R24',
    'Time overbooked',
    ['plan', callKinds, 'P28', 'seed'],
    'A pitch that leaves no room for deep questions loses the technical people.',
    ['call', 'script'],
  ),
  R25: entry(
    'R25',
    'Room for next steps',
    ['plan', callKinds, 'P02', 'quoted'],
    'In 28,833 closed deals the fastest spent 53 % more time on next steps at first; the size is ours.',
    ['call', 'script'],
  ),
  R26: entry(
    'R26',
    'Parts of the slot',
    ['plan', callKinds, 'P28', 'ours'],
    'Room for questions is asked for by IT professionals; 30 % and 15 % are our sizes.',
  ),
  R27: entry(
    'R27',
    'Mixed room',
    ['room', shown, 'P05', 'seed'],
    'A room of different trades gets bored one trade at a time; the sizes are ours.',
  ),
  R28: entry(
    'R28',
    'Close to home',
    ['room', shown, 'P07', 'seed'],
    'The less technical the buyer, the closer to their own environment, data and workflow.',
  ),
  R29: entry(
    'R29',
    'Technical people first',
    ['room', ['demo'], 'P08', 'seed'],
    'One who understands it and vouches for it guides you through the others.',
  ),
  R36: entry(
    'R36',
    'House rules',
    ['house', callKinds, 'P11', 'seed'],
    'Rules broken out of ignorance cost as much as rules broken on purpose.',
  ),
  R37: entry(
    'R37',
    'Effort against the usual',
    ['deal', callKinds, 'P13', 'seed'],
    'A struggling deal far beyond the usual figure is decided early; the shares are ours.',
  ),
  R38: entry(
    'R38',
    'Too few to compare',
    ['deal', callKinds, 'P13', 'ours'],
    'A median of fewer than five won deals says little; five is our size.',
  ),
  R39: entry(
    'R39',
    'Number of questions',
    ['plan', ['discovery'], 'P24', 'quoted'],
    'In 519,000 discovery calls 11 to 14 questions went with most success, as quoted by others.',
  ),
  R40: entry(
    'R40',
    'Rival unknown',
    ['deal', butOther, 'P29', 'read'],
    'Deals in which a rival was named early were won more often than those in which none ever was.',
  ),
  R44: entry(
    'R44',
    'Agenda not sent',
    ['plan', butOther, 'P11', 'read'],
    'Under 11 % of sellers send an agenda, and buyers like one that they can edit (interviews).',
  ),
  R45: entry(
    'R45',
    'What it costs',
    ['deal', later, 'P03', 'seed'],
    'The answer on price is thought out before they ask.',
  ),
  R46: entry(
    'R46',
    'Paper at hand',
    ['deal', ['closing'], 'P03', 'seed'],
    'The contract is ready in case they buy.',
  ),
  R47: entry(
    'R47',
    'Product current',
    ['plan', shown, 'P03', 'seed'],
    'Engage when the product you show is the product they get.',
  ),
  R48: entry(
    'R48',
    'Their basics',
    ['deal', later, 'P03', 'seed'],
    'Know their size, what they do and what they will use it for.',
  ),
  R49: entry(
    'R49',
    'Vendor marathon',
    ['room', shown, 'P05', 'seed'],
    'A day of many vendors tires the judges: be short and strong; the sizes are ours.',
  ),
  R50: entry(
    'R50',
    'Effort before the quote',
    ['deal', [...later, 'other'], 'P23', 'seed'],
    'What it takes to put in place is said before a price is named.',
  ),
  R51: entry(
    'R51',
    'Comparison owed',
    ['deal', later, 'P29', 'seed'],
    'They asked for a fair comparison: their criteria, with a source and a date for each cell.',
  ),
  R52: entry(
    'R52',
    'Day clash',
    ['plan', callKinds, 'P27', 'ours'],
    'Set-up time is finite over the whole day; which clashes count is our own choice.',
  ),
  ...scriptOnlyEntries,
}
