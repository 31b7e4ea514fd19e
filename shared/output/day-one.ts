/**
 * What happens on the first day after go-live (S2-03): what runs, what does not, and who calls whom. It is told from
 * the promises and the scope, so that what was agreed and what they find cannot drift apart.
 */
import { wordingOf } from '../commitment/vague'
import type { Colleague } from '../domain/colleague'
import type { Commitment } from '../domain/commitment'
import {
  colleagueOf,
  dayWordsOf,
  type OutputFacts,
  open,
  opened,
  paragraph,
  personOf,
  section,
} from './facts'
import {
  changesSection,
  commitmentsIn,
  dueWords,
  isSignedOff,
  linesIn,
  ownerWords,
  stageWords,
  toldTo,
} from './parts-commitments'
import type { Block, Draft, DraftSection, Source } from './sheet'

const from: Source = { kind: 'commitment', id: 'day-one' }

export function writeDayOne(facts: OutputFacts): Draft {
  const { deal, prospect } = facts.facts
  const day = deal?.dayOne?.on
  return {
    kind: 'day-one',
    title: 'Day one after go-live',
    about: [prospect?.name, deal?.name].filter(Boolean).join(', '),
    head: [
      day === undefined ? 'The day is not agreed yet' : `Go-live ${dayWordsOf(facts, day)}`,
      ...agreed(facts),
    ],
    sections: [
      words(facts),
      running(facts),
      notRunning(facts),
      whoCallsWhom(facts),
      stillOpen(facts),
      changesSection(facts),
    ],
  }
}

function agreed(facts: OutputFacts): readonly string[] {
  const { personId, agreedOn } = facts.facts.deal?.dayOne ?? {}
  const name = personOf(facts, personId)?.name
  if (name === undefined) return []
  return [`Agreed by ${name}${agreedOn === undefined ? '' : `, ${dayWordsOf(facts, agreedOn)}`}`]
}

function words({ facts: { deal } }: OutputFacts): DraftSection {
  const text = deal?.dayOne?.words?.trim()
  return section('words', 'The first day', [
    opened(text ? paragraph(text) : undefined, { kind: 'deal', id: deal?.id }),
  ])
}

/** Lines in scope; where nobody has drawn a scope yet, the promises themselves. */
function running(facts: OutputFacts): DraftSection {
  const lines = linesIn(facts, true)
  const rows =
    lines.length > 0
      ? lines.map(({ text, done, disputed, dueOn }) => [
          text,
          [
            done === true ? 'done' : dueWords(facts, dueOn) || 'no day yet',
            disputed === true ? 'disputed' : '',
          ]
            .filter(Boolean)
            .join(', '),
        ])
      : commitmentsIn(facts).map(one => [
          wordingOf(one),
          dueWords(facts, one.dueOn) || stageWords(one, facts),
        ])
  const table: Block = { form: 'table', columns: ['What runs', 'State'], rows }
  return section('running', 'What is running', [rows.length === 0 ? undefined : open(table, from)], {
    noun: ['line', 'lines'],
  })
}

function notRunning(facts: OutputFacts): DraftSection {
  const items = linesIn(facts, false).map(({ text }) => text)
  const list: Block = { form: 'list', look: 'dots', items: [...items] }
  return section(
    'not-running',
    'What is not part of it',
    [items.length === 0 ? undefined : open(list, from)],
    {
      noun: ['line', 'lines'],
    },
  )
}

/** Per promise: whom of us they call about it, and whom of theirs we call. */
function whoCallsWhom(facts: OutputFacts): DraftSection {
  const { salesperson } = facts.facts
  const rows = commitmentsIn(facts).map(commitment => [
    wordingOf(commitment),
    reach(ownerOf(facts, commitment) ?? salesperson) || 'nobody named yet',
    toldTo(facts, commitment) || 'nobody named yet',
  ])
  const table: Block = { form: 'table', columns: ['About', 'You call', 'We call'], rows }
  return section('calls', 'Who calls whom', [rows.length === 0 ? undefined : open(table, from)], {
    noun: ['line', 'lines'],
  })
}

const ownerOf = (facts: OutputFacts, { ownerId }: Commitment): Colleague | undefined =>
  colleagueOf(facts, ownerId)

/** A name, and below it the address it is reached at. */
const reach = (colleague: Colleague | undefined): string =>
  [colleague?.name, colleague?.emails[0]].filter(Boolean).join('\n')

function stillOpen(facts: OutputFacts): DraftSection {
  const rows = commitmentsIn(facts)
    .filter(commitment => !isSignedOff(commitment))
    .map(commitment => [
      wordingOf(commitment),
      ownerWords(facts, commitment.ownerId),
      dueWords(facts, commitment.dueOn) || 'no date yet',
    ])
  const table: Block = { form: 'table', columns: ['Not signed off yet', 'Who', 'By'], rows }
  return section('open', 'Still open', [rows.length === 0 ? undefined : open(table, from)], {
    noun: ['promise', 'promises'],
  })
}
