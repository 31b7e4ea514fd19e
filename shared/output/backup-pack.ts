/** For the colleague who takes over half an hour before: links, steps, where things are, what to do when it breaks. */
import { isChecked } from '../domain/checklist'
import type { Environment } from '../domain/environment'
import { playTitles } from '../prepare/plays'
import { goalSection, houseRulesSection, jobWords } from './brief'
import { isBlank } from './clean'
import { questionsSection, stepSections } from './cue-sheet'
import {
  aboutCall,
  factsBlock,
  meOf,
  minutesWords,
  type OutputFacts,
  open,
  opened,
  roleWords,
  section,
  usOf,
  whenWords,
} from './facts'
import { liveSection } from './live'
import { gapsSection } from './parts-gaps'
import { roomSection } from './parts-people'
import type { Block, Draft, DraftSection } from './sheet'

export function writeBackupPack(facts: OutputFacts): Draft {
  return {
    kind: 'backup-pack',
    title: 'Backup pack',
    about: aboutCall(facts),
    head: [whenWords(facts, facts.zone)],
    sections: [
      ...liveSection(facts),
      startSection(facts),
      goalSection(facts),
      roomSection(facts),
      environmentsSection(facts),
      leftSection(facts),
      ...stepSections(facts, { withClicks: true }),
      gapsSection(facts, 'Gaps, in these words'),
      questionsSection(facts),
      houseRulesSection(facts),
    ],
    foot: `Made ${facts.times.day(facts.now, facts.zone)}, ${facts.times.clock(facts.now, facts.zone)}. Passwords are in the password manager, not in here.`,
  }
}

function startSection(facts: OutputFacts): DraftSection {
  const { call } = facts.facts
  const me = meOf(facts)
  const rows = [
    { label: 'Join', value: call.joinUrl },
    { label: 'Place', value: call.place },
    { label: 'Play', value: call.play && playTitles[call.play] },
    { label: 'Your part', value: call.myRole && roleWords[call.myRole] },
    ...usOf(facts).map(({ id, name, emails, role }) => ({
      label: id === me?.id ? 'Taken over from' : role === 'salesperson' ? 'Salesperson' : 'Colleague',
      value: [name, emails[0]].filter(Boolean).join(', '),
    })),
  ]
  return section('start', 'Start here', [opened(factsBlock(rows), { kind: 'call', id: call.id })])
}

function environmentsSection({ environments }: OutputFacts): DraftSection {
  return section(
    'environments',
    'Where things are',
    environments.map(environment =>
      open(environmentBlock(environment), { kind: 'environment', id: environment.id }),
    ),
    { noun: ['environment', 'environments'] },
  )
}

function environmentBlock(environment: Environment): Block {
  const { name, url, userName, passwordItem, resetSteps, resetMinutes, doNotTouch } = environment
  const notes = [
    { label: 'Address', text: url },
    { label: 'User', text: userName },
    { label: 'Password', text: passwordItem && `item “${passwordItem}” in the password manager` },
    { label: 'Do not touch', text: doNotTouch },
    {
      label: 'Reset',
      text: [resetMinutes && minutesWords(resetMinutes), resetSteps].filter(Boolean).join('\n'),
    },
  ].flatMap(({ label, text }) => (text === undefined || isBlank(text) ? [] : [{ label, text }]))
  return { form: 'step', title: name, cues: [], show: [], notes }
}

/** What is not done yet: of the checklist, and of the set-up. */
function leftSection(facts: OutputFacts): DraftSection {
  const { call } = facts.facts
  const checks = call.checks.filter(check => !isChecked(check) && !isBlank(check.text))
  const tasks = call.preflight.filter(({ doneAt, title }) => doneAt === undefined && !isBlank(title))
  const items = [
    ...checks.map(check => jobWords(facts, check)),
    ...tasks.map(
      ({ title, minutes, fallback }) =>
        `${title} (${minutesWords(minutes)}${isBlank(fallback) ? '' : `; else: ${fallback}`})`,
    ),
  ]
  const block: Block | undefined = items.length === 0 ? undefined : { form: 'list', look: 'boxes', items }
  return section('left', 'Still to do', [opened(block, { kind: 'call', id: call.id })], {
    noun: ['task', 'tasks'],
  })
}
