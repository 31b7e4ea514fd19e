/** The huddle brief: one page that everybody on our side has read before the call (P01). */
import { type Finding, findingKey } from '../advisor/finding'
import { jobLabels, jobs, signalLabels, signals } from '../domain/call'
import { isChecked } from '../domain/checklist'
import type { RuleId } from '../playbook/rules'
import { overrideOf } from '../prepare/overrides'
import { playTitles } from '../prepare/plays'
import { isBlank } from './clean'
import {
  aboutCall,
  colleagueOf,
  dayWordsOf,
  factsBlock,
  meOf,
  type OutputFacts,
  open,
  opened,
  paragraph,
  personOf,
  roleWords,
  secret,
  section,
  whenWords,
} from './facts'
import { gapsSection } from './parts-gaps'
import { experienceOf, roomSection } from './parts-people'
import { timetable } from './parts-plan'
import type { Draft, DraftBlock, DraftSection, SecretKind } from './sheet'
import { situationSection } from './situations'

export function writeBrief(facts: OutputFacts): Draft {
  const { call } = facts.facts
  return {
    kind: 'brief',
    title: 'Huddle brief',
    about: aboutCall(facts),
    head: [whenWords(facts, facts.zone), whereWords(facts)].filter(Boolean),
    sections: [
      situationSection(facts),
      goalSection(facts),
      partSection(facts),
      roomSection(facts),
      wordsSection(facts),
      hurtSection(facts),
      planSection(facts),
      gapsSection(facts),
      jobsSection(facts),
      environmentSection(facts),
      houseRulesSection(facts),
    ],
    foot: `Made ${facts.times.day(facts.now, facts.zone)}, ${facts.times.clock(facts.now, facts.zone)}. ${call.mode === 'on-site' ? 'For us only: do not leave it on their table.' : 'For us only.'}`,
  }
}

export function whereWords({ facts: { call } }: OutputFacts): string {
  if (call.mode === 'on-site') return call.place ?? 'On site'
  return call.place ?? (call.joinUrl === undefined ? 'Remote' : call.joinUrl)
}

export function goalSection(facts: OutputFacts): DraftSection {
  const { call } = facts.facts
  const from = { kind: 'call', id: call.id }
  const { text = '', heardWhen = '', by } = call.goal ?? {}
  return section(
    'goal',
    'Goal',
    [
      open(isBlank(text) ? paragraph('No goal yet', 'lead') : paragraph(text, 'lead'), from),
      isBlank(heardWhen) ? undefined : open(paragraph(`Heard when: ${heardWhen}`, 'muted'), from),
      by === undefined ? undefined : open(paragraph(`By ${dayWordsOf(facts, by)}`, 'muted'), from),
    ],
    { isWide: true },
  )
}

function partSection(facts: OutputFacts): DraftSection {
  const { call, salesperson } = facts.facts
  const from = { kind: 'call', id: call.id }
  const reason = call.myRoleReason ?? ''
  const rows = [
    { label: 'Play', value: call.play && playTitles[call.play] },
    { label: 'My part', value: call.myRole && roleWords[call.myRole] },
    { label: 'Salesperson', value: salesperson?.name },
  ]
  return section('part', 'Play and parts', [
    opened(factsBlock(rows), from),
    isBlank(reason) ? undefined : secret(paragraph(reason), from, 'role-reason', reason),
    experienceOf(facts),
  ])
}

function wordsSection(facts: OutputFacts): DraftSection {
  const needs = facts.facts.needs
    .filter(({ words }) => !isBlank(words))
    .toSorted((a, b) => b.priority - a.priority || a.number - b.number)
  return section(
    'words',
    'Their words',
    needs.map(({ id, words, quoted, personId, on }) => {
      const from = { kind: 'need', id }
      const who = personOf(facts, personId)?.name
      const when = on === undefined ? undefined : dayWordsOf(facts, on)
      // What we wrote down in our own words is not put into their mouth.
      return quoted
        ? open({ form: 'quote', text: words, who, when }, from)
        : open(paragraph([words, who && `(${who})`].filter(Boolean).join(' ')), from)
    }),
    { noun: ['need', 'needs'] },
  )
}

/** What a finding's title may give away, by its rule. */
const privateRules: Readonly<Partial<Record<RuleId, SecretKind>>> = {
  R01: 'role-reason',
  R02: 'role-reason',
  R10: 'effort',
  R29: 'opinion',
  R36: 'house-rule',
  R37: 'effort',
  R38: 'effort',
}

export const isOpenFinding = ({ rule }: Finding): boolean => privateRules[rule] === undefined

function hurtSection({ advice, facts: { call } }: OutputFacts): DraftSection {
  const mends = (finding: Finding) => mendWords(finding, overrideOf(call, finding) !== undefined)
  const worth = advice.findings.filter(({ severity }) => severity !== 'info')
  const openOnes = worth.filter(isOpenFinding)
  const from = { kind: 'advice' }
  return section(
    'hurt',
    'What could hurt',
    [
      openOnes.length === 0
        ? undefined
        : open({ form: 'list', look: 'dots', items: openOnes.map(mends) }, from),
      ...worth.flatMap(finding => {
        const kind = privateRules[finding.rule]
        // One box each: two rules of theirs that are broken do not leave together.
        const source = { kind: 'finding', id: `${finding.rule}:${findingKey(finding)}` }
        return kind === undefined
          ? []
          : [secret({ form: 'list', look: 'dots', items: [mends(finding)] }, source, kind, finding.title)]
      }),
    ],
    { noun: ['risk', 'risks'] },
  )
}

/** Why somebody goes in with it all the same is theirs to tell. */
const mendWords = ({ title, minutesToMend }: Finding, isOverridden: boolean): string =>
  `${title} (${isOverridden ? 'going in with it' : `${minutesToMend} min to mend`})`

function planSection(facts: OutputFacts): DraftSection {
  const { plan, call } = facts.facts
  const from = { kind: 'script-copy', id: plan?.id }
  const title = plan === undefined ? 'Plan' : `Plan: ${plan.name}`
  const block = timetable(facts, facts.zone)
  return section(
    'plan',
    title,
    [
      block === undefined
        ? open(paragraph(`No script yet for these ${call.minutes} minutes.`, 'muted'), from)
        : open(block, from),
    ],
    { noun: ['step', 'steps'] },
  )
}

/** Everyone's job: what is still open, by whom; what is done is counted. */
function jobsSection(facts: OutputFacts): DraftSection {
  const { call } = facts.facts
  const from = { kind: 'call', id: call.id }
  const checks = call.checks.filter(({ text }) => !isBlank(text))
  const left = checks.filter(check => !isChecked(check))
  const values = checks.filter(check => check.wants === 'value' && isChecked(check))
  const done = checks.length - left.length
  const blocks: readonly (DraftBlock | undefined)[] = [
    opened(factsBlock([...jobRows(facts), ...signalRows(facts)]), from),
    left.length === 0
      ? undefined
      : open({ form: 'list', look: 'boxes', items: left.map(check => jobWords(facts, check)) }, from),
    opened(
      factsBlock(values.map(({ text, valueLabel, value }) => ({ label: valueLabel ?? text, value }))),
      from,
    ),
    done === 0 ? undefined : open(paragraph(`${done} of ${checks.length} done`, 'muted'), from),
  ]
  return section('jobs', 'Who does what', blocks, { noun: ['job', 'jobs'] })
}

const jobRows = (facts: OutputFacts) =>
  jobs.map(job => ({ label: jobLabels[job], value: colleagueOf(facts, facts.facts.call.jobs?.[job])?.name }))

const signalRows = ({ facts: { call } }: OutputFacts) =>
  signals.map(signal => ({
    label: `Sign: ${signalLabels[signal].toLowerCase()}`,
    value: call.signals?.[signal],
  }))

type CheckOf = OutputFacts['facts']['call']['checks'][number]

export function jobWords(facts: OutputFacts, { text, ownerId, due }: CheckOf): string {
  const me = meOf(facts)?.id
  const owner = ownerId === undefined ? undefined : ownerId === me ? 'me' : colleagueOf(facts, ownerId)?.name
  const until = due === undefined ? undefined : `by ${dueWords(facts, due)}`
  const aside = [owner, until].filter(Boolean).join(', ')
  return aside === '' ? text : `${text} (${aside})`
}

function dueWords({ facts: { call }, times, zone }: OutputFacts, due: string): string {
  const clock = times.clock(due, zone)
  const isSameDay = call.start !== undefined && times.day(call.start, zone) === times.day(due, zone)
  return isSameDay ? clock : `${times.day(due, zone)}, ${clock}`
}

function environmentSection({ environments }: OutputFacts): DraftSection {
  return section(
    'environments',
    'Environments',
    environments.map(({ id, name, url, userName, doNotTouch }) => {
      const words = [url, userName && `as ${userName}`, doNotTouch && `do not touch: ${doNotTouch}`]
      return open(
        {
          form: 'facts',
          rows: [{ label: name, value: words.filter(Boolean).join('\n') || 'no address yet' }],
        },
        { kind: 'environment', id },
      )
    }),
    { noun: ['environment', 'environments'] },
  )
}

export function houseRulesSection({ facts: { prospect } }: OutputFacts): DraftSection {
  const rules = (prospect?.houseRules ?? []).filter(({ text }) => !isBlank(text))
  return section(
    'house-rules',
    'Their house rules',
    rules.map(({ id, text }) =>
      secret({ form: 'list', look: 'dots', items: [text] }, { kind: 'house-rule', id }, 'house-rule', text),
    ),
    { noun: ['house rule', 'house rules'] },
  )
}
