/**
 * When a transcript begins, found from the marks of the run: each mark that fits a sentence votes for a shift between
 * the two clocks, and the shift most marks agree on wins. A person presses a key some seconds after the words, so a
 * window of half a minute counts as agreement. Without agreement the clocks are taken to be one, and it says so.
 */
import { likeness, subjectsOf } from './likeness'

export interface MarkToFit {
  /** Milliseconds on the run's clock. */
  readonly atMs: number
  /** Undefined for a mark by key alone: any sentence of its kind may be it. */
  readonly words: string | undefined
  readonly kind: 'question' | 'promise' | 'other'
}

export interface SentenceToFit {
  readonly atMs: number
  readonly words: string
  readonly kind: 'question' | 'promise' | 'other'
}

export interface Alignment {
  /** Add to a time of the transcript to have it on the run's clock. */
  readonly shiftMs: number
  /** Marks that agree, of so many that could. 0: nothing was found, the clocks count as one. */
  readonly matched: number
  readonly of: number
}

export const windowMs = 30_000
/** Alike enough to be the same words. */
const alikeFrom = 0.5
/** Marks without words speak only near the clock as it is: any question fits any question. */
const nearMs = 30 * 60_000
/** What fits more sentences than this says nothing of where one is. */
const mostFitting = 400
/** Two marks by key, or one with words. */
const leastScore = 1

interface Vote {
  readonly mark: number
  readonly shift: number
  readonly weight: number
}

export function align(marks: readonly MarkToFit[], sentences: readonly SentenceToFit[]): Alignment {
  const votes = [...votesOfWords(marks, sentences), ...votesOfKeys(marks, sentences)].sort(
    (a, b) => a.shift - b.shift,
  )
  const of = marks.filter(({ words, kind }) => words !== undefined || kind !== 'other').length
  const best = bestWindow(votes)
  if (best === undefined || best.score < leastScore) return { shiftMs: 0, matched: 0, of }
  const agreed = bestByMark(votes.slice(best.from, best.to))
  const shifts = agreed.map(({ shift }) => shift).sort((a, b) => a - b)
  return { shiftMs: shifts[Math.floor((shifts.length - 1) / 2)] ?? 0, matched: agreed.length, of }
}

function votesOfWords(marks: readonly MarkToFit[], sentences: readonly SentenceToFit[]): readonly Vote[] {
  const subjects = sentences.map(({ words }) => subjectsOf(words))
  const withWord = new Map<string, number[]>()
  subjects.forEach((words, at) => {
    for (const word of words) {
      const known = withWord.get(word)
      if (known === undefined) withWord.set(word, [at])
      else known.push(at)
    }
  })
  return marks.flatMap(({ atMs, words }, mark) => {
    if (words === undefined) return []
    const own = subjectsOf(words)
    const near = new Set(
      [...own].flatMap(word => {
        const found = withWord.get(word) ?? []
        return found.length > mostFitting ? [] : found
      }),
    )
    return [...near].flatMap(at => {
      const alike = likeness(own, subjects[at] ?? new Set())
      const sentence = sentences[at]
      if (alike < alikeFrom || sentence === undefined) return []
      return [{ mark, shift: atMs - sentence.atMs, weight: 0.5 + alike }]
    })
  })
}

function votesOfKeys(marks: readonly MarkToFit[], sentences: readonly SentenceToFit[]): readonly Vote[] {
  return marks.flatMap(({ atMs, words, kind }, mark) => {
    if (words !== undefined || kind === 'other') return []
    const near = sentences.filter(one => one.kind === kind && Math.abs(atMs - one.atMs) <= nearMs)
    if (near.length > mostFitting) return []
    return near.map(sentence => ({ mark, shift: atMs - sentence.atMs, weight: 0.5 }))
  })
}

interface Window {
  readonly from: number
  readonly to: number
  readonly score: number
}

/** Votes are in the order of their shift. Each mark counts once, by its best vote; of equals the one nearest to no shift. */
function bestWindow(votes: readonly Vote[]): Window | undefined {
  let best: (Window & { readonly far: number }) | undefined
  const inside = new Map<number, number[]>()
  let [score, from] = [0, 0]
  const most = (mark: number) => Math.max(0, ...(inside.get(mark) ?? []))
  votes.forEach(({ mark, shift, weight }, at) => {
    for (
      let first = votes[from];
      first !== undefined && shift - first.shift > windowMs;
      first = votes[from]
    ) {
      score -= most(first.mark)
      inside.get(first.mark)?.shift()
      score += most(first.mark)
      from += 1
    }
    score -= most(mark)
    inside.set(mark, [...(inside.get(mark) ?? []), weight])
    score += most(mark)
    const far = Math.abs(shift)
    const isBetter =
      best === undefined || score > best.score + 1e-9 || (score > best.score - 1e-9 && far < best.far)
    if (isBetter) best = { from, to: at + 1, score, far }
  })
  return best
}

/** Of each mark the vote that weighs most. */
function bestByMark(votes: readonly Vote[]): readonly Vote[] {
  const best = new Map<number, Vote>()
  for (const vote of votes) if ((best.get(vote.mark)?.weight ?? 0) < vote.weight) best.set(vote.mark, vote)
  return [...best.values()]
}
