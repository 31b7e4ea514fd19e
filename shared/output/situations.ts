/** Situation cards: why a persona would change, in six fields. The brief's first block. */
import { isBlank } from './clean'
import { dayWordsOf, type OutputFacts, open, section } from './facts'
import type { DraftSection } from './sheet'

interface Card {
  readonly id?: string
  readonly title: string
  readonly issue: string
  readonly reasons: readonly string[]
  readonly capabilities: readonly string[]
  readonly delta: string
  readonly date?: { readonly on?: string; readonly force?: string; readonly consequence?: string }
}

export function situationSection(facts: OutputFacts): DraftSection {
  const prospect: object | undefined = facts.facts.prospect
  const cards: readonly Card[] = prospect === undefined ? [] : (Reflect.get(prospect, 'situations') ?? [])
  return section(
    'situation',
    'Situation',
    cards.flatMap(card => {
      const notes = [
        { label: 'Issue', text: card.issue },
        { label: 'Reasons', text: card.reasons.join('; ') },
        { label: 'Capabilities', text: card.capabilities.join('; ') },
        { label: 'Delta', text: card.delta },
        { label: 'Date', text: dateWords(facts, card) },
      ].filter(({ text }) => !isBlank(text))
      if (notes.length === 0) return []
      return [
        open(
          { form: 'step', title: card.title, cues: [], show: [], notes },
          { kind: 'situation', id: card.id },
        ),
      ]
    }),
    { isWide: true, noun: ['situation card', 'situation cards'] },
  )
}

function dateWords(facts: OutputFacts, { date }: Card): string {
  if (date === undefined) return ''
  const force =
    date.force === 'outside' ? 'set from outside' : date.force === 'inside' ? 'set by themselves' : ''
  return [date.on === undefined ? '' : dayWordsOf(facts, date.on), force, date.consequence ?? '']
    .filter(Boolean)
    .join(', ')
}
