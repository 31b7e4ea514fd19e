import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tempFolder } from '../helpers/temp-folder'
import { sequenceOnDisk } from './checker'
import { type Child, type ChildLimits, startChild } from './driver'
import { inShort } from './length'

const records = 10
const saves = inShort(500, 2_000)
/** The app looks every two seconds. */
const lookEveryMs = 2_000

async function start(base: string, home: string, limits: ChildLimits = {}): Promise<Child> {
  const child = await startChild(
    'ours',
    { workspace: join(base, 'workspace'), home: join(base, home) },
    limits,
  )
  onTestFinished(child.stop)
  return child
}

/** A workspace whose program was killed: its lock is still there, and nobody holds it. */
async function abandoned(): Promise<string> {
  const base = tempFolder('presnap-lock')
  const child = await start(base, 'first')
  for (let number = 0; number < records; number += 1) await child.ask(`save ${number} 1 500`)
  await child.stop()
  return base
}

/** Saves every record in turn; returns what the program said of each record last, and every word it used. */
async function saveAll(child: Child, times: number) {
  const acknowledged = new Map<number, number>()
  const refusals = new Set<string>()
  for (let at = 0; at < times; at += 1) {
    const number = at % records
    const sequence = 2 + Math.floor(at / records)
    const [said, , , code = ''] = (await child.ask(`save ${number} ${sequence} 500`)).split(' ')
    if (said === 'saved') acknowledged.set(number, sequence)
    else refusals.add(code)
  }
  return { acknowledged, refusals }
}

describe('P2, R6: programs with app folders of their own on one workspace', () => {
  it.each([2, 4])(`%i of them, ${saves} saves each: one writes, the others say who does`, async count => {
    const base = await abandoned()
    const homes = Array.from({ length: count }, (_, at) => `home-${at}`)
    const children = await Promise.all(homes.map(home => start(base, home)))
    const standings = await Promise.all(children.map(child => child.ask('look')))
    const writers = children.filter((_, at) => standings[at]?.startsWith('ready'))
    expect(writers, standings.join('\n')).toHaveLength(1)
    const [writer] = writers
    for (const standing of standings.filter(each => !each.startsWith('ready'))) {
      expect(standing).toMatch(new RegExp(`^read-only .*process ${writer?.process.pid}\\).* since `))
    }
    const outcomes = await Promise.all(children.map(child => saveAll(child, saves)))
    for (const [at, { acknowledged, refusals }] of outcomes.entries()) {
      if (children[at] === writer) {
        expect([...refusals]).toEqual([])
        for (const [number, sequence] of acknowledged) {
          expect(sequenceOnDisk(join(base, 'workspace'), number)).toBe(sequence)
        }
        expect(acknowledged.size).toBe(records)
      } else {
        expect(acknowledged.size).toBe(0)
        expect([...refusals]).toEqual(['read-only'])
      }
    }
  })

  it('take over from one that was killed within five seconds, with all that it had saved', async () => {
    const base = await abandoned()
    const first = await start(base, 'one')
    const second = await start(base, 'two')
    const { acknowledged } = await saveAll(first, 50)
    expect(await second.ask('save 1 9 500')).toMatch(/read-only$/)
    await first.stop()
    const killedAt = performance.now()
    let standing = ''
    while (!standing.startsWith('ready')) {
      expect(performance.now() - killedAt).toBeLessThan(5_000)
      await new Promise(resume => setTimeout(resume, lookEveryMs))
      standing = await second.ask('look')
    }
    expect(performance.now() - killedAt).toBeLessThan(5_000)
    for (const [number, sequence] of acknowledged) {
      expect(sequenceOnDisk(join(base, 'workspace'), number)).toBe(sequence)
    }
    expect(await second.ask('save 1 9 500')).toBe('saved 1 9')
  })

  it('meet an abandoned lock at the same time, again and again, and one of them gets it', async () => {
    const base = await abandoned()
    for (let round = 0; round < inShort(5, 40); round += 1) {
      const children = await Promise.all(['one', 'two', 'three'].map(home => start(base, home)))
      const standings = await Promise.all(children.map(child => child.ask('look')))
      expect(standings.filter(each => each.startsWith('ready'))).toHaveLength(1)
      await Promise.all(children.map(child => child.stop()))
    }
  })
})

const otherHost = ['unshare', '--uts', 'bash', '-c', 'hostname "another-computer" && exec "$@"', 'there']
const canPlay = spawnSync(otherHost[0] ?? '', [...otherHost.slice(1), 'true']).status === 0
if (!canPlay) console.log('Lock of another computer: not run, unshare --uts is not to be had here.')

describe.skipIf(!canPlay)('P2, R6: a program on another computer', () => {
  it('is told of in words, and both write', async () => {
    const base = await abandoned()
    const theirs = await start(base, 'theirs', { under: otherHost })
    const ours = await start(base, 'ours')
    expect(await ours.ask('look')).toMatch(/^ready .*another-computer/)
    expect(await theirs.ask('look')).toMatch(/^ready /)
    expect(await theirs.ask('save 1 2 500')).toBe('saved 1 2')
    expect(await ours.ask('save 2 2 500')).toBe('saved 2 2')
    expect([1, 2].map(number => sequenceOnDisk(join(base, 'workspace'), number))).toEqual([2, 2])
  })
})
