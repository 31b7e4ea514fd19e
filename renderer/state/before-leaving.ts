/** Text that a screen still holds in its own hands. When the app is about to go it is written first, then the records. */
const holders = new Set<() => Promise<void>>()

/** `write` is called while the app is still whole. Returns how to take it back. */
export function beforeLeaving(write: () => Promise<void>): () => void {
  holders.add(write)
  return () => void holders.delete(write)
}

/** Resolves when all that is held has been written, or has failed aloud in its own place. */
export async function writeWhatIsHeld(): Promise<void> {
  await Promise.allSettled([...holders].map(write => write()))
}
