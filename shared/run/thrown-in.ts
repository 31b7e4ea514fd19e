/** Which question comes next in a rehearsal, and when: the same for the same seed, so that nothing is left to chance. */
import type { Answer } from '../domain/answer'

/** What of an answer is asked. */
export type Askable = Pick<Answer, 'id' | 'question' | 'variants' | 'topics' | 'layers'>

/** Who is in the room (level 1 to 5, where known) and what is talked about. */
export interface Asking {
  readonly seed: string
  readonly levels: readonly number[]
  readonly topics: readonly string[]
  readonly asked: ReadonlySet<string>
}

export interface ThrownQuestion {
  readonly answerId: Answer['id']
  readonly words: string
}

/** From this level on somebody asks the technical question, up to that one the plain one (P05, "Mixed messages"). */
export const technicalFrom = 4
export const plainUpTo = 2

/**
 * The one that fits best of those not asked yet: at the room's level first, then about what is told, then by the seed.
 * Of an answer's wordings one is asked, by the seed too.
 */
export function nextQuestion(answers: readonly Askable[], asking: Asking): ThrownQuestion | undefined {
  const wanted = audiencesOf(asking.levels)
  const topics = new Set(asking.topics.map(topic => topic.toLowerCase()))
  const rankOf = ({ id, layers, topics: own }: Askable): readonly [number, number, number] => [
    layers.length === 0 || wanted.size === 0
      ? 1
      : layers.some(({ audience }) => wanted.has(audience))
        ? 0
        : 2,
    own.some(topic => topics.has(topic.toLowerCase())) ? 0 : 1,
    chance(`${asking.seed} ${id}`),
  ]
  const [best] = answers
    .filter(({ id, question }) => question.trim() !== '' && !asking.asked.has(id))
    .map(answer => ({ answer, rank: rankOf(answer) }))
    .toSorted((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2])
  if (best === undefined) return undefined
  const { id, question, variants } = best.answer
  const wordings = [question, ...variants.filter(words => words.trim() !== '')]
  return {
    answerId: id,
    words: wordings[Math.floor(chance(`${id} ${asking.seed}`) * wordings.length)] ?? question,
  }
}

function audiencesOf(levels: readonly number[]): ReadonlySet<string> {
  const audiences = new Set<string>()
  for (const level of levels) {
    audiences.add(level >= technicalFrom ? 'technical' : level <= plainUpTo ? 'executive' : 'user')
  }
  return audiences
}

/** Between two questions lie so many minutes of talking, by the seed. */
export const leastBetweenMs = 2 * 60_000
export const mostBetweenMs = 4 * 60_000

/** `lastAt`: pause-free milliseconds at which the one before came, 0 at the start; `count` came so far. */
export function nextQuestionAt(seed: string, count: number, lastAt: number): number {
  return lastAt + leastBetweenMs + Math.floor(chance(`${seed} ${count}`) * (mostBetweenMs - leastBetweenMs))
}

/** 0 to 1, evenly spread over what is put in (FNV-1a, stirred). */
function chance(words: string): number {
  let hash = 0x811c9dc5
  for (const sign of words) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}
