/** The rules that exist in this build: the card each one cites and how well it is backed. Numbers as in the playbook. */
import type { CardId } from './card'

export const ruleIds = [
  'R01',
  'R02',
  'R03',
  'R06',
  'R07',
  'R08',
  'R09',
  'R23',
  'R24',
  'R25',
  'R26',
  'R52',
] as const
export type RuleId = (typeof ruleIds)[number]

/**
 * seed: a practitioner's post says so. read: a figure read at its owner's own page. quoted: a figure read on a
 * page that quotes the owner. ours: the size is our own choice. What nobody could verify is never shown.
 */
export const evidenceMarks = ['seed', 'read', 'quoted', 'ours'] as const
export type EvidenceMark = (typeof evidenceMarks)[number]

export interface RuleEntry {
  readonly id: RuleId
  readonly name: string
  readonly card: CardId
  readonly evidence: EvidenceMark
  /** What the mark rests on, in one sentence. */
  readonly backing: string
}

/** Rule -> card and evidence. R26 is a definition (the slot); the others speak. */
export const ruleEntries: Readonly<Record<RuleId, RuleEntry>> = {
  R01: {
    id: 'R01',
    name: 'Role unknown',
    card: 'P09',
    evidence: 'seed',
    backing: 'A sales engineer who does not know the part should stop and ask.',
  },
  R02: {
    id: 'R02',
    name: 'Role advice',
    card: 'P09',
    evidence: 'seed',
    backing: "The salesperson's experience, the time of the invitation and the complexity decide the part.",
  },
  R03: {
    id: 'R03',
    name: 'Goal that can be heard',
    card: 'P02',
    evidence: 'seed',
    backing: 'One short-term goal per call, seen to be reached or not.',
  },
  R06: {
    id: 'R06',
    name: 'Their own words',
    card: 'P24',
    evidence: 'quoted',
    backing: 'In a survey of executive buyers 77 % said sellers did not grasp their issue (2013).',
  },
  R07: {
    id: 'R07',
    name: 'Signer unknown',
    card: 'P06',
    evidence: 'seed',
    backing: 'In a mixed group the one who must be convinced is the one who signs.',
  },
  R08: {
    id: 'R08',
    name: 'Gap not told',
    card: 'P04',
    evidence: 'seed',
    backing: 'A gap found in the first call costs hours, found at the end it costs weeks.',
  },
  R09: {
    id: 'R09',
    name: 'Bare gap',
    card: 'P04',
    evidence: 'read',
    backing: 'A meta-analysis: a drawback named and answered persuades more, named and unanswered less.',
  },
  R23: {
    id: 'R23',
    name: 'Lead time',
    card: 'P27',
    evidence: 'seed',
    backing: 'A 28-minute installation was begun with 7 minutes to go.',
  },
  R24: {
    id: 'R24',
    name: 'Time overbooked',
    card: 'P28',
    evidence: 'seed',
    backing: 'A pitch that leaves no room for deep questions loses the technical people.',
  },
  R25: {
    id: 'R25',
    name: 'Room for next steps',
    card: 'P02',
    evidence: 'quoted',
    backing:
      'In 28,833 closed deals the fastest spent 53 % more time on next steps at first; the size is ours.',
  },
  R52: {
    id: 'R52',
    name: 'Day clash',
    card: 'P27',
    evidence: 'ours',
    backing: 'Set-up time is finite over the whole day; which clashes count is our own choice.',
  },
  R26: {
    id: 'R26',
    name: 'Parts of the slot',
    card: 'P28',
    evidence: 'ours',
    backing: 'Room for questions is asked for by IT professionals; 30 % and 15 % are our sizes.',
  },
}
