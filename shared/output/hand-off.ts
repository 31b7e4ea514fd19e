/** For who takes the customer over: where it ended, what they were promised and how far that is, who they are, what it does not do, what could go wrong. */
import { nameOf } from '../advisor/room'
import { outcomeLabels as dealOutcomes } from '../deal/words'
import { risksOf } from '../debrief/risks'
import { type Commitment, type CommitmentStage, commitmentStages } from '../domain/commitment'
import { reachedMilestone } from '../domain/deal'
import { outcomeLabels } from '../domain/debrief'
import type { Verdict } from '../domain/exposure'
import { toldTogether } from '../domain/gap'
import { isOwed } from '../domain/question'
import { houseRulesSection } from './brief'
import { isBlank } from './clean'
import {
  colleagueOf,
  dayWordsOf,
  factsBlock,
  meOf,
  type OutputFacts,
  open,
  opened,
  partWords,
  personOf,
  section,
  usOf,
} from './facts'
import type { Draft, DraftSection } from './sheet'

export function writeHandOff(facts: OutputFacts): Draft {
  const { call, prospect, deal } = facts.facts
  return {
    kind: 'hand-off',
    title: 'Hand-off pack',
    about: [prospect?.name, deal?.name ?? call.title].filter(Boolean).join(', '),
    head: usOf(facts).map(({ name, emails }) => [name, emails[0]].filter(Boolean).join(', ')),
    sections: [
      endSection(facts),
      promisesSection(facts),
      owedSection(facts),
      peopleSection(facts),
      gapsSection(facts),
      risksSection(facts),
      houseRulesSection(facts),
    ],
    foot: `Made ${facts.times.day(facts.now, facts.zone)}, ${facts.times.clock(facts.now, facts.zone)}.`,
  }
}

function endSection(facts: OutputFacts): DraftSection {
  const { call, deal } = facts.facts
  const debrief = facts.after?.debrief
  const reached = deal?.milestones[reachedMilestone(deal)]
  const rows = [
    {
      label: 'Deal',
      value: deal?.outcome && `${dealOutcomes[deal.outcome.is]} ${dayWordsOf(facts, deal.outcome.on)}`,
    },
    {
      label: 'Reached',
      value:
        reached && `${reached.name}${reached.reachedOn ? `, ${dayWordsOf(facts, reached.reachedOn)}` : ''}`,
    },
    { label: 'They decide by', value: deal?.decisionDate && dayWordsOf(facts, deal.decisionDate) },
    { label: 'Last call', value: call.start && `${call.title}, ${facts.times.day(call.start, facts.zone)}` },
    { label: 'Its goal', value: call.goal?.text },
    { label: 'Outcome', value: debrief?.outcome && outcomeLabels[debrief.outcome] },
    { label: 'In their words', value: debrief?.howWeKnow?.words },
    { label: 'Next', value: debrief?.nextGoal?.text },
  ]
  return section('end', 'Where it ended', [opened(factsBlock(rows), { kind: 'call', id: call.id })], {
    isWide: true,
  })
}

const stageWords: Readonly<Record<CommitmentStage, string>> = {
  said: 'said',
  documented: 'documented',
  shown: 'shown',
  'signed-off': 'signed off',
}

function promisesSection(facts: OutputFacts): DraftSection {
  const promises = (facts.after?.commitments ?? []).filter(({ words }) => !isBlank(words))
  const rows = promises.map(one => [
    one.words,
    [colleagueOf(facts, one.ownerId)?.name, one.dueOn && `by ${dayWordsOf(facts, one.dueOn)}`]
      .filter(Boolean)
      .join(', '),
    stagesOf(facts, one),
  ])
  return section(
    'promises',
    'What they were promised',
    [
      rows.length === 0
        ? undefined
        : open(
            { form: 'table', columns: ['Promise', 'Who and when', 'How far'], rows },
            { kind: 'commitment' },
          ),
    ],
    { isWide: true, noun: ['promise', 'promises'] },
  )
}

/** "said 19 Nov\nnot documented, shown or signed off". */
function stagesOf(facts: OutputFacts, { stages }: Commitment): string {
  const said = commitmentStages.flatMap(stage => {
    const entry = stages.find(one => one.stage === stage)
    return entry === undefined ? [] : [`${stageWords[stage]} ${facts.times.day(entry.at, facts.zone)}`]
  })
  const open = commitmentStages.filter(stage => stages.every(one => one.stage !== stage))
  return [
    said.join(', '),
    open.length === 0 ? '' : `open: ${open.map(stage => stageWords[stage]).join(', ')}`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** One-to-one questions are between two people and stay there. */
function owedSection(facts: OutputFacts): DraftSection {
  const owed = facts.neighbourhood.questions.filter(
    one => isOwed(one) && one.oneToOne !== true && !isBlank(one.words),
  )
  const rows = owed.map(one => ({
    words: one.words,
    reply: [
      one.answer?.trim() ?? '',
      [
        (colleagueOf(facts, one.ownerId) ?? meOf(facts))?.name ?? 'nobody named',
        one.dueOn === undefined ? 'no date' : `by ${dayWordsOf(facts, one.dueOn)}`,
      ].join(', '),
    ]
      .filter(Boolean)
      .join(' '),
  }))
  return section(
    'owed',
    'Answers they wait for',
    [rows.length === 0 ? undefined : open({ form: 'asked', rows }, { kind: 'question' })],
    { noun: ['question', 'questions'] },
  )
}

function peopleSection(facts: OutputFacts): DraftSection {
  const rows = facts.facts.people.map(person => [
    [nameOf(person), person.title].filter(Boolean).join('\n'),
    partWords(person),
    personOf(facts, person.personId)?.emails[0] ?? '',
  ])
  return section(
    'people',
    'Their people',
    [
      rows.length === 0
        ? undefined
        : open({ form: 'table', columns: ['Name', 'Part', 'Mail'], rows }, { kind: 'person' }),
    ],
    { noun: ['person', 'people'] },
  )
}

const verdictWords: Readonly<Record<Verdict, string>> = {
  kills: 'a deal killer',
  lives: 'no deal killer',
  unsure: 'not clear yet',
}

/** Told ones, each with what to do instead and when it changes (P25). */
function gapsSection(facts: OutputFacts): DraftSection {
  const { deal } = facts.facts
  const rows = (deal?.exposures ?? []).flatMap(({ gapId, told, verdict }) => {
    const gap = facts.neighbourhood.gaps.find(({ id }) => id === gapId)
    if (gap === undefined || told === undefined) return []
    const { today, workaround, date } = toldTogether(gap, day => dayWordsOf(facts, day))
    const said = verdict === undefined ? 'told, no verdict' : verdictWords[verdict.is]
    return [[`${gap.title}\n${today}`, workaround || 'no words yet', `${date}\n${said}`]]
  })
  return section(
    'gaps',
    'What it does not do, as we told them',
    [
      rows.length === 0
        ? undefined
        : open({ form: 'table', columns: ['Today', 'Instead', 'Date'], rows }, { kind: 'gap' }),
    ],
    { isWide: true, noun: ['gap', 'gaps'] },
  )
}

function risksSection(facts: OutputFacts): DraftSection {
  const { deal } = facts.facts
  const { after, neighbourhood, now } = facts
  const items = risksOf({
    deal,
    gaps: neighbourhood.gaps,
    questions: neighbourhood.questions,
    commitments: after?.commitments ?? [],
    complaints: after?.complaints ?? [],
    today: after?.mail.facts.today ?? now.slice(0, 10),
    dayWords: day => dayWordsOf(facts, day),
  })
  return section(
    'risks',
    'Risks',
    [
      items.length === 0
        ? undefined
        : open({ form: 'list', look: 'dots', items: [...items] }, { kind: 'deal' }),
    ],
    { noun: ['risk', 'risks'] },
  )
}
