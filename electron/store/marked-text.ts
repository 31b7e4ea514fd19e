/**
 * A text in which git left an unfinished merge: `<<<<<<<`, ours, perhaps `|||||||` and the base, `=======`, theirs,
 * `>>>>>>>`. Each side is the whole text with its own parts.
 */
export type MarkedText = {
  readonly ours: string
  readonly theirs: string
  /** Only where git was told to write it. */
  readonly base: string | undefined
}

type Part = 'both' | 'ours' | 'base' | 'theirs'
const marks: readonly (readonly [RegExp, Part, readonly Part[]])[] = [
  [/^<{7}( |$)/, 'ours', ['both']],
  [/^\|{7}( |$)/, 'base', ['ours']],
  [/^={7}$/, 'theirs', ['ours', 'base']],
  [/^>{7}( |$)/, 'both', ['theirs']],
]

/** undefined when the text holds no marks, or not in an order that git writes. */
export function splitMarked(text: string): MarkedText | undefined {
  if (!text.includes('<<<<<<<')) return undefined
  const sides = { ours: [] as string[], theirs: [] as string[], base: [] as string[] }
  let part: Part = 'both'
  let hasBase = false
  let marked = 0
  for (const each of text.split('\n')) {
    const line = each.replace(/\r$/, '')
    const mark = marks.find(([pattern]) => pattern.test(line))
    if (mark !== undefined) {
      const [, next, after] = mark
      if (!after.includes(part)) return undefined
      part = next
      hasBase ||= next === 'base'
      marked += 1
    } else if (part === 'both') for (const side of Object.values(sides)) side.push(each)
    else sides[part].push(each)
  }
  if (part !== 'both' || marked === 0) return undefined
  const whole = (lines: readonly string[]) => lines.join('\n')
  return {
    ours: whole(sides.ours),
    theirs: whole(sides.theirs),
    base: hasBase ? whole(sides.base) : undefined,
  }
}
