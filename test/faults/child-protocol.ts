/**
 * One line in, one line out. `save 3 7 5000` saves record 3 at sequence 7 with 5,000 bytes of notes; `many 1 4 7 900`
 * saves records 1 to 4 as one step; `trash 3 7 900` saves it in the trash, `remove 3 7` removes record 3 for good; `loop 20 900 5` saves records 0 to 19 over
 * and over, from sequence 5 on. The answer is `saved 3 7`, or `failed 3 7 disk-full`. `state` tells how the workspace
 * stands, `look` looks first, `upgrade` rewrites what is older, `settle` waits for what goes on behind a save, `blocked` tells for how many ms at most nothing else could be
 * done since it was last asked. The driver trusts nothing but these lines and what stands on disk.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createInterface } from 'node:readline'

export type Subject = {
  readonly save: (number: number, sequence: number, size: number) => Promise<void>
  readonly saveMany: (from: number, to: number, sequence: number, size: number) => Promise<void>
  /** A save that also says the record is in the trash. */
  readonly trash: (number: number, sequence: number, size: number) => Promise<void>
  readonly remove: (number: number) => Promise<void>
  readonly settle: () => Promise<void>
  /** How the workspace stands, and how many records are listed. */
  readonly state: () => string
  /** Rewrites what is of an earlier version; tells how many files are left. */
  readonly upgrade?: () => Promise<number>
  /** Looks at the folder, as the app does every two seconds, and tells how it stands, in words too. */
  readonly look?: () => Promise<string>
}

const delay = monitorEventLoopDelay({ resolution: 5 })

export function serve(subject: Subject): void {
  createInterface({ input: process.stdin }).on('line', line => void obey(subject, line.split(' ')))
  delay.enable()
  say('ready')
}

async function obey(subject: Subject, [command, ...args]: readonly string[]): Promise<void> {
  const [a = 0, b = 0, c = 0, d = 0] = args.map(Number)
  if (command === 'save') await answer(`${a} ${b}`, () => subject.save(a, b, c))
  if (command === 'many') await answer(`${a} ${c}`, () => subject.saveMany(a, b, c, d))
  if (command === 'loop') await loop(subject, a, b, c || 1)
  if (command === 'trash') await answer(`${a} ${b}`, () => subject.trash(a, b, c))
  if (command === 'remove') await answer(`${a} ${b}`, () => subject.remove(a))
  if (command === 'state') say(subject.state())
  if (command === 'look') say((await subject.look?.()) ?? '')
  if (command === 'upgrade') say(`upgraded ${await subject.upgrade?.()}`)
  if (command === 'settle') {
    await subject.settle()
    say('settled')
  }
  if (command === 'blocked') {
    say(`blocked ${Math.round(delay.max / 1e6)}`)
    delay.reset()
  }
}

async function loop(subject: Subject, records: number, size: number, first: number): Promise<void> {
  for (let sequence = first; ; sequence += 1) {
    for (let number = 0; number < records; number += 1) {
      await answer(`${number} ${sequence}`, () => subject.save(number, sequence, size))
    }
  }
}

async function answer(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
    say(`saved ${what}`)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    say(`failed ${what} ${code}`)
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
