/** How the set-up steps speak: one short line each, and a failure that names the command that mends it. */

/** An expected failure. `mend` is a command the user can paste, or '' when there is none. */
export class Trouble extends Error {
  /** @param {string} message @param {string} [mend] */
  constructor(message, mend = '') {
    super(message)
    this.name = 'Trouble'
    this.mend = mend
  }
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`presnap: ${line}\n`)
}

/** One sentence, then the command, then what the failed tool said. Never a stack. @param {unknown} error */
export function wordTrouble(error) {
  const message = error instanceof Error ? error.message : String(error)
  const mend = error instanceof Trouble ? error.mend : ''
  return mend === '' ? message : `${message}\n  Mend it with:  ${mend}`
}

/** @param {unknown} error @returns {never} */
export function giveUp(error) {
  say(wordTrouble(error))
  process.exit(1)
}

/** @param {number} milliseconds */
export function wordSeconds(milliseconds) {
  const seconds = milliseconds / 1000
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`
}
