import { describe, expect, it, vi } from 'vitest'
import { tempFolder } from '../helpers/temp-folder'
import { litterIn, sequenceOnDisk } from './checker'
import { startChild } from './driver'
import { inShort } from './length'

const rounds = inShort(200, 1_000)
const records = 20

/** Spread over a quarter of a second after the first save, so that every part of a save is hit; the same in every run. */
const delayOf = (round: number) => 5 + ((round * 37) % 240)

describe('P1: a program killed in the middle of saving', () => {
  it(
    `loses no acknowledged save and leaves no unreadable file, ${rounds} kills in a row`,
    async () => {
      const folders = {
        workspace: `${tempFolder('presnap-kill')}/workspace`,
        home: tempFolder('presnap-home'),
      }
      let acknowledged = 0
      for (let round = 0; round < rounds; round += 1) {
        const child = await startChild('ours', folders)
        expect(litterIn(folders.workspace), `temp files before round ${round}`).toEqual([])
        child.send(`loop ${records} 3000`)
        // However slow the machine: it is saving when it is killed.
        await vi.waitFor(() => expect(lastSaved(child.lines).size).toBeGreaterThan(0), { timeout: 20_000 })
        await new Promise(resume => setTimeout(resume, delayOf(round)))
        await child.stop()
        acknowledged += child.lines.length - 1
        for (const [number, sequence] of lastSaved(child.lines)) {
          const onDisk = sequenceOnDisk(folders.workspace, number)
          expect([sequence, sequence + 1], `record ${number}, round ${round}`).toContain(onDisk)
        }
        for (let number = 0; number < records; number += 1) {
          expect(sequenceOnDisk(folders.workspace, number), `record ${number}, round ${round}`).not.toBe(
            'corrupt',
          )
        }
      }
      expect(acknowledged).toBeGreaterThanOrEqual(rounds)
    },
    rounds * 5_000,
  )
})

function lastSaved(lines: readonly string[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>()
  for (const line of lines) {
    const [said, number, sequence] = line.split(' ')
    if (said === 'saved') last.set(Number(number), Number(sequence))
  }
  return last
}
