/**
 * Looking at the disk without the thread pool. While the app starts, each asynchronous call waits for a turn of the
 * loop that also opens the window, about 5 ms; dozens of them in a row made the start a third longer.
 */
import { readdirSync } from 'node:fs'

/** The names in a folder; none when it is not there or cannot be listed. */
export function namesNow(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
