/** On paper beside the machine, read from a step away: cues, minutes, watch-outs and questions, in big type. */
import { isOwed } from '../domain/question'
import { goalSection } from './brief'
import { isBlank } from './clean'
import { aboutCall, type OutputFacts, open, paragraph, personOf, section, whenWords } from './facts'
import { type Beat, beatsOf, planOf, stepBlock } from './parts-plan'
import type { Draft, DraftSection } from './sheet'

export function writeCueSheet(facts: OutputFacts): Draft {
  return {
    kind: 'cue-sheet',
    title: 'Cue sheet',
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
  const groups: { key: string; title: string; beats: { beat: Beat; number: number | undefined }[] }[] = []
  let steps = 0
  for (const beat of beatsOf(facts, facts.zone)) {
    // Step numbers leave out the hello, as everywhere.
    if (beat.kind === 'step') steps += 1
    const chapter = plan?.chapters.find(({ id }) => id === beat.step?.chapterId)
    const key = chapter?.id ?? ''
    const entry = { beat, number: beat.kind === 'step' ? steps : undefined }
    const last = groups.at(-1)
    if (last?.key === key) last.beats.push(entry)
    else groups.push({ key, title: chapter?.title || 'The plan', beats: [entry] })
  }
  if (groups.length === 0) {
    const none = paragraph('No script yet.', 'muted')
    return [section('plan', 'The plan', [open(none, { kind: 'call', id: facts.facts.call.id })])]
  }
  return groups.map(({ title, beats }, at) =>
    section(
      `plan-${letter(at)}`,
      title,
      beats.map(({ beat, number }) =>
        open(stepBlock(beat, number, { withClicks }), { kind: 'step', id: beat.step?.id }),
      ),
      { noun: ['step', 'steps'] },
    ),
  )
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
