/** Gaps that are due in this call, each as one sequence: does, does not, workaround or answer, ask (P04). */
import type { Gap } from '../domain/gap'
import { gapsDue } from '../prepare/plays'
import { isBlank } from './clean'
import { dayWordsOf, type OutputFacts, open, paragraph, secret, section } from './facts'
import type { DraftBlock, DraftSection } from './sheet'

/** Linked to a need and not told, or standing at a step of the plan. */
export function dueGaps({ facts }: OutputFacts): readonly Gap[] {
  const all = [...gapsDue(facts).map(({ gap }) => gap), ...facts.stepGaps.map(({ gap }) => gap)]
  return [...new Map(all.map(gap => [gap.id, gap])).values()]
}

export function gapsSection(facts: OutputFacts, title = 'Gaps to put on the table'): DraftSection {
  return section(
    'gaps',
    title,
    dueGaps(facts).flatMap(gap => gapBlocks(facts, gap)),
    { noun: ['gap', 'gaps'] },
  )
}

function gapBlocks(facts: OutputFacts, gap: Gap): readonly DraftBlock[] {
  const from = { kind: 'gap', id: gap.id }
  const answer = [gap.workaround, gap.plainAnswer].find(words => !isBlank(words))
  const notes = [
    { label: 'It does', text: gap.does },
    { label: 'It does not', text: gap.doesNot },
    { label: isBlank(gap.workaround) ? 'Answer' : 'Workaround', text: answer ?? 'no words yet' },
    { label: 'Proof', text: proofWords(facts, gap) },
    { label: 'Ask', text: 'Is that a deal killer?' },
  ].filter(({ text }) => !isBlank(text))
  const notSaid = gap.doNotSay.filter(words => !isBlank(words)).join('; ')
  return [
    open({ form: 'step', title: gap.title, cues: [], show: [], notes }, from),
    ...(notSaid === ''
      ? []
      : [
          secret(
            paragraph(`${gap.title}, do not say: ${notSaid}`),
            from,
            'wording',
            `${gap.title}: ${notSaid}`,
          ),
        ]),
  ]
}

function proofWords(facts: OutputFacts, gap: Gap): string {
  const titles = gap.proofIds.flatMap(id => facts.proofs.find(proof => proof.id === id)?.title ?? [])
  const fixed =
    gap.fixOn === undefined || gap.status === 'will-not-fix' ? '' : `fix due ${dayWordsOf(facts, gap.fixOn)}`
  return [gap.proof, ...titles, fixed].filter(words => !isBlank(words)).join('; ')
}
