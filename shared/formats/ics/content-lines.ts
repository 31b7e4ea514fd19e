/**
 * Lines of a calendar file. Tokenised by hand rather than by ical.js, whose parser gives up the whole file
 * at the first bad line and keeps no line numbers; here one bad line costs one line.
 */

/** `NAME;PARAM=value:rest`, with the physical line it began on. Parameter names and `name` are upper case. */
export interface ContentLine {
  readonly line: number
  readonly name: string
  readonly params: ReadonlyMap<string, string>
  readonly value: string
}

/** A line that is no property: where, and what stood there. */
export interface BadLine {
  readonly line: number
  readonly text: string
}

interface Unfolded {
  readonly line: number
  readonly text: string
}

/** Reads CRLF, LF and CR, in any mix, joins folded lines, and sets aside what is no property. */
export function readContentLines(text: string): {
  readonly lines: readonly ContentLine[]
  readonly bad: readonly BadLine[]
  readonly physicalLines: number
} {
  const physical = text.split(/\r\n|\n|\r/)
  const lines: ContentLine[] = []
  const bad: BadLine[] = []
  for (const unfolded of unfold(physical)) {
    const read = readContentLine(unfolded)
    if (read) lines.push(read)
    else bad.push({ line: unfolded.line, text: unfolded.text.slice(0, 80) })
  }
  const last = physical.at(-1) === '' ? physical.length - 1 : physical.length
  return { lines, bad, physicalLines: last }
}

function unfold(physical: readonly string[]): readonly Unfolded[] {
  const out: { line: number; parts: string[] }[] = []
  physical.forEach((raw, i) => {
    const current = out.at(-1)
    if (current && (raw.startsWith(' ') || raw.startsWith('\t'))) current.parts.push(raw.slice(1))
    else if (raw.trim() !== '') out.push({ line: i + 1, parts: [raw] })
  })
  return out.map(({ line, parts }) => ({ line, text: parts.join('') }))
}

function readContentLine({ line, text }: Unfolded): ContentLine | undefined {
  const head = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?=[;:])/.exec(text)
  if (!head?.[1]) return undefined
  const name = head[1].toUpperCase()
  const at = valueStart(text, head[0].length)
  if (at === undefined) return undefined
  const params = readParams(text.slice(head[0].length, at))
  return { line, name, params, value: text.slice(at + 1) }
}

/** The colon that ends the parameters: the first outside quotes, or the first at all when quotes never close. */
function valueStart(text: string, from: number): number | undefined {
  let quoted = false
  for (let i = from; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted
    if (text[i] === ':' && !quoted) return i
  }
  const any = text.indexOf(':', from)
  return any < 0 ? undefined : any
}

function readParams(text: string): ReadonlyMap<string, string> {
  const params = new Map<string, string>()
  for (const match of text.matchAll(/;\s*([A-Za-z0-9-]+)\s*=((?:"[^"]*"?|[^;"])*)/g)) {
    const [, key = '', raw = ''] = match
    params.set(key.toUpperCase(), unquote(raw))
  }
  return params
}

/** Quotes go, and the caret escapes of RFC 6868 mean what they say. */
function unquote(raw: string): string {
  const plain = raw.trim().replace(/"/g, '')
  return plain.replace(/\^([n'^])/g, (_all, code: string) => (code === 'n' ? ' ' : code === "'" ? '"' : '^'))
}

/** A TEXT value as it was meant: escapes undone. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\,;:"nN])/g, (_all, code: string) =>
    code === 'n' || code === 'N' ? '\n' : code,
  )
}
