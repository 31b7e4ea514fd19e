/** Every word that stands anywhere in the steps of a script, to see that none is lost. */
import { wordsOf } from '@shared/advisor/words'
import type { LintStory } from '@shared/lint/finding'

function allWords({ steps }: LintStory): readonly string[] {
  return steps.flatMap(step =>
    [
      step.title,
      step.tell,
      step.takeaway,
      step.todayThey,
      step.withUs,
      step.fallback,
      ...step.show.map(({ text }) => text),
      ...step.ifAsked.map(({ question, words }) => words ?? question),
    ].flatMap(text => wordsOf(text ?? '')),
  )
}

/** Words that stood there before and stand less often now. */
export function lostWords(before: LintStory, after: LintStory): readonly string[] {
  const left = new Map<string, number>()
  for (const word of allWords(after)) left.set(word, (left.get(word) ?? 0) + 1)
  return allWords(before).filter(word => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count === 0
  })
}
