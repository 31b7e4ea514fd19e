/** One app per folder: a second start hands its words to the first and ends; with `--mark` no start is more than that. */
import { app } from 'electron'
import { type Launch, readArguments } from './argv'
import { endOfMark } from './leader/end-of-mark'

/** Whether this start is to become the app; otherwise it is on its way to its end. */
export function becomesApp(launch: Launch, home: string): boolean {
  const { mark } = readArguments(launch, app.getAppPath())
  const isFirst = app.requestSingleInstanceLock(launch)
  if (mark !== undefined) {
    const { code, says } = endOfMark(isFirst, mark, home)
    if (says !== undefined) process.stderr.write(`${says}\n`)
    app.exit(code)
    return false
  }
  if (!isFirst) app.quit()
  return isFirst
}
