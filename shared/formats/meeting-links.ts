/** The join link of a meeting, and the paragraphs that meeting services paste around it. */

const services: readonly RegExp[] = [
  /https:\/\/teams\.(?:microsoft|live)\.com\/(?:l\/meetup-join|meet|l\/meeting)[^\s<>"')\]]*/i,
  /https:\/\/(?:[\w-]+\.)?zoom(?:gov)?\.(?:us|com)\/(?:j|w|my|s)\/[^\s<>"')\]]+/i,
  /https:\/\/meet\.google\.com\/[a-z-]+[^\s<>"')\]]*/i,
  /https:\/\/[\w-]+\.webex\.com\/[^\s<>"')\]]+/i,
  /https:\/\/(?:global\.gotomeeting\.com\/join|meet\.goto\.com|app\.goto\.com\/meeting)\/[^\s<>"')\]]+/i,
  /https:\/\/(?:whereby\.com|[\w-]+\.whereby\.com|meet\.jit\.si|chime\.aws|bluejeans\.com|meet\.proton\.me|facetime\.apple\.com)\/[^\s<>"')\]]+/i,
]

/** The first link of a known meeting service in the texts, in their order. Only https. */
export function findJoinUrl(texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    for (const service of services) {
      const found = text === undefined ? null : service.exec(text)
      if (found) return found[0].replace(/[.,;:]+$/, '')
    }
  }
  return undefined
}

const googleFence = /-::~:[~:]*::-/
const rule = /^\s*(?:[_─━—*=-]{20,}|\.{20,})\s*$/
const teamsWords =
  /microsoft teams|join (?:the meeting|on your computer)|meeting id|passcode|dial in by phone|need help\?|meeting options|teilnehmen|deelnemen|rejoindre|besprechungs-id|vergaderings-?id|id de r[ée]union/i
const zoomStart = /(?:is inviting you to a scheduled zoom meeting|^join zoom meeting)/i
const zoomLine =
  /^(?:join zoom|https:\/\/[\w.-]*zoom(?:gov)?\.|meeting id|passcode|one tap mobile|dial by your location|find your local number|[+•]|\d[\d\s]*#?\s*(?:us|$)|---|join by (?:sip|h\.323)|\s*$)/i
const tail =
  /^(?:google meet joining info$|join with google meet:|learn more about meet at:|join the meeting now$|join:|microsoft teams\s*(?:need help\?|meeting)?$|________|or dial:|more phone numbers:)/i

/** The lines of a meeting service's own paragraphs: true at each line that is no word of a human. */
export function markBoilerplate(lines: readonly string[]): readonly boolean[] {
  const marks = lines.map(line => tail.test(line.trim()) || isServiceLinkOnly(line))
  markBetween(
    lines,
    marks,
    line => googleFence.test(line),
    () => true,
  )
  markBetween(
    lines,
    marks,
    line => rule.test(line),
    inside => inside.some(line => teamsWords.test(line)),
  )
  markZoom(lines, marks)
  return marks
}

/** The text without what the meeting service wrote; its link must have been taken out before. */
export function cutBoilerplate(text: string): string {
  const lines = text.split('\n')
  const marks = markBoilerplate(lines)
  return lines
    .filter((_, i) => marks[i] !== true)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function isServiceLinkOnly(line: string): boolean {
  const url = findJoinUrl([line])
  return url !== undefined && line.replace(url, '').replace(/[<>\s()[\].:-]/g, '').length <= 4
}

function markBetween(
  lines: readonly string[],
  marks: boolean[],
  isFence: (line: string) => boolean,
  wanted: (inside: readonly string[]) => boolean,
): void {
  const fences = lines.flatMap((line, i) => (isFence(line) ? [i] : []))
  for (let n = 0; n < fences.length; n++) {
    const from = fences[n] ?? 0
    const next = fences[n + 1]
    const to = next ?? lastOfService(lines, from)
    if (!wanted(lines.slice(from, to + 1))) continue
    for (let i = from; i <= to; i++) marks[i] = true
    if (next !== undefined) n++
  }
}

/** A fence that is never closed covers only the service's own lines after it. */
function lastOfService(lines: readonly string[], from: number): number {
  let last = from
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (line.trim() !== '' && !teamsWords.test(line) && findJoinUrl([line]) === undefined) break
    last = i
  }
  return last
}

function markZoom(lines: readonly string[], marks: boolean[]): void {
  let inside = false
  lines.forEach((line, i) => {
    const starts = zoomStart.test(line.trim())
    inside = starts || (inside && zoomLine.test(line.trim()))
    if (inside) marks[i] = true
  })
}
