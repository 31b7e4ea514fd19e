import { describe, expect, it, onTestFinished } from 'vitest'
import { tempFolder } from '../helpers/temp-folder'
import { sequenceOnDisk } from './checker'
import { type Child, type SubjectName, startChild } from './driver'
import { inShort, isNightly } from './length'
import { formats, type LoopDisk, missingForLoopDisk, openLoopDisk } from './loop-disk'

const records = 20
const recordBytes = 3_000
const cuts = inShort(50, 150)
/** Acknowledged in each round before the cut. */
const leastSaves = 3

interface Outcome {
  readonly acknowledged: number
  /** Cuts after which a save that had been called saved was gone. */
  readonly lost: readonly string[]
  readonly unreadable: readonly string[]
}

describe('P1: when it says Saved, it survives a power cut', () => {
  for (const format of formats) {
    // Another file system tells little more per minute, so only the long run makes them.
    if (!isNightly && !format.name.startsWith('ext4')) continue
    const missing = missingForLoopDisk(format)
    if (missing) console.log(`Power cuts on ${format.name}: not run, ${missing}.`)
    it.skipIf(missing)(
      `${cuts} cuts on ${format.name}: no acknowledged save is gone, no file unreadable`,
      async () => {
        const outcome = await cutPower('ours', diskOf(format), cuts)
        expect(outcome).toMatchObject({ lost: [], unreadable: [] })
        expect(outcome.acknowledged).toBeGreaterThanOrEqual(cuts * leastSaves)
      },
      cuts * 30_000,
    )
  }

  const [first] = formats
  const missing = first === undefined ? 'no format' : missingForLoopDisk(first)
  it.skipIf(missing)('loses the last save with plain electron-store, so this driver can see it', async () => {
    if (first === undefined) return
    const { lost } = await cutPower('plain', diskOf(first), 12)
    expect(lost.length).toBeGreaterThan(0)
  })
})

function diskOf(format: (typeof formats)[number]): LoopDisk {
  const disk = openLoopDisk(format, tempFolder('presnap-power'))
  onTestFinished(disk.unmount)
  return disk
}

async function cutPower(subject: SubjectName, disk: LoopDisk, times: number): Promise<Outcome> {
  const lost: string[] = []
  const unreadable: string[] = []
  let acknowledged = 0
  for (let round = 0; round < times; round += 1) {
    const child = await startChild(subject, foldersOn(disk.root))
    // Sequences rise from round to round, so that what an older round left is told from what this one saved.
    child.send(`loop ${records} ${recordBytes} ${round * 1_000 + 1}`)
    // In the midst of saving, however busy the machine is; in the first round after each record stands once.
    await hear(child, round === 0 ? records : leastSaves)
    await new Promise(resume => setTimeout(resume, (round * 37) % 120))
    await child.stop()
    const saved = lastSaved(child.lines)
    acknowledged += child.lines.length - 1
    await disk.afterPowerCut(async root => {
      for (let number = 0; number < records; number += 1) {
        const onDisk = sequenceOnDisk(foldersOn(root).workspace, number)
        if (onDisk === 'corrupt') unreadable.push(`record ${number}, cut ${round}`)
        const said = saved.get(number)
        if (said !== undefined && !(typeof onDisk === 'number' && onDisk >= said)) {
          lost.push(`record ${number} said ${said}, is ${onDisk}, cut ${round}`)
        }
      }
      if (subject === 'ours' && round % 10 === 9) await startsWell(root)
    })
  }
  return { acknowledged, lost, unreadable }
}

/** Until so many saves have been acknowledged. */
async function hear({ lines }: Child, saves: number): Promise<void> {
  await expect.poll(() => lines.length, { timeout: 30_000, interval: 1 }).toBeGreaterThan(saves)
}

/** Index, history and what else there is may have been cut as well; none of it may stop a start. */
async function startsWell(root: string): Promise<void> {
  const child = await startChild('ours', foldersOn(root))
  expect(await child.ask('state')).toBe(`ready ${records}`)
  expect(await child.ask(`save 0 1000000 ${recordBytes}`)).toBe('saved 0 1000000')
  await child.stop()
}

const foldersOn = (root: string) => ({ workspace: `${root}/workspace`, home: `${root}/home` })

function lastSaved(lines: readonly string[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>()
  for (const line of lines) {
    const [said, number, sequence] = line.split(' ')
    if (said === 'saved') last.set(Number(number), Number(sequence))
  }
  return last
}
