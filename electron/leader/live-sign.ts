/**
 * A small file in the app's own folder while a run goes on. A second start with `--mark` hands its key to the first and
 * ends at once, without an answer; by this file it can say when there was no run to mark.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const signIn = (home: string): string => join(home, 'run-is-live')

export const isRunLive = (home: string): boolean => existsSync(signIn(home))

/** It says nothing that is not told elsewhere, so a disk that refuses it is no trouble of the run. */
export function showRunLive(home: string, isLive: boolean): void {
  if (isLive === isRunLive(home)) return
  if (isLive) writeFileSync(signIn(home), '')
  else rmSync(signIn(home), { force: true })
}
