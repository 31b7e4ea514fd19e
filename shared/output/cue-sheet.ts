/** On paper beside the machine, read from a step away: cues, minutes, watch-outs and questions, in big type. */
import { isOwed } from '../domain/question'
import { goalSection } from './brief'
import { isBlank } from './clean'
import {
  aboutCall,
  colleagueOf,
  type OutputFacts,
  open,
  paragraph,
  personOf,
  section,
  whenWords,
} from './facts'
import { liveTag } from './live'
import { planOf, stepBlock } from './parts-plan'
import type { Draft, DraftSection } from './sheet'
import { type Turn, turnsOf } from './speakers'

export function writeCueSheet(facts: OutputFacts): Draft {
  const speaker = colleagueOf(facts, facts.speakerId)
  return {
    kind: 'cue-sheet',
    title: speaker === undefined ? 'Cue sheet' : `Cue sheet for ${speaker.name}`,
    about: aboutCall(facts),
    head: [whenWords(facts, facts.zone), facts.facts.call.place ?? ''].filter(Boolean),
    sections: [goalSection(facts), ...stepSections(facts, { withClicks: false }), questionsSection(facts)],
  }
}

/** The plan by chapters; what belongs to none stands under no title of its own. */
export function stepSections(
  facts: OutputFacts,
  { withClicks }: { readonly withClicks: boolean },
): readonly DraftSection[] {
  const plan = planOf(facts)
  const groups: { key: string; title: string; turns: Turn[] }[] = []
  for (const turn of turnsOf(facts)) {
    const chapter = plan?.chapters.find(({ id }) => id === turn.beat.step?.chapterId)
    const key = chapter?.id ?? ''
    const last = groups.at(-1)
    if (last?.key === key) last.turns.push(turn)
    else groups.push({ key, title: chapter?.title || 'The plan', turns: [turn] })
  }
  if (groups.length === 0) {
    const none = paragraph('No script yet.', 'muted')
    return [section('plan', 'The plan', [open(none, { kind: 'call', id: facts.facts.call.id })])]
  }
  return groups.map(({ title, turns }, at) =>
    section(
      `plan-${letter(at)}`,
      title,
      turns.map(turn =>
        open(turnBlock(turn, withClicks, liveTag(facts, turn.beat.step?.id)), {
          kind: 'step',
          id: turn.beat.step?.id,
        }),
      ),
      { noun: ['step', 'steps'] },
    ),
  )
}

/** The step, between the lines with which its speaker takes over and hands over. */
function turnBlock(
  { beat, number, takesOver, handsOver }: Turn,
  withClicks: boolean,
  tag: string | undefined,
) {
  const block = stepBlock(beat, number, { withClicks })
  const line = (label: string, text: string | undefined) => (text === undefined ? [] : [{ label, text }])
  return {
    ...block,
    ...(tag !== undefined && { tags: [tag, ...(block.tags ?? [])].slice(0, 12) }),
    notes: [...line('Take over', takesOver), ...block.notes, ...line('Hand over', handsOver)],
  }
}

const letter = (at: number): string =>
  at.toString(26).replace(/\d/g, digit => 'qrstuvwxyz'[Number(digit)] ?? 'z')

/** What they asked and have no answer to. One-to-one questions are not read out from a sheet in the room. */
export function questionsSection(facts: OutputFacts): DraftSection {
  const asked = facts.neighbourhood.questions.filter(
    question => isOwed(question) && question.oneToOne !== true && !isBlank(question.words),
  )
  return section(
    'questions',
    'They may ask again',
    asked.map(({ id, words, personId }) =>
      open({ form: 'quote', text: words, who: personOf(facts, personId)?.name }, { kind: 'question', id }),
    ),
    { noun: ['question', 'questions'] },
  )
}
