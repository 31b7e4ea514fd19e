/**
 * One line in, one line out. `save 3 7 5000` saves record 3 at sequence 7 with 5,000 bytes of notes; `many 1 4 7 900`
 * saves records 1 to 4 as one step; `loop 20 900 5` saves records 0 to 19 over and over, from sequence 5 on. The answer is `saved 3 7`,
 * or `failed 3 7 disk-full`; `state` answers by itself; the driver trusts nothing but these lines and what stands on disk.
 */
import { createInterface } from 'node:readline'

export type Subject = {
  readonly save: (number: number, sequence: number, size: number) => Promise<void>
  readonly saveMany: (from: number, to: number, sequence: number, size: number) => Promise<void>
  /** How the workspace stands, and how many records are listed. */
  readonly state: () => string
}

export function serve(subject: Subject): void {
  createInterface({ input: process.stdin }).on('line', line => void obey(subject, line.split(' ')))
  say('ready')
}

async function obey(subject: Subject, [command, ...args]: readonly string[]): Promise<void> {
  const [a = 0, b = 0, c = 0, d = 0] = args.map(Number)
  if (command === 'save') await answer(`${a} ${b}`, () => subject.save(a, b, c))
  if (command === 'many') await answer(`${a} ${c}`, () => subject.saveMany(a, b, c, d))
  if (command === 'loop') await loop(subject, a, b, c || 1)
  if (command === 'state') say(subject.state())
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
