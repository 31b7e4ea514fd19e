/** Which versions a history file holds, remembered for the files in use; the longest unused are forgotten first. */
export interface KnownFile {
  readonly hashes: Set<string>
  bytes: number
  isTorn: boolean
}

export interface KnownHashes {
  readonly get: (path: string) => KnownFile | undefined
  readonly set: (path: string, file: KnownFile) => void
  readonly forget: (path: string) => void
  readonly size: () => number
}

/** So many hashes take about 10 MB. */
export const mostKnownHashes = 100_000

export function createKnownHashes(most = mostKnownHashes): KnownHashes {
  const files = new Map<string, KnownFile>()
  let touched = 0
  const count = () => [...files.values()].reduce((sum, { hashes }) => sum + hashes.size + 1, 0)
  /** Counted now and then: it need not be exact. */
  const trim = () => {
    touched += 1
    if (touched % 256 !== 0) return
    let held = count()
    for (const [path, { hashes }] of files) {
      if (held <= most) return
      files.delete(path)
      held -= hashes.size + 1
    }
  }
  return {
    get: path => {
      const file = files.get(path)
      if (file === undefined) return undefined
      files.delete(path)
      files.set(path, file)
      return file
    },
    set: (path, file) => {
      files.set(path, file)
      trim()
    },
    forget: path => void files.delete(path),
    size: count,
  }
}
