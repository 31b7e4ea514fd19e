/** Reads an strace log: which calls on files a save makes, and the how-manieth of its kind on its thread each one is. */
export type Call = {
  readonly thread: string
  readonly name: string
  /** Counted per thread and kind, as strace's `when=` counts. */
  readonly nth: number
  /** The whole line: with `-y` it names the folder the child stands in, however long that is. */
  readonly text: string
}

const watched = [
  'openat',
  'pwrite64',
  'pread64',
  'fsync',
  'close',
  'rename',
  'mkdir',
  'unlink',
  'statx',
  'lstat',
]
export const traceWatched: readonly string[] = ['-e', `trace=${watched.join(',')}`]

/** Every watched call that names something under `root`, in order. */
export function callsUnder(root: string, trace: string): readonly Call[] {
  const counts = new Map<string, number>()
  const calls: Call[] = []
  for (const line of trace.split('\n')) {
    const [, thread, name] = /^(\d+)\s+(\w+)\(/.exec(line) ?? []
    if (!thread || !name || !watched.includes(name)) continue
    const key = `${thread} ${name}`
    const nth = (counts.get(key) ?? 0) + 1
    counts.set(key, nth)
    if (line.includes(root)) calls.push({ thread, name, nth, text: line })
  }
  return calls
}
