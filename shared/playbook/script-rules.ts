/** The rules that read a script and only there: the card each one cites and how well it is backed. Numbers as in the playbook; R53 is ours. */
import type { CardId } from './card'
import type { EvidenceMark } from './rules'

export const scriptOnlyRuleIds = [
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R20',
  'R21',
  'R22',
  'R30',
  'R31',
  'R33',
  'R41',
  'R42',
  'R53',
] as const
export type ScriptOnlyRule = (typeof scriptOnlyRuleIds)[number]

type Row = readonly [name: string, card: CardId, evidence: EvidenceMark, backing: string]

export const scriptOnlyRows: Readonly<Record<ScriptOnlyRule, Row>> = {
  R14: [
    'Feature without a need',
    'P30',
    'seed',
    'Show workflows of their people; a step that serves no need is a feature.',
  ],
  R15: [
    'Training',
    'P06',
    'seed',
    'Saying and showing inform; setting it up trains, and bores all others in the room.',
  ],
  R16: [
    'Result comes late',
    'P05',
    'read',
    'One author asks for the best part within six minutes; it is his rule, not a measurement.',
  ],
  R17: [
    'One voice too long',
    'P28',
    'read',
    'In 121,828 recorded meetings attention fell after nine minutes of one pitch.',
  ],
  R18: [
    'About us',
    'P30',
    'read',
    'In 257,967 recorded calls an overview of the seller beyond two minutes cost.',
  ],
  R19: [
    'Branches',
    'P19',
    'read',
    'One case: a task shown in 55 minutes took 3.5 without its ifs and ors; one per step is our size.',
  ],
  R20: [
    'Chapters',
    'P05',
    'quoted',
    'Three to five scenes that stand alone, as a method is quoted by one of its users.',
  ],
  R21: [
    'No fallback',
    'P27',
    'seed',
    'What is shown live can break; what is shown instead is decided before.',
  ],
  R22: ['Fallback never tried', 'P27', 'ours', 'Backups are made and not practised; one try is our measure.'],
  R30: [
    'Nothing to compare it with',
    'P12',
    'seed',
    'What cannot be touched is sold beside what they have today.',
  ],
  R31: ['Hedge words', 'P14', 'seed', 'Say clearly what will be done; the list of words is ours.'],
  R33: ['Stale', 'P15', 'seed', 'A wrong document is worse than a missing one; the number of days is ours.'],
  R41: [
    'Talk of ourselves',
    'P24',
    'seed',
    'They listen to what is about them; one we to each you is our size.',
  ],
  R42: ['Hands on the keys', 'P24', 'seed', 'Never make somebody look lost in front of others.'],
  R53: [
    'Claim without proof',
    'P28',
    'seed',
    'IT professionals are hard to fool: a claim has a named source, or it is a boast.',
  ],
}
