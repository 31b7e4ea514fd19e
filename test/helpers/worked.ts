/** Time that is work, not the wait of a busy machine. */
import { readFileSync } from 'node:fs'

/** Milliseconds this thread has worked; by the clock where the system does not say. */
export function workedMs(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1_000_000
  } catch {
    return performance.now()
  }
}
