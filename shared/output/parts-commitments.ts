/** What was promised, as both pages on it print it: our wording beside their words, the scope, the changes. */
import { type OrderOf, ordersOf } from '../commitment/change-orders'
import { stageLabels } from '../commitment/stage-words'
import { wordingOf } from '../commitment/vague'
import { type Commitment, hasStage, type ScopeLine, stageReached } from '../domain/commitment'
import { isBlank } from './clean'
import { colleagueOf, dayWordsOf, type OutputFacts, opened, personOf, section } from './facts'
import type { Block, DraftSection } from './sheet'

/** Those with words, in the order they were said. */
export const commitmentsIn = ({ commitments = [] }: OutputFacts): readonly Commitment[] =>
  commitments
    .filter(commitment => wordingOf(commitment) !== '')
    .toSorted((a, b) => saidAt(a).localeCompare(saidAt(b)))

const saidAt = ({ stages, createdAt }: Commitment): string => stages[0]?.at ?? createdAt

export const linesIn = (facts: OutputFacts, inScope: boolean): readonly ScopeLine[] =>
  commitmentsIn(facts).flatMap(({ scope }) =>
    scope.filter(line => line.inScope === inScope && !isBlank(line.text)),
  )

/** "our wording", and below it what was said where that is something else. */
export function promiseWords(commitment: Commitment): string {
  const [ours, said] = [wordingOf(commitment), commitment.words.trim()]
  return ours === said || said === '' ? ours : `${ours}\nsaid: “${said}”`
}

/** "shown 19 Nov": how far it has come, and when. */
export function stageWords(commitment: Commitment, facts: OutputFacts): string {
  const stage = stageReached(commitment)
  const at = commitment.stages.find(entry => entry.stage === stage)?.at
  if (stage === undefined || at === undefined) return ''
  return `${stageLabels[stage]} ${facts.times.day(at, facts.zone)}`
}

export const ownerWords = (facts: OutputFacts, id: string | undefined): string =>
  colleagueOf(facts, id)?.name ?? ''

export const dueWords = (facts: OutputFacts, day: string | undefined): string =>
  day === undefined ? '' : dayWordsOf(facts, day)

/** Who of theirs it was said to. */
export const toldTo = (facts: OutputFacts, { personId }: Commitment): string =>
  personOf(facts, personId)?.name ?? ''

export const isSignedOff = (commitment: Commitment): boolean => hasStage(commitment, 'signed-off')

export function changesSection(facts: OutputFacts): DraftSection {
  const orders = ordersOf(commitmentsIn(facts)).filter(({ order }) => !isBlank(order.text))
  return section(
    'changes',
    'Change orders',
    [opened(ordersTable(orders, facts), { kind: 'commitment', id: 'change-orders' })],
    { noun: ['change order', 'change orders'] },
  )
}

function ordersTable(orders: readonly OrderOf[], facts: OutputFacts): Block | undefined {
  if (orders.length === 0) return undefined
  return {
    form: 'table',
    columns: ['No.', 'Change', 'Asked for', 'Work', 'New date'],
    rows: orders.map(({ order }) => [
      String(order.number),
      order.text,
      dueWords(facts, order.on),
      [
        order.effectHours === undefined ? '' : `${Number(order.effectHours.toFixed(1))} h`,
        order.billed === undefined ? '' : order.billed ? 'billed' : 'not billed',
      ]
        .filter(Boolean)
        .join(', '),
      dueWords(facts, order.effectDate),
    ]),
  }
}
