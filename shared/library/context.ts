/** Letters shown on each side of what was found. */
const most = 48

/** The end of what stands before a place, on one line and from a whole word on. */
export function leadingUp(text: string): string {
  const line = text.slice(-most - 1).replace(/\s+/gu, ' ')
  return text.length > most ? `…${line.replace(/^\S*\s?/u, '')}` : line
}

/** The beginning of what stands behind it. */
export function leadingOn(text: string): string {
  const line = text.slice(0, most + 1).replace(/\s+/gu, ' ')
  return text.length > most ? `${line.replace(/\s?\S*$/u, '')}…` : line
}
