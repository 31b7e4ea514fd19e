/** Situation cards: why a persona would change, in six fields. The brief's first block. */
import { dateForceLabels, situationFieldLabels as labels, type Situation } from '../domain/situation'
import { situationsOf } from '../prepare/situations'
import { isBlank } from './clean'
import { dayWordsOf, type OutputFacts, open, section } from './facts'
import type { DraftSection } from './sheet'

export function situationSection(facts: OutputFacts): DraftSection {
  const cards = situationsOf(facts.facts.prospect)
  return section(
    'situation',
    'Situation',
    cards.flatMap(card => {
      const notes = [
        { label: labels.issue, text: card.issue },
        { label: labels.reasons, text: card.reasons.join('; ') },
        { label: labels.capabilities, text: card.capabilities.join('; ') },
        { label: labels.delta, text: card.delta },
        { label: labels.date, text: dateWords(facts, card) },
      ].filter(({ text }) => !isBlank(text))
      if (notes.length === 0) return []
      // Filled in by us, it is a guess until one of theirs has said that it is so.
      const tags = card.confirmed === undefined ? ['not confirmed by them'] : []
      return [
        open(
          { form: 'step', title: card.title.trim() || 'Title not known', tags, cues: [], show: [], notes },
          { kind: 'situation', id: card.id },
        ),
      ]
    }),
    { isWide: true, noun: ['situation card', 'situation cards'] },
  )
}

function dateWords(facts: OutputFacts, { date }: Situation): string {
  if (date === undefined) return ''
  const force = date.force === undefined ? '' : dateForceLabels[date.force]
  return [date.on === undefined ? '' : dayWordsOf(facts, date.on), force, date.consequence ?? '']
    .filter(Boolean)
    .join(', ')
}
