/**
 * The page on which both sides sign what was promised (P14, S1-15d): each promise and each line of scope done or not,
 * the changes by number, and how many lines are disputed. It is theirs to read, so it holds nothing private.
 */
import { countScope, disputedWords } from '../commitment/scope'
import type { ScopeLine } from '../domain/commitment'
import { dayWordsOf, meOf, type OutputFacts, open, opened, paragraph, personOf, section } from './facts'
import {
  changesSection,
  commitmentsIn,
  dueWords,
  isSignedOff,
  linesIn,
  ownerWords,
  promiseWords,
  stageWords,
} from './parts-commitments'
import type { Block, Draft, DraftSection } from './sheet'

export function writeSignOff(facts: OutputFacts): Draft {
  const { deal, prospect } = facts.facts
  const commitments = commitmentsIn(facts)
  const count = countScope(commitments)
  return {
    kind: 'sign-off',
    title: 'Sign-off',
    about: [prospect?.name, deal?.name].filter(Boolean).join(', '),
    head: [
      `${commitments.filter(isSignedOff).length} of ${commitments.length} promises signed off`,
      `${count.done} of ${count.inScope} lines in scope done`,
      disputedWords(count),
    ],
    sections: [
      promises(facts),
      scope(facts, true),
      scope(facts, false),
      disputed(facts),
      changesSection(facts),
      signatures(facts),
    ],
  }
}

function promises(facts: OutputFacts): DraftSection {
  const rows = commitmentsIn(facts).map(commitment => [
    promiseWords(commitment),
    ownerWords(facts, commitment.ownerId),
    dueWords(facts, commitment.dueOn),
    stageWords(commitment, facts),
  ])
  const table: Block = { form: 'table', columns: ['What we said we would do', 'Who', 'By', 'State'], rows }
  return section(
    'promises',
    'Promised',
    [rows.length === 0 ? undefined : open(table, { kind: 'commitment' })],
    {
      noun: ['promise', 'promises'],
    },
  )
}

function scope(facts: OutputFacts, inScope: boolean): DraftSection {
  const lines = linesIn(facts, inScope)
  const table: Block = inScope
    ? {
        form: 'table',
        columns: ['In scope', 'Who', 'By', 'State'],
        rows: lines.map(line => [
          withProof(line),
          ownerWords(facts, line.ownerId),
          dueWords(facts, line.dueOn),
          lineState(line),
        ]),
      }
    : {
        form: 'table',
        columns: ['Out of scope', 'State'],
        rows: lines.map(line => [line.text, lineState(line)]),
      }
  const id = inScope ? 'in-scope' : 'out-of-scope'
  return section(
    id,
    inScope ? 'In scope' : 'Out of scope',
    [lines.length === 0 ? undefined : open(table, { kind: 'commitment', id })],
    { noun: ['line', 'lines'] },
  )
}

/** The proof stands below its line. */
const withProof = ({ text, proof = '' }: ScopeLine): string =>
  proof.trim() === '' ? text : `${text}\n${proof.trim()}`

function lineState({ inScope, done, disputed }: ScopeLine): string {
  const state = inScope ? (done === true ? 'done' : 'not done') : ''
  return [state, disputed === true ? 'disputed' : ''].filter(Boolean).join(', ')
}

/** Once more by themselves, with room for what each side says. */
function disputed(facts: OutputFacts): DraftSection {
  const lines = [...linesIn(facts, true), ...linesIn(facts, false)].filter(line => line.disputed === true)
  return section(
    'disputed',
    'Disputed',
    [
      lines.length === 0
        ? undefined
        : open(
            { form: 'list', look: 'numbers', items: lines.map(({ text }) => text) },
            { kind: 'commitment', id: 'disputed' },
          ),
      lines.length === 0
        ? undefined
        : open(
            { form: 'room', label: 'How each side reads it', lines: 3 },
            { kind: 'commitment', id: 'disputed' },
          ),
    ],
    { noun: ['line', 'lines'] },
  )
}

const blank = '____________________'

/** Both names and both dates, as far as they are known. */
function signatures(facts: OutputFacts): DraftSection {
  const { deal, prospect } = facts.facts
  const signOff = deal?.signOff
  const line = (name: string | undefined, on: string | undefined) =>
    `${name ?? blank}, ${on === undefined ? 'date __________' : dayWordsOf(facts, on)}`
  const table: Block = {
    form: 'facts',
    rows: [
      {
        label: `For ${prospect?.name ?? 'the customer'}`,
        value: line(personOf(facts, signOff?.personId)?.name, signOff?.theirOn),
      },
      {
        label: 'For us',
        value: line(signOff?.ourOn === undefined ? undefined : meOf(facts)?.name, signOff?.ourOn),
      },
    ],
  }
  return section('signatures', 'Signed', [
    opened(signOff?.words?.trim() ? { form: 'quote', text: signOff.words } : undefined, {
      kind: 'deal',
      id: deal?.id,
    }),
    open(table, { kind: 'deal', id: deal?.id }),
    open(paragraph('What is not on this page is a change order.', 'muted'), { kind: 'deal', id: deal?.id }),
  ])
}
