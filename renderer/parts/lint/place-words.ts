import type { LintPlace, LintStory } from '@shared/lint/finding'
import { toldSteps } from '@shared/script/outline'

/** "step 4", "chapter 2" or "script", by the numbers that the outline shows. */
export function placeWords(story: LintStory): (place: LintPlace) => string {
  const steps = new Map(toldSteps(story).map(({ id }, index) => [id, index + 1]))
  const chapters = new Map(story.chapters.map(({ id }, index) => [id, index + 1]))
  return place => {
    if (place.kind === 'step') return `step ${steps.get(place.stepId) ?? ''}`.trim()
    return place.kind === 'chapter' ? `chapter ${chapters.get(place.chapterId) ?? ''}`.trim() : 'script'
  }
}
