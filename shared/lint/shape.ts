/** R19 and R20: a straight path, in three to five chapters that stand alone. */
import { knownFact } from '../advisor/finding'
import { listed, shortened } from '../advisor/words'
import type { Chapter } from '../domain/script'
import type { Step } from '../domain/step'
import type { StepFacts } from './facts'
import { type LintFinding, type LintFix, lintFindingOf, type TextRange, withStep } from './finding'
import { hitsOf, type ReadText, readText } from './read-step'
import type { LintRule } from './rule'
import { sentencesOf, textAt, withoutSentences } from './sentences'

/** R19 (P19): more than one if or or in what is said at a step. */
export const branchesRule: LintRule = ({ isWorkflow, steps }, { mostBranches }) =>
  isWorkflow ? steps.flatMap(one => branches(one, mostBranches)) : []

function branches(one: StepFacts, most: number): readonly LintFinding[] {
  const { step, read } = one
  const hits = hitsOf(read.spoken.tell, 'branch')
  if (hits.length <= most) return []
  return [
    lintFindingOf('R19', {
      severity: 'info',
      title: `${hits.length} ifs and ors on the way`,
      why: 'Each branch that you explain is one that nobody asked for. Show one path; keep the others for when they ask.',
      place: { kind: 'step', stepId: step.id, field: 'tell', ranges: hits },
      facts: [knownFact('Words', listed(hits.slice(0, 5).map(({ words }) => words)))],
      fix: moveToIfAsked(one, most),
    }),
  ]
}

/** The last sentences with a branch become cards; not where nothing else would be left to say. */
function moveToIfAsked({ step, read }: StepFacts, most: number): LintFix | undefined {
  const moved = lastBranches(read.spoken.tell, most)
  if (withoutSentences(step.tell, moved).trim() === '') return undefined
  return {
    label: 'Move to if asked',
    apply: story => withStep(story, step.id, now => withCards(now, most)),
  }
}

/** Sentences from the end on, until no more branches than `most` are left before them. */
function lastBranches(text: ReadText, most: number): readonly TextRange[] {
  const hits = [...hitsOf(text, 'branch')]
  const moved: TextRange[] = []
  for (const sentence of sentencesOf(text.text).toReversed()) {
    if (hits.length <= most) break
    if ((hits.at(-1)?.start ?? -1) < sentence.start) continue
    while ((hits.at(-1)?.start ?? -1) >= sentence.start) hits.pop()
    moved.unshift(sentence)
  }
  return moved
}

const longestQuestion = 120

/** Again where a quotation came apart and what was theirs is now ours; each round moves a sentence, so it ends. */
function withCards(step: Step, most: number): Step {
  const moved = lastBranches(readText(step.tell), most)
  if (moved.length === 0) return step
  const cards = moved.map(range => {
    const words = textAt(step.tell, range)
    return { question: shortened(words, longestQuestion), words }
  })
  const tell = withoutSentences(step.tell, moved)
  return withCards({ ...step, tell, ifAsked: [...step.ifAsked, ...cards] }, most)
}

const opening = /^(?:hello|welcome|opening|intro(?:duction)?|agenda)\b/iu
const closing = /^(?:clos(?:e|ing)|next steps?|wrap[- ]?up|summary|their questions|questions|q ?& ?a)\b/iu

/** R20 (P05): three to five chapters without opening and close, each of which stands alone. */
export const chaptersRule: LintRule = ({ isWorkflow, story, steps }, { leastChapters, mostChapters }) => {
  if (!isWorkflow) return []
  const chapters = scenesOf(story.chapters)
  const isFew = chapters.length < leastChapters && steps.length >= leastChapters
  const isMany = chapters.length > mostChapters
  return [
    ...(isFew || isMany ? [countOff(chapters, leastChapters, mostChapters)] : []),
    ...chapters.filter(({ standsAlone }) => !standsAlone).map(leans),
  ]
}

function scenesOf(chapters: readonly Chapter[]): readonly Chapter[] {
  const last = chapters.length - 1
  return chapters.filter(
    ({ title }, index) =>
      !(index === 0 && opening.test(title.trim())) && !(index === last && closing.test(title.trim())),
  )
}

const countOff = (chapters: readonly Chapter[], least: number, most: number): LintFinding =>
  lintFindingOf('R20', {
    severity: 'info',
    title: `${chapters.length === 0 ? 'No chapters' : chapters.length === 1 ? '1 chapter' : `${chapters.length} chapters`}: ${least} to ${most} are wanted`,
    why: 'A story in few parts is remembered, and when time runs out a whole part can go.',
    place: { kind: 'script', field: 'chapters' },
    facts:
      chapters.length === 0
        ? []
        : [knownFact('Chapters', listed(chapters.slice(0, 8).map(({ title }) => shortened(title, 40))))],
    missing: chapters.length === 0 ? ['where one part ends and the next begins'] : [],
  })

const leans = (chapter: Chapter): LintFinding =>
  lintFindingOf('R20', {
    severity: 'info',
    title: `Does “${shortened(chapter.title, 30)}” stand alone?`,
    why: 'A chapter that needs the one before it cannot be shown first, and is lost when that one is skipped.',
    place: { kind: 'chapter', chapterId: chapter.id },
    facts: [knownFact('Chapter', chapter.title)],
    missing: ['that it is understood without the chapters before it'],
    fix: {
      label: 'It stands alone',
      apply: story => ({
        ...story,
        chapters: story.chapters.map(one => (one.id === chapter.id ? { ...one, standsAlone: true } : one)),
      }),
    },
  })
