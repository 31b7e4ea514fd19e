/**
 * Every threshold of the rules: what it is, its unit, its standard value and its bounds. A user's settings hold only
 * what differs from here. Sources stand beside the sizes; "ours" marks one that no source gives.
 */

import { staleGapDays } from '../domain/gap'
import { effortStages, leastWonDeals } from '../effort/baseline'
import type { RuleId } from '../playbook/rules'
import * as slot from './slot'

/** `share` is 0 to 1 and shown in percent; the others are shown as they are. */
export const thresholdUnits = [
  'min',
  'h',
  'days',
  'share',
  'points',
  'calls',
  'needs',
  'words',
  'levels',
  'level',
  'departments',
  'axes',
  'deals',
  'questions',
  'vendors',
  'chapters',
  'times',
] as const
export type ThresholdUnit = (typeof thresholdUnits)[number]

export interface ThresholdEntry {
  /** The rule it belongs to; `all` is for what every finding shares. */
  readonly rule: RuleId | 'all'
  /** Decides whether or how loudly the rule speaks, or says how long mending takes. */
  readonly is: 'decides' | 'mends'
  readonly label: string
  readonly unit: ThresholdUnit
  readonly standard: number
  readonly least: number
  readonly most: number
}

const decides = (
  rule: ThresholdEntry['rule'],
  label: string,
  unit: ThresholdUnit,
  standard: number,
  least: number,
  most: number,
): ThresholdEntry => ({ rule, is: 'decides', label, unit, standard, least, most })

/** Six minutes to the result is one author's rule, in a script and on a marathon day. */
const resultWithinMinutes = 6

/** Minutes of mending: our estimates, shown beside the finding. */
const mends = (rule: RuleId, label: string, standard: number): ThresholdEntry => ({
  rule,
  is: 'mends',
  label,
  unit: 'min',
  standard,
  least: 1,
  most: 480,
})

export const thresholdTable = {
  // PRODUCT rule 5: inside two hours only what can still be mended is listed.
  closeToCallMinutes: decides(
    'all',
    'List only what fits from so long before the start',
    'min',
    120,
    0,
    1440,
  ),
  // DEFINITIONS, Readiness: team 40, their facts 40, setting 20.
  teamWeight: decides('all', 'Weight of our team in the score', 'points', 40, 0, 100),
  theirFactsWeight: decides('all', 'Weight of their facts in the score', 'points', 40, 0, 100),
  settingWeight: decides('all', 'Weight of the setting in the score', 'points', 20, 0, 100),
  mendRoleMinutes: mends('R01', 'To settle the role', 1),
  // P09, "Batter up": 0 passive, 1-2 active, 3 lead.
  activeFromPoints: decides('R02', 'Points from which to take an active part', 'points', 1, 0, 3),
  leadFromPoints: decides('R02', 'Points from which to lead', 'points', 3, 0, 3),
  mendGoalMinutes: mends('R03', 'To write a goal', 2),
  mendGoalPartMinutes: mends('R03', 'To add one part of a goal', 1),
  // P02, "First and Ten": the long shot only when time runs out. The sizes are ours.
  longShotDays: decides('R04', 'A long shot while more days than this remain', 'days', 14, 0, 365),
  longShotTries: decides('R04', 'A long shot while more tries than this are left', 'calls', 1, 0, 10),
  mendLongShotMinutes: mends('R04', 'To ask for less', 2),
  // P02: several in a row that led nowhere. Three is the number of the source's own example.
  stalledCalls: decides('R05', 'Held calls without the goal reached', 'calls', 3, 1, 20),
  mendStalledMinutes: mends('R05', 'To choose go, a smaller ask or stop', 5),
  askOutcomeMinutes: mends('R05', 'To say how a call ended', 1),
  // P24, "The Power of Choice".
  leastQuotedNeeds: decides('R06', 'Needs in their own words that are enough', 'needs', 1, 0, 20),
  mendNeedsMinutes: mends('R06', 'To write a need down', 3),
  mendSignerMinutes: mends('R07', 'To find out who signs', 2),
  confirmMinutes: mends('R07', 'To confirm what is suggested', 1),
  planGapMinutes: mends('R08', 'To plan where a gap is told', 2),
  writeGapWordsMinutes: mends('R09', 'To write a workaround or plain answer', 3),
  findGapProofMinutes: mends('R09', 'To find proof', 5),
  // P04, "Houston, we have a problem": two hours against 20 to 40. The lines are ours.
  silenceAmberHours: decides('R10', 'Hours worked in silence: could hurt', 'h', 2, 0, 200),
  silenceRedHours: decides('R10', 'Hours worked in silence: hurts', 'h', 8, 0, 500),
  mendSilenceMinutes: mends('R10', 'To plan where it is told', 2),
  mendQuestionMinutes: mends('R11', 'To answer a question', 3),
  mendAnswerStartMinutes: mends('R12', 'To put the answer first', 2),
  // P29: they read the first lines. 120 words is ours.
  mostAnswerWords: decides('R13', 'Most words of an answer', 'words', 120, 20, 1000),
  mendAnswerLengthMinutes: mends('R13', 'To shorten an answer', 3),
  // One author's rule: the best part within six minutes.
  resultWithinMinutes: decides('R16', 'The result begins within', 'min', resultWithinMinutes, 1, 60),
  // 121,828 meetings: after nine minutes a pitch loses them.
  mostOneVoiceMinutes: decides('R17', 'Most minutes of one voice and one medium', 'min', 9, 1, 60),
  // 257,967 calls: an overview of the seller ends at two minutes.
  mostAboutUsMinutes: decides('R18', 'Most minutes about ourselves', 'min', 2, 0, 30),
  // One case, 55 minutes against 3.5; the size is ours.
  mostBranches: decides('R19', 'Most ifs and ors in one step', 'words', 1, 0, 20),
  // DEFINITIONS: three to five, without opening and close.
  leastChapters: decides('R20', 'Fewest chapters', 'chapters', 3, 0, 20),
  mostChapters: decides('R20', 'Most chapters', 'chapters', 5, 1, 40),
  overbookedToleranceMinutes: decides('R24', 'Minutes over the call that are let pass', 'min', 0, 0, 60),
  trimScriptMinutes: mends('R24', 'To trim the plan', 5),
  // 28,833 deals say more room for next steps helps; the sizes are ours.
  leastNextStepsMinutes: decides(
    'R25',
    'Least minutes for next steps',
    'min',
    slot.leastNextStepsMinutes,
    0,
    60,
  ),
  leastNextStepsShare: decides(
    'R25',
    'Least share of the call for next steps',
    'share',
    slot.leastNextStepsShare,
    0,
    0.5,
  ),
  mendReserveMinutes: mends('R25', 'To change a part of the slot', 1),
  takeFallbackMinutes: mends('R23', 'To change over to a fallback', 1),
  writeFallbackMinutes: mends('R23', 'To decide what to show instead', 3),
  takeProposalMinutes: mends('R52', 'To take a proposal for a clash', 1),
  solveClashMinutes: mends('R52', 'To find a way out of a clash', 5),
  askResetMinutes: mends('R52', 'To say how long a reset takes', 1),
  // Ours: with more time than that between two calls any reset we have seen fits.
  nearUseMinutes: decides('R52', 'Ask how long a reset takes within', 'min', 120, 0, 1440),
  // P05, "Mixed messages".
  mixLevels: decides('R27', 'Levels between the least and the most technical', 'levels', 2, 1, 4),
  mixDepartments: decides('R27', 'Departments in the room', 'departments', 2, 2, 10),
  mendMixMinutes: mends('R27', 'To choose how to serve a mixed room', 5),
  askRoomMinutes: mends('R27', 'To ask who somebody is', 2),
  // P07, "Birds of a feather". The hours are ours until you give your own on the call.
  closeToHomeLevel: decides('R28', 'Level of the signer up to which it must be close', 'level', 2, 1, 5),
  exactAxes: decides('R28', 'Axes that must be exact', 'axes', 2, 0, 3),
  exactEnvironmentHours: decides('R28', 'Hours to make the environment exact', 'h', 3, 0.25, 80),
  exactDataHours: decides('R28', 'Hours to make the data exact', 'h', 2, 0.25, 80),
  exactWorkflowHours: decides('R28', 'Hours to make the workflow exact', 'h', 1.5, 0.25, 80),
  askFidelityMinutes: mends('R28', 'To say how exact it is', 1),
  // P15: the same quarter as for a gap. Ours.
  staleScriptDays: decides(
    'R33',
    'Days after which a script asks to be checked',
    'days',
    staleGapDays,
    1,
    3650,
  ),
  // One we to each you is asked of the opening; fewer words than that say nothing. Ours.
  mostSelfTalk: decides('R41', 'Most of we and our to each you and your', 'times', 1, 0.1, 20),
  leastSelfWords: decides('R41', 'So many of we and our count', 'words', 3, 1, 50),
  mendSupporterMinutes: mends('R29', 'To ask for a technical session first', 5),
  mendHouseRuleMinutes: mends('R36', 'To keep a house rule', 3),
  // P13, "Get while the getting's good": the shares are DEFINITIONS, Deal.
  effortInfoShare: decides(
    'R37',
    'Share of the usual hours: worth knowing',
    'share',
    effortStages[0],
    0.1,
    5,
  ),
  effortWarnShare: decides('R37', 'Share of the usual hours: all of them', 'share', effortStages[1], 0.1, 5),
  effortFormShare: decides(
    'R37',
    'Share of the usual hours: decide, go on or stop',
    'share',
    effortStages[2],
    0.1,
    5,
  ),
  decideEffortMinutes: mends('R37', 'To decide whether to go on', 10),
  leastWonDeals: decides(
    'R38',
    'Won deals of a size that are enough to compare',
    'deals',
    leastWonDeals,
    1,
    50,
  ),
  comparableHours: decides('R37', 'Hours on a deal of unknown size that are let pass', 'h', 8, 0, 200),
  ownFigureMinutes: mends('R38', 'To look at your own figure', 1),
  // 519,000 discovery calls, quoted: 11 to 14 questions went with most success.
  leastDiscoveryQuestions: decides('R39', 'Fewest questions of a discovery', 'questions', 11, 1, 50),
  mostDiscoveryQuestions: decides('R39', 'Most questions of a discovery', 'questions', 14, 1, 80),
  mendQuestionsMinutes: mends('R39', 'To add or drop questions', 4),
  // Rivals named early went with more wins; asked by the second meeting.
  rivalByCall: decides('R40', 'A rival is asked for by this call of the sale', 'calls', 2, 1, 10),
  mendRivalMinutes: mends('R40', 'To find out whom else they look at', 2),
  agendaHours: decides('R44', 'Hours before the start at which the agenda is due', 'h', 24, 1, 336),
  mendAgendaMinutes: mends('R44', 'To send the agenda', 3),
  mendPriceMinutes: mends('R45', 'To agree what it costs', 5),
  mendPaperMinutes: mends('R46', 'To get the order form', 10),
  mendReleaseNotesMinutes: mends('R47', 'To read the release notes', 10),
  mendBasicsMinutes: mends('R48', 'To find out one basic fact', 2),
  // P05: short and strong. Six minutes to the result is one author's rule; the share is ours.
  marathonVendors: decides('R49', 'Vendors on one day that tire the judges', 'vendors', 2, 2, 20),
  marathonResultMinutes: decides('R49', 'The result is shown within', 'min', resultWithinMinutes, 1, 60),
  marathonMostShare: decides('R49', 'Most of the slot that hello and steps fill', 'share', 0.7, 0.1, 1),
  mendMarathonMinutes: mends('R49', 'To mend one point of a marathon day', 5),
  mendEstimateMinutes: mends('R50', 'To estimate the effort', 10),
  mendComparisonMinutes: mends('R51', 'To write a comparison with sources', 30),
  mendSourceMinutes: mends('R51', 'To find the source of one cell', 5),
} as const satisfies Readonly<Record<string, ThresholdEntry>>

export type ThresholdName = keyof typeof thresholdTable
export type Thresholds = Readonly<Record<ThresholdName, number>>

export const thresholdNames = Object.keys(thresholdTable) as readonly ThresholdName[]

export const isThreshold = (name: string): name is ThresholdName => Object.hasOwn(thresholdTable, name)

export const defaultThresholds: Thresholds = Object.fromEntries(
  thresholdNames.map(name => [name, thresholdTable[name].standard]),
) as Thresholds

/** The thresholds of a rule, what decides before what mends. */
export const thresholdsOfRule = (rule: ThresholdEntry['rule']): readonly ThresholdName[] =>
  thresholdNames.filter(name => thresholdTable[name].rule === rule)
