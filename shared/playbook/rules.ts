/** The rules that exist in this build: the card each one cites, how well it is backed, where it speaks. Numbers as in the playbook. */
import { type CallKind, callKinds } from '../domain/call'
import type { CardId } from './card'

export const ruleIds = [
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
export type RuleId = (typeof ruleIds)[number]

export const isRule = (name: string): name is RuleId => ruleIds.some(id => id === name)

/** What belongs together when the rules are listed. */
export const ruleFamilies = ['team', 'goal', 'needs', 'questions', 'room', 'house', 'plan', 'deal'] as const
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
  readonly card: CardId
  readonly evidence: EvidenceMark
  /** What the mark rests on, in one sentence. */
  readonly backing: string
}

const shown: readonly CallKind[] = ['demo', 'deep-dive', 'proof-of-concept']
const later: readonly CallKind[] = [...shown, 'closing']
const butOther: readonly CallKind[] = ['discovery', ...later]

/** Rule -> card and evidence. R26 is a definition (the slot); the others speak. */
export const ruleEntries: Readonly<Record<RuleId, RuleEntry>> = {
  R01: {
    id: 'R01',
    name: 'Role unknown',
    family: 'team',
    kinds: callKinds,
    card: 'P09',
    evidence: 'seed',
    backing: 'A sales engineer who does not know the part should stop and ask.',
  },
  R02: {
    id: 'R02',
    name: 'Role advice',
    family: 'team',
    kinds: callKinds,
    card: 'P09',
    evidence: 'seed',
    backing: "The salesperson's experience, the time of the invitation and the complexity decide the part.",
  },
  R03: {
    id: 'R03',
    name: 'Goal that can be heard',
    family: 'goal',
    kinds: callKinds,
    card: 'P02',
    evidence: 'seed',
    backing: 'One short-term goal per call, seen to be reached or not.',
  },
  R06: {
    id: 'R06',
    name: 'Their own words',
    family: 'needs',
    kinds: callKinds,
    card: 'P24',
    evidence: 'quoted',
    backing: 'In a survey of executive buyers 77 % said sellers did not grasp their issue (2013).',
  },
  R07: {
    id: 'R07',
    name: 'Signer unknown',
    family: 'room',
    kinds: callKinds,
    card: 'P06',
    evidence: 'seed',
    backing: 'In a mixed group the one who must be convinced is the one who signs.',
  },
  R08: {
    id: 'R08',
    name: 'Gap not told',
    family: 'needs',
    kinds: callKinds,
    card: 'P04',
    evidence: 'seed',
    backing: 'A gap found in the first call costs hours, found at the end it costs weeks.',
  },
  R09: {
    id: 'R09',
    name: 'Bare gap',
    family: 'needs',
    kinds: callKinds,
    card: 'P04',
    evidence: 'read',
    backing: 'A meta-analysis: a drawback named and answered persuades more, named and unanswered less.',
  },
  R23: {
    id: 'R23',
    name: 'Lead time',
    family: 'plan',
    kinds: callKinds,
    card: 'P27',
    evidence: 'seed',
    backing: 'A 28-minute installation was begun with 7 minutes to go.',
  },
  R24: {
    id: 'R24',
    name: 'Time overbooked',
    family: 'plan',
    kinds: callKinds,
    card: 'P28',
    evidence: 'seed',
    backing: 'A pitch that leaves no room for deep questions loses the technical people.',
  },
  R25: {
    id: 'R25',
    name: 'Room for next steps',
    family: 'plan',
    kinds: callKinds,
    card: 'P02',
    evidence: 'quoted',
    backing:
      'In 28,833 closed deals the fastest spent 53 % more time on next steps at first; the size is ours.',
  },
  R52: {
    id: 'R52',
    name: 'Day clash',
    family: 'plan',
    kinds: callKinds,
    card: 'P27',
    evidence: 'ours',
    backing: 'Set-up time is finite over the whole day; which clashes count is our own choice.',
  },
  R26: {
    id: 'R26',
    name: 'Parts of the slot',
    family: 'plan',
    kinds: callKinds,
    card: 'P28',
    evidence: 'ours',
    backing: 'Room for questions is asked for by IT professionals; 30 % and 15 % are our sizes.',
  },
  R04: {
    id: 'R04',
    name: 'Long shot',
    family: 'goal',
    kinds: ['discovery', ...shown, 'other'],
    card: 'P02',
    evidence: 'seed',
    backing: 'The whole sale in one call is for when time runs out; 14 days and one try are ours.',
  },
  R05: {
    id: 'R05',
    name: 'Stalled',
    family: 'goal',
    kinds: callKinds,
    card: 'P02',
    evidence: 'seed',
    backing:
      'Several calls in a row that moved nothing call for a choice; three is the number of the example.',
  },
  R10: {
    id: 'R10',
    name: 'Cost of silence',
    family: 'needs',
    kinds: callKinds,
    card: 'P04',
    evidence: 'seed',
    backing:
      'Two hours lost in a first call against 20 to 40 at the end; the lines at 2 and 8 hours are ours.',
  },
  R11: {
    id: 'R11',
    name: 'Unanswered question',
    family: 'questions',
    kinds: callKinds,
    card: 'P29',
    evidence: 'seed',
    backing: 'A comparison was asked for, something else came, and the business was lost.',
  },
  R12: {
    id: 'R12',
    name: 'Answer first',
    family: 'questions',
    kinds: callKinds,
    card: 'P29',
    evidence: 'seed',
    backing: 'The first sentence has to speak of what was asked.',
  },
  R13: {
    id: 'R13',
    name: 'Length of an answer',
    family: 'questions',
    kinds: callKinds,
    card: 'P29',
    evidence: 'ours',
    backing: 'A long text that nobody asked for is not read; 120 words is our size.',
  },
  R27: {
    id: 'R27',
    name: 'Mixed room',
    family: 'room',
    kinds: shown,
    card: 'P05',
    evidence: 'seed',
    backing: 'A room of different trades gets bored one trade at a time; the sizes are ours.',
  },
  R28: {
    id: 'R28',
    name: 'Close to home',
    family: 'room',
    kinds: shown,
    card: 'P07',
    evidence: 'seed',
    backing: 'The less technical the buyer, the closer to their own environment, data and workflow.',
  },
  R29: {
    id: 'R29',
    name: 'Technical people first',
    family: 'room',
    kinds: ['demo'],
    card: 'P08',
    evidence: 'seed',
    backing: 'One who understands it and vouches for it guides you through the others.',
  },
  R36: {
    id: 'R36',
    name: 'House rules',
    family: 'house',
    kinds: callKinds,
    card: 'P11',
    evidence: 'seed',
    backing: 'Rules broken out of ignorance cost as much as rules broken on purpose.',
  },
  R37: {
    id: 'R37',
    name: 'Effort against the usual',
    family: 'deal',
    kinds: callKinds,
    card: 'P13',
    evidence: 'seed',
    backing: 'A struggling deal far beyond the usual figure is decided early; the shares are ours.',
  },
  R38: {
    id: 'R38',
    name: 'Too few to compare',
    family: 'deal',
    kinds: callKinds,
    card: 'P13',
    evidence: 'ours',
    backing: 'A median of fewer than five won deals says little; five is our size.',
  },
  R39: {
    id: 'R39',
    name: 'Number of questions',
    family: 'plan',
    kinds: ['discovery'],
    card: 'P24',
    evidence: 'quoted',
    backing: 'In 519,000 discovery calls 11 to 14 questions went with most success, as quoted by others.',
  },
  R40: {
    id: 'R40',
    name: 'Rival unknown',
    family: 'deal',
    kinds: butOther,
    card: 'P29',
    evidence: 'read',
    backing: 'Deals in which a rival was named early were won more often than those in which none ever was.',
  },
  R44: {
    id: 'R44',
    name: 'Agenda not sent',
    family: 'plan',
    kinds: butOther,
    card: 'P11',
    evidence: 'read',
    backing: 'Under 11 % of sellers send an agenda, and buyers like one that they can edit (interviews).',
  },
  R45: {
    id: 'R45',
    name: 'What it costs',
    family: 'deal',
    kinds: later,
    card: 'P03',
    evidence: 'seed',
    backing: 'The answer on price is thought out before they ask.',
  },
  R46: {
    id: 'R46',
    name: 'Paper at hand',
    family: 'deal',
    kinds: ['closing'],
    card: 'P03',
    evidence: 'seed',
    backing: 'The contract is ready in case they buy.',
  },
  R47: {
    id: 'R47',
    name: 'Product current',
    family: 'plan',
    kinds: shown,
    card: 'P03',
    evidence: 'seed',
    backing: 'Engage when the product you show is the product they get.',
  },
  R48: {
    id: 'R48',
    name: 'Their basics',
    family: 'deal',
    kinds: later,
    card: 'P03',
    evidence: 'seed',
    backing: 'Know their size, what they do and what they will use it for.',
  },
  R49: {
    id: 'R49',
    name: 'Vendor marathon',
    family: 'room',
    kinds: shown,
    card: 'P05',
    evidence: 'seed',
    backing: 'A day of many vendors tires the judges: be short and strong; the sizes are ours.',
  },
  R50: {
    id: 'R50',
    name: 'Effort before the quote',
    family: 'deal',
    kinds: [...later, 'other'],
    card: 'P23',
    evidence: 'seed',
    backing: 'What it takes to put in place is said before a price is named.',
  },
  R51: {
    id: 'R51',
    name: 'Comparison owed',
    family: 'deal',
    kinds: later,
    card: 'P29',
    evidence: 'seed',
    backing: 'They asked for a fair comparison: their criteria, with a source and a date for each cell.',
  },
}
