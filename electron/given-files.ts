/**
 * Which files from outside may be read: those the user named on the command line, chose in a dialog or dropped on
 * a window. A page alone cannot name one.
 */
const most = 200

export interface GivenFiles {
  /** The file named at the start, handed out once. */
  readonly take: () => string | null
  readonly allow: (path: string) => void
  /** Allows it, and hands it to the next window that opens. */
  readonly offer: (path: string) => void
  readonly isAllowed: (path: string) => boolean
}

export function createGivenFiles(first: string | undefined): GivenFiles {
  const allowed = new Set<string>(first === undefined ? [] : [first])
  let waiting = first ?? null
  const allow = (path: string) => {
    allowed.delete(path)
    allowed.add(path)
    const [oldest] = allowed
    if (allowed.size > most && oldest !== undefined) allowed.delete(oldest)
  }
  return {
    take: () => {
      const taken = waiting
      waiting = null
      return taken
    },
    allow,
    offer: path => {
      allow(path)
      waiting = path
    },
    isAllowed: path => allowed.has(path),
  }
}
